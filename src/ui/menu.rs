//! Menus of one key: until when to snooze, how often to be in touch, who of several is meant.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::book::platform::EngagementKind;
use crate::book::{Contact, Introduction};
use crate::keymap::{self, Scope, bindings};
use crate::language::{day, reference};
use crate::state::State;
use crate::state::action::Action;
use crate::state::choice::Choice;
use crate::state::overlay::WhichOne;
use crate::state::reduce::day_of;
use crate::text;

use super::listed::Listed;
use super::popup::{self, framed, open};
use super::{Theme, lines, row::RowText, title};

/// At what holds at present, which a menu begins at.
const NOW: &str = "now";
/// The width of a short list, in cells.
const SHORT: u16 = 84;
/// The widest that a menu becomes for what it says, in cells.
const WIDEST: u16 = 72;

/// Until when to snooze, with the day each choice means.
pub(super) fn snooze(frame: &mut Frame, area: Rect, state: &State, theme: Theme) {
    let lines = of_scope(Scope::Snooze, state, theme, |action| match action {
        Action::SnoozeUntil(until) => {
            let until = day_of(*until, state.today, state.last_snooze);
            let until = until.map(|until| day::near(until, state.today));
            Some(until.unwrap_or_default())
        }
        _ => Some(String::new()),
    });
    let title = title::on_rows(state, "Snooze", theme);
    menu(frame, area, &title, lines, theme);
}

/// How often to be in touch.
pub(super) fn cadence(frame: &mut Frame, area: Rect, state: &State, theme: Theme) {
    let now = common(state, |contact| contact.cadence);
    let lines = of_scope(Scope::Cadence, state, theme, |action| match action {
        Action::Keep(cadence) if Some(*cadence) == now => Some(NOW.to_owned()),
        _ => Some(String::new()),
    });
    let title = title::on_people(state, "Cadence", theme);
    menu(frame, area, &title, lines, theme);
}

/// What holds for everybody that the act is about; nothing where they differ.
fn common<T: PartialEq>(state: &State, of: impl Fn(&Contact) -> T) -> Option<T> {
    let people = state.people();
    let mut all = people.iter().filter_map(|id| state.book.get(*id)).map(of);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// What was done on a platform; each with the key that asks for words as well.
pub(super) fn engage(frame: &mut Frame, area: Rect, state: &State, theme: Theme) {
    let in_words = |kind: EngagementKind| {
        let key = keymap::key_of(state, &Action::EngageInWords(kind));
        key.map(|key| format!("{key} in words")).unwrap_or_default()
    };
    let shown = of_scope(Scope::Engage, state, theme, |action| match action {
        Action::Engage(kind) => Some(in_words(*kind)),
        Action::EngageInWords(_) => None,
        _ => Some(String::new()),
    });
    let title = title::on_selected(state, "Engage", theme);
    menu(frame, area, &title, shown, theme);
}

/// How far somebody is on the mentor track.
pub(super) fn mentor(frame: &mut Frame, area: Rect, state: &State, theme: Theme) {
    let on_track = |contact: &Contact| contact.mentor.as_ref().map(|track| track.stage);
    let now = common(state, on_track).flatten();
    let lines = of_scope(Scope::Mentor, state, theme, |action| match action {
        Action::MentorAt(None) if now.is_none() => None,
        Action::MentorAt(to) if *to == now => Some(NOW.to_owned()),
        _ => Some(String::new()),
    });
    let title = title::on_people(state, "Mentor track", theme);
    menu(frame, area, &title, lines, theme);
}

/// How far an introduction is.
pub(super) fn introduction(frame: &mut Frame, area: Rect, state: &State, theme: Theme) {
    let it: Option<&Introduction> = state.subject().and_then(|key| state.book.get(key.id()?));
    let now = it.map(Introduction::state);
    let lines = of_scope(Scope::Introduction, state, theme, |action| match action {
        Action::ProgressTo(to) if Some(*to) == now => Some(NOW.to_owned()),
        _ => Some(String::new()),
    });
    let title = match it.filter(|_| state.targets().len() == 1) {
        Some(it) => {
            let names = super::prose::names(&state.book, &it.between);
            title::about("Introduction", &names, theme)
        }
        None => title::on_rows(state, "Introduction", theme),
    };
    menu(frame, area, &title, lines, theme);
}

/// Who of several is meant.
pub(super) fn which_one(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    which: &WhichOne,
    theme: Theme,
) {
    let row = |place: usize| of_person(state, which, place, theme);
    let title = format!("Which {}?", which.said);
    short(
        frame,
        area,
        &title,
        (which.candidates.len(), which.cursor),
        row,
        theme,
    );
}

/// All that is said of the chosen person, where it is cut.
pub(super) fn uncut_person(
    state: &State,
    which: &WhichOne,
    width: usize,
    theme: Theme,
) -> Option<String> {
    let row = of_person(state, which, which.cursor, theme)?;
    row.uncut(width.saturating_sub(2), theme)
}

fn of_person(
    state: &State,
    which: &WhichOne,
    place: usize,
    theme: Theme,
) -> Option<RowText<'static>> {
    let key = which.candidates.get(place)?;
    let contact = key.id().and_then(|id| state.book.get::<Contact>(id));
    let work = contact.map(super::prose::work).unwrap_or_default();
    let last = key
        .id()
        .and_then(|id| state.book.last_talk(id, state.today));
    let last = last
        .map(|(on, _)| day::ago(on, state.today))
        .unwrap_or_default();
    let name = state.book.name(*key).unwrap_or_default();
    let row = RowText::new().part(name.to_owned(), theme.plain());
    // Two of one name are told apart as lists tell them.
    let mut others = which.candidates.iter().filter(|other| *other != key);
    let id = others
        .any(|other| state.book.name(*other) == Some(name))
        .then(|| reference::short_id(&state.book, *key));
    Some(
        row.then(work, theme.quiet(), theme)
            .then(id.unwrap_or_default(), theme.quiet(), theme)
            .right(last, theme.quiet()),
    )
}

