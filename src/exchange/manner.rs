//! How a file is to be read, where it is not left to what is in it: what its user and the settings say.

use super::format::Format;
use super::mapping::Mapping;

/// How a file is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manner {
    /// What it has to be.
    pub format: Option<Format>,
    /// Which column is which.
    pub mapping: Option<Mapping>,
    /// Which number of a date with slashes is the day, where the file itself doesn't tell.
    pub days: Option<DayOrder>,
    /// Whether what messages say is taken, and not only who wrote when.
    pub with_bodies: bool,
}

/// Which number of a date with slashes is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// 12/1 is in January.
    DayMonth,
    /// 12/1 is in December.
    MonthDay,
}
