//! The last rows: what just happened, and the keys that matter here.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::keymap;
use crate::state::notice::Tone;
use crate::state::{Action, Notice, State};
use crate::text;

use super::layout::Layout;
use super::{Theme, lines, row::RowText};

pub(super) fn draw(frame: &mut Frame, places: &Layout, state: &State, theme: Theme) {
    let told = news(state);
    if let (Some(area), Some(notice)) = (places.notice, &told) {
        lines::draw(
            frame,
            area,
            [line(notice, state, usize::from(area.width), theme)],
        );
    }
    let Some(area) = places.hints else { return };
    let width = usize::from(area.width);
    let line = match (&told, places.notice) {
        (Some(notice), None) => line(notice, state, width, theme),
        _ => keys(state, width, theme),
    };
    lines::draw(frame, area, [line]);
}

/// What there is to tell: that saving fails goes before all else.
fn news(state: &State) -> Option<Notice> {
    if let Some(reason) = &state.trouble {
        let count = state.unsaved.len();
        let changes = if count == 1 {
            "1 change".to_owned()
        } else {
            format!("{count} changes")
        };
        return Some(Notice::problem(format!(
            "Not saved: {reason}. {changes} kept here; trying again"
        )));
    }
    state.notice.clone()
}

fn line(notice: &Notice, state: &State, width: usize, theme: Theme) -> Line<'static> {
    let (mark, style) = match notice.tone {
        Tone::Done | Tone::Undone | Tone::Told => (theme.tick(true), theme.good()),
        Tone::Hint => ("?", theme.accent()),
        Tone::Problem => (theme.late_mark(), theme.late()),
    };
    let way_back = match notice.tone {
        Tone::Done => keymap::key_of(state, &Action::Undo).map(|key| format!("{key} undoes")),
        Tone::Undone => keymap::key_of(state, &Action::Redo).map(|key| format!("{key} redoes")),
        Tone::Told | Tone::Hint | Tone::Problem => None,
    };
    RowText::new()
        .part(" ", theme.plain())
        .part(mark, style)
        .part(" ", theme.plain())
        .part(
            keymap::spell(&state.wishes, &notice.text).into_owned(),
            if notice.tone == Tone::Problem {
                style
            } else {
                theme.plain()
            },
        )
        .right(way_back.unwrap_or_default(), theme.quiet())
        .line(width.saturating_sub(1), theme)
}

/// The keys that matter here, whole ones only, and where to find the others.
fn keys(state: &State, width: usize, theme: Theme) -> Line<'static> {
    const AT_MOST: usize = 9;
    let more = keymap::key_of(state, &Action::Help).filter(|_| !keymap::takes_text(state));
    let reserved = more.map_or(0, |key| text::width(key) + " keys".len() + 3);
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    for (key, word) in keymap::hints(state)
        .into_iter()
        .filter(|(key, _)| Some(*key) != more)
        .take(AT_MOST)
    {
        let wide = text::width(key) + text::width(word) + 4;
        if used + wide + reserved > width + 3 {
            break;
        }
        used += wide;
        spans.push(Span::styled(key.to_owned(), theme.accent()));
        spans.push(Span::styled(format!(" {word}   "), theme.quiet()));
    }
    if let Some(key) = more.filter(|_| used + reserved <= width + 3) {
        spans.push(Span::styled(key.to_owned(), theme.accent()));
        spans.push(Span::styled(" keys", theme.quiet()));
    }
    Line::from(spans)
}
