//! A follow-up: something to do for or with contacts by a day, or something awaited from them.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::word::words;
use super::{Contact, Day, Event, Goal, Id, Interaction, Introduction, Span};

words! {
    /// Whose move it is.
    Owed, "direction of a follow-up" {
        /// I do it.
        ByMe = "by-me",
        /// They do it, and I wait.
        ByThem = "by-them",
    }
}

/// Something to do, or awaited, by a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Identity.
    pub id: Id<FollowUp>,
    /// What: "send the deck".
    pub what: String,
    /// For or with whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Id<Contact>>,
    /// By when.
    pub due: Day,
    /// Whose move it is.
    #[serde(default, skip_serializing_if = "Owed::is_usual")]
    pub owed: Owed,
    /// Whether it was promised, rather than meant.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub promised: bool,
    /// Where it came from.
    #[serde(default, skip_serializing_if = "Origin::is_hand")]
    pub origin: Origin,
    /// Goals it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Id<Goal>>,
    /// How it comes back once done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// How many times in a row it was put off.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub snoozes: u32,
    /// How it ended; nothing while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Free labels, without the `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Notes of many lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl FollowUp {
    /// Something for me to do by a day.
    pub fn new(id: Id<Self>, what: impl Into<String>, due: Day) -> Self {
        Self {
            id,
            what: what.into(),
            contacts: Vec::new(),
            due,
            owed: Owed::default(),
            promised: false,
            origin: Origin::default(),
            goals: Vec::new(),
            repeat: None,
            snoozes: 0,
            outcome: None,
            tags: Vec::new(),
            notes: String::new(),
            extra: Extra::default(),
        }
    }

    /// Whether it still waits to be done.
    pub fn is_open(&self) -> bool {
        self.outcome.is_none()
    }

    /// Whether it was done.
    pub fn is_done(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Done { .. }))
    }

    /// The follow-up that takes its place when it is done `on` a day, if it repeats: the first
    /// occurrence after that day, so that what was missed does not multiply.
    pub fn next(&self, id: Id<Self>, on: Day) -> Option<Self> {
        let repeat = self.repeat.as_ref()?;
        let due = match repeat.from {
            // Finished ahead of its day, it never comes back before that.
            RepeatFrom::Done => match repeat.every.after(on) {
                next if next > self.due => next,
                _ => repeat.every.after(self.due),
            },
            RepeatFrom::Schedule => {
                let after = on.max(self.due);
                (1..=u32::MAX)
                    .map(|times| repeat.every.times_after(repeat.anchor, times))
                    .find(|due| *due > after || *due == Day::MAX)?
            }
        };
        Some(Self {
            id,
            due,
            snoozes: 0,
            outcome: None,
            ..self.clone()
        })
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands fields over by reference"
)]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// Where a follow-up came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Written by hand.
    #[default]
    Hand,
    /// Promised at an event.
    Event(Id<Event>),
    /// Promised in a conversation.
    Interaction(Id<Interaction>),
    /// A step of a goal.
    Goal(Id<Goal>),
    /// A step of an introduction.
    Introduction(Id<Introduction>),
}

impl Origin {
    /// Whether it was written by hand.
    pub fn is_hand(&self) -> bool {
        *self == Self::Hand
    }
}

words! {
    /// What a repeat is counted from.
    RepeatFrom, "start of a repeat" {
        /// From the day it was done.
        Done = "done",
        /// From its schedule.
        Schedule = "schedule",
    }
}

/// How a follow-up comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// After this long.
    pub every: Span,
    /// Counted from what.
    #[serde(default, skip_serializing_if = "RepeatFrom::is_usual")]
    pub from: RepeatFrom,
    /// The first day of the schedule; occurrences are counted from it, so month ends do not drift.
    pub anchor: Day,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Repeat {
    /// A repeat after this long, counted from what, with the first day of its schedule.
    pub fn new(every: Span, from: RepeatFrom, anchor: Day) -> Self {
        Self {
            every,
            from,
            anchor,
            extra: Extra::default(),
        }
    }
}

/// How a follow-up ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Done.
    Done {
        /// On this day.
        on: Day,
        /// With this interaction.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        with: Option<Id<Interaction>>,
        /// Fields of other versions.
        #[serde(flatten)]
        extra: Extra,
    },
    /// Given up.
    Dropped {
        /// On this day.
        on: Day,
        /// Fields of other versions.
        #[serde(flatten)]
        extra: Extra,
    },
}

impl Outcome {
    /// The day on which it ended.
    pub const fn on(&self) -> Day {
        match self {
            Self::Done { on, .. } | Self::Dropped { on, .. } => *on,
        }
    }

    /// Done on a day, with an interaction or without.
    pub fn done(on: Day, with: Option<Id<Interaction>>) -> Self {
        Self::Done {
            on,
            with,
            extra: Extra::default(),
        }
    }

    /// Given up on a day.
    pub fn dropped(on: Day) -> Self {
        Self::Dropped {
            on,
            extra: Extra::default(),
        }
    }

    /// The day it ended.
    pub const fn day(&self) -> Day {
        match self {
            Self::Done { on, .. } | Self::Dropped { on, .. } => *on,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Mint;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn monthly(from: RepeatFrom) -> FollowUp {
        let mut mint = Mint::new(0, 0);
        let repeat = Repeat::new("1m".parse().unwrap(), from, day("2026-01-31"));
        FollowUp {
            repeat: Some(repeat),
            ..FollowUp::new(mint.id(), "write", day("2026-02-28"))
        }
    }

    #[test]
    fn a_repeat_by_schedule_keeps_its_month_end_and_skips_what_was_missed() {
        let mut mint = Mint::new(1, 0);
        let late = monthly(RepeatFrom::Schedule)
            .next(mint.id(), day("2026-06-10"))
            .unwrap();
        assert_eq!(late.due, day("2026-06-30"));
    }

    #[test]
    fn what_is_finished_long_ahead_does_not_come_back_before_its_day() {
        let mut mint = Mint::new(1, 0);
        let mut call = monthly(RepeatFrom::Done);
        call.due = day("2027-01-31");
        let next = call.next(mint.id(), day("2026-11-23")).unwrap();
        assert_eq!(next.due, day("2027-02-28"));
        let next = call.next(mint.id(), day("2027-01-29")).unwrap();
        assert_eq!(
            next.due,
            day("2027-02-28"),
            "counted from the day it was done"
        );
    }

    #[test]
    fn a_repeat_from_the_day_it_was_done_moves_with_it() {
        let mut mint = Mint::new(1, 0);
        let next = monthly(RepeatFrom::Done)
            .next(mint.id(), day("2026-03-05"))
            .unwrap();
        assert_eq!(next.due, day("2026-04-05"));
        assert!(next.is_open() && next.snoozes == 0);
    }
}
