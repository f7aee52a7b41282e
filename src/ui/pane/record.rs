//! How a record looks as a row of a list: what it is, the rest in columns where the list is wide, and at the
//! right the one word that matters most.

use std::borrow::Cow;

use ratatui::style::Style;

use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::goal::GoalStatus;
use crate::book::{Contact, Event, FollowUp, Goal, Key};
use crate::insight::agenda::{self, RowKind, Section};
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
/// From so many cells on, there is room for what somebody does as well as where.
const ROLES_FROM: usize = 100;
/// Cells of the word at the right, with the blank before it: "11 months ago", "12 Mar 2027".
const WORD: usize = 14;
/// Cells of names in a wide list.
const PEOPLE: usize = 24;
/// Cells of the pointer and the sign, with the blank behind it.
const SIGN: usize = 3;
/// Cells of the bar of a goal.
const BAR: usize = 10;

/// A row, selected or not, for a list of so many cells; where rows are marked, with a column for the marks.
pub(super) fn row(
    state: &State,
    row: Row,
    (selected, marked): (bool, Option<bool>),
    width: usize,
    theme: Theme,
) -> RowText<'_> {
    let pointer = if selected { theme.pointer() } else { " " };
    let start = RowText::new().part(pointer, theme.accent());
    let (start, width) = match marked {
        None => (start, width),
        Some(is_marked) => {
            let mark = if is_marked { theme.marked() } else { " " };
            (start.part(mark, theme.accent()), width.saturating_sub(1))
        }
    };
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
        (Section::Overdue, RowKind::Awaited) => (theme.awaited_mark(), theme.late()),
        (Section::Today, RowKind::Awaited) => (theme.awaited_mark(), theme.due()),
        (Section::Soon, RowKind::Awaited) => (theme.awaited_mark(), theme.quiet()),
        (Section::Overdue, _) => (theme.late_mark(), theme.late()),
        (Section::Today, _) => (theme.today_mark(), theme.due()),
        (Section::Soon, _) => (" ", theme.quiet()),
    };
    let title = if section == Section::Soon {
        theme.plain()
    } else {
        theme.loud()
    };
    let start = start.part(mark, style).part(" ", theme.plain());
    let who = Names::of(state, due);
    let word = day::distance(due.due, state.today);
    let asked = match (due.kind, due.who.as_slice()) {
        (RowKind::Cadence | RowKind::FollowUp, [only]) => {
            balance::asked_often(&state.book, *only, state.today)
        }
        _ => None,
    };
    let asked = asked.unwrap_or_default();
    let kind = prose::kind_word(due);
    let kind_in_short = match due.kind {
        RowKind::Date => kind.split(" · ").next().unwrap_or_default(),
        _ => "",
    };
    let row = if width >= MORE_FROM {
        const KIND: usize = 20;
        let what = width.saturating_sub(3 + PEOPLE + KIND + WORD + 2 * 2);
        let row = start.cell(&due.title, what, title, theme).cell(
            who.within(PEOPLE),
            PEOPLE,
            theme.plain(),
            theme,
        );
        if kind.is_empty() {
            row.part(asked, theme.due())
        } else {
            let fits = text::width(kind) <= KIND;
            row.part(if fits { kind } else { kind_in_short }, theme.quiet())
                .then_or(asked, "", theme.in_words(theme.due()), theme)
        }
    } else {
        let room = width.saturating_sub(start.width() + text::width(&word) + 1);
        let what = who.beside(due, room, theme);
        start
            .part(what, title)
            .then_or(who.full, who.given, theme.plain(), theme)
            .then_or(kind, kind_in_short, theme.quiet(), theme)
            .then_or(asked, "", theme.in_words(theme.due()), theme)
    };
    row.right(word, theme.in_words(style))
}

/// Whom a row of the agenda concerns, in full and by given names; nobody where its title says so.
struct Names {
    full: String,
    given: String,
}

impl Names {
    fn of(state: &State, due: &agenda::Row) -> Self {
        let full = prose::names(&state.book, &due.who);
        if due.title.contains(&full) {
            let (full, given) = (String::new(), String::new());
            return Self { full, given };
        }
        let given = prose::given_names(state, &due.who);
        Self { full, given }
    }

    /// As much as fits in so many cells.
    fn within(&self, cells: usize) -> &str {
        if text::width(&self.full) > cells {
            &self.given
        } else {
            &self.full
        }
    }

