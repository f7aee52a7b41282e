//! The one line, at the foot of the screen: what is typed, and below it what is understood.

use std::iter;
use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::book::platform::EngagementKind;
use crate::book::{FollowUp, Key};
use crate::insight::path::Target;
use crate::insight::ties::ties;
use crate::insight::{balance, introductions};
use crate::keymap;
use crate::language::capture::{Purpose, Role};
use crate::language::day;
use crate::state::State;
use crate::state::field::Field;
use crate::state::line as typed;
use crate::state::overlay::{DayFor, DayPrompt, Engaging, Seek, Tags};
use crate::text;

use super::popup::framed;
use super::{Theme, lines, row::RowText, title};

mod understood;

pub(super) use understood::echo;
use understood::understood;

/// Cells of the labels of what is understood.
const LABEL: usize = 10;
/// Lines of the prompt for a day.
const DAY: usize = 2;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, line: &typed::Line, theme: Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let room = usize::from(area.height).saturating_sub(3);
    let mut below = if line.field.text().is_empty() {
        let example = theme.fit(example(line), width);
        let understood = understood(line, (width, room.saturating_sub(1)), theme);
        iter::once(Line::styled(example, theme.quiet()))
            .chain(understood)
            .collect()
    } else {
        echo(line, (width, room), theme)
    };
    for burden in burdens(state, line) {
        let said = text::wrap(&theme.text(&format!("! {burden}")), width);
        below.extend(said.into_iter().map(|part| Line::styled(part, theme.due())));
    }
    if let Some(problem) = &line.problem {
        let problem = keymap::spell(&state.wishes, problem);
        let problem = text::wrap(&theme.text(&problem), width).into_iter();
        below.extend(problem.map(|part| Line::styled(part, theme.late())));
    }
    let inside = panel(
        frame,
        area,
        below.len() + 1,
        &title_of(state, line, theme),
        theme,
    );
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
    framed(frame, foot(area, lines), title, theme)
}

fn foot(area: Rect, lines: usize) -> Rect {
    let height = u16::try_from(lines + 2)
        .unwrap_or(u16::MAX)
        .max(5)
        .min(area.height);
    Rect {
        y: area.bottom() - height,
        height,
        ..area
    }
}

/// The place of the prompt for a day.
pub(super) fn day_place(area: Rect) -> Rect {
    foot(area, DAY)
}

fn title_of(state: &State, line: &typed::Line, theme: Theme) -> String {
    let what = keymap::spell(&state.wishes, what(line));
    // Whom a talk was with says more than what was to be done.
    let follow_up = line.about.filter(|_| line.purpose == Purpose::Log);
    let follow_up: Option<&FollowUp> = follow_up.and_then(|key| state.book.get(key.id()?));
    if let Some(it) = follow_up.filter(|it| !it.contacts.is_empty()) {
        let names = super::prose::names(&state.book, &it.contacts);
        return title::about(&what, &names, theme);
    }
    let about: Vec<Key> = line.about.into_iter().collect();
    title::on(state, &what, &about, theme)
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

/// An example that fits: it names nobody where it is known already who it is about.
fn example(line: &typed::Line) -> &'static str {
    match line.purpose {
        Purpose::Log if line.is_rapid() => {
            "Zoe Quill, CTO at Loomworks: wants to hear of Rust >fri send the deck"
        }
        Purpose::Log if line.about.is_some() => {
            "coffee yesterday: their team hires #hiring >fri send the deck"
        }
        Purpose::Log => {
            "coffee with Ana Lima yesterday: their team hires #hiring >fri send the deck"
        }
        Purpose::Contact => {
            "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths ~1m"
        }
        Purpose::Goal => "Find a mentor in distributed systems: 2 mentors by 1 mar",
        Purpose::Event => "RustConf 12 mar 9:00 at Berlin",
        Purpose::FollowUp if line.about.is_some() => "fri send the deck",
        Purpose::FollowUp => "fri send the deck to Ana",
        Purpose::Introduction if line.about.is_some() => "Raj Patel: both leave a monolith",
        Purpose::Introduction => "Ana Lima, Raj Patel: both leave a monolith",
    }
}

/// The prompt for a day, with what is understood below it.
pub(super) fn day(frame: &mut Frame, area: Rect, state: &State, prompt: &DayPrompt, theme: Theme) {
    let does = match prompt.purpose {
        DayFor::Snooze => "Snooze",
        DayFor::Move => "Move",
    };
    let title = title::on_rows(state, does, theme);
    let inside = panel(frame, area, DAY, &title, theme);
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
    let what = match prompt.kind {
        EngagementKind::Post => "A post",
        EngagementKind::Comment => "A comment",
        EngagementKind::Share => "A share",
        EngagementKind::Message => "A message",
        EngagementKind::Group => "In a group",
    };
    let title = title::on(state, what, &[prompt.on.into()], theme);
    let inside = panel(frame, area, 2, &title, theme);
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
            let row = RowText::new().part(text::pad(what, LABEL), theme.quiet());
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
    let now = match tags.on.as_slice() {
        [only] => ties(&state.book, *only).join(" "),
        _ => String::new(),
    };
    let said = |label: &'static str, text: String| {
        RowText::new()
            .part(text::pad(label, LABEL), theme.quiet())
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
    let title = title::on(state, "Tags and links", &tags.on, theme);
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
        spans.push(Span::styled(rest, theme.proposed()));
    }
    lines::draw(frame, area, [Line::from(spans)]);
    if !area.is_empty() {
        let column = u16::try_from(caret - hidden).unwrap_or_default();
        frame.set_cursor_position(Position::new(area.x + column, area.y));
    }
}
