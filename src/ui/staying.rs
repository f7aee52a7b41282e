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

/// The lines of the view, put together one after the other, and which of them the selected one takes.
struct Sheet<'a> {
    state: &'a State,
    view: &'a Staying,
    lines: Vec<Line<'static>>,
    selected: Range<usize>,
    width: usize,
    theme: Theme,
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, view: &Staying, theme: Theme) {
    let (column, inside) = card::place(area);
    let sheet = Sheet::of(state, view, usize::from(inside.width), theme);
    let height = usize::from(inside.height);
    // What is selected is seen whole, with two lines of what comes next.
    let end = (sheet.selected.end + 2).min(sheet.lines.len());
    let is_first = view.cursor() == 0 && sheet.selected.end <= height;
    let start = if is_first { 0 } else { sheet.selected.start };
    let top = end.saturating_sub(height).min(start);
    let below = sheet.lines.len().saturating_sub(top + height);
    let below = match below {
        0 => String::new(),
        below => lines::more(below),
    };
    let title = (" Staying connected ", Line::default());
    card::edge(frame, column, title, &below, theme);
    let row = sheet.selected.start.saturating_sub(top);
    lines::draw(frame, inside, sheet.lines.into_iter().skip(top));
    if state.overlays.is_empty() && row < height && !inside.is_empty() {
        let row = u16::try_from(row).unwrap_or_default();
        frame.set_cursor_position(Position::new(inside.x, inside.y + row));
    }
}

impl<'a> Sheet<'a> {
    fn of(state: &'a State, view: &'a Staying, width: usize, theme: Theme) -> Self {
        let mut sheet = Self {
            state,
            view,
            lines: Vec::new(),
            selected: 0..0,
            width,
            theme,
        };
        let is_number = |it: &Item| matches!(it, Item::Number(..));
        let is_fit = |it: &Item| matches!(it, Item::Fit(_));
        let is_tie = |it: &Item| matches!(it, Item::Tie(_));
        sheet.say(&view.found.capacity.words, theme.loud());
        sheet.heading("Cadences that could fit better");
        sheet.items(is_fit, "Every cadence fits how often you talk.");
        sheet.heading("Old ties worth taking up again");
        sheet.items(
            is_tie,
            "None waits: with everybody you trust there was a word this half year.",
        );
        sheet.heading("Touches a week");
        sheet.items(is_number, "");
        sheet
    }

    fn say(&mut self, said: &str, style: Style) {
        let said = text::wrap(&self.theme.text(said), self.width.max(1));
        let said = said.into_iter().map(|line| Line::styled(line, style));
        self.lines.extend(said);
    }

    fn heading(&mut self, heading: &str) {
        self.lines.push(Line::default());
        self.say(heading, self.theme.accent());
    }

    /// The items of a kind, or what is said where there are none.
    fn items(&mut self, kind: impl Fn(&Item) -> bool, none: &str) {
        let items = self.view.items().into_iter().enumerate();
        let items: Vec<(usize, Item)> = items.filter(|(_, it)| kind(it)).collect();
        if items.is_empty() {
            self.say(none, self.theme.quiet());
        }
        for (place, item) in items {
            self.item(place == self.view.cursor(), item);
        }
    }

    fn item(&mut self, selected: bool, item: Item) {
        let (row, why) = match item {
            Item::Number(fact, counted) => (
                self.start(selected).part(
                    format!("{}  {}", text::pad(fact.label, 5), fact.words),
                    self.theme.plain(),
                ),
                counted.to_owned(),
            ),
            Item::Fit(proposal) => (self.fit(selected, proposal), proposal.reason()),
            Item::Tie(tie) => (self.tie(selected, tie), tie.words(&self.state.book)),
        };
        let start = self.lines.len();
        self.lines.push(if selected {
            row.selected(self.width, self.theme)
        } else {
            row.line(self.width, self.theme)
        });
        let why = self.theme.text(&text::clean(&why)).into_owned();
        for line in text::wrap(&why, self.width.saturating_sub(INDENT).max(1)) {
            if !line.is_empty() {
                let line = format!("{}{line}", " ".repeat(INDENT));
                self.lines.push(Line::styled(line, self.theme.quiet()));
            }
        }
        if selected {
            self.selected = start..self.lines.len();
        }
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
