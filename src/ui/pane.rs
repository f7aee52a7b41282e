//! One pane of Home: its frame, its filter, and the rows that are visible.

mod empty;
mod heads;
mod record;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use crate::state::{List, Pane, State, views};
use crate::text;

use super::layout::Shape;
use super::listed::Listed;
use super::{Theme, filter, lines};

/// How many rows are visible in an area.
pub(super) fn rows(area: Rect, shape: Shape) -> u16 {
    area.height
        .saturating_sub(if framed(shape) { 2 } else { 0 })
}

const fn framed(shape: Shape) -> bool {
    matches!(shape, Shape::Bare | Shape::Grid | Shape::Full)
}

pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    pane: Pane,
    shape: Shape,
    theme: Theme,
) {
    let list = state.lists.of_pane(pane);
    let focused = has_focus(state, pane);
    let [filter, inside] = parts(area, list, shape);
    if framed(shape) {
        edge(frame, area, state, pane, theme);
    }
    filter::draw(frame, filter, list, theme);
    let width = usize::from(inside.width);
    let height = usize::from(inside.height);
    if list.rows().is_empty() {
        lines::draw(
            frame,
            inside,
            empty::says(state, pane, (width, height), theme),
        );
        return;
    }
    // Within a frame, a blank keeps the words at the right off its line.
    let text_width = width.saturating_sub(usize::from(framed(shape)));
    let listed = listed(area, state, pane, shape, theme);
    let rows = listed.seen().filter_map(|place| {
        let row = list.rows().get(place)?;
        let selected = state.focus == pane && place == list.cursor();
        let marked = list.has_marks().then(|| list.is_marked(*row));
        let row = record::row(state, *row, (selected, marked), text_width, theme);
        let row = if selected && focused {
            let mut line = row.selected(text_width, theme);
            line.push_span(" ".repeat(width - text_width));
            line
        } else {
            row.line(text_width, theme)
        };
        let head = listed.head(place);
        let rule = head.map(|word| heads::rule(word, text_width, theme));
        Some(rule.into_iter().chain([row]))
    });
    lines::draw(frame, inside, rows.flatten());
    // For those who follow it by braille or speech.
    if focused && state.overlays.is_empty() && !list.typing && !inside.is_empty() {
        frame.set_cursor_position(listed.chosen());
    }
}

/// Whether a pane has the focus, and not the detail of its selected row.
fn has_focus(state: &State, pane: Pane) -> bool {
    state.focus == pane && !state.zoom.is_detail()
}

/// The part for the filter, where there is one, and the part for the rows.
fn parts(area: Rect, list: &List, shape: Shape) -> [Rect; 2] {
    let searched = u16::from(list.filter().is_some());
    if framed(shape) {
        let inside = area.inner(Margin::new(1, 1));
        let foot = Rect {
            y: area.bottom().saturating_sub(1),
            height: searched.min(area.height.saturating_sub(1)),
            ..inside
        };
        return [foot, inside];
    }
    area.layout(&Split::vertical([
        Constraint::Length(searched),
        Constraint::Fill(1),
    ]))
}

/// The rows of a pane.
pub(super) fn listed(area: Rect, state: &State, pane: Pane, shape: Shape, theme: Theme) -> Listed {
    let list = state.lists.of_pane(pane);
    let (count, [_, area]) = (list.rows().len(), parts(area, list, shape));
    Listed {
        area,
        first: list.top().min(count.saturating_sub(1)),
        count,
        cursor: list.cursor(),
        heads: heads::of(state, pane, list, usize::from(area.height), theme),
    }
}

/// The frame with title and count.
fn edge(frame: &mut Frame, area: Rect, state: &State, pane: Pane, theme: Theme) {
    let (list, focused) = (state.lists.of_pane(pane), has_focus(state, pane));
    let style = if focused {
        theme.title()
    } else {
        theme.plain()
    };
    let mut title = vec![
        Span::styled(format!(" {} ", pane.index() + 1), theme.quiet()),
        Span::styled(pane.title(), style),
        Span::raw(" "),
    ];
    let view = views::of_list(&state.book, pane, list);
    if let Some(view) = view {
        let name = theme.fit(&text::clean(&view.name), usize::from(area.width) / 3);
        title.push(Span::styled(
            format!("{}{name} ", theme.dot().trim_start()),
            style,
        ));
    }
    let title = Line::from(title);
    let room = usize::from(area.width).saturating_sub(title.width() + 2);
    let told = told(state, pane, view.is_none(), room, theme);
    let block = Block::bordered()
        .border_set(theme.lines(focused))
        .border_style(theme.frame(focused))
        .title(title)
        .title(Line::styled(told, theme.quiet()).right_aligned());
    frame.render_widget(block, area);
}

/// Which parts of what is told of a list are kept where there is less and less room.
const KEPT: [&[usize]; 4] = [&[0, 1, 2, 3], &[1, 2, 3], &[1, 2], &[2]];

/// So much of the line is seen between the title and what is told, that they don't read as one.
const RULE: usize = 1;

/// "12 untriaged · 2 marked · 3 of 128", or how many there are, with the order where it is not the usual one
/// and no view names it. Where there is no room for all of it, how the list differs from the usual one stays
/// longest.
fn told(state: &State, pane: Pane, names_order: bool, room: usize, theme: Theme) -> String {
    let list = state.lists.of_pane(pane);
    let untriaged = if pane == Pane::Contacts {
        state.book.untriaged().len()
    } else {
        0
    };
    let marked = list.marked().len();
    let order = list.order.filter(|_| names_order);
    let parts = [
        (untriaged > 0).then(|| format!("{untriaged} untriaged")),
        order.map(|order| order.word().to_owned()),
        (marked > 0).then(|| format!("{marked} marked")),
        Some(filter::count(list)).filter(|count| !count.is_empty()),
    ];
    let said = |kept: &[usize]| {
        let parts = kept
            .iter()
            .filter_map(|place| parts.get(*place)?.as_deref());
        let parts: Vec<&str> = parts.collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!(" {} ", parts.join(theme.dot()))
        }
    };
    // Of a list as usual, who waits is worth more than how many there are, which the first row tells.
    let is_usual = order.is_none() && marked == 0 && list.filter().is_none();
    let waiting = is_usual.then(|| said(&[0])).filter(|said| !said.is_empty());
    let [whole, shorter @ ..] = KEPT.map(said);
    let mut all = [Some(whole), waiting].into_iter().flatten().chain(shorter);
    all.find(|said| text::width(said) + RULE <= room)
        .unwrap_or_default()
}
