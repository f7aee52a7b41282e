//! What narrows a list: what is typed, with the cursor while it is, and how many rows are left; or that it
//! is not understood, which the rows at the foot of the screen explain.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Rect};
use ratatui::text::{Line, Span};

use crate::state::List;
use crate::text;

use super::{Theme, field, lines};

/// "3 of 128", or how many there are.
pub(super) fn count(list: &List) -> String {
    match (list.rows().len(), list.of_all()) {
        (_, 0) => String::new(),
        (shown, all) if shown == all => all.to_string(),
        (shown, all) => format!("{shown} of {all}"),
    }
}

/// Draws the filter in one row.
pub(super) fn draw(frame: &mut Frame, area: Rect, list: &List, theme: Theme) {
    let Some(field) = list.filter() else { return };
    let (typed, proposed) = (text::width(field.text()), text::width(field.proposal()));
    // The cursor after the last letter has a cell of its own.
    let wide = if list.typing {
        typed + proposed.max(1)
    } else {
        typed
    };
    let wide = u16::try_from(wide).unwrap_or(u16::MAX);
    let wide = wide.min(area.width.saturating_sub(3));
    let [sign, shown, rest] = area.layout(&Split::horizontal([
        Constraint::Length(3),
        Constraint::Length(wide),
        Constraint::Fill(1),
    ]));
    lines::draw(frame, sign, [Line::styled(" / ", theme.accent())]);
    let settled = list.fault().filter(|_| list.half().is_none());
    let wrong = settled.map(|fault| (fault.at.clone(), theme.wrong()));
    let whole = (0..field.text().len(), theme.loud());
    let marks: Vec<_> = wrong.into_iter().chain([whole]).collect();
    if list.typing {
        let blank = Line::raw(" ".repeat(usize::from(wide)));
        lines::draw(frame, shown, [blank]);
        field::draw(frame, shown, field, &marks, theme);
    } else {
        lines::draw(frame, shown, [field::styled(field.text(), &marks, theme)]);
    }
    // Why is told below, where there is room for it.
    let (told, style) = match settled {
        Some(_) => ("not understood".to_owned(), theme.late()),
        None => (count(list), theme.quiet()),
    };
    let told = Line::from(vec![
        Span::raw(" "),
        Span::styled(told, style),
        Span::raw(" "),
    ]);
    if told.width() <= usize::from(rest.width) {
        lines::draw(frame, rest, [told]);
    }
}
