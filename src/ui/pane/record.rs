//! How a record looks as a row of a list: what it is, the rest in columns where the list is wide, and at the
//! right the one word that matters most.

use ratatui::style::Style;

use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::{Contact, Event, FollowUp, Goal, Id, Key};
use crate::insight::agenda::{RowKind, Section};
use crate::insight::balance;
use crate::insight::progress::Progress;
use crate::language::day;
use crate::state::{Row, State};
use crate::text;
use crate::ui::row::RowText;
use crate::ui::{Theme, beyond, prose};

/// From so many cells on, names and bars have a column of their own.
const NAMES_FROM: usize = 56;
/// From so many cells on, there are more columns.
const MORE_FROM: usize = 84;
/// Cells of the word at the right, with the blank before it: "11 months ago", "12 Mar 2027".
const WORD: usize = 14;
/// Cells of names in a wide list.
const PEOPLE: usize = 24;
/// Cells of the bar of a goal.
const BAR: usize = 10;

/// A row, selected or not, marked or not, for a list of so many cells.
pub(super) fn row(
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
        Some(kind) => due(start, state, row.key, kind, width, theme),
        None => other(start, state, row.key, width, theme),
    }
}

/// A row of the agenda.
fn due<'a>(
    start: RowText<'a>,
    state: &'a State,
    key: Key,
    kind: RowKind,
    width: usize,
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
    let start = start.part(mark, style).part(" ", theme.plain());
    let who = prose::names(&state.book, &due.who);
    let who = if due.title.contains(&who) {
        String::new()
    } else {
        who
    };
    let word = day::distance(due.due, state.today);
    let kind = prose::kind_word(kind);
    let row = if width >= MORE_FROM {
        const KIND: usize = 13;
        let what = width.saturating_sub(3 + PEOPLE + KIND + WORD + 2 * 2);
        start
            .cell(&due.title, what, title, theme)
            .cell(&who, PEOPLE, theme.plain(), theme)
            .part(kind, theme.quiet())
    } else {
        start
            .part(due.title.as_str(), title)
            .then(who, theme.plain(), theme)
            .then(kind, theme.quiet(), theme)
    };
    let row = match (due.kind, due.who.as_slice()) {
        (RowKind::Cadence | RowKind::FollowUp, [only]) => asked_often(row, state, *only, theme),
        _ => row,
    };
    row.right(word, style)
}

fn other<'a>(
    start: RowText<'a>,
    state: &'a State,
    key: Key,
    width: usize,
    theme: Theme,
) -> RowText<'a> {
    let book = &state.book;
    let blank = |row: RowText<'a>| row.part(" ", theme.plain());
    if let Some(it) = key.id().and_then(|id| book.get::<Contact>(id)) {
        contact(blank(start), state, it, width, theme)
    } else if let Some(it) = key.id().and_then(|id| book.get::<Event>(id)) {
        event(blank(start), state, it, width, theme)
    } else if let Some(it) = key.id().and_then(|id| book.get::<Goal>(id)) {
        goal(blank(start), state, it, width, theme)
    } else if let Some(it) = key.id().and_then(|id| book.get::<FollowUp>(id)) {
        off_the_agenda(start, state, it, theme)
    } else {
        beyond::row(start, state, key, width, theme).unwrap_or_default()
    }
}

/// A contact: who, what they do, in a wide list their tags, and how long ago the last word was.
fn contact<'a>(
    start: RowText<'a>,
    state: &'a State,
    it: &'a Contact,
    width: usize,
    theme: Theme,
) -> RowText<'a> {
    let last = state.book.last_talk(it.id, state.today);
    let word = last.map_or_else(
        || "no talk yet".to_owned(),
        |(on, _)| day::ago(on, state.today),
    );
    let asked = balance::asked_often(&state.book, it.id, state.today);
    let role = prose::work(it);
    let (says, style) = match &asked {
        None => (role.clone(), theme.quiet()),
        Some(asked) if role.is_empty() => (asked.clone(), theme.due()),
        Some(asked) => (format!("{asked}{}{role}", theme.dot()), theme.due()),
    };
    let row = if width >= MORE_FROM {
        const TAGS: usize = 22;
        let cells = width.saturating_sub(2 + PEOPLE + TAGS + WORD + 2 * 2);
        let tags: Vec<String> = it.tags.iter().map(|tag| format!("#{tag}")).collect();
        start
            .cell(&it.name, PEOPLE, theme.plain(), theme)
            .cell(&says, cells, style, theme)
            .part(theme.fit(&tags.join(" "), TAGS), theme.quiet())
    } else if width >= NAMES_FROM {
        let names = (width * 3 / 10).clamp(16, PEOPLE);
        let cells = width.saturating_sub(2 + names + WORD + 2);
        start
            .cell(&it.name, names, theme.plain(), theme)
            .part(theme.fit(&says, cells), style)
    } else {
        start
            .part(it.name.as_str(), theme.plain())
            .then(asked.unwrap_or_default(), theme.due(), theme)
            .then(role, theme.quiet(), theme)
    };
    row.right(word, theme.quiet())
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

