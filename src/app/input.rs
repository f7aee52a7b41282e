//! What comes from the terminal, and the actions it means in the state of the moment. It is never called
//! an event: those are meet-ups here.

use crossterm::event::{Event, KeyEventKind, MouseButton, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::keymap::{self, Press};
use crate::state::action::Way;
use crate::state::{Action, State};
use crate::ui::{self, Theme};

/// Something that comes from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Press(Press),
    /// Text, pasted in one piece.
    Paste(String),
    /// A click of the left button.
    Click(Position),
    /// A notch of the wheel.
    Wheel(Position, Way),
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
            Event::Mouse(mouse) => {
                let at = Position::new(mouse.column, mouse.row);
                match mouse.kind {
                    MouseEventKind::Down(MouseButton::Left) => Some(Self::Click(at)),
                    MouseEventKind::ScrollUp => Some(Self::Wheel(at, Way::Up)),
                    MouseEventKind::ScrollDown => Some(Self::Wheel(at, Way::Down)),
                    _ => None,
                }
            }
            Event::Resize(..) => Some(Self::Resize),
            _ => None,
        }
    }
}

/// The actions an input means now, on a screen of this size.
pub(super) fn actions(state: &State, input: Input, area: Rect, theme: Theme) -> Vec<Action> {
    match input {
        Input::Press(press) => keymap::actions(state, press),
        Input::Paste(text) => vec![Action::Paste(text)],
        Input::Click(at) => ui::click(area, state, theme, at),
        Input::Wheel(at, way) => ui::wheel(area, state, theme, at, way),
        Input::Resize => Vec::new(),
    }
}
