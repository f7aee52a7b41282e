//! A list to choose from by typing: the line that is typed on top, what fits below it, the chosen row
//! reversed. The keys and the palette look alike because they are drawn here.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Rect};
use ratatui::text::Line;

use crate::keymap;
use crate::state::State;
use crate::state::overlay::Search;
use crate::text;

use super::listed::Listed;
use super::popup::{self, framed};
use super::{Theme, field, lines, row::RowText};

/// How many cells a row that can be chosen has at its left for what points at the chosen one.
pub(super) const GUTTER: usize = 2;

/// What a picker says of itself.
pub(super) struct Picker<'a> {
    /// Its title.
    pub(super) title: &'a str,
    /// The sign before what is typed.
    pub(super) sign: &'a str,
    /// What stands there where nothing fits.
    pub(super) none: &'a str,
    /// What is typed and which row is chosen.
    pub(super) search: &'a Search,
}

/// Narrower screens are taken by a picker in their whole width.
const WHOLE: u16 = 130;
/// The widest that a picker becomes, in cells.
const WIDEST: u16 = 110;
/// Cells for the frame at both sides, and a blank within it.
const FRAME: u16 = 4;

/// How wide its rows are where the screen has room for so much within a frame.
pub(super) fn width(room: usize) -> usize {
    if room < usize::from(WHOLE - FRAME) {
        room
    } else {
        usize::from(WIDEST - FRAME)
    }
}

/// The place of a picker of so many rows within the body: the whole width where little would be left beside it,
/// and no higher than its rows; its top stays where it is.
fn place(area: Rect, rows: usize) -> Rect {
    const HIGHEST: u16 = 30;
    /// Rows that stand for nothing found.
    const LEAST: usize = 2;
    let width = if area.width < WHOLE {
        area.width
    } else {
        WIDEST
    };
    let full = area.centered(
        Constraint::Length(width),
        Constraint::Length(area.height.min(HIGHEST)),
    );
    let [_, list] = parts(popup::inside(full));
    let rows = u16::try_from(rows.max(LEAST)).unwrap_or(u16::MAX);
    let height = full.height - list.height.saturating_sub(rows);
    let shrunk = Rect { height, ..full };
    // The blank row below what is typed goes as the box gets low.
    let [_, list] = parts(popup::inside(shrunk));
    Rect {
        height: height - list.height.saturating_sub(rows).min(1),
        ..full
    }
}

/// How many rows of it are visible, where there are so many.
pub(super) fn visible(area: Rect, rows: usize) -> u16 {
    let [_, list] = parts(popup::inside(place(area, rows)));
    list.height
}

/// How many rows of it are visible, and how many there are.
pub(super) fn room(area: Rect, rows: usize) -> (u16, u16) {
    let count = u16::try_from(rows).unwrap_or(u16::MAX);
    (visible(area, rows), count)
}

/// Lower boxes have no blank row below what is typed.
const AIRY: u16 = 10;

/// What is typed, and the rows.
fn parts(inside: Rect) -> [Rect; 2] {
    let [top, _, list] = inside.layout(&Split::vertical([
        Constraint::Length(1),
        Constraint::Length(u16::from(inside.height >= AIRY)),
        Constraint::Fill(1),
    ]));
    [top, list]
}

/// The rows of it.
pub(super) fn listed(area: Rect, count: usize, cursor: usize) -> Listed {
    let [_, list] = parts(popup::inside(place(area, count)));
    Listed::new(list, count, cursor)
}

/// Draws it, asking for the rows that are seen; of them, `count` can be chosen.
pub(super) fn draw<'r>(
    frame: &mut Frame,
    area: Rect,
    picker: &Picker,
    (state, count): (&State, usize),
    listed: &Listed,
    row: impl Fn(usize) -> Option<RowText<'r>>,
    theme: Theme,
) {
    let title = keymap::spell(&state.wishes, picker.title);
    let place = place(area, listed.count);
    let inside = framed(frame, place, &title, theme);
    if count > 0 {
        let told = format!("{} of {count}", picker.search.cursor + 1);
        popup::foot(frame, place, &told, theme);
    }
    let [top, list] = parts(inside);
    let sign = format!("{} ", picker.sign);
    let beside = u16::try_from(text::width(&sign)).unwrap_or_default();
    lines::draw(frame, top, [Line::styled(sign, theme.accent())]);
    let typed = Rect {
        x: top.x + beside.min(top.width),
        width: top.width.saturating_sub(beside),
        ..top
    };
    let caret = field::draw(frame, typed, &picker.search.field, &[], theme);
    if count == 0 {
        let none = keymap::spell(&state.wishes, picker.none);
        let none = text::wrap(&theme.text(&none), usize::from(list.width));
        let none = none
            .into_iter()
            .map(|line| Line::styled(line, theme.quiet()));
        lines::draw(frame, list, none);
    }
    let width = usize::from(list.width);
    let rows = listed.seen().filter_map(|place| {
        let row = row(place)?;
        Some(if place == listed.cursor {
            row.selected(width, theme)
        } else {
            row.line(width, theme)
        })
    });
    lines::draw(frame, list, rows);
    if count > 0 && !list.is_empty() {
        // What is chosen is where the cursor stands; where the next letter goes is seen all the same.
        if let Some(cell) = frame.buffer_mut().cell_mut(caret) {
            cell.set_style(theme.selected());
        }
        frame.set_cursor_position(listed.chosen());
    }
}

/// A row that can be chosen, pointed at where it is.
pub(super) fn choosable(row: RowText<'_>, is_chosen: bool, theme: Theme) -> RowText<'_> {
    let pointer = if is_chosen { theme.pointer() } else { " " };
    row.before(format!("{pointer} "), theme.accent())
}
