//! The week for the platforms: who came from where, where nothing was done although a goal counts on it, and
//! which to drop.

use std::collections::BTreeMap;

use super::{Chapter, Look, Strategy, keys, named};
use crate::book::{Contact, Id, Key, Platform};
use crate::insight::fact::Fact;
use crate::insight::origin;
use crate::insight::platforms::{Advice, Yields};
use crate::insight::wording::{count, days_between};

/// After how many days without a word a platform that a goal counts on is told of.
const QUIET: u32 = 30;

pub(super) fn chapter(look: &Look) -> Chapter {
    let yields = Yields::of(look.book, look.today);
    let platforms = look.book.all::<Platform>().values();
    let live: Vec<&Platform> = platforms.filter(|it| !it.archived).collect();
    let drop = live.iter().filter(|it| {
        let of = yields.get(it.id);
        let verdict = of.and_then(|of| of.verdict(look.book, it, look.today));
        verdict.is_some_and(|it| it.advice == Advice::Drop)
    });
    let drop = keys(drop.map(|it| it.id));
    let drop_words = format!("no more time for {}?", named(look.book, &drop));
    Chapter {
        strategy: Strategy::Platforms,
        done: vec![came(look)],
        slipped: vec![quiet(look, &live, &yields)],
        next: vec![Fact::count("to drop", drop).said(drop_words)],
    }
}

/// Who was met in the week, and from how many platforms.
fn came(look: &Look) -> Fact {
    let contacts = look.book.all::<Contact>().values();
    let is_new = |it: &&Contact| origin::met_on(look.book, it).is_some_and(|on| look.has(on));
    let new: Vec<&Contact> = contacts.filter(is_new).collect();
    let mut from: BTreeMap<Id<Platform>, usize> = BTreeMap::new();
    for contact in &new {
        if let Some(platform) = origin::platform_of(look.book, contact) {
            *from.entry(platform).or_default() += 1;
        }
    }
    let name = |(id, number): (Id<Platform>, usize)| {
        let name = look.book.name(id.into()).unwrap_or_default();
        format!("{number} from {name}")
    };
    let from: Vec<String> = from.into_iter().map(name).collect();
    let people = count(new.len(), "person met", "people met");
    let words = if from.is_empty() {
        people
    } else {
        format!("{people}: {}", from.join(", "))
    };
    Fact::count("met", keys(new.iter().map(|it| it.id))).said(words)
}

/// The platforms that are to serve a goal, and where nothing was done for long.
fn quiet(look: &Look, live: &[&Platform], yields: &Yields) -> Fact {
    let quiet = live.iter().filter(|it| {
        let Some(of) = yields.get(it.id).filter(|of| !of.goals.is_empty()) else {
            return false;
        };
        let last = of.last_engaged.max(of.last_conversation);
        last.is_none_or(|on| days_between(on, look.today) > QUIET)
    });
    let quiet: Vec<Key> = keys(quiet.map(|it| it.id));
    let words = format!(
        "nothing done for a month where a goal counts on it: {}",
        named(look.book, &quiet)
    );
    Fact::count("quiet", quiet).said(words)
}
