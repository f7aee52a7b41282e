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

/// How many cells keys take at most.
const KEYS: usize = 16;

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
    let seen = listed(area, state, search).seen();
    let shown = found.get(seen.clone()).unwrap_or_default().iter();
    let keys = shown.map(|line| text::width(&keymap::keys_told(&state.wishes, line.binding)));
    let keys = keys.max().unwrap_or_default().min(KEYS);
    let row = |place: usize| {
        let line = found.get(place)?;
        let before = place.checked_sub(1).and_then(|before| found.get(before));
        let scope = line.binding.scope;
        // The first of its scope that is seen names it.
        let is_first = place == seen.start || before.is_none_or(|it| it.binding.scope != scope);
        Some(of_line(line, state, (keys, is_first), theme))
    };
    picker::draw(frame, area, &picker, (state, found.len()), row, theme);
}

/// All that the chosen row says, where it is cut.
pub(super) fn uncut(state: &State, search: &Search, width: usize, theme: Theme) -> Option<String> {
    let found = keymap::help(state, search);
    let line = found.get(search.cursor)?;
    let keys = text::width(&keymap::keys_told(&state.wishes, line.binding));
    of_line(line, state, (keys, false), theme)
        .uncut(width.saturating_sub(KEYS - keys.min(KEYS)), theme)
}

fn of_line<'a>(
    line: &'a HelpLine,
    state: &State,
    (cells, is_first): (usize, bool),
    theme: Theme,
) -> RowText<'a> {
    let keys = keymap::keys_told(&state.wishes, line.binding);
    let (style, why) = match &line.barred {
        None => (theme.plain(), String::new()),
        Some(why) => (
            theme.quiet(),
            keymap::spell(&state.wishes, why).into_owned(),
        ),
    };
    let right = match (is_first, why.as_str()) {
        (false, why) => why.to_owned(),
        (true, "") => line.binding.scope.title().to_owned(),
        (true, why) => format!("{why}{}{}", theme.dot(), line.binding.scope.title()),
    };
    RowText::new()
        .cell(&keys, cells, theme.accent(), theme)
        .part(line.binding.says, style)
        .right(right, theme.quiet())
}
