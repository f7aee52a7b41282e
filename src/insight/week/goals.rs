//! The week for the goals: which moved, which lag behind their pace, and which have nothing next.

use super::{Chapter, Look, Strategy, named};
use crate::book::goal::{GoalStatus, Target};
use crate::book::{Goal, Key};
use crate::insight::drift;
use crate::insight::fact::Fact;
use crate::insight::wording::count;

pub(super) fn chapter(look: &Look) -> Chapter {
    let idle = drift::serving_none(look.book, look.tally, look.first, look.last);
    let idle_words = format!(
        "{} served no goal",
        count(idle.of.len(), "thing done", "things done")
    );
    Chapter {
        strategy: Strategy::Goals,
        done: vec![moved(look), reached(look)],
        slipped: vec![behind(look), idle.said(idle_words)],
        next: vec![without_next(look)],
    }
}

/// The goals for which something was counted in the week.
fn moved(look: &Look) -> Fact {
    let goals = look.book.all::<Goal>().values();
    let moved = goals.filter(|goal| {
        let days = look.tally.days(goal.id);
        days.is_some_and(|days| days.range(look.first..=look.last).any(|(_, it)| *it > 0))
    });
    let keys: Vec<Key> = moved.map(|goal| Key::of(goal.id)).collect();
    let goals = count(keys.len(), "goal moved", "goals moved");
    let words = format!("{goals}: {}", named(look.book, &keys));
    Fact::count("moved", keys).said(words)
}

fn reached(look: &Look) -> Fact {
    let goals = look.book.all::<Goal>().values();
    let reached = goals.filter(|goal| {
        goal.status == GoalStatus::Reached && goal.closed.is_some_and(|on| look.has(on))
    });
    let keys: Vec<Key> = reached.map(|goal| Key::of(goal.id)).collect();
    let words = format!("reached: {}", named(look.book, &keys));
    Fact::count("reached", keys).said(words)
}

/// The goals that will not make it by their day as it goes.
fn behind(look: &Look) -> Fact {
    let active = active(look).filter(|goal| !matches!(goal.target, Target::Habit { .. }));
    let behind = active.filter(|goal| {
        let progress = look.tally.get(goal.id);
        let is_past = goal.due.is_some_and(|due| due < look.today);
        progress.is_some_and(|it| it.done < it.target && (is_past || it.is_behind()))
    });
    let keys: Vec<Key> = behind.map(|goal| Key::of(goal.id)).collect();
    let words = format!(
        "{}: {}",
        count(keys.len(), "goal is behind", "goals are behind"),
        named(look.book, &keys)
    );
    Fact::count("behind", keys).said(words)
}

fn without_next(look: &Look) -> Fact {
    let idle = drift::goals_without_next(look.book, look.tally, look.today);
    let words = format!("nothing comes next for {}", named(look.book, &idle.of));
    idle.said(words)
}

fn active<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a Goal> {
    let goals = look.book.all::<Goal>().values();
    goals.filter(|goal| goal.status == GoalStatus::Active)
}
