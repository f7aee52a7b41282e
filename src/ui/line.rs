//! The one line, at the foot of the screen: what is typed, and below it what is understood.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::insight::ties::ties;
use crate::keymap;
use crate::language::capture::{Piece, Purpose};
use crate::language::day;
use crate::state::State;
use crate::state::field::Field;
use crate::state::line as typed;
use crate::state::overlay::{DayFor, DayPrompt, Tags};
use crate::text;

use super::popup::framed;
use super::{Theme, lines, row::RowText};

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, line: &typed::Line, theme: Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let mut below = echo(line, width, theme);
    if line.field.text().is_empty() {
        below = vec![Line::styled(
            theme.fit(example(line.purpose), width),
            theme.quiet(),
        )];
    }
    if let Some(problem) = &line.problem {
        let problem = keymap::spell(&state.wishes, problem);
        let problem = text::wrap(&theme.text(&problem), width).into_iter();
        below.extend(problem.map(|part| Line::styled(part, theme.late())));
    }
    let inside = panel(frame, area, below.len() + 1, &title(state, line), theme);
    let room = usize::from(inside.height).saturating_sub(1);
    let skipped = below.len().saturating_sub(room);
    let first = Rect {
        height: inside.height.min(1),
        ..inside
    };
    field(frame, first, &line.field, &marks(line, theme), theme);
    let rest = Rect {
        y: inside.y + first.height,
        height: inside.height - first.height,
        ..inside
    };
    lines::draw(frame, rest, below.into_iter().skip(skipped));
}

/// What is understood of a line, and what is not.
pub(super) fn echo(line: &typed::Line, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let understood = line.reading.pieces.iter();
    let understood = understood.map(|piece| understood_as(piece, width, theme));
    let doubts = line.reading.doubts.iter().flat_map(|doubt| {
        let sentence = text::clean(&doubt.to_string()).into_owned();
        let parts = text::wrap(&theme.text(&sentence), width.saturating_sub(2).max(1));
        parts.into_iter().enumerate().map(move |(number, part)| {
            let sign = if number == 0 { "? " } else { "  " };
            Line::styled(format!("{sign}{part}"), theme.due())
        })
    });
    understood.chain(doubts).collect()
}

/// The stretches of a line that are understood, as they stand out in it.
pub(super) fn marks(line: &typed::Line, theme: Theme) -> Vec<Mark> {
    let pieces = line.reading.pieces.iter();
    pieces
        .map(|piece| (piece.span.clone(), theme.accent()))
        .collect()
}

/// A panel at the foot of the area with room for so many lines, as far as there is.
pub(super) fn panel(
    frame: &mut Frame,
    area: Rect,
    lines: usize,
    title: &str,
    theme: Theme,
) -> Rect {
    let height = u16::try_from(lines + 2)
        .unwrap_or(u16::MAX)
        .max(5)
        .min(area.height);
    let place = Rect {
        y: area.bottom() - height,
        height,
        ..area
    };
    framed(frame, place, title, theme)
}

fn title(state: &State, line: &typed::Line) -> String {
    let about = line.about.and_then(|key| state.book.name(key));
    let what = keymap::spell(&state.wishes, what(line));
    about.map_or_else(|| what.to_string(), |about| format!("{what} · {about}"))
}

/// What a line does.
pub(super) fn what(line: &typed::Line) -> &'static str {
    match line.purpose {
        Purpose::Log if line.is_rapid() => "Capture, one line a person, ‹text-cancel› ends",
        Purpose::Log => "Log a talk",
        Purpose::Contact => "Add a contact",
        Purpose::Goal => "Add a goal",
        Purpose::Event => "Add an event",
        Purpose::FollowUp => "Add a follow-up",
    }
}

const fn example(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Log => {
            "coffee with Ana Lima yesterday: their team hires #hiring >fri send the deck"
        }
        Purpose::Contact => {
            "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths ~1m"
        }
        Purpose::Goal => "Find a mentor in distributed systems: 2 mentors by 1 mar",
        Purpose::Event => "RustConf 12 mar 9:00 at Berlin",
        Purpose::FollowUp => "fri send the deck to Ana",
    }
}

fn understood_as(piece: &Piece, width: usize, theme: Theme) -> Line<'static> {
    let role = text::pad(piece.role.word(), 10);
    RowText::new()
        .part(role, theme.quiet())
        .part(piece.meaning.as_str(), theme.plain())
        .line(width, theme)
}

