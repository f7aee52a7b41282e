//! The view of staying connected: what the cadences ask for and what is done, the cadences that could fit
//! better, and the old ties worth taking up again, each with the reason in words.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::book::{Contact, Id};
use crate::insight::reconnect::Tie;
use crate::insight::tempo::Proposal;
use crate::language::day;
use crate::state::State;
use crate::state::staying::{Item, Staying};
use crate::text;

use super::row::RowText;
use super::{Theme, card, lines, prose};

/// How far a reason stands in from the row it is of.
const INDENT: usize = 2;

/// The view from top to bottom. Of thousands of cadences only those that are seen are put together.
struct Sheet<'a> {
    state: &'a State,
    cursor: usize,
    parts: Vec<Part<'a>>,
    width: usize,
    theme: Theme,
}

/// A part of the view, of as many lines as it takes.
enum Part<'a> {
    /// What is said.
    Said(String, Style),
    /// What can be selected, with its place.
    Item(usize, Item<'a>),
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, view: &Staying, theme: Theme) {
    let (column, inside) = card::place(area);
    let sheet = Sheet::of(state, view, usize::from(inside.width), theme);
    let height = usize::from(inside.height);
    let mut all = 0;
    let mut spans: Vec<Range<usize>> = Vec::with_capacity(sheet.parts.len());
    for part in &sheet.parts {
        let start = all;
        all += sheet.height(part);
        spans.push(start..all);
    }
    let selected = sheet.parts.iter().position(|part| sheet.is_selected(part));
    let selected = selected.and_then(|place| spans.get(place).cloned());
    let selected = selected.unwrap_or_default();
    // What is selected is seen whole, with two lines of what comes next.
    let end = (selected.end + 2).min(all);
    let is_first = view.cursor() == 0 && selected.end <= height;
    let start = if is_first { 0 } else { selected.start };
    let top = end.saturating_sub(height).min(start);
    let below = match all.saturating_sub(top + height) {
        0 => String::new(),
        below => lines::more(below),
    };
    let title = (" Staying connected ", Line::default());
    card::edge(frame, column, title, &below, theme);
    let seen = spans.iter().zip(&sheet.parts);
    let mut seen = seen
        .filter(|(span, _)| span.start < top + height && top < span.end)
        .peekable();
    let cut = seen.peek().map_or(0, |(span, _)| top - span.start.min(top));
    let drawn = seen.flat_map(|(_, part)| sheet.lines(part));
    lines::draw(frame, inside, drawn.skip(cut));
    let row = selected.start.saturating_sub(top);
    if state.overlays.is_empty() && row < height && !inside.is_empty() {
        let row = u16::try_from(row).unwrap_or_default();
        frame.set_cursor_position(Position::new(inside.x, inside.y + row));
    }
}

impl<'a> Sheet<'a> {
    fn of(state: &'a State, view: &'a Staying, width: usize, theme: Theme) -> Self {
        let mut sheet = Self {
            state,
            cursor: view.cursor(),
            parts: Vec::new(),
            width: width.max(1),
            theme,
        };
        let items: Vec<(usize, Item)> = view.items().into_iter().enumerate().collect();
        let is_number = |it: &Item| matches!(it, Item::Number(..));
        let is_fit = |it: &Item| matches!(it, Item::Fit(_));
        let is_tie = |it: &Item| matches!(it, Item::Tie(_));
        sheet.say(&view.found.capacity.words, theme.loud());
        sheet.heading("Cadences that could fit better");
        sheet.items(&items, is_fit, "Every cadence fits how often you talk.");
        sheet.heading("Old ties worth taking up again");
        sheet.items(
            &items,
            is_tie,
            "None waits: with everybody you trust there was a word this half year.",
        );
        sheet.heading("Touches a week");
        sheet.items(&items, is_number, "");
        sheet
    }

    fn say(&mut self, said: &str, style: Style) {
        let said = self.theme.text(said).into_owned();
        self.parts.push(Part::Said(said, style));
    }

    fn heading(&mut self, heading: &str) {
        self.say("", self.theme.plain());
        self.say(heading, self.theme.accent());
    }

    /// The items of a kind, or what is said where there are none.
    fn items(&mut self, items: &[(usize, Item<'a>)], kind: impl Fn(&Item) -> bool, none: &str) {
        let those = items.iter().filter(|(_, it)| kind(it));
        let before = self.parts.len();
        self.parts
            .extend(those.map(|(place, item)| Part::Item(*place, *item)));
        if self.parts.len() == before {
            self.say(none, self.theme.quiet());
        }
    }

    fn is_selected(&self, part: &Part) -> bool {
        matches!(part, Part::Item(place, _) if *place == self.cursor)
    }

    /// How many lines a part takes.
    fn height(&self, part: &Part) -> usize {
        match part {
            Part::Said(said, _) => text::wrap(said, self.width).len(),
            Part::Item(_, item) => 1 + self.reason(*item).len(),
        }
    }

    fn lines(&self, part: &Part) -> Vec<Line<'static>> {
        let (place, item) = match part {
            Part::Said(said, style) => {
                let lines = text::wrap(said, self.width).into_iter();
                return lines.map(|line| Line::styled(line, *style)).collect();
            }
            Part::Item(place, item) => (*place, *item),
        };
        let selected = place == self.cursor;
        let row = match item {
            Item::Number(fact, _) => self.start(selected).part(
                format!("{}  {}", text::pad(fact.label, 5), fact.words),
                self.theme.plain(),
            ),
            Item::Fit(proposal) => self.fit(selected, proposal),
            Item::Tie(tie) => self.tie(selected, tie),
        };
        let row = if selected {
            row.selected(self.width, self.theme)
        } else {
            row.line(self.width, self.theme)
        };
        let reason = self.reason(item).into_iter();
        let reason = reason.map(|line| {
            let line = format!("{}{line}", " ".repeat(INDENT));
            Line::styled(line, self.theme.quiet())
        });
        std::iter::once(row).chain(reason).collect()
    }

    /// The reason of an item, line by line.
    fn reason(&self, item: Item) -> Vec<String> {
        let why = match item {
            Item::Number(_, counted) => counted.to_owned(),
            Item::Fit(proposal) => proposal.reason(),
            Item::Tie(tie) => tie.words(&self.state.book),
        };
        let why = text::clean(&why);
        let why = self.theme.text(&why);
        let mut lines = text::wrap(&why, self.width.saturating_sub(INDENT).max(1));
        lines.retain(|line| !line.is_empty());
        lines
    }

    fn start(&self, selected: bool) -> RowText<'static> {
        let pointer = if selected { self.theme.pointer() } else { " " };
        RowText::new().part(format!("{pointer} "), self.theme.plain())
    }

    fn fit(&self, selected: bool, proposal: &Proposal) -> RowText<'static> {
        let change = format!(
            "{}{}{}",
            proposal.now.every(),
            self.theme.becomes(),
            proposal.fits.told()
        );
        self.start(selected)
            .part(self.name(proposal.who), self.theme.plain())
            .right(change, self.theme.due())
    }

    fn tie(&self, selected: bool, tie: &Tie) -> RowText<'static> {
        let contact = self.state.book.get(tie.who);
        let work = contact.map(prose::work).unwrap_or_default();
        self.start(selected)
            .part(self.name(tie.who), self.theme.plain())
            .then(work, self.theme.quiet(), self.theme)
            .right(day::ago(tie.last.0, self.state.today), self.theme.quiet())
    }

    fn name(&self, who: Id<Contact>) -> String {
        self.state
            .book
            .name(who.into())
            .unwrap_or_default()
            .to_owned()
    }
}
