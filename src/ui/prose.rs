//! A record as a page of text: what the detail pane shows and the review card is made of. The files below say
//! what belongs on the page, one kind of record each.

mod ask;
mod contact;
mod event;
mod follow_up;
mod goal;
mod introduction;
mod mentor;
mod platform;
mod resource;

pub(super) use goal::{filled, pace};

use std::fmt;

use ratatui::text::Line;

use crate::book::{Book, Contact, Day, Id, Key, Kind};
use crate::insight::agenda::{self, RowKind, Section};
use crate::keymap;
use crate::language::day;
use crate::state::reduce::asking;
use crate::state::{Pane, Row, State};

use super::Theme;
use super::page::{Leaf, Page};

/// Talks a page shows.
const TALKS: usize = 12;

/// The page of a row.
pub(super) fn of_row(state: &State, row: Row, width: usize, theme: Theme) -> Leaf {
    let mut page = Page::new(width, theme);
    match row.key.kind {
        Kind::Contact => {
            if let Some(id) = row.key.id() {
                contact::page(&mut page, state, id, row.kind);
            }
        }
        Kind::FollowUp => follow_up::page(&mut page, state, row.key, row.kind),
        Kind::Event => event::page(&mut page, state, row.key, row.kind),
        Kind::Goal => goal::page(&mut page, state, row.key),
        Kind::Platform => platform::page(&mut page, state, row.key),
        Kind::Introduction => introduction::page(&mut page, state, row.key),
        Kind::Resource => resource::page(&mut page, state, row.key),
        _ => {}
    }
    page.leaf()
}

/// What is known of somebody, beside who they are and why they may matter.
pub(super) fn known(page: &mut Page, state: &State, contact: &Contact) {
    contact::known(page, state, contact);
}

/// The mentor track of a contact, with what is open on both sides.
pub(super) fn track(
    state: &State,
    who: Id<Contact>,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut page = Page::new(width, theme);
    mentor::page(&mut page, state, who);
    page.lines()
}

/// What the desk says of itself while nothing is on it.
pub(super) fn beginning(state: &State, width: usize, theme: Theme) -> Leaf {
    let mut page = Page::new(width, theme);
    page.say("Your desk", theme.title());
    page.say(
        "What is selected at the left is told here: who, why, the last talks and what was promised.",
        theme.plain(),
    );
    page.heading("To begin");
    for (keys, says) in [
        ("‹contacts› ‹add›", "the first contact, in one line"),
        ("‹goals› ‹add›", "what it is all for: a goal"),
        (
            "‹log›",
            "a talk in a sentence; it finds the people, the day and the promises in it",
        ),
        ("‹review›", "each morning: what is due, a card at a time"),
        ("‹help›", "all keys"),
        (
            "‹palette›",
            "“sample” opens a sample network to look around in",
        ),
    ] {
        page.field(&keymap::spell(&state.wishes, keys), says);
    }
    page.leaf()
}

/// What the page of a pane will tell once there is something in it, and which key begins that.
pub(super) fn untold(state: &State, width: usize, theme: Theme) -> Leaf {
    let says = match state.focus {
        Pane::FollowUps => return Leaf::default(),
        Pane::Contacts => "‹add› adds the first contact; who they are is told here.",
        Pane::Events => "‹add› adds the first event; whom to meet there is told here.",
        Pane::Goals => "‹add› adds the first goal; what serves it is told here.",
        Pane::Platforms => "‹add› adds the first platform; what came of it is told here.",
        Pane::Introductions => {
            "‹add› begins the first introduction; what comes next for it is told here."
        }
        Pane::Resources => "‹add› adds the first resource; who would care is told here.",
    };
    let mut page = Page::new(width, theme);
    page.say(&keymap::spell(&state.wishes, says), theme.quiet());
    page.leaf()
}

/// Why a row is on the agenda, as its page begins.
fn reason(page: &mut Page, state: &State, key: Key, kind: Option<RowKind>) {
    let Some(due) = kind.and_then(|kind| state.agenda.find(key, kind)) else {
        return;
    };
    let theme = page.theme;
    match due.section(state.today) {
        Section::Overdue => page.item(
            (theme.late_mark(), theme.late()),
            &due.why,
            ("", theme.plain()),
        ),
        Section::Today => page.item(
            (theme.today_mark(), theme.due()),
            &due.why,
            ("", theme.plain()),
        ),
        Section::Soon => page.say_parts(&due.why, theme.plain()),
    }
}

