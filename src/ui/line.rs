//! The one line, at the foot of the screen: what is typed, and below it what is understood.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::book::platform::EngagementKind;
use crate::book::{Key, Kind};
use crate::insight::path::Target;
use crate::insight::ties::ties;
use crate::insight::{balance, introductions};
use crate::keymap;
use crate::language::capture::{Doubt, Piece, Purpose, Role};
use crate::language::day;
use crate::state::State;
use crate::state::field::Field;
use crate::state::line as typed;
use crate::state::overlay::{DayFor, DayPrompt, Engaging, Seek, Tags};
use crate::text;

use super::popup::framed;
use super::{Theme, lines, row::RowText};

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, line: &typed::Line, theme: Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let mut below = echo(line, width, theme);
    if line.field.text().is_empty() {
        below = vec![Line::styled(
            theme.fit(example(line.purpose, line.about), width),
            theme.quiet(),
        )];
    }
    for burden in burdens(state, line) {
        let said = text::wrap(&theme.text(&format!("! {burden}")), width);
        below.extend(said.into_iter().map(|part| Line::styled(part, theme.due())));
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

/// What to think of before the line is taken: who is asked often, for an introduction or for something else.
fn burdens(state: &State, line: &typed::Line) -> Vec<String> {
    let people = line.reading.people().into_iter();
    let has = |role| line.reading.pieces.iter().any(|piece| piece.role == role);
    match line.purpose {
        Purpose::Introduction if !line.field.text().is_empty() => people
            .filter_map(|id| introductions::load_with_one_more(&state.book, id, state.today))
            .map(|load| load.words)
            .collect(),
        Purpose::Log if has(Role::Asked) && !has(Role::Gave) => people
            .filter_map(|id| balance::before_asking(&state.book, id, state.today))
            .collect(),
        _ => Vec::new(),
    }
}

/// What is understood of a line, and what is not.
pub(super) fn echo(line: &typed::Line, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let understood = line.reading.pieces.iter();
    let understood = understood.map(|piece| understood_as(piece, width, theme));
    let problem = line.problem.as_deref().unwrap_or_default().to_lowercase();
    // What was refused is told once.
    let is_untold = |doubt: &&Doubt| !problem.contains(&doubt.to_string().to_lowercase());
    let doubts = line.reading.doubts.iter().filter(is_untold);
    let doubts = doubts.flat_map(|doubt| {
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
        Purpose::Introduction if line.about.is_some() => "Introduce to somebody",
        Purpose::Introduction => "Introduce two people",
    }
}

const fn example(purpose: Purpose, about: Option<Key>) -> &'static str {
    match purpose {
        Purpose::Log if matches!(about, Some(key) if matches!(key.kind, Kind::Event)) => {
            "Zoe Quill, CTO at Loomworks: wants to hear of Rust >fri send the deck"
        }
        Purpose::Log => {
            "coffee with Ana Lima yesterday: their team hires #hiring >fri send the deck"
        }
        Purpose::Contact => {
            "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths ~1m"
        }
        Purpose::Goal => "Find a mentor in distributed systems: 2 mentors by 1 mar",
        Purpose::Event => "RustConf 12 mar 9:00 at Berlin",
        Purpose::FollowUp => "fri send the deck to Ana",
        Purpose::Introduction if about.is_some() => "Raj Patel: both leave a monolith",
        Purpose::Introduction => "Ana Lima, Raj Patel: both leave a monolith",
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

/// The line of what was done on a platform, with the day below it.
pub(super) fn engaging(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    prompt: &Engaging,
    theme: Theme,
) {
    let name = state.book.name(prompt.on.into()).unwrap_or_default();
    let title = match prompt.kind {
        EngagementKind::Post => "A post on",
        EngagementKind::Comment => "A comment on",
        EngagementKind::Share => "A share on",
        EngagementKind::Message => "A message on",
        EngagementKind::Group => "In a group on",
    };
    let inside = panel(frame, area, 2, &format!("{title} {name}"), theme);
    let [first, rest] = inside.layout(&Split::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    field(frame, first, &prompt.field, &[], theme);
    let below = match &prompt.understood {
        Ok(_) if prompt.field.text().is_empty() => Line::styled(
            "under Ana’s post · yesterday: how we cut settlement",
            theme.quiet(),
        ),
        Ok(deed) => Line::styled(day::near(deed.day, state.today), theme.good()),
        Err(why) => Line::styled(theme.fit(why, usize::from(inside.width)), theme.due()),
    };
    lines::draw(frame, rest, [below]);
}

/// The line in which somebody is named to whom a path is sought, with who is understood below it.
pub(super) fn seek(frame: &mut Frame, area: Rect, state: &State, seek: &Seek, theme: Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let mut below = Vec::new();
    match &seek.understood {
        Some(target) => {
            let what = match target {
                Target::Person(_) => "person",
                Target::Company(_) => "company",
                Target::Topic(_) => "topic",
            };
            let row = RowText::new().part(text::pad(what, 10), theme.quiet());
            let name = target.name(&state.book);
            below.push(row.part(name, theme.plain()).line(width, theme));
        }
        None => below.push(Line::styled(
            theme.fit("Priya Raghavan · Northwind · distributed systems", width),
            theme.quiet(),
        )),
    }
    if let Some(problem) = &seek.problem {
        let problem = text::wrap(&theme.text(problem), width).into_iter();
        below.extend(problem.map(|part| Line::styled(part, theme.late())));
    }
    let title = "Path to a person, a company or a topic";
    let inside = panel(frame, area, below.len() + 1, title, theme);
    let first = Rect {
        height: inside.height.min(1),
        ..inside
    };
    field(frame, first, &seek.field, &[], theme);
    let rest = Rect {
        y: inside.y + first.height,
        height: inside.height - first.height,
        ..inside
    };
    lines::draw(frame, rest, below);
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
        // What was refused is told once.
        Err(_) if tags.problem.is_some() => {}
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
