//! What comes from the terminal, and the actions it means in the state of the moment. It is never called
//! an event: those are meet-ups here.

use crossterm::event::{Event, KeyEventKind};

use crate::keymap::{self, Press};
use crate::state::{Action, State};

/// Something that comes from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Press(Press),
    /// Text, pasted in one piece.
    Paste(String),
    /// Another size of the screen.
    Resize,
}

impl Input {
    /// The input of a terminal report, if it is one. Releases of keys are not.
    pub fn of(report: Event) -> Option<Self> {
        match report {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                Some(Self::Press(Press::of(key)))
            }
            Event::Paste(text) => Some(Self::Paste(text)),
            Event::Resize(..) => Some(Self::Resize),
            _ => None,
        }
    }
}

/// The actions an input means now.
pub(super) fn actions(state: &State, input: Input) -> Vec<Action> {
    match input {
        Input::Press(press) => keymap::actions(state, press),
        Input::Paste(text) => vec![Action::Paste(text)],
        Input::Resize => Vec::new(),
    }
}
