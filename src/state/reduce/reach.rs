//! Reaching people: copying an address or the whole card, opening a link or a mail. Where there are
//! several, a short list asks which.

use crate::insight::{reach, week};
use crate::state::action::Action;
use crate::state::choice::{Choice, Choosable};
use crate::state::overlay::Overlay;
use crate::state::{Effect, Notice, State, View};

pub(super) fn copy(state: &mut State) -> Vec<Effect> {
    let Some(key) = state.subject() else {
        return Vec::new();
    };
    let ways = reach::ways(&state.book, key);
    let options = ways.into_iter().map(|way| {
        let copy = Action::CopyText(way.text.clone());
        Choosable::new(way.text, copy).with_word(way.label)
    });
    choose(
        state,
        &format!("Copy · {}", name(state)),
        options.collect(),
        "There is no address to copy; ‹edit› adds one",
    )
}

/// Copies the page of what is selected; in the weekly review, that of the week.
pub(super) fn copy_card(state: &State) -> Vec<Effect> {
    if let Some(View::Week(week)) = &state.view {
        let first = week.found.first.format("%a %-d %b");
        return vec![Effect::Copy {
            text: week::page(&state.book, &week.found),
            said: format!("the week of {first} as Markdown"),
        }];
    }
    state.selected().map(Effect::CopyCard).into_iter().collect()
}

pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(key) = state.subject() else {
        return Vec::new();
    };
    let links = reach::links(&state.book, key);
    let options = links
        .into_iter()
        .map(|(way, link)| Choosable::new(way.text, Action::OpenLink(link)).with_word(way.label));
    choose(
        state,
        &format!("Open · {}", name(state)),
        options.collect(),
        "There is no link or mail address to open; ‹edit› adds one",
    )
}

fn name(state: &State) -> String {
    let name = state.subject().and_then(|key| state.book.name(key));
    name.unwrap_or_default().to_owned()
}

/// Does what the only option says, or asks which.
fn choose(state: &mut State, title: &str, options: Vec<Choosable>, none: &str) -> Vec<Effect> {
    match options.as_slice() {
        [] => state.notice = Some(Notice::hint(none)),
        [only] => return effect(only.action.clone()),
        _ => state
            .overlays
            .push(Overlay::Choice(Choice::new(title, options))),
    }
    Vec::new()
}

/// What a copied text or an opened link asks of the world.
pub(super) fn effect(action: Action) -> Vec<Effect> {
    match action {
        Action::CopyText(text) => vec![Effect::Copy {
            said: text.clone(),
            text,
        }],
        Action::OpenLink(link) => vec![Effect::Open(link)],
        _ => Vec::new(),
    }
}
