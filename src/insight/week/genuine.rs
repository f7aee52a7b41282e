//! The week for being genuine: talks with people, of how many it is known what they care about, and whom one
//! is about to meet with nothing to ask.

use std::collections::BTreeSet;

use super::{Chapter, Look, Strategy, keys};
use crate::book::{Contact, Id, Interaction};
use crate::insight::agenda::RowKind;
use crate::insight::fact::Fact;
use crate::insight::wording::{count, people};

pub(super) fn chapter(look: &Look) -> Chapter {
    let with = look.talks.iter().flat_map(|it| &it.contacts).copied();
    let with: BTreeSet<Id<Contact>> = with.collect();
    let all = look.talks_that(|_| true);
    let both_ways = look.talks_that(Interaction::is_conversation);
    let words = format!(
        "{} with {}, {} of them both ways",
        count(all.len(), "talk", "talks"),
        count(with.len(), "person", "people"),
        both_ways.len()
    );
    let talks = Fact::count("talks", all)
        .said(words)
        .beside(keys(with.iter().copied()));
    Chapter {
        strategy: Strategy::Genuine,
        done: vec![talks],
        slipped: vec![unknown(look, &with)],
        next: vec![nothing_to_ask(look)],
    }
}

/// With whom one talked without knowing what they care about.
fn unknown(look: &Look, with: &BTreeSet<Id<Contact>>) -> Fact {
    let is_unknown = |id: &Id<Contact>| {
        let contact = look.book.get(*id);
        contact.is_some_and(|it| {
            it.cares.is_empty() && it.topics.is_empty() && it.needs.is_empty() && it.ask.is_empty()
        })
    };
    let who: Vec<Id<Contact>> = with.iter().copied().filter(is_unknown).collect();
    let words = format!(
        "not known what they care about: {}",
        people(look.book, &who)
    );
    Fact::count("unknown", keys(who)).said(words)
}

/// Whom one is about to be in touch with, without anything to ask.
fn nothing_to_ask(look: &Look) -> Fact {
    const TOUCHES: &[RowKind] = &[RowKind::Cadence, RowKind::FollowUp, RowKind::Promise];
    let soon = look.rows(TOUCHES).flat_map(|row| row.who.iter().copied());
    let soon: BTreeSet<Id<Contact>> = soon.collect();
    let has_nothing = |id: &Id<Contact>| {
        let contact = look.book.get(*id);
        contact.is_some_and(|it| it.ask.is_empty() && it.cares.is_empty())
    };
    let who: Vec<Id<Contact>> = soon.into_iter().filter(has_nothing).collect();
    let words = format!("think of something to ask {}", people(look.book, &who));
    Fact::count("to ask", keys(who)).said(words)
}
