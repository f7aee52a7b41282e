//! What narrows a list: what is typed, with the cursor while it is, and how many rows are left; or what of
//! it is not understood, and why.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Rect};
use ratatui::text::{Line, Span};

use crate::state::List;
use crate::text;

use super::{Theme, line, lines};

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
    let wrong = list.fault().map(|fault| (fault.at.clone(), theme.wrong()));
    let whole = (0..field.text().len(), theme.loud());
    let marks: Vec<_> = wrong.into_iter().chain([whole]).collect();
    if list.typing {
        let blank = Line::raw(" ".repeat(usize::from(wide)));
        lines::draw(frame, shown, [blank]);
        line::field(frame, shown, field, &marks, theme);
    } else {
        lines::draw(frame, shown, [line::styled(field.text(), &marks, theme)]);
    }
    let told = match list.fault() {
        Some(fault) => theme.text(&fault.says).into_owned(),
        None => count(list),
    };
    let told = [
        Span::raw(" "),
        Span::styled(told, theme.quiet()),
        Span::raw(" "),
    ];
    lines::draw(frame, rest, [Line::from(told.to_vec())]);
}
