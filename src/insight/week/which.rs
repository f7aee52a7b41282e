//! Which week is looked back on: the last one that is as good as over, or the one in which it all began.

use chrono::{Datelike, Days, Weekday};

use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::{Book, Contact, Day, Event, FollowUp, Introduction, Platform, Review};
use crate::insight::origin;
use crate::insight::progress::monday;

/// The Monday of the week to look back on: from Friday on the one that is running, else the one before. Where
/// nothing was done before this week there is nothing to look back on but what is being begun.
pub fn to_look_at(book: &Book, today: Day) -> Day {
    let this = monday(today);
    let is_nearly_over = matches!(today.weekday(), Weekday::Fri | Weekday::Sat | Weekday::Sun);
    let last = this.checked_sub_days(Days::new(7)).unwrap_or(this);
    if is_nearly_over || !has_begun(book, last, this) {
        this
    } else {
        last
    }
}

/// Whether anything was done before this week. Whom one met counts of the last week alone: an import brings
/// people along who were met years ago.
fn has_begun(book: &Book, last: Day, this: Day) -> bool {
    let before = Day::MIN..=this.pred_opt().unwrap_or(this);
    let talked = book.talks_on(before).next().is_some();
    let went = |it: &Event| it.status == EventStatus::Attended && it.start < this;
    let finished =
        |it: &FollowUp| matches!(it.outcome, Some(Outcome::Done { on, .. }) if on < this);
    let met = |it: &Contact| origin::met_on(book, it).is_some_and(|on| (last..this).contains(&on));
    talked
        || book.all::<Event>().values().any(went)
        || book.all::<FollowUp>().values().any(finished)
        || book.all::<Platform>().values().any(|it| {
            let mut engagements = it.engagements.iter();
            engagements.any(|one| one.day < this)
        })
        || book.all::<Introduction>().values().any(|it| {
            let mut steps = it.steps.iter();
            steps.any(|step| step.on < this)
        })
        || book.all::<Review>().values().any(|it| it.week < this)
        || book.all::<Contact>().values().any(met)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Interaction, Mint, Record};
    use crate::insight::trial::{book, day};

    #[test]
    fn from_friday_on_it_is_the_running_week_and_before_that_the_last() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let ana = Contact::new(mint.id(), "Ana Lima");
        let talk = Interaction::new(mint.id(), day("2026-10-01"), vec![ana.id]);
        let book = book(vec![ana.into(), talk.into()]);
        for (today, monday) in [
            ("2026-11-23", "2026-11-16"),
            ("2026-11-26", "2026-11-16"),
            ("2026-11-27", "2026-11-23"),
            ("2026-11-29", "2026-11-23"),
        ] {
            assert_eq!(to_look_at(&book, day(today)), day(monday), "on {today}");
        }
    }

    #[test]
    fn who_began_this_week_looks_at_this_week() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let wednesday = day("2026-11-25");
        let mut met = |on: &str| {
            let mut it = Contact::new(mint.id(), "Ana Lima");
            it.met.on = Some(day(on));
            Record::from(it)
        };
        let (imported, new) = (met("2019-05-01"), met("2026-11-24"));
        let of_last_week = met("2026-11-19");
        let mut talk = |on: &str| Record::from(Interaction::new(mint.id(), day(on), Vec::new()));
        let (now, before) = (talk("2026-11-24"), talk("2026-11-22"));
        let began = [imported, new, now];
        let looked_at = |more: Vec<Record>| {
            let all = began.iter().cloned().chain(more).collect();
            to_look_at(&book(all), wednesday)
        };
        assert_eq!(to_look_at(&book(Vec::new()), wednesday), day("2026-11-23"));
        assert_eq!(looked_at(Vec::new()), day("2026-11-23"));
        assert_eq!(looked_at(vec![of_last_week]), day("2026-11-16"));
        assert_eq!(looked_at(vec![before]), day("2026-11-16"));
    }
}
