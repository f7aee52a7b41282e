//! Styles in words, as they stand in the settings: "red bold", "black on yellow", "#ff8700 underlined".

use std::fmt;
use std::str::FromStr;

use ratatui::style::{Color, Modifier, Style};

/// A style that is read from words and shown in them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Styling(pub Style);

/// The weights and lines that a style can have.
const MODIFIERS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

/// A word that is part of no style.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is no part of a style; write colours like red, light-blue, 208 or #ff8700, “on” before one \
     behind the text, and bold, dim, italic, underlined, reversed or plain"
)]
pub struct NoStyle(pub String);

impl FromStr for Styling {
    type Err = NoStyle;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut style = Style::new();
        let mut behind = false;
        for word in text.split_whitespace() {
            let known = word.to_lowercase();
            let modifier = MODIFIERS.iter().find(|(name, _)| *name == known);
            match (modifier, known.as_str()) {
                (_, "on") if !behind => behind = true,
                (_, "plain") if !behind => {}
                (Some((_, modifier)), _) if !behind => style = style.add_modifier(*modifier),
                _ => {
                    let colour: Color = known.parse().map_err(|_| NoStyle(word.to_owned()))?;
                    style = if behind {
                        style.bg(colour)
                    } else {
                        style.fg(colour)
                    };
                    behind = false;
                }
            }
        }
        if behind {
            return Err(NoStyle("on".to_owned()));
        }
        Ok(Self(style))
    }
}

impl fmt::Display for Styling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(style) = self;
        let mut words: Vec<String> = style.fg.iter().map(|colour| name(*colour)).collect();
        words.extend(style.bg.map(|colour| format!("on {}", name(colour))));
        for (word, modifier) in MODIFIERS {
            if style.add_modifier.contains(modifier) {
                words.push(word.to_owned());
            }
        }
        if words.is_empty() {
            words.push("plain".to_owned());
        }
        f.pad(&words.join(" "))
    }
}

/// A colour as it is written: "light-red", "#ff8700", "208".
fn name(colour: Color) -> String {
    let mut name = String::new();
    for letter in colour.to_string().chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() && !name.starts_with('#') {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(written: &str) -> Result<String, NoStyle> {
        Ok(written.parse::<Styling>()?.to_string())
    }

    #[test]
    fn styles_are_read_and_shown_in_words() {
        for (written, shown) in [
            ("Red bold", "red bold"),
            ("underlined  bold light-blue", "light-blue bold underlined"),
            ("black on yellow", "black on yellow"),
            ("on 208", "on 208"),
            ("#FF8700 dim", "#ff8700 dim"),
            ("bright-black italic", "dark-gray italic"),
            ("plain", "plain"),
            ("", "plain"),
        ] {
            assert_eq!(told(written), Ok(shown.to_owned()), "{written}");
        }
    }

    #[test]
    fn what_is_no_style_is_refused_by_its_word() {
        for (written, word) in [
            ("crimson bold", "crimson"),
            ("red on", "on"),
            ("red on bold", "bold"),
            ("256", "256"),
            ("#12", "#12"),
        ] {
            assert_eq!(told(written), Err(NoStyle(word.to_owned())), "{written}");
        }
    }
}
