//! One text field and its edits, of one line or of many. The cursor stands between the letters a reader
//! sees (grapheme clusters), so an accent or an emoji family is never cut in two.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::text;

use past::{Past, Step};

mod past;
mod rows;

pub use rows::Sheet;

/// A text being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    cursor: usize,
    many_lines: bool,
    /// What the text could go on with.
    proposal: String,
    /// Where the first row that is seen starts, in bytes.
    top: usize,
    /// The column that going up and down keeps to, in cells.
    column: Option<usize>,
    past: Past,
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
    /// To the start of the row; from there, of the line.
    Start,
    /// To the end of the row; from there, of the line.
    End,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the start of the text.
    Top,
    /// To the end of the text.
    Bottom,
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
    /// Take back what was typed last.
    Undo,
    /// Type again what was taken back.
    Redo,
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
            top: 0,
            column: None,
            past: Past::default(),
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
        let clean = self.clean(text).into_owned();
        self.replace(0..self.text.len(), &clean);
    }

    /// Puts the cursor at a place, or where there is none, before it.
    pub fn stand(&mut self, place: usize) {
        let mut place = place.min(self.text.len());
        while !self.text.is_char_boundary(place) {
            place -= 1;
        }
        self.cursor = place;
        self.settle();
    }

    /// Puts text in at the cursor, cleaned of what no field may hold.
    pub fn insert(&mut self, typed: &str) {
        let clean = self.clean(typed).into_owned();
        self.replace(self.cursor..self.cursor, &clean);
    }

    /// Puts text in at the cursor, in the place of so many bytes behind it.
    pub fn insert_over(&mut self, bytes: usize, typed: &str) {
        let clean = self.clean(typed).into_owned();
        let end = self.cursor.saturating_add(bytes).min(self.text.len());
        if self.text.is_char_boundary(end) {
            self.replace(self.cursor..end, &clean);
        }
    }

    fn clean<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.many_lines {
            text::clean_lines(text)
        } else {
            text::clean(text)
        }
    }

    /// Breaks the line, where the field takes many.
    pub fn break_line(&mut self) {
        if self.many_lines {
            self.replace(self.cursor..self.cursor, "\n");
        }
    }

    /// Whether something typed can be taken back.
    pub fn can_undo(&self) -> bool {
        self.past.can_go_back()
    }

    /// Whether something taken back can be typed again.
    pub fn can_redo(&self) -> bool {
        self.past.can_go_on()
    }

    /// Makes a move or a cut on the sheet that the field is shown on; tells whether anything came of it.
    pub fn stroke(&mut self, stroke: Stroke, sheet: Sheet) -> bool {
        let (cursor, len) = (self.cursor, self.text.len());
        let column = self.column.take();
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
            Stroke::Start => self.cursor = self.start_of_row(sheet),
            Stroke::End => self.cursor = self.end_of_row(sheet),
            Stroke::Top => self.cursor = 0,
            Stroke::Bottom => self.cursor = len,
            Stroke::Up | Stroke::Down | Stroke::PageUp | Stroke::PageDown => {
                self.column = column;
                match stroke {
                    Stroke::Up => self.vertical(-1, sheet),
                    Stroke::Down => self.vertical(1, sheet),
                    Stroke::PageUp => self.page(-1, sheet),
                    _ => self.page(1, sheet),
                }
            }
            Stroke::Backspace => self.cut(self.left()..cursor),
            Stroke::Delete => self.cut(cursor..self.right()),
            Stroke::CutWord => self.cut(self.word_left()..cursor),
            Stroke::CutToStart => self.cut(self.line_start()..cursor),
            Stroke::CutToEnd => self.cut(cursor..self.line_end()),
            Stroke::Undo => return self.past.back().is_some_and(|step| self.make(&step)),
            Stroke::Redo => return self.past.again().is_some_and(|step| self.make(&step)),
        }
        let is_cut = self.text.len() != len;
        if !is_cut && self.cursor != cursor {
            self.past.part();
        }
        is_cut || self.cursor != cursor
    }

    fn cut(&mut self, range: Range<usize>) {
        self.replace(range, "");
    }

    /// Puts a text in the place of another, and remembers how to take that back.
    fn replace(&mut self, range: Range<usize>, text: &str) {
        let out = self.text.get(range.clone()).unwrap_or_default();
        if out == text {
            return;
        }
        let (at, out, before) = (range.start, out.to_owned(), self.cursor);
        self.text.replace_range(range, text);
        self.cursor = at + text.len();
        self.settle();
        self.past.push(Step {
            at,
            out,
            came: text.to_owned(),
            cursor: (before, self.cursor),
        });
    }

    /// Makes a step of the past; tells that something came of it.
    fn make(&mut self, step: &Step) -> bool {
        let range = step.at..step.at + step.out.len();
        self.text.replace_range(range, &step.came);
        self.cursor = step.cursor.1;
        true
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_made_of_many_is_taken_whole() {
        for letter in ["e\u{301}", "👩‍👩‍👧", "म्"] {
            let mut field = Field::line(format!("a{letter}"));
            assert!(field.stroke(Stroke::Backspace, Sheet::default()));
            assert_eq!(field.text(), "a");
        }
    }

    #[test]
    fn words_are_cut_whole_and_the_rest_stays() {
        let mut field = Field::line("coffee with Ana Lima");
        field.stroke(Stroke::CutWord, Sheet::default());
        assert_eq!(field.text(), "coffee with Ana ");
        field.stroke(Stroke::CutToStart, Sheet::default());
        assert_eq!((field.text(), field.cursor()), ("", 0));
        assert!(
            !field.stroke(Stroke::Backspace, Sheet::default()),
            "there is nothing left to take"
        );
    }

    #[test]
    fn the_column_is_kept_from_line_to_line() {
        let mut field = Field::lines("long line\nab\nanother");
        field.stroke(Stroke::Up, Sheet::default());
        assert_eq!(field.before(), "long line\nab");
        field.stroke(Stroke::Up, Sheet::default());
        assert_eq!(field.before(), "long li", "past the short line");
        assert!(
            !field.stroke(Stroke::Up, Sheet::default()),
            "above the first line there is none"
        );
    }

    #[test]
    fn pasted_line_breaks_become_blanks_in_one_line() {
        let mut field = Field::line("");
        field.insert("Ada\nLovelace");
        assert_eq!(field.text(), "Ada Lovelace");
    }

    fn typed(texts: &[&str]) -> Field {
        let mut field = Field::lines("");
        for letter in texts.concat().chars() {
            field.insert(&letter.to_string());
        }
        field
    }

    #[test]
    fn what_was_typed_is_taken_back_word_by_word() {
        let mut field = typed(&["send the deck"]);
        let mut seen = Vec::new();
        while field.stroke(Stroke::Undo, Sheet::default()) {
            seen.push(field.text().to_owned());
        }
        assert_eq!(seen, ["send the ", "send ", ""]);
        while field.stroke(Stroke::Redo, Sheet::default()) {}
        assert_eq!((field.text(), field.cursor()), ("send the deck", 13));
    }

    #[test]
    fn a_word_that_was_taken_letter_by_letter_comes_back_whole() {
        let mut field = typed(&["send the deck"]);
        for _ in 0..6 {
            field.stroke(Stroke::Backspace, Sheet::default());
        }
        assert_eq!(field.text(), "send th");
        field.stroke(Stroke::Undo, Sheet::default());
        assert_eq!(field.text(), "send the ");
        field.stroke(Stroke::Undo, Sheet::default());
        assert_eq!(field.text(), "send the deck");
    }

    #[test]
    fn a_pasted_text_is_one_step_and_what_is_typed_elsewhere_another() {
        let mut field = typed(&["met "]);
        field.insert("Ana Lima and Raj");
        field.insert("!");
        field.stroke(Stroke::Start, Sheet::default());
        field.insert("x");
        field.insert("y");
        let mut seen = Vec::new();
        while field.stroke(Stroke::Undo, Sheet::default()) {
            seen.push(field.text().to_owned());
        }
        assert_eq!(
            seen,
            ["met Ana Lima and Raj!", "met Ana Lima and Raj", "met ", ""]
        );
    }

    #[test]
    fn typing_anew_ends_what_could_be_typed_again() {
        let mut field = typed(&["one two"]);
        field.stroke(Stroke::Undo, Sheet::default());
        field.insert("3");
        assert!(!field.can_redo());
        assert_eq!(field.text(), "one 3");
        field.stroke(Stroke::Undo, Sheet::default());
        assert_eq!(field.text(), "one ");
    }

    #[test]
    fn a_hundred_steps_and_more_are_taken_back_to_the_start_and_made_again() {
        let mut field = Field::lines("as it was");
        for number in 0..400 {
            match number % 4 {
                0 => field.insert("e\u{301}ine Sache "),
                1 => field.break_line(),
                2 => drop(field.stroke(Stroke::CutWord, Sheet::default())),
                _ => field.set(&format!("{number} 👩‍👩‍👧 {}", field.text())),
            }
        }
        let end = (field.text().to_owned(), field.cursor());
        let mut steps = 0;
        while field.stroke(Stroke::Undo, Sheet::default()) {
            steps += 1;
        }
        assert!(steps > 300, "{steps}");
        assert_eq!(field.text(), "as it was");
        while field.stroke(Stroke::Redo, Sheet::default()) {}
        assert_eq!((field.text().to_owned(), field.cursor()), end);
    }
}