/// The prompt for a day, with what is understood below it.
pub(super) fn day(frame: &mut Frame, area: Rect, state: &State, prompt: &DayPrompt, theme: Theme) {
    let verb = match prompt.purpose {
        DayFor::Snooze => "Snooze until",
        DayFor::Move => "Move to",
    };
    let inside = panel(frame, area, 2, verb, theme);
    let first = Rect {
        height: inside.height.min(1),
        ..inside
    };
    field(frame, first, &prompt.field, &[], theme);
    let width = usize::from(inside.width);
    let below = match &prompt.understood {
        Ok(on) => RowText::new()
            .part(day::near_and_far(*on, state.today), theme.good())
            .line(width, theme),
        Err(_) if prompt.field.text().is_empty() => Line::styled(
            theme.fit("fri · next fri · +3d · 2w · end of month · 12 nov", width),
            theme.quiet(),
        ),
        Err(why) => Line::styled(theme.fit(why, width), theme.due()),
    };
    let rest = Rect {
        y: inside.y + first.height,
        height: inside.height - first.height,
        ..inside
    };
    lines::draw(frame, rest, [below]);
}

/// The line of tags and links, with those there are and what is understood below it.
pub(super) fn tags(frame: &mut Frame, area: Rect, state: &State, tags: &Tags, theme: Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let (whose, now) = match tags.on.as_slice() {
        [only] => (
            state.book.name(*only).unwrap_or_default().to_owned(),
            ties(&state.book, *only).join(" "),
        ),
        many => (format!("{} marked", many.len()), String::new()),
    };
    let said = |label: &'static str, text: String| {
        RowText::new()
            .part(text::pad(label, 10), theme.quiet())
            .part(text, theme.plain())
            .line(width, theme)
    };
    let mut below = Vec::new();
    if !now.is_empty() {
        below.push(said("now", now));
    }
    match &tags.understood {
        Ok(tagging) if tagging.is_empty() => below.push(Line::styled(
            theme.fit("#rust -#go goal:mentor event:rustconf", width),
            theme.quiet(),
        )),
        Ok(tagging) => below.push(said("this", tagging.told(&state.book))),
        Err(fault) => below.push(Line::styled(theme.fit(&fault.says, width), theme.due())),
    }
    if let Some(problem) = &tags.problem {
        let problem = keymap::spell(&state.wishes, problem);
        let problem = text::wrap(&theme.text(&problem), width).into_iter();
        below.extend(problem.map(|part| Line::styled(part, theme.late())));
    }
    let title = format!("Tags and links{}{whose}", theme.dot());
    let inside = panel(frame, area, below.len() + 1, &title, theme);
    let first = Rect {
        height: inside.height.min(1),
        ..inside
    };
    let wrong = tags.understood.as_ref().err();
    let marks: Vec<_> = wrong
        .map(|fault| (fault.at.clone(), theme.wrong()))
        .into_iter()
        .collect();
    field(frame, first, &tags.field, &marks, theme);
    let rest = Rect {
        y: inside.y + first.height,
        height: inside.height - first.height,
        ..inside
    };
    lines::draw(frame, rest, below);
}

/// A styled stretch of a text, in bytes.
pub(super) type Mark = (Range<usize>, Style);

fn style_at(at: usize, marks: &[Mark], theme: Theme) -> Style {
    let mark = marks.iter().find(|(span, _)| span.contains(&at));
    mark.map_or(theme.plain(), |(_, style)| *style)
}

/// A text with its styled stretches; the first that covers a letter counts.
pub(super) fn styled(text: &str, marks: &[Mark], theme: Theme) -> Line<'static> {
    let letters = text.grapheme_indices(true);
    letters
        .map(|(at, letter)| Span::styled(letter.to_owned(), style_at(at, marks, theme)))
        .collect()
}

/// Draws one line of a field with the cursor in it, scrolled so that the cursor is seen.
pub(super) fn field(frame: &mut Frame, area: Rect, field: &Field, marks: &[Mark], theme: Theme) {
    let width = usize::from(area.width);
    let caret = text::width(field.before());
    let hidden = (caret + 1).saturating_sub(width);
    let (mut spans, mut cells) = (Vec::new(), 0);
    for (at, letter) in field.text().grapheme_indices(true) {
        let wide = text::width(letter);
        if cells >= hidden && cells + wide <= hidden + width {
            spans.push(Span::styled(letter.to_owned(), style_at(at, marks, theme)));
        } else if cells < hidden && cells + wide > hidden {
            spans.push(Span::raw(" ".repeat(cells + wide - hidden)));
        }
        cells += wide;
    }
    if cells < hidden + width {
        let rest = theme.fit(&text::clean(field.proposal()), hidden + width - cells);
        spans.push(Span::styled(rest, theme.quiet()));
    }
    lines::draw(frame, area, [Line::from(spans)]);
    if !area.is_empty() {
        let column = u16::try_from(caret - hidden).unwrap_or_default();
        frame.set_cursor_position(Position::new(area.x + column, area.y));
    }
}
