//! The card of the morning review: who and why, large and alone, with the way so far; and the end, which
//! tells what was done and what can wait.

use ratatui::Frame;
use ratatui::layout::{Constraint, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use crate::keymap;
use crate::state::State;
use crate::state::review::{Fate, Review};
use crate::text;

use super::{Theme, lines, prose};

/// How large the card is at most: alone, but no desert.
const LARGEST: (u16, u16) = (92, 36);

/// Where the card's text goes: a readable column, with air around it where there is room. It stands a little
/// above the middle, where the eye expects it.
fn place(area: Rect) -> (Rect, Rect) {
    let (width, height) = (area.width.min(LARGEST.0), area.height.min(LARGEST.1));
    let column = area.centered_horizontally(Constraint::Length(width));
    let column = Rect {
        y: column.y + (column.height - height) * 2 / 5,
        height,
        ..column
    };
    let air = Margin::new(
        if area.width < 60 { 2 } else { 3 },
        if area.height < 16 { 1 } else { 2 },
    );
    (column, column.inner(air))
}

/// How many lines of the card are visible.
pub(super) fn height(area: Rect) -> u16 {
    place(area).1.height
}

/// All lines of the card.
pub(super) fn page(area: Rect, state: &State, theme: Theme) -> Vec<Line<'static>> {
    let (_, inside) = place(area);
    let Some(review) = &state.review else {
        return Vec::new();
    };
    let width = usize::from(inside.width);
    match review.current() {
        Some(row) => {
            let mut lines = fate_line(review, theme);
            lines.extend(prose::of_row(state, row, width, theme));
            lines
        }
        None => end(review, state, width, theme),
    }
}

pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    page: Vec<Line<'static>>,
    theme: Theme,
) {
    let Some(review) = &state.review else { return };
    let (column, inside) = place(area);
    let below = page
        .len()
        .saturating_sub(usize::from(state.scroll) + usize::from(inside.height));
    let in_short = column.width < 56;
    let title = if in_short {
        " Review "
    } else {
        " Morning review "
    };
    let mut block = Block::bordered()
        .border_set(theme.lines(true))
        .border_style(theme.frame(true))
        .title(Line::styled(title, theme.title()))
        .title(way(review, in_short, theme).right_aligned());
    if below > 0 {
        block = block.title_bottom(
            Line::styled(
                format!(
                    " {below} more lines: {} ",
                    keymap::spell(&state.wishes, "‹half-page-down›")
                ),
                theme.quiet(),
            )
            .right_aligned(),
        );
    }
    frame.render_widget(block, column);
    let visible = page.into_iter().skip(usize::from(state.scroll));
    lines::draw(frame, inside, visible);
    if state.overlays.is_empty() && !inside.is_empty() {
        frame.set_cursor_position(inside.as_position());
    }
}

/// "3 of 7", and how many more can wait.
fn way(review: &Review, in_short: bool, theme: Theme) -> Line<'static> {
    let at = (review.at + 1).min(review.cards.len());
    let mut spans = vec![Span::styled(
        format!(" {at} of {} ", review.cards.len()),
        theme.loud(),
    )];
    let wait = if in_short { "" } else { " can wait" };
    if !review.waiting.is_empty() {
        spans.push(Span::styled(
            theme
                .text(&format!("· {} more{wait} ", review.waiting.len()))
                .into_owned(),
            theme.quiet(),
        ));
    }
    Line::from(spans)
}

/// What became of the card, where one came back to it.
fn fate_line(review: &Review, theme: Theme) -> Vec<Line<'static>> {
    let word = match review.cards.get(review.at).and_then(|card| card.fate) {
        Some(Fate::Skipped) => "skipped before",
        Some(fate) => fate.word(),
        None => return Vec::new(),
    };
    vec![
        Line::styled(format!("({word})"), theme.quiet()),
        Line::default(),
    ]
}

/// The end of the walk.
fn end(review: &Review, state: &State, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let told = review.told();
    let spell = |says: &str| keymap::spell(&state.wishes, says).into_owned();
    let mut lines = vec![
        Line::styled("That was the morning.", theme.title()),
        Line::default(),
    ];
    if !told.is_empty() {
        lines.push(Line::raw(theme.text(&format!("{told}.")).into_owned()));
    }
    let rest = match review.waiting.len() {
        0 => prose::all_done(state),
        1 => spell("1 more can wait. ‹more› shows it, ‹leave-review› goes back to the day."),
        many => spell(&format!(
            "{many} more can wait. ‹more› shows them, ‹leave-review› goes back to the day."
        )),
    };
    let rest = if review.waiting.is_empty() && review.count(Fate::Skipped) > 0 {
        "What was skipped comes back tomorrow.".to_owned()
    } else {
        rest
    };
    lines.extend(
        text::wrap(&theme.text(&rest), width.max(1))
            .into_iter()
            .map(Line::raw),
    );
    lines
}