/// A short list to choose from.
pub(super) fn choice(frame: &mut Frame, area: Rect, choice: &Choice, theme: Theme) {
    let row = |place: usize| of_option(choice, place, theme);
    let size = (choice.options.len(), choice.cursor);
    short(frame, area, &choice.title, size, row, theme);
}

/// All that the chosen option says, where it is cut.
pub(super) fn uncut_choice(choice: &Choice, width: usize, theme: Theme) -> Option<String> {
    of_option(choice, choice.cursor, theme)?.uncut(width.saturating_sub(2), theme)
}

fn of_option(choice: &Choice, place: usize, theme: Theme) -> Option<RowText<'_>> {
    let option = choice.options.get(place)?;
    let row = RowText::new().part(option.text.as_str(), theme.plain());
    let row = match option.why.as_str() {
        "" => row,
        why => row.part(format!(" – {why}"), theme.quiet()),
    };
    Some(row.right(option.word.as_str(), theme.quiet()))
}

/// A box with a row for each of `count` lines, the one at `cursor` chosen.
pub(super) fn short<'r>(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    (count, cursor): (usize, usize),
    row: impl Fn(usize) -> Option<RowText<'r>>,
    theme: Theme,
) {
    let place = short_place(area, count);
    let inside = framed(frame, place, title, theme);
    let inner = usize::from(inside.width);
    let listed = listed(area, count, cursor);
    let rows = listed.seen().filter_map(|place| {
        let is_chosen = place == cursor;
        let pointer = if is_chosen { theme.pointer() } else { " " };
        let row = row(place)?.before(format!("{pointer} "), theme.accent());
        Some(if is_chosen {
            row.selected(inner, theme)
        } else {
            row.line(inner, theme)
        })
    });
    lines::draw(frame, inside, rows);
    frame.set_cursor_position(listed.chosen());
}

/// The place of a box of so many rows.
pub(super) fn short_place(area: Rect, count: usize) -> Rect {
    let height = u16::try_from(count + 2).unwrap_or(u16::MAX);
    popup::place(area, SHORT, height)
}

/// The rows of a short list.
pub(super) fn listed(area: Rect, count: usize, cursor: usize) -> Listed {
    Listed::new(popup::inside(short_place(area, count)), count, cursor)
}

/// The lines of a menu, from the table of keys, each with a word at its right; those without any are left
/// out.
fn of_scope(
    scope: Scope,
    state: &State,
    theme: Theme,
    word: impl Fn(&Action) -> Option<String>,
) -> Vec<RowText<'static>> {
    bindings()
        .filter(|binding| binding.scope == scope)
        .filter_map(|binding| {
            let word = word(&binding.action)?;
            let key = keymap::keys(&state.wishes, binding)
                .next()
                .unwrap_or_default();
            let row = RowText::new()
                .part(format!("{key:<4}"), theme.accent())
                .part(binding.says, theme.plain());
            Some(row.right(word, theme.quiet()))
        })
        .collect()
}

fn menu(frame: &mut Frame, area: Rect, title: &str, rows: Vec<RowText>, theme: Theme) {
    let rows_width = rows.iter().map(RowText::width_with_word).max();
    let needs = rows_width.unwrap_or_default().max(text::width(title) + 2);
    let width = u16::try_from(needs + 4).unwrap_or(u16::MAX);
    let width = width.clamp(46, WIDEST).min(area.width);
    let inner = usize::from(width).saturating_sub(4);
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX);
    let inside = open(frame, area, width, height, title, theme);
    let current = rows.iter().position(|row| row.word() == NOW);
    let rows = rows.into_iter().map(|row| row.line(inner, theme));
    lines::draw(frame, inside, rows);
    if !inside.is_empty() {
        let listed = Listed::new(inside, usize::MAX, current.unwrap_or_default());
        frame.set_cursor_position(listed.chosen());
    }
}