/// The numbers of a record; the one that is asked about stands out.
fn facts(page: &mut Page, state: &State, key: Key) {
    facts_but(page, state, key, &[]);
}

/// The same without those that stand elsewhere on the page.
fn facts_but(page: &mut Page, state: &State, key: Key, elsewhere: &[&str]) {
    let asked = asking::chosen(state);
    for (place, fact) in state.facts(key).iter().enumerate() {
        if elsewhere.contains(&fact.label) {
            continue;
        }
        let first = page.lines.len();
        page.field(fact.label, &fact.words);
        if asked == Some(place) && state.subject() == Some(key) {
            page.single_out(first);
        }
    }
}

/// A heading with the number of what stands below it, which can be asked about as any other; nothing where
/// there is none.
fn counted(page: &mut Page, state: &State, key: Key, label: &str, heading: &str) {
    let facts = state.facts(key);
    let Some(fact) = facts.iter().find(|fact| fact.label == label) else {
        return;
    };
    page.heading(&format!("{heading} {}", fact.words));
    let first = page.lines.len().saturating_sub(1);
    single_out(page, state, key, label, first);
}

/// Singles out the lines from one on, where it is their number that is asked about.
fn single_out(page: &mut Page, state: &State, key: Key, label: &str, first: usize) {
    let facts = state.facts(key);
    let place = facts.iter().position(|fact| fact.label == label);
    if place.is_some() && asking::chosen(state) == place && state.subject() == Some(key) {
        page.single_out(first);
    }
}

/// What somebody does where, in a few words.
pub(super) fn work(contact: &Contact) -> String {
    crate::insight::briefing::role(contact)
}

/// What of it tells most, where there is no room for the whole: the company alone.
pub(super) fn work_in_short(contact: &Contact) -> &str {
    if contact.company.is_empty() {
        &contact.title
    } else {
        &contact.company
    }
}

/// Names of people: "Ana Lima, Raj Patel", or "Ana Lima and 3 more".
pub(super) fn names(book: &Book, who: &[Id<Contact>]) -> String {
    let names = who.iter().filter_map(|id| book.name(Key::of(*id)));
    listed(&names.collect::<Vec<_>>())
}

/// The same by short names: "Ana, Raj", or "Ana L. and 3 more".
pub(super) fn given_names(state: &State, who: &[Id<Contact>]) -> String {
    let short = |id: &Id<Contact>| state.counted.short_name(*id, &state.book);
    listed(&who.iter().map(short).collect::<Vec<_>>())
}

fn listed(names: &[impl fmt::Display]) -> String {
    match names {
        [] => String::new(),
        [one] => one.to_string(),
        [one, two] => format!("{one}, {two}"),
        [one, rest @ ..] => format!("{one} and {} more", rest.len()),
    }
}

/// What kind of row it is, where its title does not tell.
pub(super) fn kind_word(due: &agenda::Row) -> &str {
    match due.kind {
        RowKind::Promise => "promised",
        RowKind::Awaited => "awaited",
        RowKind::Cadence => "keep in touch",
        RowKind::Date => &due.occasion,
        RowKind::FollowUp | RowKind::Prepare | RowKind::Debrief => "",
    }
}

/// A day in a word or two: "today", "Fri 27 Nov", "12 Mar 2027".
pub(super) fn short_day(on: Day, today: Day) -> String {
    day::near(on, today)
}

/// How far a day of the same week or the next is, as follow-ups tell it; of any other, the day.
pub(super) fn day_or_distance(on: Day, today: Day) -> String {
    const A_WEEK: i64 = 7;
    match (on - today).num_days() {
        0..=A_WEEK => day::distance(on, today),
        days if (-A_WEEK..0).contains(&days) => day::ago(on, today),
        _ => day::near(on, today),
    }
}

/// What the agenda says when nothing is on it.
pub(super) fn all_done(state: &State) -> String {
    match state.agenda.next() {
        Some((on, key)) => {
            let name = state.book.name(key).unwrap_or_default();
            format!("Nothing due. Next: {}, {name}.", day::near(on, state.today))
        }
        None if state.book.untriaged().len() > 0 => keymap::spell(
            &state.wishes,
            "Nothing due. ‹triage› decides about who is untriaged, a key a person.",
        )
        .into_owned(),
        None => keymap::spell(
            &state.wishes,
            "Nothing due. ‹follow-up› on a contact plans the next word, ‹cadence› sets how often.",
        )
        .into_owned(),
    }
}