/// An event: what, where, whether one goes, and when.
fn event<'a>(
    start: RowText<'a>,
    state: &State,
    it: &'a Event,
    width: usize,
    theme: Theme,
) -> RowText<'a> {
    let past = it.last_day() < state.today;
    let style = if past { theme.quiet() } else { theme.plain() };
    let status = if it.status == EventStatus::Going {
        String::new()
    } else {
        it.status.to_string()
    };
    let row = if width >= MORE_FROM {
        const STATUS: usize = 11;
        let what = width.saturating_sub(2 + PEOPLE + STATUS + WORD + 2 * 2);
        start
            .cell(&it.title, what, style, theme)
            .cell(&it.place, PEOPLE, theme.quiet(), theme)
            .part(status, theme.quiet())
    } else {
        start
            .part(it.title.as_str(), style)
            .then(status, theme.quiet(), theme)
            .then(it.place.as_str(), theme.quiet(), theme)
    };
    row.right(prose::short_day(it.start, state.today), style)
}

/// A goal: what, by when, and how far it has come, as a bar where there is room for one.
fn goal<'a>(
    start: RowText<'a>,
    state: &State,
    it: &'a Goal,
    width: usize,
    theme: Theme,
) -> RowText<'a> {
    /// "20 of 40", with the blank before it.
    const FAR: usize = 9;
    const BY: usize = 14;
    let style = if it.is_closed() {
        theme.quiet()
    } else {
        theme.plain()
    };
    let status = if it.status.is_usual() {
        String::new()
    } else {
        it.status.to_string()
    };
    let far = state.tally.get(it.id);
    // Of a habit, it goes without saying in which week.
    let word = far.map(|far| {
        if text::width(&far.short) < FAR || width >= MORE_FROM {
            far.short.clone()
        } else {
            format!("{} of {}", far.done, far.target)
        }
    });
    let by = match it.due {
        Some(due) if it.status.is_usual() => format!("by {}", prose::short_day(due, state.today)),
        _ => status.clone(),
    };
    let row = if width < NAMES_FROM {
        start
            .part(it.title.as_str(), style)
            .then(status, theme.quiet(), theme)
    } else {
        let dated = width >= MORE_FROM;
        let beside = if dated { BY + 2 } else { 0 };
        let what = width.saturating_sub(2 + 2 + beside + BAR + FAR);
        let row = start.cell(&it.title, what, style, theme);
        let row = if dated {
            row.cell(&by, BY, theme.quiet(), theme)
        } else {
            row
        };
        bar(row, far, theme)
    };
    row.right(word.unwrap_or_default(), style)
}

/// How far a goal has come, as a bar; blank where it counts nothing.
fn bar<'a>(row: RowText<'a>, far: Option<&Progress>, theme: Theme) -> RowText<'a> {
    let Some(far) = far else { return row };
    let filled = prose::filled(far, BAR);
    let (full, rest) = theme.bar();
    row.part(full.repeat(filled), theme.good())
        .part(rest.repeat(BAR - filled), theme.quiet())
}

/// A follow-up that the agenda leaves out: far ahead, or ended.
fn off_the_agenda<'a>(
    start: RowText<'a>,
    state: &'a State,
    it: &'a FollowUp,
    theme: Theme,
) -> RowText<'a> {
    let (mark, word): (&str, String) = match &it.outcome {
        Some(outcome @ Outcome::Done { .. }) => {
            (theme.tick(true), day::ago(outcome.on(), state.today))
        }
        Some(outcome @ Outcome::Dropped { .. }) => {
            let ago = day::ago(outcome.on(), state.today);
            (" ", format!("dropped {ago}"))
        }
        None => (" ", day::distance(it.due, state.today)),
    };
    let (who, quiet): (_, Style) = (prose::names(&state.book, &it.contacts), theme.quiet());
    start
        .part(format!("{mark} "), quiet)
        .part(it.what.as_str(), quiet)
        .then(who, quiet, theme)
        .right(word, quiet)
}
