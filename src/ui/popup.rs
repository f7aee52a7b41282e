//! What lies over the screen in a box: the box itself, and the boxes that ask or tell.

use ratatui::Frame;
use ratatui::layout::{Constraint, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use crate::book::{Conflict, Id};
use crate::insight::queue::Away;
use crate::keymap;
use crate::language::day;
use crate::state::State;
use crate::text;

use super::{Theme, lines};

/// How wide a box of sentences is at most, in cells.
pub(super) const SENTENCES: u16 = 64;

/// The place of a box of `width` by `height` cells, frame included, in the middle of `area`.
pub(super) fn place(area: Rect, width: u16, height: u16) -> Rect {
    area.centered(
        Constraint::Length(width.min(area.width)),
        Constraint::Length(height.min(area.height)),
    )
}

/// What is inside the frame of a place.
pub(super) fn inside(place: Rect) -> Rect {
    place.inner(Margin::new(2, 1))
}

/// Clears a box of `width` by `height` cells, frame included, in the middle of `area`, draws its frame
/// and title, and gives what is inside.
pub(super) fn open(
    frame: &mut Frame,
    area: Rect,
    width: u16,
    height: u16,
    title: &str,
    theme: Theme,
) -> Rect {
    framed(frame, place(area, width, height), title, theme)
}

/// Clears a place, draws a frame and a title on it, and gives what is inside.
pub(super) fn framed(frame: &mut Frame, place: Rect, title: &str, theme: Theme) -> Rect {
    let width = usize::from(place.width).saturating_sub(4);
    let title = theme.fit(title, width);
    let block = Block::bordered()
        .border_set(theme.popup_lines())
        .border_style(theme.accent())
        .title(Line::styled(format!(" {title} "), theme.title()));
    clear(frame, place);
    frame.render_widget(block, place);
    inside(place)
}

/// Clears a place. A wide letter that reaches into it from the left goes as a whole, as a terminal could not draw
/// the half of it.
fn clear(frame: &mut Frame, place: Rect) {
    frame.render_widget(Clear, place);
    let Some(beside) = place.x.checked_sub(1) else {
        return;
    };
    for y in place.top()..place.bottom() {
        if let Some(cell) = frame.buffer_mut().cell_mut((beside, y))
            && text::width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}

/// Puts a few words on the lower line of a frame, at its right.
pub(super) fn foot(frame: &mut Frame, place: Rect, words: &str, theme: Theme) {
    let words = theme.fit(words, usize::from(place.width).saturating_sub(6));
    let wide = u16::try_from(text::width(&words)).unwrap_or_default() + 2;
    if place.height < 2 || place.width < wide + 4 {
        return;
    }
    let at = Rect {
        x: place.right() - 2 - wide,
        y: place.bottom() - 1,
        width: wide,
        height: 1,
    };
    let words = Line::styled(format!(" {words} "), theme.quiet());
    lines::draw(frame, at, [words]);
}

/// Draws a box with wrapped sentences and a last line below them; gives the place of that line, with the
/// cursor at its start.
pub(super) fn told(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    sentences: &[String],
    last: Line<'static>,
    theme: Theme,
) -> Rect {
    let width = area.width.min(SENTENCES);
    let inner = usize::from(width).saturating_sub(4);
    let mut lines: Vec<Line> = Vec::new();
    for sentence in sentences {
        lines.extend(
            text::wrap(&theme.text(sentence), inner)
                .into_iter()
                .map(Line::raw),
        );
    }
    lines.push(Line::raw(""));
    lines.push(last);
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let inside = open(frame, area, width, height, title, theme);
    // Where there is little height, the sentences give way to what can be answered.
    let hidden = lines.len().saturating_sub(usize::from(inside.height));
    let foot = Rect {
        y: inside.y.max(inside.bottom().saturating_sub(1)),
        height: inside.height.min(1),
        ..inside
    };
    lines::draw(frame, inside, lines.into_iter().skip(hidden));
    if !foot.is_empty() {
        frame.set_cursor_position(foot.as_position());
    }
    foot
}

/// Good to see you again.
pub(super) fn welcome(frame: &mut Frame, area: Rect, state: &State, welcome: Away, theme: Theme) {
    let weeks = welcome.days / 7;
    let since = if weeks > 1 {
        format!("{weeks} weeks")
    } else {
        format!("{} days", welcome.days)
    };
    let sentences = [
        format!("Good to see you. It has been {since}, and {} things waited.", welcome.overdue),
        String::new(),
        "No need to do them all today: they can be spread over the coming working days, promises first, \
         a few a day."
            .to_owned(),
    ];
    let keys = [
        ("‹welcome-spread›", "spread them"),
        ("‹welcome-leave›", "leave them as they are"),
    ];
    let keys = answers(state, &keys, theme);
    told(frame, area, "Welcome back", &sentences, keys, theme);
}

/// The keys that answer, each with what it does.
fn answers(state: &State, answers: &[(&str, &'static str)], theme: Theme) -> Line<'static> {
    let mut spans = Vec::new();
    for (place, (key, does)) in answers.iter().enumerate() {
        let gap = if place == 0 { "" } else { "   " };
        let key = keymap::spell(&state.wishes, key).into_owned();
        spans.push(Span::raw(gap));
        spans.push(Span::styled(key, theme.accent()));
        spans.push(Span::raw(format!(" {does}")));
    }
    Line::from(spans)
}

/// Two versions of a field.
pub(super) fn conflict(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    id: Id<Conflict>,
    theme: Theme,
) {
    let Some(conflict) = state.book.get(id) else {
        return;
    };
    let noticed = day::near(conflict.on, state.today);
    let [kept, other] = conflict.versions().map(|it| text::clean(&it).into_owned());
    let spell = |key: &str| keymap::spell(&state.wishes, key).into_owned();
    let sentences = [
        format!(
            "The {} was changed in two places (noticed {noticed}). Both are kept until you choose.",
            conflict.names(&state.book)
        ),
        String::new(),
        format!("{}  {kept}  (there now)", spell("‹keep-first›")),
        format!("{}  {other}", spell("‹take-second›")),
    ];
    let keys = [
        ("‹keep-first›", "keep the first"),
        ("‹take-second›", "take the second"),
        ("‹settle-later›", "later"),
    ];
    let keys = answers(state, &keys, theme);
    told(frame, area, "Two versions", &sentences, keys, theme);
}
