//! What the numbers of a platform say, in words: where to invest, what to drop, and why. Small numbers say
//! little, so that below [`ENOUGH`] contacts no verdict is given; and what serves a goal is never told to be
//! dropped without saying so.

use super::{WITHIN, Yield};
use crate::book::{Book, Day, Platform};
use crate::insight::wording::{count, days_between, join};
use crate::language::day;

/// From how many contacts on there is something to tell.
const ENOUGH: usize = 5;

/// From how many engagements on it tells something that nobody came of them.
const TRIED: usize = 8;

/// After how many days without anything done there the desk asks for it.
const QUIET: u32 = 60;

/// What to do about a platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// Give it more time.
    Invest,
    /// Go on as before.
    Keep,
    /// Nothing can be told yet.
    Wait,
    /// Give it no more time.
    Drop,
}

impl Advice {
    /// In a word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Invest => "Invest",
            Self::Keep => "Keep",
            Self::Wait => "Too early to tell",
            Self::Drop => "Drop",
        }
    }
}

/// What to do about a platform, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What to do.
    pub advice: Advice,
    /// Why: "9 of 12 became two-way · 31 talks".
    pub why: String,
    /// The same without what is only counted: "9 of 12 became two-way".
    reason: String,
}

impl Verdict {
    /// All in a line: "Invest: 9 of 12 became two-way · 31 talks".
    pub fn told(&self) -> String {
        format!("{}: {}", self.advice.word(), self.why)
    }

    /// The same where what came of it is counted beside it: "Invest: 9 of 12 became two-way".
    pub fn told_beside_numbers(&self) -> String {
        format!("{}: {}", self.advice.word(), self.reason)
    }
}

impl Yield {
    /// What the numbers say. Of a platform that was dropped they say nothing any more.
    pub fn verdict(&self, book: &Book, platform: &Platform, today: Day) -> Option<Verdict> {
        if platform.archived {
            return None;
        }
        let (advice, reason, came) = self.weighed(platform, today);
        let mut but = Vec::new();
        if advice == Advice::Invest {
            but.push(self.quiet(today));
        }
        let goal = self.goals.first().and_then(|id| book.name((*id).into()));
        if let (Advice::Drop, Some(goal)) = (advice, goal) {
            but.push(format!(
                "it is to serve “{goal}”, though: another way may do more for it"
            ));
        }
        Some(Verdict {
            advice,
            why: join(&[&[reason.clone(), came], but.as_slice()].concat()),
            reason: join(&[&[reason], but.as_slice()].concat()),
        })
    }

    /// What to do, the reason, and what is counted beside it.
    fn weighed(&self, platform: &Platform, today: Day) -> (Advice, String, String) {
        let (settled, two_way) = (self.settled(), self.two_way.len());
        let share = format!("{} became two-way within {WITHIN} days", self.share());
        if settled < ENOUGH {
            let age = platform
                .id
                .made_on()
                .map_or(0, |made| days_between(made, today));
            if self.contacts.is_empty() && self.engagements >= TRIED && u64::from(age) > WITHIN {
                let done = count(self.engagements, "engagement", "engagements");
                let reason = format!("{done}, and nobody came of them");
                return (Advice::Drop, reason, String::new());
            }
            return (Advice::Wait, self.so_few(), String::new());
        }
        if two_way * 2 >= settled {
            return (Advice::Invest, share, self.came_of_it());
        }
        let last = self
            .last_conversation
            .map_or(u32::MAX, |on| days_between(on, today));
        let is_live = u64::from(last) <= WITHIN || !self.introductions.is_empty();
        if two_way * 4 < settled && !is_live {
            let silence = match self.last_conversation {
                Some(on) => format!("last talk {}", day::ago(on, today)),
                None => "no talk yet".to_owned(),
            };
            return (Advice::Drop, share, silence);
        }
        (Advice::Keep, share, self.came_of_it())
    }

    /// Why nothing can be told yet.
    fn so_few(&self) -> String {
        let people = count(self.contacts.len(), "contact", "contacts");
        match (self.contacts.len(), self.settled()) {
            (0, _) => "nobody came from there yet".to_owned(),
            (_, 0) => people,
            _ => format!("{people}, {} two-way so far", self.share()),
        }
    }

    fn came_of_it(&self) -> String {
        let talks = self.conversations.len();
        let made = self.introductions.len();
        let some = |number: usize, one, many| {
            if number == 0 {
                String::new()
            } else {
                count(number, one, many)
            }
        };
        join(&[
            some(talks, "talk", "talks"),
            some(made, "introduction", "introductions"),
        ])
    }

    /// That nothing was done there for long.
    fn quiet(&self, today: Day) -> String {
        match self.last_engaged {
            Some(on) if days_between(on, today) > QUIET => {
                format!("yet you last engaged there {}", day::ago(on, today))
            }
            _ => String::new(),
        }
    }
}
