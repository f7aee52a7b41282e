//! One pane of Home: its frame, its filter, and the rows that are visible.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::{Contact, Event, FollowUp, Goal, Id, Key};
use crate::insight::agenda::{RowKind, Section};
use crate::insight::balance;
use crate::keymap;
use crate::language::day;
use crate::state::{List, Pane, Row, State, views};
use crate::text;

use super::layout::Shape;
use super::listed::Listed;
use super::row::RowText;
use super::{Theme, beyond, filter, lines, prose};

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
    let focused = state.focus == pane;
    let [filter, inside] = parts(area, list, shape);
    if framed(shape) {
        edge(frame, area, state, pane, theme);
    }
    filter::draw(frame, filter, list, theme);
    let width = usize::from(inside.width);
    let height = usize::from(inside.height);
    if list.rows().is_empty() {
        lines::draw(frame, inside, empty(state, pane, (width, height), theme));
        return;
    }
    let listed = listed(area, state, pane, shape);
    let rows = listed.seen().filter_map(|place| {
        let row = list.rows().get(place)?;
        let selected = place == list.cursor();
        let is_marked = list.is_marked(*row);
        let row = of_row(state, *row, (selected && focused, is_marked), width, theme);
        Some(if selected && focused {
            row.selected(width, theme)
        } else {
            row.line(width, theme)
        })
    });
    lines::draw(frame, inside, rows);
    // For those who follow it by braille or speech.
    if focused && state.overlays.is_empty() && !list.typing && !inside.is_empty() {
        frame.set_cursor_position(listed.chosen());
    }
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
pub(super) fn listed(area: Rect, state: &State, pane: Pane, shape: Shape) -> Listed {
    let list = state.lists.of_pane(pane);
    let (count, [_, area]) = (list.rows().len(), parts(area, list, shape));
    Listed {
        area,
        first: list.top().min(count.saturating_sub(1)),
        count,
        cursor: list.cursor(),
    }
}

/// The frame with title and count.
fn edge(frame: &mut Frame, area: Rect, state: &State, pane: Pane, theme: Theme) {
    let (list, focused) = (state.lists.of_pane(pane), state.focus == pane);
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
    let told = told(state, pane, view.is_none(), theme);
    let block = Block::bordered()
        .border_set(theme.lines(focused))
        .border_style(theme.frame(focused))
        .title(Line::from(title))
        .title(Line::styled(told, theme.quiet()).right_aligned());
    frame.render_widget(block, area);
}

/// "12 untriaged · 2 marked · 3 of 128", or how many there are, with the order where it is not the usual one and no view
/// names it.
fn told(state: &State, pane: Pane, names_order: bool, theme: Theme) -> String {
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
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!(" {} ", parts.join(theme.dot()))
    }
}

/// What a pane says when it has no rows: why, and which key helps. Where there is little height, the blank
/// line goes before the example does.
fn empty(
    state: &State,
    pane: Pane,
    (width, height): (usize, usize),
    theme: Theme,
) -> Vec<Line<'static>> {
    let list = state.lists.of_pane(pane);
    let spell = |says: &str| keymap::spell(&state.wishes, says).into_owned();
    let (says, example) = if state.loading {
        (String::new(), "")
    } else if let Some(filter) = list.filter() {
        let (all, filter) = (list.of_all(), filter.text());
        let elsewhere = if list.typing && pane != Pane::Contacts {
            "‹search-ok› looks among the contacts, "
        } else {
            ""
        };
        (
            format!(
                "Nothing matches “{filter}”. {}",
                spell(&format!("{elsewhere}‹search-back› shows all {all} again."))
            ),
            "",
        )
    } else if pane == Pane::FollowUps && !state.book.is_empty() {
        (prose::all_done(state), "")
    } else {
        let (says, example) = purpose(pane);
        (says.to_owned(), example)
    };
    let wrapped = |text: &str| text::wrap(&theme.text(text), width.saturating_sub(2));
    let line = |text: String, style| Line::styled(format!(" {text}"), style);
    let mut lines: Vec<Line> = wrapped(&says)
        .into_iter()
        .map(|text| line(text, theme.quiet()))
        .collect();
    if !example.is_empty() {
        let example = wrapped(example);
        if lines.len() + example.len() + 2 <= height {
            lines.push(Line::default());
        }
        lines.push(Line::from(vec![
            Span::styled(spell(" ‹add›"), theme.accent()),
            Span::styled(" adds one in a line:", theme.quiet()),
        ]));
        lines.extend(example.into_iter().map(|text| line(text, theme.plain())));
    }
    lines
}

/// What a pane is for, and how a line that adds to it looks.
const fn purpose(pane: Pane) -> (&'static str, &'static str) {
    match pane {
        Pane::FollowUps => (
            "What you owe people and what they owe you, day by day.",
            "fri send the deck to Ana",
        ),
        Pane::Contacts => (
            "The people you know, or want to.",
            "Ada Lovelace, analyst at Analytical Engines #maths ~1m",
        ),
        Pane::Events => (
            "Meet-ups, talks, conferences.",
            "RustConf 12 mar 9:00 at Berlin",
        ),
        Pane::Goals => ("What it is all for.", "Find a mentor: 2 mentors by 1 mar"),
        Pane::Platforms => (
            "The places where you meet people again and again, on the net and off it.",
            "",
        ),
        Pane::Introductions => ("Two people who should know each other.", ""),
        Pane::Resources => ("What is worth sharing, and with whom.", ""),
    }
}

