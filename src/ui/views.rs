//! The menu of the saved views, each with its number and what it keeps; and the line in which one is named.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::book::view;
use crate::keymap;
use crate::state::field::Field;
use crate::state::reduce::unnamed;
use crate::state::{Action, State, views};
use crate::text;

use super::{Theme, lines, menu, popup, prompt, row::RowText};

/// How wide the names may be.
const NAME: usize = 28;
/// Narrower boxes have a short word for how a view is saved.
const SHORT_FROM: u16 = 60;

/// The menu; where there are no views yet, how one is made.
pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, cursor: usize, theme: Theme) {
    let all = view::in_order(&state.book);
    if all.is_empty() {
        return none(frame, area, state, theme);
    }
    let names = all.iter().map(|view| text::width(&text::clean(&view.name)));
    let column = names
        .max()
        .unwrap_or_default()
        .min(NAME.min(usize::from(area.width) / 2));
    let row = |place: usize| of_view(state, place, column, theme);
    menu::short(frame, area, "Views", (all.len(), cursor), row, theme);
    let says = if views::is_worth_keeping(state.list()) {
        "‹view-save› saves this list"
    } else if area.width < SHORT_FROM {
        "‹view-save› saves a filtered list"
    } else {
        "filter or sort a list, ‹view-save› here saves it"
    };
    let says = keymap::spell(&state.wishes, says);
    let place = menu::short_place(area, all.len());
    popup::foot(frame, place, &says, theme);
}

/// All that the chosen row says, where it is cut.
pub(super) fn uncut(state: &State, cursor: usize, width: usize, theme: Theme) -> Option<String> {
    of_view(state, cursor, NAME, theme)?.uncut(width.saturating_sub(2), theme)
}

fn of_view(state: &State, place: usize, column: usize, theme: Theme) -> Option<RowText<'static>> {
    let all = view::in_order(&state.book);
    let now = views::of_list(&state.book, state.focus, state.list()).map(|view| view.id);
    let view = all.get(place)?;
    let number = if place < views::NUMBERED {
        (place + 1).to_string()
    } else {
        String::new()
    };
    let name = theme.fit(&text::clean(&view.name), column);
    let row = RowText::new()
        .part(text::pad(&number, 3), theme.accent())
        .part(text::pad(&name, column + 2), theme.loud())
        .part(views::told(view).join(theme.dot()), theme.quiet());
    let word = if Some(view.id) == now { "now" } else { "" };
    Some(row.right(word, theme.quiet()))
}

fn none(frame: &mut Frame, area: Rect, state: &State, theme: Theme) {
    let width = area.width.min(60);
    let inner = usize::from(width).saturating_sub(4);
    let says = if views::is_worth_keeping(state.list()) {
        "No view is saved yet. The list as you see it now can be the first:"
    } else {
        "No view is saved yet. Filter a list (/), sort it (,) or show more of it (.), and save that here \
         under a name."
    };
    let says = text::wrap(&theme.text(says), inner).into_iter();
    let mut page: Vec<Line> = says.map(|line| Line::styled(line, theme.quiet())).collect();
    if views::is_worth_keeping(state.list()) {
        let key = keymap::key_of(state, &Action::KeepView).unwrap_or_default();
        page.push(Line::default());
        page.push(Line::from(vec![
            Span::styled(key.to_owned(), theme.title()),
            Span::raw("  save it"),
        ]));
    }
    let height = u16::try_from(page.len() + 2).unwrap_or(u16::MAX);
    let inside = popup::open(frame, area, width, height, "Views", theme);
    lines::draw(frame, inside, page);
    frame.set_cursor_position(inside.as_position());
}

/// The line in which a view is named.
pub(super) fn name(frame: &mut Frame, area: Rect, state: &State, field: &Field, theme: Theme) {
    let title = format!("Save {} as a view", state.focus.title().to_lowercase());
    let typed = field.text().trim();
    let says = if typed.is_empty() {
        let unnamed = unnamed(state);
        let key = keymap::spell(&state.wishes, "‹text-ok›");
        format!("A name for it; {key} takes “{}”", text::clean(&unnamed))
    } else {
        let kept = views::keeping(
            &state.book,
            state.focus,
            state.list(),
            typed,
            crate::book::Id::new(uuid::Uuid::nil()),
        );
        let told = views::told(&kept).join(theme.dot());
        if state.book.get(kept.id).is_some() {
            format!("In place of the view of that name{}{told}", theme.dot())
        } else {
            told
        }
    };
    let says = Line::styled(theme.fit(&says, prompt::width(area)), theme.quiet());
    prompt::asks(frame, area, (field, &[]), vec![says], &title, theme);
}
