//! A page of text, put together line by line for a width: sentences, fields with their labels, items with their
//! marks. Where it is wide, what goes aside stands in a second column.

use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::state::State;
use crate::text;

use super::Theme;
use super::row::RowText;

/// From so many cells on, a page has two columns.
const TWO_FROM: usize = 108;
/// Cells that a column takes at most, so that the eye finds the next line.
const COLUMN: usize = 84;
/// Blank cells between two columns.
const GAP: usize = 4;

/// A page of text for a width.
pub(super) struct Page {
    pub(super) lines: Vec<Line<'static>>,
    /// Cells of a line.
    pub(super) width: usize,
    pub(super) theme: Theme,
    /// From which line on the page goes on in a second column, where there are two.
    aside: Option<usize>,
    has_two: bool,
    /// The lines that are singled out.
    chosen: Option<Range<usize>>,
}

/// Where the cursor stands on a page in a place: at what is chosen of it, else at its start.
pub(super) fn cursor(place: Rect, state: &State) -> Position {
    let first = state.room.chosen.map_or(state.scroll, |(first, _)| first);
    let row = first.saturating_sub(state.scroll);
    let row = row.min(place.height.saturating_sub(1));
    Position::new(place.x, place.y + row)
}

/// A page as it is shown: its lines, and which of them are singled out.
#[derive(Default)]
pub(super) struct Leaf {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) chosen: Option<Range<usize>>,
}

impl Leaf {
    /// The same below other lines.
    pub(super) fn below(self, mut above: Vec<Line<'static>>) -> Self {
        let moved = above.len();
        above.extend(self.lines);
        let chosen = self.chosen.map(|it| it.start + moved..it.end + moved);
        Self {
            lines: above,
            chosen,
        }
    }
}

impl Page {
    /// An empty page for so many cells.
    pub(super) fn new(cells: usize, theme: Theme) -> Self {
        let has_two = cells >= TWO_FROM && !theme.bare;
        let width = if has_two { (cells - GAP) / 2 } else { cells };
        Self {
            lines: Vec::new(),
            width: width.min(COLUMN),
            theme,
            aside: None,
            has_two,
            chosen: None,
        }
    }

    /// The page as it is shown.
    pub(super) fn leaf(self) -> Leaf {
        let chosen = self.chosen.clone();
        let lines = self.lines();
        Leaf { lines, chosen }
    }

