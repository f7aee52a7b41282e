//! The palette: acts with their keys, records with what they are, in one list by how well they fit.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::book::view::{self, View};
use crate::book::{Contact, Event, FollowUp, Goal, Interaction, Key, Kind, Review};
use crate::keymap::palette::{Offer, called, keys, offers, phrase};
use crate::keymap::{self, Binding, bindings};
use crate::language::day;
use crate::state::overlay::{Found, Palette};
use crate::state::{Action, State, views};
use crate::text;

use super::listed::Listed;
use super::picker::{self, GUTTER, Picker};
use super::{Theme, prose, row::RowText};

/// From so many cells on, names have a column of their own.
const COLUMNS_FROM: usize = 90;

/// How many cells a reason may take, so that the act is still seen.
const REASON: usize = 35;

/// How many lines of the palette are visible, and how many there are.
pub(super) fn room(area: Rect, state: &State, palette: &Palette) -> (u16, u16) {
    picker::room(area, offers(state, palette).len())
}

/// Its rows.
pub(super) fn listed(area: Rect, state: &State, palette: &Palette) -> Listed {
    picker::listed(area, offers(state, palette).len(), palette.search.cursor)
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, palette: &Palette, theme: Theme) {
    let found = offers(state, palette);
    let picker = Picker {
        title: "Find: any act, any name, any word you noted",
        sign: ":",
        none: "Nothing is called so and nothing says so. ‹search-back› clears the search.",
        search: &palette.search,
    };
    let listed = listed(area, state, palette);
    let width = usize::from(listed.area.width).saturating_sub(GUTTER);
    let row = |place: usize| {
        let row = of_offer(found.get(place)?, state, width, theme);
        Some(picker::choosable(row, place == listed.cursor, theme))
    };
    picker::draw(
        frame,
        area,
        &picker,
        (state, found.len()),
        &listed,
        row,
        theme,
    );
}

/// All that the chosen row says, where it is cut.
pub(super) fn uncut(
    state: &State,
    palette: &Palette,
    width: usize,
    theme: Theme,
) -> Option<String> {
    /// Without columns.
    const WIDE: usize = COLUMNS_FROM - 1;
    let room = picker::width(width).saturating_sub(GUTTER);
    let found = offers(state, palette);
    match found.get(palette.search.cursor)? {
        Offer::Act {
            binding,
            barred: Some(why),
        } => {
            let why = keymap::spell(&state.wishes, why);
            let row = of_barred(binding, why.clone(), theme);
            if text::width(&phrase(binding)) > room {
                return row.uncut(room, theme);
            }
            // What is said of the act is seen; the reason is what is cut.
            row.uncut(room, theme).map(|_| why.into_owned())
        }
        offer => of_offer(offer, state, WIDE, theme).uncut(room, theme),
    }
}

fn of_offer<'a>(offer: &'a Offer, state: &'a State, width: usize, theme: Theme) -> RowText<'a> {
    match offer {
        Offer::Act {
            binding,
            barred: None,
        } => RowText::new()
            .part(phrase(binding), theme.plain())
            .right(keys(state, binding), theme.accent()),
        Offer::Act {
            binding,
            barred: Some(why),
        } => {
            let left = width.saturating_sub(text::width(&phrase(binding)) + 2);
            let room = left.max(REASON).min(width / 2);
            let why = theme.fit(&keymap::spell(&state.wishes, why), room);
            of_barred(binding, why, theme)
        }
        Offer::View(view) => RowText::new()
            .part(called(view), theme.plain())
            .then(views::told(view).join(theme.dot()), theme.quiet(), theme)
            .right(number(state, view), theme.accent()),
        Offer::Record(found) => of_record(found, state, width, theme),
        Offer::Log(said) => RowText::new()
            .part("Log: ", theme.quiet())
            .part(*said, theme.plain()),
    }
}

/// An act that can't be done now, and why.
fn of_barred<'a>(binding: &Binding, why: impl Into<Cow<'a, str>>, theme: Theme) -> RowText<'a> {
    RowText::new()
        .part(phrase(binding), theme.quiet())
        .right(why, theme.quiet())
}

/// The keys that recall a view without the palette.
fn number(state: &State, view: &View) -> String {
    let place = view::in_order(&state.book)
        .into_iter()
        .position(|it| it.id == view.id);
    let keys = |action| {
        bindings()
            .find(|it| it.action == action)
            .and_then(|it| keymap::keys(&state.wishes, it).next())
    };
    let keys =
        place.and_then(|place| Some([keys(Action::Views)?, keys(Action::RecallNth(place))?]));
    keys.map(|keys| keys.join(" ")).unwrap_or_default()
}

/// A record: its name, what is known in a few words or the words that were found, and what it is.
fn of_record<'a>(found: &'a Found, state: &'a State, width: usize, theme: Theme) -> RowText<'a> {
    const NAME: usize = 36;
    let name = name(state, found.key);
    let about = found
        .says
        .clone()
        .unwrap_or_else(|| about(state, found.key));
    let about = if about == name { String::new() } else { about };
    let row = if width >= COLUMNS_FROM && text::width(&name) <= NAME {
        RowText::new()
            .cell(&name, NAME, theme.loud(), theme)
            .part(about, theme.quiet())
    } else {
        RowText::new()
            .part(name, theme.loud())
            .then(about, theme.quiet(), theme)
    };
    row.right(what(state, found.key), theme.quiet())
}

/// What a record is; a talk with its day, what was answered with its week.
fn what(state: &State, key: Key) -> String {
    if let Some(review) = key.id().and_then(|id| state.book.get::<Review>(id)) {
        return format!("week of {}", day::near(review.week, state.today));
    }
    let talk = key.id().and_then(|id| state.book.get::<Interaction>(id));
    talk.map_or_else(
        || key.kind.to_string(),
        |talk| format!("talk {}", day::near(talk.day, state.today)),
    )
}

/// What a record is called; a talk by whom it was with.
fn name(state: &State, key: Key) -> String {
    let (book, name) = (&state.book, state.book.name(key).unwrap_or_default());
    let talk = key.id().and_then(|id| book.get::<Interaction>(id));
    match talk {
        Some(talk) => {
            let people = talk
                .contacts
                .iter()
                .filter_map(|id| book.name((*id).into()));
            let people: Vec<&str> = people.collect();
            people.join(", ")
        }
        None => name.to_owned(),
    }
}

fn about(state: &State, key: Key) -> String {
    let (book, today) = (&state.book, state.today);
    match key.kind {
        Kind::Contact => key
            .id()
            .and_then(|id| book.get::<Contact>(id))
            .map(prose::work),
        Kind::Goal => key
            .id()
            .and_then(|id| book.get::<Goal>(id))
            .and_then(|it| it.due)
            .map(|on| format!("by {}", day::near(on, today))),
        Kind::Event => key
            .id()
            .and_then(|id| book.get::<Event>(id))
            .map(|it| day::near(it.start, today)),
        Kind::FollowUp => key
            .id()
            .and_then(|id| book.get::<FollowUp>(id))
            .map(|it| day::near(it.due, today)),
        Kind::Interaction => key
            .id()
            .and_then(|id| book.get::<Interaction>(id))
            .map(|it| it.summary.clone()),
        _ => None,
    }
    .unwrap_or_default()
}
