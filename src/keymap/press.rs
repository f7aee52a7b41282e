//! A key press, and how it is written: "a", "D", "ctrl-d", "space", "shift-tab".

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with what was held down. For letters and signs, Shift is part of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Press {
    code: KeyCode,
    ctrl: bool,
    alt: bool,
}

/// The keys that have a name, apart from letters and signs.
const NAMED: [(&str, KeyCode); 16] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("shift-tab", KeyCode::BackTab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("space", KeyCode::Char(' ')),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("insert", KeyCode::Insert),
];

impl Press {
    /// The press of a terminal's key event. Terminals tell Shift with a letter or not; the letter alone
    /// counts. Shift with Tab has a code of its own.
    pub fn of(event: KeyEvent) -> Self {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let shift = event.modifiers.contains(KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::Tab if shift => KeyCode::BackTab,
            code => code,
        };
        Self {
            code: told(code, ctrl),
            ctrl,
            alt: event.modifiers.contains(KeyModifiers::ALT),
        }
    }

    /// The letter it types into a text, if it types one.
    pub fn letter(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if !self.ctrl && !self.alt => Some(letter),
            _ => None,
        }
    }

    /// The press as a terminal would report it.
    pub fn event(self) -> KeyEvent {
        let mut modifiers = KeyModifiers::empty();
        modifiers.set(KeyModifiers::CONTROL, self.ctrl);
        modifiers.set(KeyModifiers::ALT, self.alt);
        KeyEvent::new(self.code, modifiers)
    }
}

/// The code that stands for all that terminals send alike: with Ctrl, small letters and large ones, and the
/// sign under `_`, which is also told as 7 and as `/`.
fn told(code: KeyCode, ctrl: bool) -> KeyCode {
    match code {
        KeyCode::Char('7' | '/' | '_') if ctrl => KeyCode::Char('/'),
        KeyCode::Char(letter) if ctrl => KeyCode::Char(letter.to_ascii_lowercase()),
        code => code,
    }
}

impl fmt::Display for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = [("ctrl-", self.ctrl), ("alt-", self.alt)];
        let held: String = held
            .iter()
            .filter(|(_, held)| *held)
            .map(|(name, _)| *name)
            .collect();
        let named = NAMED.iter().find(|(_, code)| *code == self.code);
        let key = match (named, self.code) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, KeyCode::Char(letter)) => letter.to_string(),
            (None, KeyCode::F(number)) => format!("f{number}"),
            (None, code) => code.to_string().to_lowercase(),
        };
        f.pad(&format!("{held}{key}"))
    }
}

/// A text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” names no key; keys are written like a, D, ctrl-d, space, enter, esc, shift-tab, pgdn, f1"
)]
pub struct NotAKey(pub String);

impl FromStr for Press {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (ctrl, name) = match text.strip_prefix("ctrl-") {
            Some(name) => (true, name),
            None => (false, text),
        };
        if let Some((_, code)) = NAMED.iter().find(|(known, _)| *known == name) {
            return Ok(Self {
                code: *code,
                ctrl,
                alt: false,
            });
        }
        let number = name.strip_prefix('f').and_then(|it| it.parse().ok());
        if let Some(number @ 1..=12) = number {
            return Ok(Self {
                code: KeyCode::F(number),
                ctrl,
                alt: false,
            });
        }
        let mut letters = name.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Ok(Self {
                code: told(KeyCode::Char(letter), ctrl),
                ctrl,
                alt: false,
            }),
            _ => Err(NotAKey(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_is_written_as_it_is_read() {
        for text in [
            "a",
            "D",
            "?",
            "ctrl-d",
            "space",
            "enter",
            "shift-tab",
            "pgdn",
            "f1",
            "f12",
            "é",
            "ctrl-c",
        ] {
            assert_eq!(text.parse::<Press>().unwrap().to_string(), text);
        }
        for text in ["hyper-x", "f0", "f13", "ctrl-"] {
            assert!(text.parse::<Press>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_terminals_send_alike_is_one_key() {
        let sent = KeyEvent::new(KeyCode::Char('7'), KeyModifiers::CONTROL);
        for written in ["ctrl-/", "ctrl-_", "ctrl-7"] {
            assert_eq!(written.parse::<Press>().unwrap(), Press::of(sent));
        }
        assert_eq!(Press::of(sent).to_string(), "ctrl-/");
    }

    #[test]
    fn shift_is_part_of_the_letter_however_the_terminal_tells_it() {
        let plain = KeyEvent::new(KeyCode::Char('D'), KeyModifiers::empty());
        let shifted = KeyEvent::new(KeyCode::Char('D'), KeyModifiers::SHIFT);
        assert_eq!(Press::of(plain), Press::of(shifted));
        let tab = KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT);
        assert_eq!(Press::of(tab).to_string(), "shift-tab");
    }
}
