//! The calendar that days are read by: what day it is, and what its owner is used to. Weeks begin on one
//! day here and on another there, and "12/1" is two days.

use chrono::{Datelike, Weekday};

use crate::book::Day;
use crate::book::word::words;

words! {
    /// Which of day and month comes first in a date with a slash.
    DateOrder, "order of day and month" {
        /// 12/1 is the twelfth of January.
        DayMonth = "day-month",
        /// 12/1 is the first of December.
        MonthDay = "month-day",
    }
}

impl DateOrder {
    /// Day and month of the two numbers of a date in this order.
    pub(super) const fn day_and_month(self, one: u32, two: u32) -> (u32, u32) {
        match self {
            Self::DayMonth => (one, two),
            Self::MonthDay => (two, one),
        }
    }
}

/// The day it is, and how its owner writes and counts days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The day it is.
    pub today: Day,
    /// The day that weeks begin on.
    pub week_start: Weekday,
    /// How a date with a slash is read; without an order it is refused.
    pub date_order: Option<DateOrder>,
}

impl Calendar {
    /// The calendar of somebody who said nothing about it.
    pub const fn usual(today: Day) -> Self {
        Self {
            today,
            week_start: Weekday::Mon,
            date_order: None,
        }
    }

    /// How many days of this week are over.
    pub(super) fn since_week_start(self) -> u64 {
        self.today.weekday().days_since(self.week_start).into()
    }
}
