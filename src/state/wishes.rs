//! What the user wishes to be otherwise than usual: the settings that the state, the keys and the screen go
//! by. They are read from the settings file by the shell and handed in.

use std::collections::BTreeMap;

use chrono::Weekday;

use crate::book::Day;
use crate::exchange::{DayOrder, Manner};
use crate::insight::queue;
use crate::language::cadences::Cadences;
use crate::language::day::{Calendar, DateOrder};

/// The settings that the program goes by while it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wishes {
    /// How many rows the morning review shows at first.
    pub daily_limit: usize,
    /// The day that weeks begin on.
    pub week_start: Weekday,
    /// How a date with a slash is read, if at all.
    pub date_order: Option<DateOrder>,
    /// The cadences of contacts that are added without one.
    pub cadences: Cadences,
    /// Whether the mouse is taken from the terminal.
    pub mouse: bool,
    /// The keys of the user's own.
    pub keys: Rebound,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            daily_limit: queue::AT_FIRST,
            week_start: Weekday::Mon,
            date_order: None,
            cadences: Cadences::default(),
            mouse: false,
            keys: Rebound::default(),
        }
    }
}

impl Wishes {
    /// The calendar that days are read by.
    pub const fn calendar(&self, today: Day) -> Calendar {
        Calendar {
            today,
            week_start: self.week_start,
            date_order: self.date_order,
        }
    }

    /// How a file of another program is read.
    pub fn manner(&self) -> Manner {
        let days = self.date_order.map(|order| match order {
            DateOrder::DayMonth => DayOrder::DayMonth,
            DateOrder::MonthDay => DayOrder::MonthDay,
        });
        Manner {
            days,
            ..Manner::default()
        }
    }
}

/// Keys in place of the usual ones, by the name of the act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rebound(BTreeMap<&'static str, Vec<String>>);

impl Rebound {
    /// These keys for these acts. Whether they can be had is for the keymap to say.
    pub fn new(keys: Vec<(&'static str, Vec<String>)>) -> Self {
        Self(keys.into_iter().collect())
    }

    /// All that are not the usual ones, by the name of the act.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &[String])> {
        self.0.iter().map(|(act, keys)| (*act, keys.as_slice()))
    }

    /// The keys for an act, where they are not the usual ones.
    pub fn of(&self, name: &str) -> Option<&Vec<String>> {
        self.0.get(name)
    }
}
