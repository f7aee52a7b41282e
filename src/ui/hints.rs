//! The last rows: what just happened, and the keys that matter here.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::keymap;
use crate::state::{Action, State};
use crate::text;

use super::layout::Layout;
use super::{Theme, lines, notice};

/// What a menu of one key is used by.
const CHOOSES: &str = "a key chooses";

pub(super) fn draw(frame: &mut Frame, places: &Layout, state: &State, theme: Theme) {
    if let Some(area) = places.notice {
        lines::draw(
            frame,
            area,
            notice::foot(state, usize::from(area.width), theme),
        );
    }
    if let Some(area) = places.hints {
        lines::draw(frame, area, [keys(state, usize::from(area.width), theme)]);
    }
}

/// The keys that matter here, whole ones only, and where to find the others.
fn keys(state: &State, width: usize, theme: Theme) -> Line<'static> {
    // As many as are taken in at a glance, and more where a wide line is free.
    let at_most = (width / 13).max(9);
    let more = keymap::key_of(state, &Action::Help).filter(|_| !keymap::takes_text(state));
    let reserved = more.map_or(0, |key| text::width(key) + " keys".len() + 3);
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    if keymap::is_menu(state) {
        // A menu shows its keys itself.
        let says = format!("{CHOOSES}   ");
        used += text::width(&says);
        spans.push(Span::styled(says, theme.quiet()));
    }
    for (key, word) in keymap::hints(state)
        .into_iter()
        .filter(|(key, _)| Some(*key) != more)
        .take(at_most)
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