    /// What is to be done in so many cells: of a follow-up, its end gives way to the name of whom it is for,
    /// as long as enough is left to know it by.
    fn beside<'d>(&self, due: &'d agenda::Row, cells: usize, theme: Theme) -> Cow<'d, str> {
        const ENOUGH: usize = 16;
        let what = due.title.as_str();
        let is_task = matches!(
            due.kind,
            RowKind::Promise | RowKind::FollowUp | RowKind::Awaited
        );
        let name = text::width(theme.dot()) + text::width(&self.given);
        let left = cells.saturating_sub(name);
        let is_named = self.given.is_empty() || what.contains(&self.given);
        if !is_task || is_named || left < ENOUGH || text::width(what) <= left {
            return Cow::Borrowed(what);
        }
        Cow::Owned(theme.fit(&text::clean(what), left))
    }
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
        let start = signed(start, it.status == EventStatus::Attended, theme);
        event(start, state, it, width, theme)
    } else if let Some(it) = key.id().and_then(|id| book.get::<Goal>(id)) {
        let start = signed(start, it.status == GoalStatus::Reached, theme);
        goal(start, state, it, width, theme)
    } else if let Some(it) = key.id().and_then(|id| book.get::<FollowUp>(id)) {
        off_the_agenda(start, state, it, theme)
    } else {
        beyond::row(start, state, key, width, theme).unwrap_or_default()
    }
}

/// The column of the sign that something is done with.
fn signed(start: RowText<'_>, is_done: bool, theme: Theme) -> RowText<'_> {
    let mark = if is_done { theme.closed_mark() } else { " " };
    start.part(mark, theme.good()).part(" ", theme.plain())
}

/// A contact: who, what they do, in a wide list their tags, and how long ago the last talk was.
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
    // The eye runs down a column that tells the same of everybody.
    let about = if width >= ROLES_FROM {
        Cow::Owned(prose::work(it))
    } else {
        Cow::Borrowed(prose::work_in_short(it))
    };
    let row = if width >= MORE_FROM {
        const TAGS: usize = 22;
        let cells = width.saturating_sub(2 + PEOPLE + TAGS + WORD + 2 * 2);
        let tags: Vec<String> = it.tags.iter().map(|tag| format!("#{tag}")).collect();
        named(start, it, asked.is_some(), PEOPLE, theme)
            .cell(&about, cells, theme.quiet(), theme)
            .part(theme.fit(&tags.join(" "), TAGS), theme.quiet())
    } else if width >= NAMES_FROM {
        let names = (width * 3 / 10).clamp(16, PEOPLE);
        let cells = width.saturating_sub(2 + names + WORD + 2);
        named(start, it, asked.is_some(), names, theme)
            .part(theme.fit(&text::clean(&about), cells), theme.quiet())
    } else {
        let row = start.part(it.name.as_str(), theme.plain());
        let row = match asked {
            Some(_) => row
                .part(" ", theme.plain())
                .part(theme.late_mark(), theme.due()),
            None => row,
        };
        row.then_or(about, "", theme.quiet(), theme)
    };
    row.right(word, theme.quiet())
}

/// The column of names, with a sign behind that of somebody of whom much was asked.
fn named<'a>(
    row: RowText<'a>,
    it: &Contact,
    is_asked: bool,
    cells: usize,
    theme: Theme,
) -> RowText<'a> {
    if !is_asked {
        return row.cell(&it.name, cells, theme.plain(), theme);
    }
    let name = theme.fit(&text::clean(&it.name), cells.saturating_sub(2));
    let mark = theme.late_mark();
    let rest = cells.saturating_sub(text::width(&name) + 1 + text::width(mark));
    row.part(name, theme.plain())
        .part(" ", theme.plain())
        .part(mark, theme.due())
        .cell("", rest, theme.plain(), theme)
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
    let status = match it.status {
        EventStatus::Going => String::new(),
        // Its sign says so.
        EventStatus::Attended if width < MORE_FROM => String::new(),
        status => status.to_string(),
    };
    let row = if width >= MORE_FROM {
        const STATUS: usize = 11;
        let what = width.saturating_sub(SIGN + PEOPLE + STATUS + WORD + 2 * 2);
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
    row.right(prose::day_or_distance(it.start, state.today), style)
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
    let status = match it.status {
        GoalStatus::Active => String::new(),
        // Its sign says so.
        GoalStatus::Reached if width < MORE_FROM => String::new(),
        status => status.to_string(),
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
        let what = width.saturating_sub(SIGN + 2 + beside + BAR + FAR);
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
    row.part(full.repeat(filled), prose::pace(far, theme))
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
            (theme.closed_mark(), day::ago(outcome.on(), state.today))
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
