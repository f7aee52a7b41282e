//! The board of mentors: a column a stage where there is room for them, with the selected person below; else the
//! same as a list, stage by stage.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Margin, Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Block;

use crate::state::State;
use crate::state::sheet::{Part, Sheet};
use crate::text;

use super::row::RowText;
use super::{Theme, lines, prose, sheet};

/// From this width on, the stages stand side by side.
const WIDE: u16 = 100;

/// From this height on, too.
const TALL: u16 = 20;

/// Lines of a card, with the blank below it.
const CARD: usize = 5;

/// Lines of a card that say what is talked about next.
const NEXT: usize = 2;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, board: &Sheet, theme: Theme) {
    if area.width < WIDE || area.height < TALL || board.lines().next().is_none() {
        sheet::draw(frame, area, state, board, theme);
        return;
    }
    let title = format!(" {} ", board.title(&state.book));
    let count = board.lines().count();
    let block = Block::bordered()
        .border_set(theme.lines(true))
        .border_style(theme.frame(true))
        .title(Line::styled(title, theme.title()))
        .title(Line::styled(format!(" {count} "), theme.quiet()).right_aligned());
    frame.render_widget(block, area);
    let inside = area.inner(Margin::new(2, 1));
    let most = board.parts.iter().map(|part| part.lines.len()).max();
    let wanted = most.unwrap_or_default() * CARD + 2;
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX);
    let [above, rule, below] = inside.layout(&Split::vertical([
        Constraint::Length(wanted.min(inside.height / 2)),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    columns(frame, above, state, board, theme);
    let line = theme.rule().repeat(usize::from(rule.width));
    lines::draw(frame, rule, [Line::styled(line, theme.quiet())]);
    if let Some(who) = board.current().and_then(|line| line.key.id()) {
        let width = usize::from(below.width);
        lines::draw(frame, below, prose::track(state, who, width, theme));
    }
}

/// The stages side by side, those where tracks rest or have ended only if somebody is there.
fn columns(frame: &mut Frame, area: Rect, state: &State, board: &Sheet, theme: Theme) {
    let mut before = 0;
    let mut shown: Vec<(usize, &Part)> = Vec::new();
    for (place, part) in board.parts.iter().enumerate() {
        if !part.lines.is_empty() || place < Sheet::ALWAYS {
            shown.push((before, part));
        }
        before += part.lines.len();
    }
    let share = shown.iter().map(|_| Constraint::Fill(1));
    let areas = Split::horizontal(share).spacing(2).split(area);
    for ((first, part), area) in shown.into_iter().zip(areas.iter()) {
        column(frame, *area, state, (first, part), board.cursor(), theme);
    }
}

/// The stage, with how many are in it.
fn heading(part: &Part, width: usize, theme: Theme) -> Line<'static> {
    let count = match part.lines.len() {
        0 => String::new(),
        many => many.to_string(),
    };
    RowText::new()
        .part(part.heading.clone(), theme.accent())
        .part(" ", theme.plain())
        .part(count, theme.quiet())
        .line(width, theme)
}

/// What is talked about next, on as many lines for everybody.
fn next_of(next: &str, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut said = text::wrap(&theme.text(next), width);
    if said.len() > NEXT {
        let rest = said.split_off(NEXT - 1).join(" ");
        said.push(theme.fit(&rest, width));
    }
    said.resize(NEXT, String::new());
    let lines = said
        .into_iter()
        .map(|part| Line::styled(part, theme.plain()));
    lines.collect()
}

fn column(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    (first, part): (usize, &Part),
    cursor: usize,
    theme: Theme,
) {
    let width = usize::from(area.width);
    let mut drawn = vec![heading(part, width, theme), Line::default()];
    let fit = usize::from(area.height).saturating_sub(2) / CARD;
    let at = cursor
        .checked_sub(first)
        .filter(|at| *at < part.lines.len());
    let skipped = at.map_or(0, |at| (at + 1).saturating_sub(fit.max(1)));
    let mut selected = None;
    for (place, line) in part.lines.iter().enumerate().skip(skipped) {
        let name = RowText::new().part(line.text.clone(), theme.loud());
        if Some(place) == at {
            selected = u16::try_from(drawn.len()).ok();
            drawn.push(name.selected(width, theme));
        } else {
            drawn.push(name.line(width, theme));
        }
        drawn.push(Line::styled(theme.fit(&line.word, width), theme.quiet()));
        let next = text::clean(&line.more).into_owned();
        drawn.extend(next_of(&next, width, theme));
        drawn.push(Line::default());
    }
    lines::draw(frame, area, drawn);
    if let Some(row) = selected.filter(|row| *row < area.height && state.overlays.is_empty()) {
        frame.set_cursor_position(Position::new(area.x, area.y + row));
    }
}
