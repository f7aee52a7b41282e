//! The weekly review: a week chapter by chapter, with a mark before what was done, what slipped and what comes
//! next; the profile and the questions of the week beside it where there is room, else before and after it.

use std::ops::Range;

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::book::{Day, Profile, Review};
use crate::keymap;
use crate::state::State;
use crate::state::week::{Item, Tense, Week};
use crate::text;

use super::page::Page;
use super::{Theme, card, lines};

/// From so many cells on, the profile and the questions stand beside the week.
const TWO_FROM: u16 = 110;
/// Cells of the column beside.
const BESIDE: u16 = 42;
/// The most cells that it takes.
const WIDEST: u16 = 132;

/// Lines put together one after the other, and which of them the selected one takes.
struct Column<'a> {
    state: &'a State,
    view: &'a Week,
    lines: Vec<Line<'static>>,
    selected: Option<Range<usize>>,
    width: usize,
    theme: Theme,
}

/// The days of a week: "16 to 22 Nov", the month told once where it is the same.
pub(super) fn in_short(first: Day, last: Day) -> String {
    let is_same = first.month() == last.month();
    let first = first.format(if is_same { "%-d" } else { "%-d %b" });
    format!("{first} to {}", last.format("%-d %b"))
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, view: &Week, theme: Theme) {
    let outer = area.centered_horizontally(Constraint::Length(area.width.min(WIDEST)));
    let found = &view.found;
    let said = |day: Day| day.format("%a %-d %b").to_string();
    let (title, way) = if area.width < 60 {
        (" Week ", format!(" {} ", in_short(found.first, found.last)))
    } else {
        let way = format!(" {} to {} ", said(found.first), said(found.last));
        (" Weekly review ", way)
    };
    let inside = outer.inner(Margin::new(
        if area.width < 60 { 2 } else { 3 },
        if area.height < 16 { 1 } else { 2 },
    ));
    let two = area.width >= TWO_FROM && !theme.bare;
    let [left, _, right] = inside.layout(&Split::horizontal([
        Constraint::Fill(1),
        Constraint::Length(if two { 4 } else { 0 }),
        Constraint::Length(if two { BESIDE } else { 0 }),
    ]));
    let mut main = Column::new(state, view, left, theme);
    let mut beside = Column::new(state, view, right, theme);
    if two {
        main.chapters();
        beside.profile();
        beside.questions();
    } else {
        // Where there is little room, the week goes before who one wants to be.
        let is_low = area.height < 20;
        if !is_low {
            main.profile();
        }
        main.chapters();
        main.questions();
        if is_low {
            main.heading("Your profile");
            main.profile();
        }
    }
    let top = main.top(usize::from(left.height));
    let below = main
        .lines
        .len()
        .saturating_sub(top + usize::from(left.height));
    let below = match below {
        0 => String::new(),
        below => format!("{below} more lines"),
    };
    let way = Line::styled(way, theme.quiet());
    card::edge(frame, outer, (title, way), &below, theme);
    main.put(frame, left, top);
    let top = beside.top(usize::from(right.height));
    beside.put(frame, right, top);
}

impl<'a> Column<'a> {
    fn new(state: &'a State, view: &'a Week, area: Rect, theme: Theme) -> Self {
        Self {
            state,
            view,
            lines: Vec::new(),
            selected: None,
            width: usize::from(area.width),
            theme,
        }
    }

    /// The first line that is seen: what is selected is seen whole, with some of what comes next.
    fn top(&self, height: usize) -> usize {
        let Some(selected) = &self.selected else {
            return 0;
        };
        let end = (selected.end + 3).min(self.lines.len());
        end.saturating_sub(height).min(selected.start)
    }

    fn put(self, frame: &mut Frame, area: Rect, top: usize) {
        if let Some(selected) = &self.selected
            && self.state.overlays.is_empty()
            && let Ok(row) = u16::try_from(selected.start.saturating_sub(top))
            && row < area.height
        {
            frame.set_cursor_position(Position::new(area.x, area.y + row));
        }
        lines::draw(frame, area, self.lines.into_iter().skip(top));
    }