    /// The lines of the page.
    pub(super) fn lines(mut self) -> Vec<Line<'static>> {
        let Some(aside) = self.aside else {
            return self.lines;
        };
        let right = self.lines.split_off(aside.min(self.lines.len()));
        let blank = |line: &Line| line.width() == 0;
        let right: Vec<Line> = right.into_iter().skip_while(blank).collect();
        let count = self.lines.len().max(right.len());
        let mut left = self.lines.into_iter();
        let mut right = right.into_iter();
        let beside = |_| {
            let left = left.next().unwrap_or_default();
            let right = right.next().unwrap_or_default();
            side_by_side(left, self.width + GAP, right)
        };
        (0..count).map(beside).collect()
    }

    /// Whether there are two columns.
    pub(super) const fn has_two(&self) -> bool {
        self.has_two
    }

    /// Goes on in the second column, where there are two.
    pub(super) fn turn_aside(&mut self) {
        if self.has_two && self.aside.is_none() {
            self.aside = Some(self.lines.len());
        }
    }

    /// Singles out the lines from one on.
    pub(super) fn single_out(&mut self, first: usize) {
        let above = self.aside.unwrap_or_default();
        let (from, to) = (first, self.lines.len());
        self.chosen = Some(from.saturating_sub(above)..to.saturating_sub(above));
        for line in self.lines.iter_mut().skip(first) {
            *line = std::mem::take(line).style(self.theme.selected());
        }
    }

    /// Wrapped text in one style; nothing for an empty one.
    pub(super) fn say(&mut self, said: &str, style: Style) {
        for line in self.wrapped(said, self.width) {
            self.lines.push(Line::styled(line, style));
        }
    }

    /// Parts with dots between them, of which a line holds whole ones where it can.
    pub(super) fn say_parts(&mut self, said: &str, style: Style) {
        for line in self.in_parts(said, self.width) {
            self.lines.push(Line::styled(line, style));
        }
    }

    /// An empty line, unless there is one already or nothing before it.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A heading with space before it.
    pub(super) fn heading(&mut self, heading: &str) {
        self.gap();
        self.say(heading, self.theme.accent());
    }

    /// A label and what belongs to it, the lines after the first aligned; nothing for an empty one.
    pub(super) fn field(&mut self, label: &str, said: &str) {
        let indent = self.indent();
        let lines = self.in_parts(said, self.width.saturating_sub(indent));
        self.labelled(label, lines);
    }

    /// Links with their label: one too long for a line is cut, as half a link leads nowhere.
    pub(super) fn links<'l>(&mut self, label: &str, links: impl IntoIterator<Item = &'l String>) {
        let room = self.width.saturating_sub(self.indent()).max(1);
        let links = links.into_iter().filter(|link| !link.trim().is_empty());
        let links: Vec<String> = links
            .map(|link| self.theme.fit(&text::clean(link), room))
            .collect();
        if !links.is_empty() {
            let parts = links.iter().map(String::as_str);
            self.labelled(label, text::wrap_parts(parts, self.theme.dot(), room));
        }
    }

    /// Cells before what belongs to a label.
    fn indent(&self) -> usize {
        const LABEL: usize = 13;
        LABEL.min(self.width * 2 / 5)
    }

    fn labelled(&mut self, label: &str, lines: Vec<String>) {
        let indent = self.indent();
        for (number, line) in lines.into_iter().enumerate() {
            let label = if number == 0 { label } else { "" };
            let label = text::pad(&self.theme.fit(label, indent.saturating_sub(1)), indent);
            self.lines.push(Line::from(vec![
                Span::styled(label, self.theme.quiet()),
                Span::raw(line),
            ]));
        }
    }

    /// Tags, each with its sign.
    pub(super) fn tags(&mut self, tags: &[String]) {
        let tags: Vec<String> = tags.iter().map(|tag| format!("#{tag}")).collect();
        self.field("tags", &tags.join(" "));
    }

    /// An item with a mark before it and, where it fits, a word at its right.
    pub(super) fn item(&mut self, (mark, style): (&str, Style), said: &str, word: (&str, Style)) {
        let indent = text::width(mark) + 1;
        let right = if word.0.is_empty() {
            0
        } else {
            text::width(word.0) + 2
        };
        let lines = self.in_parts(said, self.width.saturating_sub(indent + right));
        for (number, line) in lines.into_iter().enumerate() {
            let plain = self.theme.plain();
            let row = if number == 0 {
                let row = RowText::new().part(mark, style).part(" ", plain);
                row.part(line, plain).right(word.0, word.1)
            } else {
                let row = RowText::new().part(" ".repeat(indent), plain);
                row.part(line, plain)
            };
            self.lines.push(row.line(self.width, self.theme));
        }
    }

    /// Notes below a heading; nothing where there are none.
    pub(super) fn notes(&mut self, notes: &str) {
        if !notes.is_empty() {
            self.heading("Notes");
            self.say(notes, self.theme.plain());
        }
    }

    fn in_parts(&self, said: &str, width: usize) -> Vec<String> {
        if said.trim().is_empty() {
            return Vec::new();
        }
        let (said, dot) = (text::clean_lines(said), self.theme.dot());
        let lines = said.split('\n').flat_map(|line| {
            let parts = line.split(" · ").map(|part| self.theme.text(part));
            let parts: Vec<_> = parts.collect();
            text::wrap_parts(parts.iter().map(AsRef::as_ref), dot, width.max(1))
        });
        lines.collect()
    }

    fn wrapped(&self, said: &str, width: usize) -> Vec<String> {
        if said.trim().is_empty() {
            Vec::new()
        } else {
            text::wrap(&self.theme.text(&text::clean_lines(said)), width.max(1))
        }
    }
}

/// Two lines as one, the second from so many cells on.
fn side_by_side(left: Line<'static>, cells: usize, right: Line<'static>) -> Line<'static> {
    let styled = |line: Line<'static>| {
        let style = line.style;
        let spans = line.spans.into_iter();
        spans.map(move |span| Span::styled(span.content, style.patch(span.style)))
    };
    let wide: usize = left
        .spans
        .iter()
        .map(|span| text::width(&span.content))
        .sum();
    let gap = Span::raw(" ".repeat(cells.saturating_sub(wide)));
    styled(left).chain([gap]).chain(styled(right)).collect()
}
