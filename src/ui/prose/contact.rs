//! The page of a contact: the briefing before a talk.

use crate::book::{Contact, Day, FollowUp, Id};
use crate::insight::agenda::RowKind;
use crate::insight::briefing::{self, Briefing, Open};
use crate::insight::introductions;
use crate::language::day;
use crate::state::State;

use super::{TALKS, facts, mentor, names, reason};
use crate::ui::page::Page;

pub(super) fn page(page: &mut Page, state: &State, id: Id<Contact>, kind: Option<RowKind>) {
    let (Some(mut briefing), Some(contact)) = (
        briefing::of(&state.book, id, state.today, TALKS),
        state.book.get(id),
    ) else {
        return;
    };
    if contact.mentor.is_some() {
        // The track has a part of its own on this page.
        briefing.mentor.clear();
        briefing.ask.clone_from(&contact.ask);
    }
    page.say(&briefing.name, page.theme.loud());
    page.say(&briefing.role, page.theme.quiet());
    page.say(&briefing.location, page.theme.quiet());
    page.gap();
    reason(page, state, id.into(), kind);
    // What the row is there for has just been said.
    let due = kind.and_then(|kind| state.agenda.find(id.into(), kind));
    briefing
        .dates
        .retain(|date| due.is_none_or(|due| due.why != *date));
    about(page, &briefing, None, state.today);
    page.gap();
    let maybe: Vec<String> = contact
        .maybe
        .iter()
        .map(|it| format!("{}?", names(&state.book, &[*it])))
        .collect();
    page.field("the same as", &maybe.join(" "));
    facts(page, state, id.into());
    page.tags(&contact.tags);
    page.field("also called", &contact.aliases.join(", "));
    if contact.archived {
        page.field("archived", "in no list and no reminder");
    }
    page.turn_aside();
    mentor::section(page, state, contact);
    talks(page, &briefing);
    introduced(page, state, id);
    if !contact.notes.is_empty() {
        page.heading("Notes");
        page.say(&contact.notes, page.theme.plain());
    }
}

/// What is known of somebody about whom it is to be decided.
pub(super) fn known(page: &mut Page, state: &State, contact: &Contact) {
    let Some(briefing) = briefing::of(&state.book, contact.id, state.today, TALKS) else {
        return;
    };
    page.field("how we met", &briefing.met);
    page.field("last talk", &briefing.last_word);
    page.field("cares about", &briefing.cares.join(", "));
    page.field("expert in", &briefing.topics.join(", "));
    page.field("needs", &briefing.needs.join(", "));
    page.field("offers", &briefing.offers.join(", "));
    page.tags(&contact.tags);
    page.links("reach", &briefing.links);
    talks(page, &briefing);
    page.notes(&contact.notes);
}

/// Whom they were or are being introduced to, the newest first.
fn introduced(page: &mut Page, state: &State, id: Id<Contact>) {
    for (number, it) in introductions::of(&state.book, id).enumerate() {
        if number == 0 {
            page.heading("Introductions");
        }
        let name = names(&state.book, &[introductions::other(it, id)]);
        let said = if it.why.is_empty() {
            name
        } else {
            format!("{name}: {}", it.why)
        };
        let mark = if it.is_over() {
            (page.theme.dot().trim(), page.theme.quiet())
        } else {
            (page.theme.promise(true), page.theme.due())
        };
        let far = it.since().map_or_else(
            || it.state().to_string(),
            |on| format!("{}, {}", it.state(), day::near(on, state.today)),
        );
        page.item(mark, &said, (&far, page.theme.quiet()));
    }
}

/// What to know of a person: how it stands, promises, what to ask. `but` is left out, where the
/// page is about that follow-up itself.
pub(super) fn about(page: &mut Page, briefing: &Briefing, but: Option<Id<FollowUp>>, today: Day) {
    page.say(&briefing.asks, page.theme.due());
    page.field("last talk", &briefing.last_word);
    page.field("cadence", &briefing.cadence);
    for date in &briefing.dates {
        page.field("soon", date);
    }
    promises(page, briefing, but, today);
    page.gap();
    page.field("ask", &briefing.ask.join("\n"));
    page.field("cares about", &briefing.cares.join(", "));
    page.field("expert in", &briefing.topics.join(", "));
    page.field("needs", &briefing.needs.join(", "));
    page.field("offers", &briefing.offers.join(", "));
    page.field("how we met", &briefing.met);
    page.field("mentor", &briefing.mentor);
    let goals: Vec<&str> = briefing
        .goals
        .iter()
        .map(|(_, title)| title.as_str())
        .collect();
    page.field("serves", &goals.join(" · "));
    page.links("reach", &briefing.links);
}

/// What is open on both sides; nothing where nothing is.
pub(super) fn promises(
    page: &mut Page,
    briefing: &Briefing,
    but: Option<Id<FollowUp>>,
    today: Day,
) {
    let open = |list: &[Open]| {
        list.iter()
            .filter(|open| Some(open.id) != but)
            .cloned()
            .collect::<Vec<_>>()
    };
    let (mine, theirs) = (open(&briefing.mine), open(&briefing.theirs));
    if mine.is_empty() && theirs.is_empty() {
        return;
    }
    page.heading("Open");
    for (list, is_mine) in [(mine, true), (theirs, false)] {
        for open in list {
            let mark = (page.theme.promise(is_mine), page.theme.due());
            let style = if open.due < today {
                page.theme.late()
            } else {
                page.theme.quiet()
            };
            page.item(mark, &open.what, (&open.when, style));
        }
    }
}

/// What was talked about, the last first.
pub(super) fn talks(page: &mut Page, briefing: &Briefing) {
    if briefing.talks.is_empty() {
        return;
    }
    page.heading("Last talks");
    for talk in &briefing.talks {
        let channel = talk.channel.to_string();
        let said = if talk.summary.is_empty() {
            channel
        } else {
            format!("{channel}: {}", talk.summary)
        };
        page.item(
            (page.theme.dot().trim(), page.theme.quiet()),
            &said,
            (&talk.when, page.theme.quiet()),
        );
    }
}
