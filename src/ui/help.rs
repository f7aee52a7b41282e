//! All keys: what works here first, narrowed by typing, each with its sentence.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::keymap::{self, HelpLine};
use crate::state::State;
use crate::state::overlay::Search;
use crate::text;

use super::listed::Listed;
use super::picker::{self, Picker};
use super::{Theme, row::RowText};

/// How many lines of the help are visible, and how many there are.
pub(super) fn room(area: Rect, state: &State, search: &Search) -> (u16, u16) {
    picker::room(area, keymap::help(state, search).len())
}

/// Its rows.
pub(super) fn listed(area: Rect, state: &State, search: &Search) -> Listed {
    picker::listed(area, keymap::help(state, search).len(), search.cursor)
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, search: &Search, theme: Theme) {
    let found = keymap::help(state, search);
    let picker = Picker {
        title: "Keys: type to search, ‹search-ok› runs the line",
        sign: "/",
        none: "No key has these words. ‹search-back› clears the search.",
        search,
    };
    let row = |place: usize| found.get(place).map(|line| of_line(line, state, theme));
    picker::draw(frame, area, &picker, (state, found.len()), row, theme);
}

fn of_line<'a>(line: &'a HelpLine, state: &State, theme: Theme) -> RowText<'a> {
    const KEYS: usize = 16;
    let keys = keymap::keys_told(&state.wishes, line.binding);
    let keys = text::pad(&text::fit(&keys, KEYS), KEYS + 1);
    let (style, right) = match &line.barred {
        None => (theme.plain(), String::new()),
        Some(why) if why.is_empty() => (theme.quiet(), line.binding.scope.title().to_owned()),
        Some(why) => (
            theme.quiet(),
            keymap::spell(&state.wishes, why).into_owned(),
        ),
    };
    RowText::new()
        .part(keys, theme.accent())
        .part(line.binding.says, style)
        .right(right, theme.quiet())
}
