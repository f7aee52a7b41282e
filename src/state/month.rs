//! A month to choose a day from, for the field below it that takes one.

use chrono::{Datelike, Days, Months, Weekday};

use crate::book::Day;

/// The month of a chosen day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The chosen day.
    pub day: Day,
}

/// From a day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leap {
    /// So many days, back where it is less than none.
    Days(i32),
    /// So many months, to the same day of it or its last.
    Months(i32),
    /// To the first day of the month.
    First,
    /// To the last day of the month.
    Last,
}

impl Month {
    /// Chooses another day; at the end of all days, nothing happens.
    pub(super) fn leap(&mut self, leap: Leap) {
        let day = match leap {
            Leap::Days(days) => {
                let count = Days::new(u64::from(days.unsigned_abs()));
                if days < 0 {
                    self.day.checked_sub_days(count)
                } else {
                    self.day.checked_add_days(count)
                }
            }
            Leap::Months(months) => {
                let count = Months::new(months.unsigned_abs());
                if months < 0 {
                    self.day.checked_sub_months(count)
                } else {
                    self.day.checked_add_months(count)
                }
            }
            Leap::First => self.day.with_day(1),
            Leap::Last => last(self.day),
        };
        self.day = day.unwrap_or(self.day);
    }

    /// The weeks of the month, each of seven days from the first day of a week on; those of the months
    /// before and after are left out.
    pub fn weeks(&self, week_start: Weekday) -> Vec<[Option<Day>; 7]> {
        let Some(first) = self.day.with_day(1) else {
            return Vec::new();
        };
        let before = first.weekday().days_since(week_start);
        let days = first
            .iter_days()
            .take_while(|day| day.month() == first.month());
        let blanks = std::iter::repeat_n(None, usize::try_from(before).unwrap_or_default());
        let cells: Vec<Option<Day>> = blanks.chain(days.map(Some)).collect();
        let week =
            |part: &[Option<Day>]| std::array::from_fn(|place| part.get(place).copied().flatten());
        cells.chunks(7).map(week).collect()
    }
}

/// The last day of a month.
fn last(day: Day) -> Option<Day> {
    day.with_day(1)?
        .checked_add_months(Months::new(1))?
        .pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month {
            day: text.parse().unwrap(),
        }
    }

    #[test]
    fn a_month_later_is_never_one_too_far() {
        let mut month = month("2027-01-31");
        month.leap(Leap::Months(1));
        assert_eq!(month.day.to_string(), "2027-02-28");
        month.leap(Leap::Months(-12));
        assert_eq!(month.day.to_string(), "2026-02-28");
        month.leap(Leap::Last);
        month.leap(Leap::Days(1));
        assert_eq!(month.day.to_string(), "2026-03-01");
        month.leap(Leap::Days(-1));
        month.leap(Leap::First);
        assert_eq!(month.day.to_string(), "2026-02-01");
    }

    #[test]
    fn weeks_begin_on_the_day_that_weeks_begin_on() {
        let weeks = |start| month("2026-11-23").weeks(start);
        let first = |start| weeks(start)[0].map(|day| day.map_or(0, |day| day.day()));
        assert_eq!(first(Weekday::Mon), [0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(first(Weekday::Sun), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(weeks(Weekday::Mon).len(), 6);
        assert_eq!(month("2027-02-01").weeks(Weekday::Mon).len(), 4);
    }

    #[test]
    fn at_the_end_of_all_days_nothing_happens() {
        let mut end = Month { day: Day::MAX };
        end.leap(Leap::Days(1));
        end.leap(Leap::Months(1));
        assert_eq!(end.day, Day::MAX);
        assert!(!end.weeks(Weekday::Mon).is_empty());
    }
}
