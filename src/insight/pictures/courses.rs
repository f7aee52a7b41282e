//! The ways of the goals being worked on, those to be reached first before the others.

use super::{Art, Number, Picture};
use crate::book::goal::GoalStatus;
use crate::book::{Book, Day, Goal, Id, Key};
use crate::insight::burnup::BurnUp;
use crate::insight::fact::Fact;
use crate::insight::outlook;
use crate::insight::piece;
use crate::insight::progress::Tally;
use crate::insight::wording::count;

/// The way of one goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// Which.
    pub goal: Id<Goal>,
    /// What was done by each day beside the even pace; nothing where no day is set, or of a habit.
    pub way: Option<BurnUp>,
    /// Of a habit, whether it was kept, week by week.
    pub weeks: Vec<bool>,
    /// The part that is done, 0 to 1.
    pub ratio: f64,
    /// How far it is, in short: "4 of 10".
    pub short: String,
    /// Whether the pace will make it, in words.
    pub pace: String,
}

impl Course {
    /// The same without its reasons: "behind", "on pace".
    pub fn pace_in_short(&self) -> &str {
        let ends = [": ", " for ", " · "].into_iter();
        let end = ends.filter_map(|end| self.pace.find(end)).min();
        let end = end.unwrap_or(self.pace.len());
        self.pace.get(..end).unwrap_or_default()
    }

    /// Looks up what was counted for it, and puts it behind its number.
    pub fn lay_open(&self, fact: &mut Fact, book: &Book, tally: &Tally, today: Day) {
        let Some((goal, serving)) = book.get(self.goal).zip(tally.serving(self.goal)) else {
            return;
        };
        let counted = outlook::of(book, goal, serving, today).counted;
        (fact.of, fact.pieces) = piece::apart(book, &counted);
        fact.pieces.extend(piece::steps(goal));
    }
}

pub(super) fn picture(book: &Book, tally: &Tally, today: Day) -> Picture {
    let goals = book.all::<Goal>().values();
    let mut goals: Vec<&Goal> = goals
        .filter(|goal| goal.status == GoalStatus::Active && tally.get(goal.id).is_some())
        .collect();
    goals.sort_by_key(|goal| (goal.due.unwrap_or(Day::MAX), goal.id));
    let mut courses = Vec::new();
    let mut steps = Vec::new();
    for goal in &goals {
        let Some(far) = tally.get(goal.id) else {
            continue;
        };
        let days = tally.days(goal.id);
        let weeks = tally.weeks(goal).iter().map(|week| week.kept);
        courses.push(Course {
            goal: goal.id,
            way: days.and_then(|days| BurnUp::of(goal, far, days, today)),
            weeks: weeks.collect(),
            ratio: far.ratio(),
            short: far.short.clone(),
            pace: far.pace.clone(),
        });
        let done = Fact {
            number: far.done,
            ..Fact::count("done", Vec::new()).said(far.words.as_str())
        };
        steps.push(vec![Number::new(goal.title.clone(), done)]);
    }
    let of: Vec<Key> = goals.iter().map(|goal| Key::of(goal.id)).collect();
    let words = match of.len() {
        0 => "no goal with a number is being worked on".to_owned(),
        some => format!("{} being worked on", count(some, "goal", "goals")),
    };
    Picture {
        art: Art::Courses(courses),
        whole: Fact::count("goals", of).said(words),
        steps,
    }
}
