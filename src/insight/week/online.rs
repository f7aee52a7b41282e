//! The week online: what was done on which platforms, and which habits were kept.

use std::collections::BTreeMap;

use super::{Chapter, Look, Strategy, keys, named};
use crate::book::goal::{GoalStatus, Target};
use crate::book::{Goal, Id, Key, Platform};
use crate::insight::fact::Fact;
use crate::insight::piece;
use crate::insight::wording::count;

pub(super) fn chapter(look: &Look) -> Chapter {
    let Habits {
        kept,
        missed,
        running,
    } = habits(look);
    let running_words = format!("not kept up yet: {}", named(look.book, &running));
    let kept_words = format!("kept up: {}", named(look.book, &kept));
    let missed_words = format!("not kept up: {}", named(look.book, &missed));
    Chapter {
        strategy: Strategy::Online,
        done: vec![engaged(look), Fact::count("kept", kept).said(kept_words)],
        slipped: vec![Fact::count("missed", missed).said(missed_words)],
        next: vec![Fact::count("running", running).said(running_words)],
    }
}

/// What was done on the platforms, the busiest first.
fn engaged(look: &Look) -> Fact {
    let mut busy: BTreeMap<Id<Platform>, usize> = BTreeMap::new();
    for platform in look.book.all::<Platform>().values() {
        let done = platform.engagements.iter().filter(|it| look.has(it.day));
        let done = done.count();
        if done > 0 {
            busy.insert(platform.id, done);
        }
    }
    let mut busy: Vec<(Id<Platform>, usize)> = busy.into_iter().collect();
    busy.sort_by_key(|(_, done)| std::cmp::Reverse(*done));
    let all = busy.iter().map(|(_, done)| done).sum();
    let of = keys(busy.iter().map(|(id, _)| *id));
    let words = format!(
        "{} on {}",
        count(all, "engagement", "engagements"),
        named(look.book, &of)
    );
    let platforms = busy.iter().filter_map(|(id, _)| look.book.get(*id));
    let done = platforms.flat_map(|it| piece::engagements(it, |on| look.has(on)));
    Fact::with_pieces("engaged", Vec::new(), done.collect()).said(words)
}

/// The habits of a week.
#[derive(Default)]
struct Habits {
    kept: Vec<Key>,
    missed: Vec<Key>,
    /// Those not kept in a week that is not over.
    running: Vec<Key>,
}

fn habits(look: &Look) -> Habits {
    let goals = look.book.all::<Goal>().values();
    let worked_on = goals.filter(|goal| {
        goal.status == GoalStatus::Active && matches!(goal.target, Target::Habit { .. })
    });
    let is_over = look.last < look.today;
    let mut habits = Habits::default();
    for goal in worked_on {
        let mut weeks = look.tally.weeks(goal).iter();
        let these = match weeks.find(|week| week.monday == look.first) {
            Some(week) if week.kept => &mut habits.kept,
            Some(_) if is_over => &mut habits.missed,
            Some(_) => &mut habits.running,
            None => continue,
        };
        these.push(Key::of(goal.id));
    }
    habits
}
