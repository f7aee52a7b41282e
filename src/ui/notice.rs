//! What just happened, in a sentence: how it is marked, wrapped, and told which key takes it back. It looks
//! the same at the foot of the screen and among the recent messages.

use ratatui::text::Line;

use crate::keymap;
use crate::state::notice::Tone;
use crate::state::reduce::sentence;
use crate::state::{Action, Notice, State};
use crate::text;

use super::{Theme, row::RowText};

/// Rows that what is told takes at most at the foot of the screen.
const MOST: usize = 3;

/// As many while a filter is typed: it tells all that a word can take.
const MOST_OF_A_FILTER: usize = 6;

/// That saving fails, while it does.
fn trouble(state: &State) -> Option<Notice> {
    let reason = state.trouble.as_ref()?;
    let changes = match state.unsaved.len() {
        1 => "1 change".to_owned(),
        count => format!("{count} changes"),
    };
    Some(Notice::problem(format!(
        "Not saved: {reason}. {changes} kept here; trying again"
    )))
}

/// What there is to tell beside it.
fn news(state: &State) -> Option<Notice> {
    let list = state.list();
    if is_filtering(state) {
        let half = list.half().map(|fault| Notice::hint(sentence(&fault.says)));
        let fault = || {
            list.fault()
                .map(|fault| Notice::problem(sentence(&fault.says)))
        };
        if let Some(told) = half.or_else(fault) {
            return Some(told);
        }
    }
    state.notice.clone()
}

/// Whether a filter is being typed.
fn is_filtering(state: &State) -> bool {
    state.list().typing && state.overlays.is_empty()
}

/// The rows at the foot of the screen, a few at most: that saving fails goes before all else, but leaves room
/// for the answer to what was done last.
pub(super) fn foot(state: &State, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let (trouble, news) = (trouble(state), news(state));
    let most = if is_filtering(state) {
        MOST_OF_A_FILTER
    } else {
        MOST
    };
    let room = most - usize::from(trouble.is_some());
    let news = news.map_or(Vec::new(), |it| told(&it, room, state, width, theme));
    let left = most.saturating_sub(news.len());
    let trouble = trouble.map_or(Vec::new(), |it| told(&it, left, state, width, theme));
    trouble.into_iter().chain(news).collect()
}

/// A notice in so many rows at most, with the key that takes back what was done.
fn told(
    notice: &Notice,
    most: usize,
    state: &State,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let way_back = way_back(notice, state).unwrap_or_default();
    // A blank at either side.
    let width = width.saturating_sub(2);
    let mut parts = wrapped(notice, state, width, theme);
    let beside = text::width(&way_back) + 1;
    let last = parts.last().map_or(0, |part| text::width(part));
    if !way_back.is_empty() && indent(theme) + last + beside > width {
        parts.push(String::new());
    }
    if parts.len() > most {
        let rest = parts.split_off(most.saturating_sub(1));
        parts.push(rest.join(" ").trim_end().to_owned());
    }
    let count = parts.len();
    let rows = parts.into_iter().enumerate().map(|(number, part)| {
        let row = marked(notice, number == 0, part, theme);
        let row = if number + 1 == count {
            row.right(way_back.clone(), theme.quiet())
        } else {
            row
        };
        row.before(" ", theme.plain()).line(width + 1, theme)
    });
    rows.collect()
}

/// A notice as rows that hold all of it.
pub(super) fn rows(
    notice: &Notice,
    state: &State,
    width: usize,
    theme: Theme,
) -> Vec<RowText<'static>> {
    let parts = wrapped(notice, state, width, theme).into_iter();
    parts
        .enumerate()
        .map(|(number, part)| marked(notice, number == 0, part, theme))
        .collect()
}

fn wrapped(notice: &Notice, state: &State, width: usize, theme: Theme) -> Vec<String> {
    let said = keymap::spell(&state.wishes, &notice.text);
    let said = text::clean(&said);
    text::wrap(
        &theme.text(&said),
        width.saturating_sub(indent(theme)).max(1),
    )
}

/// Cells before the sentence: the mark and a blank.
fn indent(theme: Theme) -> usize {
    text::width(theme.tick(true)) + 1
}

/// A row of a notice, the first with the mark of its tone.
fn marked(notice: &Notice, is_first: bool, said: String, theme: Theme) -> RowText<'static> {
    let (mark, style) = match notice.tone {
        Tone::Done | Tone::Undone | Tone::Told => (theme.tick(true), theme.good()),
        Tone::Hint => (theme.remark(), theme.due()),
        Tone::Problem => (theme.late_mark(), theme.late()),
    };
    let mark = if is_first { mark } else { "" };
    let said_style = if notice.tone == Tone::Problem {
        style
    } else {
        theme.plain()
    };
    RowText::new()
        .part(text::pad(mark, indent(theme)), style)
        .part(said, said_style)
}

fn way_back(notice: &Notice, state: &State) -> Option<String> {
    let (act, does) = match notice.tone {
        Tone::Done => (Action::Undo, "undoes"),
        Tone::Undone => (Action::Redo, "redoes"),
        Tone::Told | Tone::Hint | Tone::Problem => return None,
    };
    let key = keymap::key_of(state, &act)?;
    Some(format!("{key} {does}"))
}