    fn heading(&mut self, heading: &str) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        let heading = self.theme.fit(heading, self.width);
        self.lines.push(Line::styled(heading, self.theme.accent()));
    }

    /// Who one wants to be, to look back by.
    fn profile(&mut self) {
        let profiles = self.state.book.all::<Profile>();
        let profile = profiles.values().next().cloned().unwrap_or_default();
        let mut page = Page::new(self.width.min(100), self.theme);
        if profile.statement.is_empty() && profile.values.is_empty() {
            let says = "What do you want to be known for? “profile” in ‹palette› takes it down.";
            page.say(&keymap::spell(&self.state.wishes, says), self.theme.quiet());
        }
        page.say(&profile.headline, self.theme.loud());
        page.say(&profile.statement, self.theme.plain());
        for value in &profile.values {
            page.item(
                (self.theme.dot().trim(), self.theme.accent()),
                value,
                ("", self.theme.quiet()),
            );
        }
        self.lines.extend(page.lines());
    }

    fn chapters(&mut self) {
        for chapter in &self.view.found.chapters {
            self.heading(chapter.strategy.title());
            let items = self.view.items().enumerate();
            let ours: Vec<(usize, Item)> = items
                .filter(|(_, it)| matches!(it, Item::Fact(of, ..) if *of == chapter.strategy))
                .collect();
            if ours.is_empty() {
                let nothing = Line::styled("  nothing", self.theme.quiet());
                self.lines.push(nothing);
            }
            for (place, item) in ours {
                if let Item::Fact(_, tense, fact) = item {
                    let mark = match tense {
                        Tense::Done => (self.theme.tick(true), self.theme.good()),
                        Tense::Slipped => (self.theme.late_mark(), self.theme.late()),
                        Tense::Next => (self.theme.promise(true), self.theme.due()),
                    };
                    self.item(place, mark, &fact.words, self.theme.plain());
                }
            }
        }
    }

    fn questions(&mut self) {
        self.heading("Looking back");
        let items: Vec<(usize, Item)> = self.view.items().enumerate().collect();
        for (place, item) in items {
            let Item::Question(number, answer) = item else {
                continue;
            };
            let asked = Review::QUESTIONS.get(number).copied().unwrap_or_default();
            self.item(place, ("?", self.theme.accent()), asked, self.theme.plain());
            let answer = if answer.is_empty() { "–" } else { answer };
            let answer = self.theme.text(&text::clean_lines(answer)).into_owned();
            for line in text::wrap(&answer, self.width.saturating_sub(4).max(1)) {
                self.lines
                    .push(Line::styled(format!("    {line}"), self.theme.quiet()));
            }
        }
    }

    /// A line that can be selected, the lines after the first aligned.
    fn item(
        &mut self,
        place: usize,
        (mark, style): (&'static str, Style),
        said: &str,
        says: Style,
    ) {
        let start = self.lines.len();
        let is_selected = place == self.view.cursor();
        let said = self.theme.text(&text::clean(said)).into_owned();
        let parts = text::wrap(&said, self.width.saturating_sub(4).max(1));
        for (number, part) in parts.into_iter().enumerate() {
            let (pointer, mark) = match number {
                0 if is_selected => (self.theme.pointer(), mark),
                0 => (" ", mark),
                _ => (" ", " "),
            };
            let spans = vec![
                Span::styled(format!("{pointer} "), self.theme.accent()),
                Span::styled(text::pad(mark, 2), style),
                Span::styled(part, says),
            ];
            let line = if is_selected {
                let all: String = spans.iter().map(|span| span.content.as_ref()).collect();
                Line::styled(text::pad(&all, self.width), self.theme.selected())
            } else {
                Line::from(spans)
            };
            self.lines.push(line);
        }
        if is_selected {
            self.selected = Some(start..self.lines.len());
        }
    }
}
