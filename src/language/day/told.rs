//! Days told in words: "Fri 4 Dec", "3d overdue", "2 weeks ago".

use std::fmt;

use chrono::Datelike;

use crate::book::Day;

/// A day whole, as it stands where it can be typed over and is read back: "Fri 20 Nov 2026".
pub fn whole(day: Day) -> String {
    day.format("%a %-d %b %Y").to_string()
}

/// A day near today in words: "today", "tomorrow", "Fri 4 Dec", "4 Dec 2027" where the year is another
/// and the day not near.
pub fn near(day: Day, today: Day) -> String {
    let days = (day - today).num_days();
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        _ if day.year() == today.year() || days.abs() < 60 => day.format("%a %-d %b").to_string(),
        _ => day.format("%-d %b %Y").to_string(),
    }
}

/// A day and how far it is: "Fri 4 Dec · in 11 days"; once where both say the same.
pub fn near_and_far(day: Day, today: Day) -> String {
    match (near(day, today), distance(day, today)) {
        (near, far) if near == far => near,
        (near, far) => format!("{near} · {far}"),
    }
}

/// A past day and how long ago it was: "Fri 20 Nov · 3 days ago"; once where both say the same.
pub fn near_and_ago(day: Day, today: Day) -> String {
    match (near(day, today), ago(day, today)) {
        (near, ago) if near == ago => near,
        (near, ago) => format!("{near} · {ago}"),
    }
}

/// How far a day is, as the agenda says it: "3d overdue", "today", "tomorrow", "in 11 days".
pub fn distance(day: Day, today: Day) -> String {
    match (day - today).num_days() {
        late if late < -13 => format!("{} overdue", roughly(-late, "w", " months", " years")),
        late if late < 0 => format!("{}d overdue", -late),
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days if days < 14 => format!("in {days} days"),
        days => format!("in {}", Roughly(days)),
    }
}

/// How long ago a day was: "today", "yesterday", "3 days ago", "2 weeks ago", "5 months ago".
pub fn ago(day: Day, today: Day) -> String {
    match (today - day).num_days() {
        ahead if ahead < 0 => distance(day, today),
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days if days < 14 => format!("{days} days ago"),
        days => format!("{} ago", Roughly(days)),
    }
}

/// A length of time: "1 day", "10 days", "6 weeks", "5 months".
pub fn length(days: u32) -> String {
    match days {
        1 => "1 day".to_owned(),
        0..14 => format!("{days} days"),
        _ => Roughly(days.into()).to_string(),
    }
}

/// A number of days, in the unit in which it is best told.
fn roughly(days: i64, weeks: &str, months: &str, years: &str) -> String {
    match days {
        ..60 => format!("{}{weeks}", days / 7),
        60..730 => format!("{}{months}", (days * 12 + 182) / 365),
        _ => format!("{}{years}", days / 365),
    }
}

/// A number of days in words: "3 weeks", "5 months".
struct Roughly(i64);

impl fmt::Display for Roughly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&roughly(self.0, " weeks", " months", " years"))
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// A Monday.
    fn today() -> Day {
        day("2026-11-23")
    }

    #[test]
    fn days_are_told_in_words() {
        for (when, near_words, distance_words) in [
            ("2026-11-23", "today", "today"),
            ("2026-11-24", "tomorrow", "tomorrow"),
            ("2026-12-04", "Fri 4 Dec", "in 11 days"),
            ("2026-11-20", "Fri 20 Nov", "3d overdue"),
            ("2026-10-12", "Mon 12 Oct", "6w overdue"),
            ("2026-09-20", "Sun 20 Sep", "2 months overdue"),
            ("2027-01-08", "Fri 8 Jan", "in 6 weeks"),
            ("2027-12-04", "4 Dec 2027", "in 12 months"),
        ] {
            assert_eq!(near(day(when), today()), near_words);
            assert_eq!(distance(day(when), today()), distance_words);
        }
        assert_eq!(near_and_far(today(), today()), "today");
        assert_eq!(
            near_and_far(day("2026-12-04"), today()),
            "Fri 4 Dec · in 11 days"
        );
        assert_eq!(ago(day("2026-11-09"), today()), "2 weeks ago");
        assert_eq!(ago(day("2026-11-13"), today()), "10 days ago");
    }
}
