//! All keys: what works here first, narrowed by typing, each with its sentence.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::keymap::{self, HelpLine, Scope};
use crate::state::State;
use crate::state::overlay::Search;
use crate::text;

use super::listed::Listed;
use super::picker::{self, GUTTER, Picker};
use super::{Theme, row::RowText};

/// How many cells keys take at most.
const KEYS: usize = 16;

/// A row of the help.
enum Told {
    /// Where the keys below it mean something.
    Where(Scope),
    /// The key at a place among those that fit.
    Key(usize),
}

/// The rows, with a heading above those of each scope.
fn rows(found: &[HelpLine]) -> Vec<Told> {
    let mut rows = Vec::with_capacity(found.len());
    let mut last = None;
    for (place, line) in found.iter().enumerate() {
        let scope = line.binding.scope;
        if last != Some(scope) {
            rows.push(Told::Where(scope));
            last = Some(scope);
        }
        rows.push(Told::Key(place));
    }
    rows
}

/// The rows as they are listed, the row of the chosen key singled out.
fn of_rows(area: Rect, rows: &[Told], cursor: usize) -> Listed {
    let is_chosen = |row: &Told| matches!(row, Told::Key(place) if *place == cursor);
    let chosen = rows.iter().position(is_chosen).unwrap_or_default();
    picker::listed(area, rows.len(), chosen)
}

/// How many lines of the help are visible, and how many there are.
pub(super) fn room(area: Rect, state: &State, search: &Search) -> (u16, u16) {
    let found = keymap::help(state, search);
    let visible = picker::visible(area, rows(&found).len());
    (visible, u16::try_from(found.len()).unwrap_or(u16::MAX))
}

/// The place of the key that is there.
pub(super) fn at(area: Rect, state: &State, search: &Search, at: Position) -> Option<usize> {
    let rows = rows(&keymap::help(state, search));
    match rows.get(of_rows(area, &rows, search.cursor).at(at)?)? {
        Told::Key(place) => Some(*place),
        Told::Where(_) => None,
    }
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, search: &Search, theme: Theme) {
    let found = keymap::help(state, search);
    let picker = Picker {
        title: "Keys: type to search, ‹search-ok› runs the line",
        sign: "/",
        none: "No key has these words. ‹search-back› clears the search.",
        search,
    };
    let rows = rows(&found);
    let listed = of_rows(area, &rows, search.cursor);
    let shown = rows.get(listed.seen()).unwrap_or_default().iter();
    let keys = shown.filter_map(|row| match row {
        Told::Key(place) => found.get(*place),
        Told::Where(_) => None,
    });
    let keys = keys.map(|line| text::width(&keymap::keys_told(&state.wishes, line.binding)));
    let keys = keys.max().unwrap_or_default().min(KEYS);
    let row = |place: usize| match rows.get(place)? {
        Told::Where(scope) => Some(RowText::new().part(scope.title(), theme.quiet())),
        Told::Key(place) => {
            let row = of_line(found.get(*place)?, state, keys, theme);
            let is_chosen = *place == search.cursor;
            Some(picker::choosable(row, is_chosen, theme))
        }
    };
    let told = (state, found.len());
    picker::draw(frame, area, &picker, told, &listed, row, theme);
}

/// All that the chosen row says, where it is cut.
pub(super) fn uncut(state: &State, search: &Search, width: usize, theme: Theme) -> Option<String> {
    let found = keymap::help(state, search);
    let line = found.get(search.cursor)?;
    let keys = text::width(&keymap::keys_told(&state.wishes, line.binding));
    let gutter = KEYS + GUTTER - keys.min(KEYS);
    let width = picker::width(width).saturating_sub(gutter);
    of_line(line, state, keys, theme).uncut(width, theme)
}

fn of_line<'a>(line: &'a HelpLine, state: &State, cells: usize, theme: Theme) -> RowText<'a> {
    let keys = keymap::keys_told(&state.wishes, line.binding);
    let (style, why) = match &line.barred {
        None => (theme.plain(), String::new()),
        Some(why) => (
            theme.quiet(),
            keymap::spell(&state.wishes, why).into_owned(),
        ),
    };
    RowText::new()
        .cell(&keys, cells, theme.accent(), theme)
        .part(line.binding.says, style)
        .right(why, theme.quiet())
}
