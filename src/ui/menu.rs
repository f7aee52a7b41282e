//! Menus of one key: until when to snooze, how often to be in touch, who of several is meant.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::book::{Contact, Introduction};
use crate::keymap;
use crate::language::{day, reference};
use crate::state::State;
use crate::state::action::Action;
use crate::state::allow::allow;
use crate::state::choice::Choice;
use crate::state::menu::{About, Menu};
use crate::state::overlay::WhichOne;
use crate::state::reduce::day_of;
use crate::text;

use super::listed::Listed;
use super::popup::{self, framed};
use super::{Theme, lines, row::RowText, title};

/// At what holds at present, which a menu begins at.
const NOW: &str = "now";
/// The width of a short list, in cells.
const SHORT: u16 = 84;
/// Cells for the key of a line.
const KEY: usize = 4;
/// The widest that a menu becomes for what it says, in cells.
const WIDEST: u16 = 72;

/// A menu of one key, a line for each act that it offers.
pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, menu: &Menu, theme: Theme) {
    let title = title_of(state, menu.about, theme);
    let place = place(area, state, menu, theme);
    let row = |place: usize| line(state, menu, place, theme);
    let size = (menu.options.len(), menu.cursor);
    rows_in(frame, place, &title, size, row, theme);
}

/// The rows of a menu of one key, where they are drawn.
pub(super) fn of_keys(area: Rect, state: &State, menu: &Menu, theme: Theme) -> Listed {
    let place = place(area, state, menu, theme);
    Listed::new(popup::inside(place), menu.options.len(), menu.cursor)
}

/// The place of a menu of one key: as wide as what it says.
fn place(area: Rect, state: &State, menu: &Menu, theme: Theme) -> Rect {
    let count = menu.options.len();
    let rows = (0..count).filter_map(|place| line(state, menu, place, theme));
    let widest = rows.map(|row| row.width_with_word()).max();
    let title = title_of(state, menu.about, theme);
    let needs = widest.unwrap_or_default().max(text::width(&title));
    let width = u16::try_from(needs + 6).unwrap_or(u16::MAX);
    let height = u16::try_from(count + 2).unwrap_or(u16::MAX);
    popup::place(area, width.clamp(46, WIDEST), height)
}

fn title_of(state: &State, about: About, theme: Theme) -> String {
    match about {
        About::Snooze => title::on_rows(state, "Snooze", theme),
        About::Cadence => title::on_people(state, "Cadence", theme),
        About::Engagement => title::on_selected(state, "Engage", theme),
        About::Mentor => title::on_people(state, "Mentor track", theme),
        About::Introduction => {
            let it: Option<&Introduction> =
                state.subject().and_then(|key| state.book.get(key.id()?));
            match it.filter(|_| state.targets().len() == 1) {
                Some(it) => {
                    let names = super::prose::names(&state.book, &it.between);
                    title::about("Introduction", &names, theme)
                }
                None => title::on_rows(state, "Introduction", theme),
            }
        }
    }
}

/// A line of a menu: its key, what it says, and at the right what holds now, what it comes to, or why it can't be.
fn line(state: &State, menu: &Menu, place: usize, theme: Theme) -> Option<RowText<'static>> {
    let action = menu.options.get(place)?;
    let binding = keymap::menu::line(menu, action)?;
    let key = keymap::keys(&state.wishes, binding).next();
    let key = text::pad(key.unwrap_or_default(), KEY);
    if let Err(why) = allow(state, action) {
        let row = RowText::new().part(key, theme.quiet());
        let row = row.part(binding.says, theme.quiet());
        return Some(row.right(in_short(&why), theme.quiet()));
    }
    let row = RowText::new().part(key, theme.accent());
    let row = row.part(binding.says, theme.plain());
    let word = match action {
        _ if menu.now == Some(place) => NOW.to_owned(),
        Action::SnoozeUntil(until) => {
            let until = day_of(*until, state.today, state.last_snooze);
            let until = until.map(|until| day::near(until, state.today));
            until.unwrap_or_default()
        }
        Action::Engage(kind) => {
            let key = keymap::key_of(state, &Action::EngageInWords(*kind));
            key.map(|key| format!("{key} in words")).unwrap_or_default()
        }
        _ => String::new(),
    };
    Some(row.right(word, theme.quiet()))
}

/// Why something can't be, without what to do about it: "nothing was snoozed yet".
fn in_short(why: &str) -> String {
    let short = why.split([':', ';']).next().unwrap_or_default();
    let mut letters = short.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
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
    let row = RowText::new();
    let row = match option.done {
        Some(true) => row.part(format!("{} ", theme.tick(true)), theme.good()),
        Some(false) => row.part(format!("{} ", theme.tick(false)), theme.quiet()),
        None => row,
    };
    let row = row.part(option.text.as_str(), theme.plain());
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
    let size = (count, cursor);
    rows_in(frame, short_place(area, count), title, size, row, theme);
}

/// The same on a place.
fn rows_in<'r>(
    frame: &mut Frame,
    place: Rect,
    title: &str,
    (count, cursor): (usize, usize),
    row: impl Fn(usize) -> Option<RowText<'r>>,
    theme: Theme,
) {
    let inside = framed(frame, place, title, theme);
    let inner = usize::from(inside.width);
    let listed = Listed::new(inside, count, cursor);
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
