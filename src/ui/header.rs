//! The first row: what this is, the day, and how much is due; on small screens the tabs of the panes.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::book::Kind;
use crate::insight::agenda::Counts;
use crate::keymap;
use crate::state::{Network, Overlay, Pane, State};
use crate::text;

use super::layout::{Layout, Shape};
use super::{Theme, lines, row::RowText};

/// With less cells than these, only what is due is counted.
const SHORT: usize = 50;

pub(super) fn draw(frame: &mut Frame, places: &Layout, state: &State, theme: Theme) {
    let Some(area) = places.header else { return };
    let line = if has_tabs(places, state) {
        tabs(area, state, theme)
    } else {
        summary(area, state, theme)
    };
    lines::draw(frame, area, [line]);
}

fn has_tabs(places: &Layout, state: &State) -> bool {
    let is_first = state.overlays.contains(&Overlay::First);
    places.shape == Shape::Tabs && !state.is_walked() && !is_first
}

/// The day in full where it fits beside the rest, else in short.
fn summary(area: Rect, state: &State, theme: Theme) -> Line<'static> {
    let width = usize::from(area.width).saturating_sub(1);
    let counts = counts(state, width < SHORT, theme);
    let room = width.saturating_sub(counts.width() + 1);
    let with_day = |form: &str, sample: &'static str| {
        let sample = keymap::spell(&state.wishes, sample);
        RowText::new()
            .part(" ", theme.plain())
            .part("netgrow", theme.title())
            .part(state.today.format(form).to_string(), theme.quiet())
            .then(sample, theme.quiet(), theme)
    };
    let (sample, in_short) = match state.network {
        Network::Own => ("", ""),
        Network::Sample => ("sample network", "sample network"),
        Network::Visited => (
            "sample network, ‹close› goes back to yours",
            "sample, ‹close› leaves",
        ),
    };
    let forms = [
        ("  %A %-d %B %Y", sample),
        ("  %a %-d %b", in_short),
        ("  %a %-d %b", ""),
        ("", ""),
    ];
    let fitting = forms
        .into_iter()
        .map(|(form, sample)| with_day(form, sample));
    let row = fitting.into_iter().find(|row| row.width() <= room);
    let row = row.unwrap_or_default();
    let mut line = row.line(room, theme);
    line.push_span(" ");
    line.extend(counts.spans);
    line
}

/// How much is due and known: "3 overdue · 2 today · 61 contacts"; or what waits in the inbox.
fn counts(state: &State, in_short: bool, theme: Theme) -> Line<'static> {
    if state.loading {
        let reading = theme.text("reading your data …").into_owned();
        return Line::styled(reading, theme.quiet());
    }
    let Counts { overdue, today, .. } = state.agenda.counts();
    let contacts = state.book.tables().count(Kind::Contact);
    let noun = if contacts == 1 { "contact" } else { "contacts" };
    // What waits goes before what is known.
    let jots = state.inbox.as_ref().map_or(0, |inbox| inbox.lines.len());
    let known = if jots > 0 {
        (format!("{jots} in the inbox"), theme.plain())
    } else {
        (format!("{contacts} {noun}"), theme.quiet())
    };
    let parts = [
        (overdue > 0).then(|| (format!("{overdue} overdue"), theme.late())),
        (today > 0).then(|| (format!("{today} today"), theme.due())),
        (jots > 0 || !in_short || overdue + today == 0).then_some(known),
    ];
    let mut spans = Vec::new();
    for (said, style) in parts.into_iter().flatten() {
        if !spans.is_empty() {
            spans.push(Span::styled(theme.dot(), theme.quiet()));
        }
        spans.push(Span::styled(said, style));
    }
    Line::from(spans)
}

/// The panes that a pane shares the tabs with.
fn group(focus: Pane) -> &'static [Pane] {
    if focus.is_home() {
        &Pane::HOME
    } else {
        Pane::ALL.get(Pane::HOME.len()..).unwrap_or_default()
    }
}

/// The panes as tabs, the focused one marked, and at the right what there is to know of its list and of the
/// day, as much as fits.
fn tabs(area: Rect, state: &State, theme: Theme) -> Line<'static> {
    let labels = labels(area, state);
    let used: usize = labels.iter().map(|(_, label)| text::width(label)).sum();
    let tabs = labels.into_iter().map(|(pane, label)| {
        let style = if pane == state.focus {
            theme.title()
        } else {
            theme.quiet()
        };
        Span::styled(label, style)
    });
    let mut line: Line = tabs.collect();
    let room = usize::from(area.width).saturating_sub(used + 2);
    let mut told = Line::default();
    for (said, style) in of_list_and_day(state) {
        if told.spans.is_empty() {
            told.push_span(Span::styled(theme.fit(&said, room), style(theme)));
        } else if told.width() + text::width(theme.dot()) + text::width(&said) <= room {
            told.push_span(Span::styled(theme.dot(), theme.quiet()));
            told.push_span(Span::styled(said, style(theme)));
        }
    }
    let gap = usize::from(area.width).saturating_sub(used + told.width() + 1);
    line.push_span(" ".repeat(gap));
    line.extend(told.spans);
    line
}

/// A few words and how they look.
type Told = (String, fn(Theme) -> Style);

/// What is marked and how the list is sorted, where that is not as usual; then what waits.
fn of_list_and_day(state: &State) -> Vec<Told> {
    let (list, counts) = (state.list(), state.agenda.counts());
    let marked = list.marked().len();
    let order = list.order.map(|order| order.word().to_owned());
    let some = |count: usize, word: &str| (count > 0).then(|| format!("{count} {word}"));
    let as_told = |said: Option<String>, style: fn(Theme) -> Style| Some((said?, style));
    let parts = [
        as_told(some(marked, "marked"), Theme::accent),
        as_told(order, Theme::quiet),
        as_told(some(counts.overdue, "overdue"), Theme::late),
        as_told(some(counts.today, "today"), Theme::due),
    ];
    parts.into_iter().flatten().collect()
}

/// The tab of each pane; numbers alone for the others where their names would leave no room for what there is
/// to know.
fn labels(area: Rect, state: &State) -> Vec<(Pane, String)> {
    let panes = group(state.focus);
    let told = of_list_and_day(state);
    let told = told.first().map_or(0, |(said, _)| text::width(said) + 2);
    let long: usize = panes.iter().map(|pane| text::width(pane.title()) + 4).sum();
    let fits = long + told <= usize::from(area.width);
    let label = |pane: &Pane| {
        let (pane, number) = (*pane, pane.index() + 1);
        let label = match (pane == state.focus, fits) {
            (true, _) => format!("[{number} {}]", pane.title()),
            (false, true) => format!(" {number} {} ", pane.title()),
            (false, false) => format!(" {number} "),
        };
        (pane, label)
    };
    panes.iter().map(label).collect()
}

/// The pane whose tab is there.
pub(super) fn tab_at(places: &Layout, state: &State, at: Position) -> Option<Pane> {
    let area = places.header.filter(|area| area.contains(at))?;
    if !has_tabs(places, state) {
        return None;
    }
    let mut end = usize::from(area.x);
    let tabs = labels(area, state).into_iter();
    let mut ends = tabs.map(|(pane, label)| {
        end += text::width(&label);
        (pane, end)
    });
    let there = ends.find(|(_, end)| usize::from(at.x) < *end);
    there.map(|(pane, _)| pane)
}
