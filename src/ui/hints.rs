//! The last rows: what just happened, and the keys that matter here.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::keymap;
use crate::state::{Action, State};
use crate::text;

use super::layout::Layout;
use super::{Theme, lines, notice, whole};

/// What a menu of one key is used by.
const CHOOSES: &str = "a key chooses";

pub(super) fn draw(frame: &mut Frame, places: &Layout, state: &State, theme: Theme) {
    if let Some(area) = places.notice {
        let mut told = notice::foot(state, usize::from(area.width), theme);
        if told.is_empty() {
            told = whole::told(state, area, theme);
        }
        lines::draw(frame, area, told);
    }
    if let Some(area) = places.hints {
        lines::draw(frame, area, [keys(state, usize::from(area.width), theme)]);
    }
}

/// The keys that matter here, whole ones only; the last are the way back and where to find the others, which
/// never give way.
fn keys(state: &State, width: usize, theme: Theme) -> Line<'static> {
    // As many as are taken in at a glance, and more where a wide line is free.
    let at_most = (width / 13).max(9);
    let help = keymap::key_of(state, &Action::Help).filter(|_| !keymap::takes_text(state));
    let back = keymap::way_back(state);
    let last = back.into_iter().chain(help.map(|key| (key, "keys")));
    let last: Vec<(&str, &str)> = last.collect();
    let wide = |(key, word): (&str, &str)| text::width(key) + text::width(word) + 4;
    let reserved: usize = last.iter().copied().map(wide).sum();
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    if keymap::is_menu(state) {
        // A menu shows its keys itself.
        let says = format!("{CHOOSES}   ");
        used += text::width(&says);
        spans.push(Span::styled(says, theme.quiet()));
    }
    let mut tell = |(key, word): (&str, &str)| {
        spans.push(Span::styled(key.to_owned(), theme.accent()));
        spans.push(Span::styled(format!(" {word}   "), theme.quiet()));
    };
    for hint in keymap::hints(state)
        .into_iter()
        .filter(|(key, _)| last.iter().all(|(it, _)| it != key))
        .take(at_most)
    {
        // The gap behind the last word may hang over.
        if used + wide(hint) + reserved > width + 3 {
            break;
        }
        used += wide(hint);
        tell(hint);
    }
    for hint in last {
        if used + wide(hint) <= width + 3 {
            used += wide(hint);
            tell(hint);
        }
    }
    Line::from(spans)
}
