//! How a file is to be read, where it is not left to what is in it: what its user and the settings say, and
//! where and when they are.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::format::Format;
use super::mapping::Mapping;
use crate::book::Day;

/// How a file is to be read.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// What it has to be.
    pub format: Option<Format>,
    /// Which column is which.
    pub mapping: Option<Mapping>,
    /// Which number of a date with slashes is the day, where the file itself doesn't tell.
    pub days: Option<DayOrder>,
    /// Whether what messages say is taken, and not only who wrote when.
    pub with_bodies: bool,
    /// Where and when it is read.
    pub here: Here,
}

/// Which number of a date with slashes is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// 12/1 is in January.
    DayMonth,
    /// 12/1 is in December.
    MonthDay,
}

/// Where and when a file is read: which day it is, and what the user's clock tells at any instant.
#[derive(Debug, Clone, Copy)]
pub struct Here {
    /// The day.
    pub today: Day,
    /// The time on the wall of the user.
    pub wall: fn(DateTime<Utc>) -> NaiveDateTime,
}

impl Default for Here {
    /// Greenwich, on the first day that computers know.
    fn default() -> Self {
        Self {
            today: Day::default(),
            wall: |instant| instant.naive_utc(),
        }
    }
}
