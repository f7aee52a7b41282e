//! Panels at the foot of the screen that ask for one line: for a day, for what was done on a platform, for whom a
//! path is sought, for tags. Below the line stands what it is understood as, or why it is not.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::book::platform::EngagementKind;
use crate::insight::path::Target;
use crate::insight::ties::ties;
use crate::keymap;
use crate::language::day;
use crate::state::State;
use crate::state::field::Field;
use crate::state::overlay::{DayFor, DayPrompt, Engaging, Seek, Tags};
use crate::text;

use super::line::LABEL;
use super::popup::framed;
use super::{Theme, field, lines, row::RowText, title};

/// Lines of the prompt for a day.
const DAY: usize = 2;

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

/// The cells of a line within a panel.
pub(super) fn width(area: Rect) -> usize {
    usize::from(area.width).saturating_sub(4)
}

/// A panel with a line that is typed, its styled stretches, and what stands below it, of which the last lines are
/// kept where there is little height.
pub(super) fn asks(
    frame: &mut Frame,
    area: Rect,
    (typed, marks): (&Field, &[field::Mark]),
    below: Vec<Line>,
    title: &str,
    theme: Theme,
) {
    let inside = panel(frame, area, below.len() + 1, title, theme);
    let [first, rest] = inside.layout(&Split::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    field::draw(frame, first, typed, marks, theme);
    let skipped = below.len().saturating_sub(usize::from(rest.height));
    lines::draw(frame, rest, below.into_iter().skip(skipped));
}

/// A sentence below the line, whole.
fn wrapped(said: &str, width: usize, style: Style, theme: Theme) -> Vec<Line<'static>> {
    let parts = text::wrap(&theme.text(said), width).into_iter();
    parts.map(|part| Line::styled(part, style)).collect()
}

/// The prompt for a day, with what is understood below it.
pub(super) fn day(frame: &mut Frame, area: Rect, state: &State, prompt: &DayPrompt, theme: Theme) {
    let does = match prompt.purpose {
        DayFor::Snooze => "Snooze",
        DayFor::Move => "Move",
    };
    let title = title::on_rows(state, does, theme);
    let width = width(area);
    let below = match &prompt.understood {
        Ok(on) => vec![
            RowText::new()
                .part(day::near_and_far(*on, state.today), theme.good())
                .line(width, theme),
        ],
        Err(_) if prompt.field.text().is_empty() => vec![Line::styled(
            theme.fit("fri · next fri · +3d · 2w · end of month · 12 nov", width),
            theme.quiet(),
        )],
        Err(why) => wrapped(why, width, theme.due(), theme),
    };
    asks(frame, area, (&prompt.field, &[]), below, &title, theme);
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
        EngagementKind::Reaction => "A reaction",
    };
    let title = title::on(state, what, &[prompt.on.into()], theme);
    let below = match &prompt.understood {
        Ok(_) if prompt.field.text().is_empty() => vec![Line::styled(
            "under Ana’s post · yesterday: how we cut settlement",
            theme.quiet(),
        )],
        Ok(deed) => vec![Line::styled(day::near(deed.day, state.today), theme.good())],
        Err(why) => wrapped(why, width(area), theme.due(), theme),
    };
    asks(frame, area, (&prompt.field, &[]), below, &title, theme);
}

/// The line in which somebody is named to whom a path is sought, with who is understood below it.
pub(super) fn seek(frame: &mut Frame, area: Rect, state: &State, seek: &Seek, theme: Theme) {
    let width = width(area);
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
        // What is told in its place is the way on.
        None if seek.problem.is_some() => {}
        None => below.push(Line::styled(
            theme.fit("Priya Raghavan · Northwind · distributed systems", width),
            theme.quiet(),
        )),
    }
    if let Some(problem) = &seek.problem {
        let problem = keymap::spell(&state.wishes, problem);
        below.extend(wrapped(&problem, width, theme.late(), theme));
    }
    let title = "Path to a person, a company or a topic";
    asks(frame, area, (&seek.field, &[]), below, title, theme);
}

/// The line of tags and links, with those there are and what is understood below it.
pub(super) fn tags(frame: &mut Frame, area: Rect, state: &State, tags: &Tags, theme: Theme) {
    let width = width(area);
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
        below.extend(wrapped(&problem, width, theme.late(), theme));
    }
    let title = title::on(state, "Tags and links", &tags.on, theme);
    let wrong = tags.understood.as_ref().err();
    let marks: Vec<_> = wrong
        .map(|fault| (fault.at.clone(), theme.wrong()))
        .into_iter()
        .collect();
    asks(frame, area, (&tags.field, &marks), below, &title, theme);
}
