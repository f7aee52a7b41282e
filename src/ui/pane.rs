//! One pane of Home: its frame, its filter, and the rows that are visible.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::{Contact, Event, FollowUp, Goal, Id, Key};
use crate::insight::agenda::{RowKind, Section};
use crate::insight::balance;
use crate::language::day;
use crate::state::{List, Pane, Row, State};
use crate::text;

use super::layout::Shape;
use super::row::RowText;
use super::{Theme, beyond, lines, prose};

/// How many rows are visible in an area.
pub(super) fn rows(area: Rect, shape: Shape) -> u16 {
    area.height
        .saturating_sub(if framed(shape) { 2 } else { 0 })
}

const fn framed(shape: Shape) -> bool {
    matches!(shape, Shape::Grid | Shape::Full)
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
    let inside = if framed(shape) {
        edge(frame, area, state, pane, theme)
    } else {
        area
    };
    let inside = if !framed(shape) && list.filter().is_some() {
        let [top, rest] = inside.layout(&Split::vertical([
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        lines::draw(frame, top, [searched(list, theme)]);
        rest
    } else {
        inside
    };
    let width = usize::from(inside.width);
    let height = usize::from(inside.height);
    if list.rows().is_empty() {
        lines::draw(frame, inside, empty(state, pane, (width, height), theme));
        return;
    }
    let top = list.top().min(list.rows().len().saturating_sub(1));
    let visible = list.rows().iter().enumerate().skip(top).take(height);
    let rows = visible.map(|(place, row)| {
        let selected = place == list.cursor();
        let is_marked = list.is_marked(*row);
        let row = of_row(state, *row, (selected && focused, is_marked), width, theme);
        if selected && focused {
            row.selected(width, theme)
        } else {
            row.line(width, theme)
        }
    });
    lines::draw(frame, inside, rows);
    if focused && state.overlays.is_empty() {
        set_cursor(frame, inside, list, top);
    }
}

/// The frame with title and count, and what is inside.
fn edge(frame: &mut Frame, area: Rect, state: &State, pane: Pane, theme: Theme) -> Rect {
    let (list, focused) = (state.lists.of_pane(pane), state.focus == pane);
    let style = if focused {
        theme.title()
    } else {
        theme.plain()
    };
    let title = Line::from(vec![
        Span::styled(format!(" {} ", pane.index() + 1), theme.quiet()),
        Span::styled(format!("{} ", pane.title()), style),
    ]);
    let mut block = Block::bordered()
        .border_set(theme.lines(focused))
        .border_style(theme.frame(focused))
        .title(title)
        .title(Line::styled(told(state, pane, theme), theme.quiet()).right_aligned());
    if list.filter().is_some() {
        block = block.title_bottom(searched(list, theme));
    }
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// "12 untriaged · 2 marked · 3 of 128", or how many there are, with the order where it is not the usual one.
fn told(state: &State, pane: Pane, theme: Theme) -> String {
    let list = state.lists.of_pane(pane);
    let untriaged = match state.book.untriaged().len() {
        count if count > 0 && pane == Pane::Contacts => format!("{count} untriaged{}", theme.dot()),
        _ => String::new(),
    };
    let marked = match list.marked().len() {
        0 => String::new(),
        count => format!("{count} marked{}", theme.dot()),
    };
    let order = list.order.map_or_else(String::new, |order| {
        format!("{}{}", order.word(), theme.dot())
    });
    format!(" {untriaged}{order}{marked}{}", count(list).trim_start())
}

/// "3 of 128", or how many there are.
fn count(list: &List) -> String {
    match (list.rows().len(), list.of_all()) {
        (_, 0) => String::new(),
        (shown, all) if shown == all => format!(" {all} "),
        (shown, all) => format!(" {shown} of {all} "),
    }
}

/// What narrows the list, with the cursor while it is typed; the part that is not understood stands out,
/// and the reason behind it.
fn searched(list: &List, theme: Theme) -> Line<'static> {
    let Some(field) = list.filter() else {
        return Line::default();
    };
    let text = field.text();
    let shown = |part: Option<&str>| text::clean(part.unwrap_or_default()).into_owned();
    let caret = if list.typing { "_" } else { "" };
    let mut spans = vec![Span::styled(" / ", theme.accent())];
    if let Some(fault) = list.fault() {
        spans.push(Span::styled(
            shown(text.get(..fault.at.start)),
            theme.loud(),
        ));
        spans.push(Span::styled(
            shown(text.get(fault.at.clone())),
            theme.wrong(),
        ));
        spans.push(Span::styled(shown(text.get(fault.at.end..)), theme.loud()));
        spans.push(Span::styled(format!("{caret} "), theme.loud()));
        spans.push(Span::styled(
            theme.text(&fault.says).into_owned(),
            theme.quiet(),
        ));
        return Line::from(spans);
    }
    spans.push(Span::styled(shown(Some(text)), theme.loud()));
    spans.push(match field.proposal() {
        proposal if list.typing && !proposal.is_empty() => {
            Span::styled(shown(Some(proposal)), theme.quiet())
        }
        _ => Span::styled(caret, theme.loud()),
    });
    spans.push(Span::raw(" "));
    spans.push(Span::styled(count(list), theme.quiet()));
    Line::from(spans)
}

/// Parks the cursor on the selected row, for those who follow it by braille or speech.
fn set_cursor(frame: &mut Frame, inside: Rect, list: &List, top: usize) {
    let row = u16::try_from(list.cursor().saturating_sub(top)).unwrap_or_default();
    if row < inside.height && inside.width > 0 {
        frame.set_cursor_position(Position::new(inside.x, inside.y + row));
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
    let (says, example) = if state.loading {
        (String::new(), "")
    } else if let Some(filter) = list.filter() {
        let all = list.of_all();
        (
            format!(
                "Nothing matches “{}”. Esc shows all {all} again.",
                filter.text()
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
            Span::styled(" a", theme.accent()),
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
        .part(format!("{mark} "), style)
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
