//! The week online: what was done on which platforms, and which habits were kept.

use std::collections::BTreeMap;

use super::{Chapter, Look, Strategy, keys, named};
use crate::book::goal::{GoalStatus, Target};
use crate::book::{Goal, Id, Key, Platform};
use crate::insight::fact::Fact;
use crate::insight::wording::count;

pub(super) fn chapter(look: &Look) -> Chapter {
    let (kept, missed): (Vec<Key>, Vec<Key>) = habits(look);
    let kept_words = format!("kept up: {}", named(look.book, &kept));
    let missed_words = format!("not kept up: {}", named(look.book, &missed));
    Chapter {
        strategy: Strategy::Online,
        done: vec![engaged(look), Fact::count("kept", kept).said(kept_words)],
        slipped: vec![Fact::count("missed", missed).said(missed_words)],
        next: Vec::new(),
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
    Fact {
        number: u32::try_from(all).unwrap_or(u32::MAX),
        ..Fact::count("engaged", of).said(words)
    }
}

/// The habits that were kept in the week, and those that were not.
fn habits(look: &Look) -> (Vec<Key>, Vec<Key>) {
    let goals = look.book.all::<Goal>().values();
    let habits = goals.filter(|goal| {
        goal.status == GoalStatus::Active && matches!(goal.target, Target::Habit { .. })
    });
    let of_week = habits.filter_map(|goal| {
        let weeks = look.tally.weeks(goal);
        let week = weeks.iter().find(|week| week.monday == look.first)?;
        Some((Key::of(goal.id), week.kept))
    });
    let (kept, missed): (Vec<_>, Vec<_>) = of_week.partition(|(_, kept)| *kept);
    let bare = |all: Vec<(Key, bool)>| all.into_iter().map(|(key, _)| key).collect();
    (bare(kept), bare(missed))
}
