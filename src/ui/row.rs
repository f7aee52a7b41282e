//! One row of a list: parts at the left, a word at the right, padded so that rows align.

use std::borrow::Cow;

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::text;

use super::Theme;

/// Blank cells between columns.
const GAP: usize = 2;

/// A row being put together for a width in cells.
#[derive(Default)]
pub(super) struct RowText<'a> {
    parts: Vec<Part<'a>>,
    right: (Cow<'a, str>, Style),
}

/// A part at the left of a row.
struct Part<'a> {
    text: Cow<'a, str>,
    style: Style,
    /// The dot before it, with which it goes.
    dot: Option<(&'static str, Style)>,
    /// What it says where the whole of it does not fit; with nothing to say, it is left out. Without this, it
    /// is cut.
    short: Option<Cow<'a, str>>,
}

impl<'a> RowText<'a> {
    /// An empty row.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Adds a part at the left.
    pub(super) fn part(mut self, text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        self.parts.push(Part::new(text, style));
        self
    }

    /// Puts a part before all others.
    pub(super) fn before(mut self, text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        self.parts.insert(0, Part::new(text, style));
        self
    }

    /// Adds a part after a dot, if it says anything.
    pub(super) fn then(
        mut self,
        text: impl Into<Cow<'a, str>>,
        style: Style,
        theme: Theme,
    ) -> Self {
        let part = Part::new(text, style);
        if !part.text.is_empty() {
            let dot = Some((theme.dot(), theme.quiet()));
            self.parts.push(Part { dot, ..part });
        }
        self
    }

    /// The same, saying something shorter where the whole does not fit; with nothing shorter to say, it is left
    /// out rather than cut.
    pub(super) fn then_or(
        self,
        text: impl Into<Cow<'a, str>>,
        short: impl Into<Cow<'a, str>>,
        style: Style,
        theme: Theme,
    ) -> Self {
        let count = self.parts.len();
        let mut row = self.then(text, style, theme);
        if let Some(added) = row.parts.get_mut(count) {
            added.short = Some(short.into());
        }
        row
    }

    /// Adds a part that takes so many cells, whatever it says, with a gap behind it: a column of a table.
    pub(super) fn cell(self, said: &str, cells: usize, style: Style, theme: Theme) -> Self {
        let said = theme.fit(&text::clean(said), cells);
        self.part(text::pad(&said, cells), style)
            .part(" ".repeat(GAP), theme.plain())
    }

    /// Sets the word at the right.
    pub(super) fn right(mut self, text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        self.right = (text.into(), style);
        self
    }

    /// How many cells the parts at the left take where nothing is cut.
    pub(super) fn width(&self) -> usize {
        self.parts.iter().map(Part::width).sum()
    }

    /// The same with the word at the right and the gap before it.
    pub(super) fn width_with_word(&self) -> usize {
        self.width() + text::width(&self.right.0) + GAP
    }

    /// All that it says, where so many cells are too few for it.
    pub(super) fn uncut(&self, width: usize, theme: Theme) -> Option<String> {
        let is_whole = self.width_with_word() <= width && text::width(&self.right.0) * 2 <= width;
        if is_whole {
            return None;
        }
        let mut said = String::new();
        for part in &self.parts {
            said.push_str(part.dot.map_or("", |(dot, _)| dot));
            said.push_str(&text::clean(&part.text));
        }
        if !self.right.0.is_empty() {
            said.push_str(theme.dot());
            said.push_str(&text::clean(&self.right.0));
        }
        Some(said.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The row as a line of exactly `width` cells. What does not fit is cut at the left parts, or left out
    /// where next to nothing of it would be seen; the word at the right is given up only where it would
    /// take more than half.
    pub(super) fn line(self, width: usize, theme: Theme) -> Line<'static> {
        let (word, word_style) = (theme.fit(&text::clean(&self.right.0), width), self.right.1);
        let word_width = text::width(&word);
        let keeps_word = word_width > 0 && word_width * 2 <= width;
        let room = if keeps_word {
            width - word_width - 1
        } else {
            width
        };
        let (mut spans, mut used) = (Vec::with_capacity(self.parts.len() + 2), 0);
        for part in self.parts {
            let left = room.saturating_sub(used);
            let Some(said) = part.fitting(left) else {
                continue;
            };
            let said = text::clean(said);
            let said = theme.text(&said);
            if part.dot.is_some() && !is_worth_showing(&said, left) {
                break;
            }
            if let Some((dot, style)) = part.dot {
                used += text::width(dot);
                spans.push(Span::styled(dot, style));
            }
            let (wide, left) = (text::width(&said), room.saturating_sub(used));
            if wide > left {
                let cut = theme.fit(&said, left);
                used += text::width(&cut);
                spans.push(Span::styled(cut, part.style));
                break;
            }
            used += wide;
            spans.push(Span::styled(said.into_owned(), part.style));
        }
        if keeps_word {
            spans.push(Span::raw(
                " ".repeat((width - word_width).saturating_sub(used)),
            ));
            spans.push(Span::styled(word, word_style));
        } else {
            spans.push(Span::raw(" ".repeat(width.saturating_sub(used))));
        }
        Line::from(spans)
    }

    /// The row as the selected one: reversed as a whole, without colours of its own, so that it stands
    /// out alike on every terminal.
    pub(super) fn selected(self, width: usize, theme: Theme) -> Line<'static> {
        let mut line = self.line(width, theme);
        for span in &mut line.spans {
            span.style = Style {
                fg: None,
                bg: None,
                ..span.style
            }
            .remove_modifier(Modifier::DIM);
        }
        line.style(theme.selected())
    }
}

impl<'a> Part<'a> {
    fn new(text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        Self {
            text: text.into(),
            style,
            dot: None,
            short: None,
        }
    }

    fn width(&self) -> usize {
        text::width(&self.text) + self.dot_width()
    }

    fn dot_width(&self) -> usize {
        self.dot.map_or(0, |(dot, _)| text::width(dot))
    }

    /// What it says in so many cells; nothing where it is left out.
    fn fitting(&self, cells: usize) -> Option<&str> {
        match &self.short {
            Some(short) if self.width() > cells => (!short.is_empty()).then_some(&**short),
            _ => Some(&self.text),
        }
    }
}

/// Whether a part behind a dot is still understood in the cells that are left: a word or two as a whole, of
/// more the beginning.
fn is_worth_showing(said: &str, left: usize) -> bool {
    const DOT: usize = 3;
    const BEGINNING: usize = 9;
    left >= DOT + text::width(said).min(BEGINNING)
}
