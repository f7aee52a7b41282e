//! The theme: the only place where colours and glyphs are named. Each role of the screen has a style in
//! the [`palette`] of its owner's choice; every state that a colour shows is a word or a glyph as well, so
//! that it holds without any.

use std::borrow::Cow;

use ratatui::style::{Modifier, Style};
use ratatui::symbols::{bar, border};

use crate::text;

mod palette;
mod styling;

pub use palette::{Palette, Role, Scheme};
pub use styling::{NoStyle, Styling};

/// How things look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The style of each role.
    pub palette: Palette,
    /// Whether colours are used.
    pub colour: bool,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// Whether no frames, rules and bars are drawn and one list is shown at a time, for screen readers and
    /// braille displays, which read out all that is drawn.
    pub bare: bool,
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            palette: Palette::of(Scheme::default()),
            colour: true,
            ascii: false,
            bare: false,
        }
    }
}

impl Theme {
    fn style(self, role: Role) -> Style {
        let style = self.palette.style(role);
        if self.colour {
            style
        } else {
            Style {
                fg: None,
                bg: None,
                ..style
            }
        }
    }

    /// Plain text.
    pub const fn plain(self) -> Style {
        Style::new()
    }

    /// What leads the eye: keys, the frame of what has the focus.
    pub fn accent(self) -> Style {
        self.style(Role::Accent)
    }

    /// The title of what has the focus.
    pub fn title(self) -> Style {
        self.style(Role::Title)
    }

    /// What matters most in its line.
    pub fn loud(self) -> Style {
        self.style(Role::Loud)
    }

    /// What explains.
    pub fn quiet(self) -> Style {
        self.style(Role::Quiet)
    }

    /// What is proposed in a text that is typed: never taken for what was typed.
    pub fn proposed(self) -> Style {
        let quiet = self.quiet();
        if quiet == self.plain() {
            quiet.underlined()
        } else {
            quiet
        }
    }

    /// What is late.
    pub fn late(self) -> Style {
        self.style(Role::Late)
    }

    /// A part of a text that is not understood.
    pub fn wrong(self) -> Style {
        self.style(Role::Wrong)
    }

    /// What went well.
    pub fn good(self) -> Style {
        self.style(Role::Good)
    }

    /// What is due now, or promised.
    pub fn due(self) -> Style {
        self.style(Role::Due)
    }

    /// The selected row of what has the focus.
    pub fn selected(self) -> Style {
        self.style(Role::Selected)
    }

    /// The same for words of different lengths below each other, where a background would make ragged blocks of
    /// them: underlined instead.
    pub const fn in_words(self, style: Style) -> Style {
        if style.bg.is_none() {
            return style;
        }
        let plain = Style {
            fg: None,
            bg: None,
            ..style
        };
        plain.add_modifier(Modifier::UNDERLINED)
    }

    /// A style for what is drawn and not written: its colour alone, as lines under a picture and colours behind it
    /// would be read as a part of it.
    pub const fn ink(self, style: Style) -> Style {
        let fg = match style.bg {
            Some(colour) => Some(colour),
            None => style.fg,
        };
        Style { fg, ..Style::new() }
    }

    /// The frame of a pane.
    pub fn frame(self, focused: bool) -> Style {
        if focused { self.accent() } else { self.quiet() }
    }

