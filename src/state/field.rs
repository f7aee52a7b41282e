//! One text field and its edits, of one line or of many. The cursor stands between the letters a reader
//! sees (grapheme clusters), so an accent or an emoji family is never cut in two.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::text;

/// A text being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    cursor: usize,
    many_lines: bool,
    /// What the text could go on with.
    proposal: String,
}

/// A move or a cut within a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// One letter left.
    Left,
    /// One letter right.
    Right,
    /// One word left.
    WordLeft,
    /// One word right.
    WordRight,
    /// To the start of the line.
    Start,
    /// To the end of the line.
    End,
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// Take the letter before the cursor.
    Backspace,
    /// Take the letter after the cursor.
    Delete,
    /// Take the word before the cursor.
    CutWord,
    /// Take all before the cursor on its line.
    CutToStart,
    /// Take all after the cursor on its line.
    CutToEnd,
}

impl Field {
    /// A field of one line with the cursor at its end.
    pub fn line(text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            cursor: text.len(),
            text,
            many_lines: false,
            proposal: String::new(),
        }
    }

    /// A field of many lines with the cursor at its end.
    pub fn lines(text: impl Into<String>) -> Self {
        Self {
            many_lines: true,
            ..Self::line(text)
        }
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the cursor stands, in bytes.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// What the text could go on with; taken by going right, or to the end, from its end.
    pub fn proposal(&self) -> &str {
        if self.cursor == self.text.len() {
            &self.proposal
        } else {
            ""
        }
    }

    /// Proposes how the text could go on.
    pub fn propose(&mut self, proposal: String) {
        self.proposal = proposal;
    }

    /// Whether it takes line breaks.
    pub fn takes_lines(&self) -> bool {
        self.many_lines
    }

    /// What stands before the cursor.
    pub fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or_default()
    }

    /// What stands after the cursor.
    pub fn after(&self) -> &str {
        self.text.get(self.cursor..).unwrap_or_default()
    }

    /// Replaces all that stands in it; the cursor stands at the end.
    pub fn set(&mut self, text: &str) {
        self.text.clear();
        self.cursor = 0;
        self.insert(text);
    }

    /// Puts text in at the cursor, cleaned of what no field may hold.
    pub fn insert(&mut self, typed: &str) {
        let clean = if self.many_lines {
            text::clean_lines(typed)
        } else {
            text::clean(typed)
        };
        self.text.insert_str(self.cursor, &clean);
        self.cursor += clean.len();
        self.settle();
    }

    /// Breaks the line, where the field takes many.
    pub fn break_line(&mut self) {
        if self.many_lines {
            self.text.insert(self.cursor, '\n');
            self.cursor += 1;
        }
    }

    /// Makes a move or a cut; tells whether anything came of it.
    pub fn stroke(&mut self, stroke: Stroke) -> bool {
        let (cursor, len) = (self.cursor, self.text.len());
        if matches!(stroke, Stroke::Right | Stroke::End) && !self.proposal().is_empty() {
            let proposal = std::mem::take(&mut self.proposal);
            self.insert(&proposal);
            return true;
        }
        match stroke {
            Stroke::Left => self.cursor = self.left(),
            Stroke::Right => self.cursor = self.right(),
            Stroke::WordLeft => self.cursor = self.word_left(),
            Stroke::WordRight => self.cursor = self.word_right(),
            Stroke::Start => self.cursor = self.line_start(),
            Stroke::End => self.cursor = self.line_end(),
            Stroke::Up => self.vertical(-1),
            Stroke::Down => self.vertical(1),
            Stroke::Backspace => self.cut(self.left()..cursor),
            Stroke::Delete => self.cut(cursor..self.right()),
            Stroke::CutWord => self.cut(self.word_left()..cursor),
            Stroke::CutToStart => self.cut(self.line_start()..cursor),
            Stroke::CutToEnd => self.cut(cursor..self.line_end()),
        }
        (self.cursor, self.text.len()) != (cursor, len)
    }

    fn cut(&mut self, range: Range<usize>) {
        self.cursor = range.start;
        self.text.drain(range);
        self.settle();
    }

    /// Moves the cursor on to a border, where an edit has joined what stood on both sides of it.
    fn settle(&mut self) {
        let mut border = GraphemeCursor::new(self.cursor, self.text.len(), true);
        if !border.is_boundary(&self.text, 0).unwrap_or(true) {
            self.cursor = self.right();
        }
    }

    fn left(&self) -> usize {
        self.before()
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn right(&self) -> usize {
        let mut border = GraphemeCursor::new(self.cursor, self.text.len(), true);
        border
            .next_boundary(&self.text, 0)
            .ok()
            .flatten()
            .unwrap_or(self.text.len())
    }

    fn word_left(&self) -> usize {
        let mut words = self.before().unicode_word_indices();
        words.next_back().map_or(0, |(at, _)| at)
    }

    fn word_right(&self) -> usize {
        let word = self.after().unicode_word_indices().next();
        word.map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }

    fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.after()
            .find('\n')
            .map_or(self.text.len(), |at| self.cursor + at)
    }

    /// Moves one line up or down and keeps the column, counted in cells, as far as the line goes.
    fn vertical(&mut self, lines: i8) {
        let start = self.line_start();
        let column = text::width(self.text.get(start..self.cursor).unwrap_or_default());
        let target = if lines < 0 {
            let Some(end) = start.checked_sub(1) else {
                return;
            };
            self.text
                .get(..end)
                .and_then(|above| above.rfind('\n'))
                .map_or(0, |at| at + 1)..end
        } else {
            let from = self.line_end() + 1;
            let Some(below) = self.text.get(from..) else {
                return;
            };
            from..below.find('\n').map_or(self.text.len(), |at| from + at)
        };
        let (mut cells, mut place) = (0, target.start);
        for letter in self.text.get(target).unwrap_or_default().graphemes(true) {
            cells += text::width(letter);
            if cells > column {
                break;
            }
            place += letter.len();
        }
        self.cursor = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_made_of_many_is_taken_whole() {
        for letter in ["e\u{301}", "👩‍👩‍👧", "म्"] {
            let mut field = Field::line(format!("a{letter}"));
            assert!(field.stroke(Stroke::Backspace));
            assert_eq!(field.text(), "a");
        }
    }

    #[test]
    fn words_are_cut_whole_and_the_rest_stays() {
        let mut field = Field::line("coffee with Ana Lima");
        field.stroke(Stroke::CutWord);
        assert_eq!(field.text(), "coffee with Ana ");
        field.stroke(Stroke::CutToStart);
        assert_eq!((field.text(), field.cursor()), ("", 0));
        assert!(
            !field.stroke(Stroke::Backspace),
            "there is nothing left to take"
        );
    }

    #[test]
    fn the_column_is_kept_from_line_to_line() {
        let mut field = Field::lines("long line\nab\nanother");
        field.stroke(Stroke::Up);
        assert_eq!(field.before(), "long line\nab");
        field.stroke(Stroke::Up);
        assert_eq!(field.before(), "lo");
        field.stroke(Stroke::Up);
        assert_eq!(field.before(), "lo", "above the first line there is none");
    }

    #[test]
    fn pasted_line_breaks_become_blanks_in_one_line() {
        let mut field = Field::line("");
        field.insert("Ada\nLovelace");
        assert_eq!(field.text(), "Ada Lovelace");
    }
}
