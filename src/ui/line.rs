//! The one line, at the foot of the screen: what is typed, and below it what is understood.

use std::iter;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::book::{FollowUp, Key};
use crate::insight::{balance, introductions};
use crate::keymap;
use crate::language::capture::{Purpose, Role};
use crate::state::State;
use crate::state::line as typed;
use crate::text;

use super::{Theme, field, prompt, title};

mod understood;

pub(super) use understood::echo;
use understood::understood;

/// Cells of the labels of what is understood.
pub(super) const LABEL: usize = 10;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, line: &typed::Line, theme: Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let room = usize::from(area.height).saturating_sub(3);
    let is_empty = line.field.text().is_empty();
    // Where Enter came too soon, what is told of it holds the example.
    let mut below = if is_empty && line.problem.is_some() {
        Vec::new()
    } else if is_empty {
        let example = theme.fit(example(line), width);
        let understood = understood(line, (width, room.saturating_sub(1)), theme);
        iter::once(Line::styled(example, theme.quiet()))
            .chain(understood)
            .collect()
    } else {
        echo(line, (width, room), theme)
    };
    for burden in burdens(state, line) {
        let said = text::wrap(&theme.text(&format!("! {burden}")), width);
        below.extend(said.into_iter().map(|part| Line::styled(part, theme.due())));
    }
    if let Some(problem) = &line.problem {
        let problem = keymap::spell(&state.wishes, problem);
        let problem = text::wrap(&theme.text(&problem), width).into_iter();
        below.extend(problem.map(|part| Line::styled(part, theme.late())));
    }
    let title = title_of(state, line, theme);
    let marks = marks(line, theme);
    prompt::asks(frame, area, (&line.field, &marks), below, &title, theme);
}

/// What to think of before the line is taken: who is asked often, for an introduction or for something else.
fn burdens(state: &State, line: &typed::Line) -> Vec<String> {
    let people = line.reading.people().into_iter();
    let has = |role| line.reading.pieces.iter().any(|piece| piece.role == role);
    match line.purpose {
        Purpose::Introduction if !line.field.text().is_empty() => people
            .filter_map(|id| introductions::load_with_one_more(&state.book, id, state.today))
            .map(|load| load.words)
            .collect(),
        Purpose::Log if has(Role::Asked) && !has(Role::Gave) => people
            .filter_map(|id| balance::before_asking(&state.book, id, state.today))
            .collect(),
        _ => Vec::new(),
    }
}

/// The stretches of a line that are understood, as they stand out in it.
fn marks(line: &typed::Line, theme: Theme) -> Vec<field::Mark> {
    let pieces = line.reading.pieces.iter();
    pieces
        .map(|piece| (piece.span.clone(), theme.accent()))
        .collect()
}

fn title_of(state: &State, line: &typed::Line, theme: Theme) -> String {
    let what = keymap::spell(&state.wishes, what(line));
    // Whom a talk was with says more than what was to be done.
    let follow_up = line.about.filter(|_| line.purpose == Purpose::Log);
    let follow_up: Option<&FollowUp> = follow_up.and_then(|key| state.book.get(key.id()?));
    if let Some(it) = follow_up.filter(|it| !it.contacts.is_empty()) {
        let names = super::prose::names(&state.book, &it.contacts);
        return title::about(&what, &names, theme);
    }
    let about: Vec<Key> = line.about.into_iter().collect();
    title::on(state, &what, &about, theme)
}

/// What a line does.
pub(super) fn what(line: &typed::Line) -> &'static str {
    match line.purpose {
        Purpose::Log if line.is_rapid() => "Capture, one line a person, ‹text-cancel› ends",
        Purpose::Log => "Log a talk",
        Purpose::Contact => "Add a contact",
        Purpose::Goal => "Add a goal",
        Purpose::Event => "Add an event",
        Purpose::FollowUp => "Add a follow-up",
        Purpose::Introduction if line.about.is_some() => "Introduce to somebody",
        Purpose::Introduction => "Introduce two people",
    }
}

/// An example that fits: it names nobody where it is known already who it is about.
fn example(line: &typed::Line) -> &'static str {
    match line.purpose {
        Purpose::Log if line.is_rapid() => {
            "Zoe Quill, CTO at Loomworks: wants to hear of Rust >fri send the deck"
        }
        Purpose::Log if line.about.is_some() => {
            "coffee yesterday: their team hires #hiring >fri send the deck"
        }
        Purpose::Log => {
            "coffee with Ana Lima yesterday: their team hires #hiring >fri send the deck"
        }
        Purpose::Contact => {
            "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths ~1m"
        }
        Purpose::Goal => "Find a mentor in distributed systems: 2 mentors by 1 mar",
        Purpose::Event => "RustConf 12 mar 9:00 at Berlin",
        Purpose::FollowUp if line.about.is_some() => "fri send the deck",
        Purpose::FollowUp => "fri send the deck to Ana",
        Purpose::Introduction if line.about.is_some() => "Raj Patel: both leave a monolith",
        Purpose::Introduction => "Ana Lima, Raj Patel: both leave a monolith",
    }
}
