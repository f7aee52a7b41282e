//! The only clock. It hands the present to the heart as a moment: the user's calendar day and a mint of
//! ids. A fixed day makes scripts, tests and pictures repeatable.

use std::time::Duration;

use chrono::{Days, Local, NaiveTime, TimeZone};

use crate::book::{Day, Mint, Moment};

/// Tells the day and coins ids.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    fixed: Option<Day>,
}

impl Clock {
    /// A clock that always tells `fixed`, or, without it, the day on the user's calendar.
    pub const fn new(fixed: Option<Day>) -> Self {
        Self { fixed }
    }

    /// The present.
    pub fn moment(&self) -> Moment {
        Moment {
            today: self.today(),
            mint: self.mint(),
        }
    }

    /// The day on the user's calendar.
    pub fn today(&self) -> Day {
        self.fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// A mint for this instant, told apart from every other by the random bits of a fresh id. The instant is that
    /// of the calendar that is told, so that the day on which an id was coined is the day it was for the user.
    fn mint(self) -> Mint {
        let instant = self.today().and_time(Local::now().time()).and_utc();
        let (_, low) = uuid::Uuid::now_v7().as_u64_pair();
        Mint::new(u64::try_from(instant.timestamp_millis()).unwrap_or(0), low)
    }

    /// How long the day lasts; nothing where it is fixed and never ends.
    pub fn until_midnight(&self) -> Option<Duration> {
        if self.fixed.is_some() {
            return None;
        }
        let now = Local::now();
        let tomorrow = now
            .date_naive()
            .checked_add_days(Days::new(1))?
            .and_time(NaiveTime::MIN);
        let left = Local.from_local_datetime(&tomorrow).earliest()? - now;
        let left = left.to_std().unwrap_or(Duration::ZERO);
        Some(left + Duration::from_secs(1))
    }
}