    /// The lines of a frame: heavier where the focus is.
    pub const fn lines(self, focused: bool) -> border::Set<'static> {
        match (self.ascii, focused) {
            _ if self.bare => NOTHING,
            (true, false) => ASCII,
            (true, true) => ASCII_HEAVY,
            (false, false) => border::ROUNDED,
            (false, true) => border::THICK,
        }
    }

    /// The lines of what lies over the screen.
    pub const fn popup_lines(self) -> border::Set<'static> {
        if self.bare {
            NOTHING
        } else if self.ascii {
            ASCII_HEAVY
        } else {
            border::ROUNDED
        }
    }

    const fn glyph(self, drawn: &'static str, ascii: &'static str) -> &'static str {
        if self.ascii { ascii } else { drawn }
    }

    /// Before the selected row.
    pub const fn pointer(self) -> &'static str {
        ">"
    }

    /// Around a day that is chosen in a calendar.
    pub const fn chosen(self) -> (&'static str, &'static str) {
        (self.pointer(), "<")
    }

    /// Before a marked row.
    pub const fn marked(self) -> &'static str {
        "*"
    }

    /// Before a row that is late.
    pub const fn late_mark(self) -> &'static str {
        "!"
    }

    /// Before a row that is due today.
    pub const fn today_mark(self) -> &'static str {
        self.glyph("•", "*")
    }

    /// Before a sentence that something is to be known, and nothing was done.
    pub const fn remark(self) -> &'static str {
        self.glyph("–", "-")
    }

    /// Before a row that waits for others.
    pub const fn awaited_mark(self) -> &'static str {
        self.glyph("←", "<")
    }

    /// Between parts of a line.
    pub const fn dot(self) -> &'static str {
        self.glyph(" · ", " - ")
    }

    /// Before a row that is done with.
    pub const fn closed_mark(self) -> &'static str {
        self.glyph("✓", "x")
    }

    /// A step that is done, and one that is not.
    pub const fn tick(self, done: bool) -> &'static str {
        match (self.ascii, done) {
            (true, true) => "[x]",
            (true, false) => "[ ]",
            (false, true) => "✓",
            (false, false) => "○",
        }
    }

    /// The filled and the empty part of a bar.
    pub const fn bar(self) -> (&'static str, &'static str) {
        if self.bare {
            (" ", " ")
        } else if self.ascii {
            ("#", ".")
        } else {
            ("━", "─")
        }
    }

    /// On the side of a frame: the part of all lines that is seen.
    pub const fn thumb(self) -> &'static str {
        if self.bare {
            " "
        } else {
            self.glyph("┃", "#")
        }
    }

    /// The upright line at the left of a picture.
    pub const fn axis(self) -> &'static str {
        self.glyph("│", "|")
    }

    /// A cell of a column that is filled by so many eighths; nothing for an empty one.
    pub fn column(self, eighths: f64) -> Option<&'static str> {
        const DRAWN: [(f64, &str); 8] = [
            (7.5, "█"),
            (6.5, "▇"),
            (5.5, "▆"),
            (4.5, "▅"),
            (3.5, "▄"),
            (2.5, "▃"),
            (1.5, "▂"),
            (0.5, "▁"),
        ];
        if self.ascii {
            return (eighths >= 4.0).then_some("#");
        }
        let drawn = DRAWN.iter().find(|(least, _)| eighths >= *least);
        drawn.map(|(_, glyph)| *glyph)
    }

    /// What the columns of a picture are put together from.
    pub const fn columns(self) -> bar::Set<'static> {
        if self.ascii {
            ASCII_COLUMNS
        } else {
            bar::NINE_LEVELS
        }
    }

    /// Below the chosen column of a picture.
    pub const fn caret(self) -> &'static str {
        self.glyph("▲", "^")
    }

    /// A point of the even pace in a picture, in the lower, the middle or the upper third of its cell.
    pub const fn pace(self, third: u8) -> &'static str {
        match third {
            0 => ".",
            1 => self.glyph("·", "-"),
            _ => self.glyph("˙", "'"),
        }
    }

    /// A day of a calendar by how much was done on it, from nothing to most: told apart by the glyph alone.
    pub const fn heat(self, level: u8) -> &'static str {
        match (self.ascii || self.bare, level) {
            (false, 0) => "·",
            (false, 1) => "░",
            (false, 2) => "▒",
            (false, 3) => "▓",
            (false, _) => "█",
            (true, 0) => ".",
            (true, 1) => "-",
            (true, 2) => "+",
            (true, 3) => "*",
            (true, _) => "#",
        }
    }

    /// A rule under a heading.
    pub const fn rule(self) -> &'static str {
        if self.bare {
            " "
        } else {
            self.glyph("─", "-")
        }
    }

    /// A promise of mine, and one of theirs.
    pub const fn promise(self, mine: bool) -> &'static str {
        match (self.ascii, mine) {
            (true, true) => ">",
            (true, false) => "<",
            (false, true) => "→",
            (false, false) => "←",
        }
    }

    /// Between what something is and what it would become.
    pub const fn becomes(self) -> &'static str {
        self.glyph(" → ", " -> ")
    }

    /// Between the first of a row of things and the last of them.
    pub const fn goes_on_to(self) -> &'static str {
        self.glyph(" … ", " .. ")
    }

    /// At the left of a field, where its text goes on out of sight.
    pub const fn goes_on(self) -> &'static str {
        self.glyph("…", "<")
    }

    /// Text in at most so many cells, its end marked where it was cut.
    pub fn fit(self, text: &str, cells: usize) -> String {
        let mark = self.glyph("…", "...");
        text::fit_with(&self.text(text), cells, mark).into_owned()
    }

    /// Text with the marks that ASCII has no sign for replaced.
    pub fn text(self, text: &str) -> Cow<'_, str> {
        if !self.ascii || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let mut plain = String::with_capacity(text.len());
        for sign in text.chars() {
            match sign {
                '“' | '”' => plain.push('"'),
                '’' | '‘' => plain.push('\''),
                '·' | '—' | '–' => plain.push('-'),
                '…' => plain.push_str("..."),
                sign => plain.push(sign),
            }
        }
        Cow::Owned(plain)
    }
}

const ASCII_COLUMNS: bar::Set<'static> = bar::Set {
    full: "#",
    seven_eighths: "#",
    three_quarters: "#",
    five_eighths: ":",
    half: ":",
    three_eighths: ".",
    one_quarter: ".",
    one_eighth: ".",
    empty: " ",
};

const ASCII: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// The place of a frame without its lines.
const NOTHING: border::Set<'static> = border::Set {
    top_left: " ",
    top_right: " ",
    bottom_left: " ",
    bottom_right: " ",
    vertical_left: " ",
    vertical_right: " ",
    horizontal_top: " ",
    horizontal_bottom: " ",
};

const ASCII_HEAVY: border::Set<'static> = border::Set {
    horizontal_top: "=",
    horizontal_bottom: "=",
    ..ASCII
};