fn of_row(
    state: &State,
    row: Row,
    (selected, marked): (bool, bool),
    width: usize,
    theme: Theme,
) -> RowText<'_> {
    let pointer = match (marked, selected) {
        (true, _) => theme.marked(),
        (false, true) => theme.pointer(),
        (false, false) => " ",
    };
    let start = RowText::new().part(pointer, theme.accent());
    match row.kind {
        Some(kind) => due(start, state, row.key, kind, theme),
        None => record(start, state, row.key, width, theme),
    }
}

/// A row of the agenda.
fn due<'a>(
    start: RowText<'a>,
    state: &'a State,
    key: Key,
    kind: RowKind,
    theme: Theme,
) -> RowText<'a> {
    let Some(due) = state.agenda.find(key, kind) else {
        return start;
    };
    let section = due.section(state.today);
    let (mark, style) = match (section, kind) {
        (Section::Overdue, _) => (theme.late_mark(), theme.late()),
        (_, RowKind::Awaited) => (theme.awaited_mark(), theme.quiet()),
        (Section::Today, _) => (theme.today_mark(), theme.due()),
        (Section::Soon, _) => (" ", theme.quiet()),
    };
    let title = if section == Section::Soon {
        theme.plain()
    } else {
        theme.loud()
    };
    let who = prose::names(&state.book, &due.who);
    let row = start
        .part(mark, style)
        .part(" ", theme.plain())
        .part(due.title.as_str(), title);
    let row = if due.title.contains(&who) {
        row
    } else {
        row.then(who, theme.plain(), theme)
    };
    let row = match (kind, due.who.as_slice()) {
        (RowKind::Cadence | RowKind::FollowUp, [only]) => asked_often(row, state, *only, theme),
        _ => row,
    };
    row.then(prose::kind_word(kind), theme.quiet(), theme)
        .right(day::distance(due.due, state.today), style)
}

fn record<'a>(
    start: RowText<'a>,
    state: &'a State,
    key: Key,
    width: usize,
    theme: Theme,
) -> RowText<'a> {
    if let Some(contact) = key.id().and_then(|id| state.book.get::<Contact>(id)) {
        let (word, style) = keeping(state, contact, theme);
        let row = start
            .part(" ", theme.plain())
            .part(contact.name.as_str(), theme.plain());
        asked_often(row, state, contact.id, theme)
            .then(prose::work(contact), theme.quiet(), theme)
            .right(word, style)
    } else if let Some(event) = key.id().and_then(|id| state.book.get::<Event>(id)) {
        let past = event.last_day() < state.today;
        let style = if past { theme.quiet() } else { theme.plain() };
        let row = start
            .part(" ", theme.plain())
            .part(event.title.as_str(), style)
            .then(event.place.as_str(), theme.quiet(), theme);
        let row = if event.status == EventStatus::Going {
            row
        } else {
            row.then(event.status.to_string(), theme.quiet(), theme)
        };
        row.right(prose::short_day(event.start, state.today), style)
    } else if let Some(goal) = key.id().and_then(|id| state.book.get::<Goal>(id)) {
        let style = if goal.is_closed() {
            theme.quiet()
        } else {
            theme.plain()
        };
        let row = start
            .part(" ", theme.plain())
            .part(goal.title.as_str(), style);
        let row = if goal.status.is_usual() {
            row
        } else {
            row.then(goal.status.to_string(), theme.quiet(), theme)
        };
        let far = state.tally.get(goal.id).map(|far| {
            // Of a habit, it goes without saying in which week.
            if text::width(&far.short) * 2 <= width {
                far.short.clone()
            } else {
                format!("{} of {}", far.done, far.target)
            }
        });
        row.right(far.unwrap_or_default(), style)
    } else if let Some(follow_up) = key.id().and_then(|id| state.book.get::<FollowUp>(id)) {
        off_the_agenda(start, state, follow_up, theme)
    } else {
        beyond::row(start, state, key, width, theme).unwrap_or_default()
    }
}

/// A word about somebody who was asked again and again.
fn asked_often<'a>(
    row: RowText<'a>,
    state: &State,
    contact: Id<Contact>,
    theme: Theme,
) -> RowText<'a> {
    let asked = balance::asked_often(&state.book, contact, state.today);
    row.then(asked.unwrap_or_default(), theme.due(), theme)
}

/// A follow-up that the agenda leaves out: far ahead, or ended.
fn off_the_agenda<'a>(
    start: RowText<'a>,
    state: &'a State,
    follow_up: &'a FollowUp,
    theme: Theme,
) -> RowText<'a> {
    let (mark, word) = match &follow_up.outcome {
        Some(outcome @ Outcome::Done { .. }) => {
            (theme.tick(true), day::ago(outcome.on(), state.today))
        }
        Some(outcome @ Outcome::Dropped { .. }) => {
            let ago = day::ago(outcome.on(), state.today);
            (" ", format!("dropped {ago}"))
        }
        None => (" ", day::distance(follow_up.due, state.today)),
    };
    let who = prose::names(&state.book, &follow_up.contacts);
    start
        .part(format!("{mark} "), theme.quiet())
        .part(follow_up.what.as_str(), theme.quiet())
        .then(who, theme.quiet(), theme)
        .right(word, theme.quiet())
}

/// How it stands with a contact: the cadence, and how long ago the last word was.
fn keeping(state: &State, contact: &Contact, theme: Theme) -> (String, Style) {
    let last = state
        .book
        .last_talk(contact.id, state.today)
        .map(|(on, _)| day::ago(on, state.today));
    (
        last.unwrap_or_else(|| "no talk yet".to_owned()),
        theme.quiet(),
    )
}
