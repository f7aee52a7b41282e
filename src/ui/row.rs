//! One row of a list: parts at the left, a word at the right, padded so that rows align.

use std::borrow::Cow;

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::text;

use super::Theme;

/// A row being put together for a width in cells.
#[derive(Default)]
pub(super) struct RowText<'a> {
    parts: Vec<(Cow<'a, str>, Style)>,
    right: (Cow<'a, str>, Style),
}

impl<'a> RowText<'a> {
    /// An empty row.
    pub(super) fn new() -> Self {
        Self {
            parts: Vec::new(),
            right: (Cow::Borrowed(""), Style::new()),
        }
    }

    /// Adds a part at the left.
    pub(super) fn part(mut self, text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        self.parts.push((text.into(), style));
        self
    }

    /// Puts a part before all others.
    pub(super) fn before(mut self, text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        self.parts.insert(0, (text.into(), style));
        self
    }

    /// Adds a part after a dot, if it says anything.
    pub(super) fn then(self, text: impl Into<Cow<'a, str>>, style: Style, theme: Theme) -> Self {
        let text = text.into();
        if text.is_empty() {
            self
        } else {
            self.part(theme.dot(), theme.quiet()).part(text, style)
        }
    }

    /// Sets the word at the right.
    pub(super) fn right(mut self, text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        self.right = (text.into(), style);
        self
    }

    /// How many cells the parts at the left take where nothing is cut.
    pub(super) fn width(&self) -> usize {
        let widths = self.parts.iter().map(|(part, _)| text::width(part));
        widths.sum()
    }

    /// The row as a line of exactly `width` cells. What does not fit is cut at the left parts; the word
    /// at the right is given up only where it would take more than half.
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
        for (part, style) in self.parts {
            let part = text::clean(&part);
            let part = theme.text(&part);
            let (wide, left) = (text::width(&part), room.saturating_sub(used));
            if wide > left {
                let cut = theme.fit(&part, left);
                used += text::width(&cut);
                spans.push(Span::styled(cut, style));
                break;
            }
            used += wide;
            spans.push(Span::styled(part.into_owned(), style));
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
