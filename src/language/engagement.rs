//! What is typed of something done on a platform: words, and before a colon the day, where it was not today:
//! "yesterday: under Ana's post". The same in the app and in the command.

use crate::book::Day;
use crate::text::clean;

use super::day::{self, Calendar, Lean};

/// What was done, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The day.
    pub day: Day,
    /// In words; none where nothing was typed.
    pub what: String,
}

/// Reads the words and the day. What lies ahead was not done yet, and is refused in a sentence.
pub fn read(typed: &str, calendar: Calendar) -> Result<Deed, String> {
    let typed = typed.trim();
    let (head, rest) = typed.split_once(':').unwrap_or((typed, ""));
    let day = day::read_leaning(head, calendar, Lean::Back).ok();
    let Some(day) = day else {
        return Ok(Deed {
            day: calendar.today,
            what: clean(typed).into_owned(),
        });
    };
    if day > calendar.today {
        return Err(format!(
            "“{}” lies ahead; type what was done, and when",
            head.trim()
        ));
    }
    Ok(Deed {
        day,
        what: clean(rest.trim()).into_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<Deed, String> {
        super::read(typed, Calendar::usual("2026-11-23".parse().unwrap()))
    }

    #[track_caller]
    fn is_read(typed: &str, day: &str, what: &str) {
        let deed = read(typed).unwrap();
        assert_eq!(
            (deed.day.to_string().as_str(), deed.what.as_str()),
            (day, what)
        );
    }

    #[test]
    fn a_day_stands_before_a_colon_or_alone_and_looks_back() {
        is_read("under Ana's post", "2026-11-23", "under Ana's post");
        is_read("fri: under Ana's post", "2026-11-20", "under Ana's post");
        is_read("yesterday", "2026-11-22", "");
        is_read(
            "on retries: a promise",
            "2026-11-23",
            "on retries: a promise",
        );
        is_read("", "2026-11-23", "");
        assert!(read("tomorrow: a post").is_err_and(|why| why.contains("lies ahead")));
    }
}
