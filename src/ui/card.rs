//! The card that has the screen to itself: that of the morning review, who and why, large and alone, with the
//! way so far, and its end, which tells what was done and what can wait; or that of another view.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use crate::keymap;
use crate::state::review::{Fate, Review};
use crate::state::{Action, State, View};
use crate::text;

use super::page::{self, Leaf};
use super::{
    Theme, alike, board, columns, import, insights, lines, prose, sheet, staying, triage, week,
    year,
};

/// How large the card is at most: alone, but no desert.
const LARGEST: (u16, u16) = (92, 36);

/// Where the card's text goes: a readable column, with air around it where there is room. It stands a little
/// above the middle, where the eye expects it.
pub(super) fn place(area: Rect) -> (Rect, Rect) {
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
pub(super) fn height(area: Rect, state: &State) -> u16 {
    let height = place(area).1.height;
    height.saturating_sub(foot(area, state))
}

/// How many lines at the bottom of the card are not scrolled with the rest.
fn foot(area: Rect, state: &State) -> u16 {
    match &state.view {
        Some(View::Triage(it)) => triage::foot(place(area).1, state, it),
        _ => 0,
    }
}

/// All lines of the card.
pub(super) fn page(area: Rect, state: &State, theme: Theme) -> Leaf {
    let (_, inside) = place(area);
    let width = usize::from(inside.width);
    match &state.view {
        Some(View::Triage(it)) => return triage::page(it, state, width, theme),
        Some(
            View::Staying(_)
            | View::Sheet(_)
            | View::Year(_)
            | View::Week(_)
            | View::Insights(_)
            | View::Import(_)
            | View::Columns(_)
            | View::Alike(_),
        ) => {
            return Leaf::default();
        }
        None => {}
    }
    let Some(review) = &state.review else {
        return Leaf::default();
    };
    match review.current() {
        Some(row) => prose::of_row(state, row, width, theme).below(fate_line(review, theme)),
        None => Leaf {
            lines: end(review, state, width, theme),
            chosen: None,
        },
    }
}

pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    page: Vec<Line<'static>>,
    theme: Theme,
) {
    let (column, inside) = place(area);
    let in_short = column.width < 56;
    let (title, way) = match (&state.view, &state.review) {
        (Some(View::Triage(it)), _) => (" Triage ", triage::way(it, theme)),
        (Some(View::Staying(it)), _) => return staying::draw(frame, area, state, it, theme),
        (Some(View::Sheet(it)), _) if it.is_board() => {
            return board::draw(frame, area, state, it, theme);
        }
        (Some(View::Sheet(it)), _) => return sheet::draw(frame, area, state, it, theme),
        (Some(View::Year(it)), _) => return year::draw(frame, area, state, it, theme),
        (Some(View::Week(it)), _) => return week::draw(frame, area, state, it, theme),
        (Some(View::Import(it)), _) => return import::draw(frame, area, state, it, theme),
        (Some(View::Columns(it)), _) => return columns::draw(frame, area, state, it, theme),
        (Some(View::Alike(it)), _) => return alike::draw(frame, area, state, it, theme),
        (Some(View::Insights(it)), _) => return insights::draw(frame, area, state, it, theme),
        (None, Some(review)) if in_short => (" Review ", way(review, true, theme)),
        (None, Some(review)) => (" Morning review ", way(review, false, theme)),
        (None, None) => return,
    };
    let foot = foot(area, state);
    let [inside, below_it] = inside.layout(&Split::vertical([
        Constraint::Fill(1),
        Constraint::Length(foot),
    ]));
    let below = page
        .len()
        .saturating_sub(usize::from(state.scroll) + usize::from(inside.height));
    let below = match below {
        0 => String::new(),
        below => format!(
            "{}: {}",
            lines::more(below),
            keymap::spell(&state.wishes, "‹half-page-down›")
        ),
    };
    edge(frame, column, (title, way), &below, theme);
    let visible = page.into_iter().skip(usize::from(state.scroll));
    lines::draw(frame, inside, visible);
    if let Some(View::Triage(it)) = &state.view {
        triage::draw_foot(frame, below_it, state, it, theme);
    }
    if state.overlays.is_empty() && !inside.is_empty() {
        frame.set_cursor_position(page::cursor(inside, state));
    }
}

/// The frame of a card, with its title, the way so far, and what there is below what is seen.
pub(super) fn edge(
    frame: &mut Frame,
    column: Rect,
    (title, way): (impl Into<Cow<'static, str>>, Line<'static>),
    below: &str,
    theme: Theme,
) {
    let mut block = Block::bordered()
        .border_set(theme.lines(true))
        .border_style(theme.frame(true))
        .title(Line::styled(title.into(), theme.title()))
        .title(way.right_aligned());
    if !below.is_empty() {
        let below = Line::styled(format!(" {below} "), theme.quiet());
        block = block.title_bottom(below.right_aligned());
    }
    frame.render_widget(block, column);
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
    let mut say = |said: &str| {
        let said = text::wrap(&theme.text(said), width.max(1));
        lines.extend(said.into_iter().map(Line::raw));
    };
    say(&rest);
    let bonds = bonds(state);
    if !bonds.is_empty() {
        say("");
        say(&bonds);
    }
    lines
}

/// What there is to decide of how one stays connected: "2 cadences could fit better: B shows more."
fn bonds(state: &State) -> String {
    let Some(found) = state.counted.staying() else {
        return String::new();
    };
    let cadences = match found.proposals.len() {
        0 => String::new(),
        1 => "1 cadence could fit better".to_owned(),
        many => format!("{many} cadences could fit better"),
    };
    let ties = match found.ties.len() {
        0 => String::new(),
        1 => "1 old tie is worth taking up again".to_owned(),
        many => format!("{many} old ties are worth taking up again"),
    };
    let said: Vec<String> = [cadences, ties]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let key = keymap::key_of(state, &Action::Staying);
    match key.filter(|_| !said.is_empty()) {
        Some(key) => format!("{}: {key} shows more.", said.join(", ")),
        None => String::new(),
    }
}
