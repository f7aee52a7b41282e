//! Errands: what the state asks of the terminal and of the user's own programs. What came of each goes back
//! to the state as an action.

use std::io;

use crate::state::action::Messaging;
use crate::state::effect::Sending;
use crate::state::{Action, Effect, Row};
use crate::terminal::signals::Signals;
use crate::terminal::{Screen, clipboard, editor, opener};
use crate::ui;

use super::App;

/// The user's own programs, where they are set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programs {
    /// The editor for longer texts, with its arguments.
    pub editor: Option<String>,
    /// The program that opens links and mails.
    pub opener: Option<String>,
}

impl App {
    /// The page of a row as a text to copy.
    pub(super) fn card(&self, row: Row) -> Effect {
        let name = self.state.book.name(row.key).unwrap_or_default();
        Effect::Copy {
            text: ui::card(&self.state, row),
            said: format!("all about “{name}”"),
        }
    }

    /// Runs an errand.
    pub(super) fn errand(
        &mut self,
        effect: Effect,
        screen: &mut Screen,
        signals: &Signals,
    ) -> io::Result<()> {
        match effect {
            Effect::Suspend => screen.suspend()?,
            Effect::Redraw => screen.forget()?,
            Effect::Copy { text, said } => {
                let told = clipboard::copy(&text).map(|()| format!("Copied {said}"));
                self.act(Action::Told(
                    told.map_err(|why| format!("Not copied: {why}")),
                ));
            }
            Effect::Open(link) => {
                let told = opener::open(self.programs.opener.as_deref(), &link);
                let told = told
                    .map(|()| format!("Opened {link}"))
                    .map_err(|_| format!("No program here opens {link}; ‹copy› copies it instead"));
                self.act(Action::Told(told));
            }
            Effect::Send(sending) => {
                let told = send(self.programs.opener.as_deref(), &sending);
                self.act(Action::Message(Messaging::Sent(sending.channel, told)));
            }
            Effect::Write(writing) => {
                let command = self.programs.editor.as_deref().unwrap_or(editor::USUAL);
                let (text, is_back) = screen.lend(signals, || {
                    editor::write(command, &writing.name, &writing.text)
                });
                self.act(Action::Written(Box::new(writing), text));
                is_back?;
            }
            Effect::Save
            | Effect::KeepDraft
            | Effect::Reload
            | Effect::Sample
            | Effect::ReadInbox
            | Effect::LookForFile(_)
            | Effect::ReadFile(..)
            | Effect::ReadColumns(_)
            | Effect::Export { .. }
            | Effect::Backup
            | Effect::ReadTemplates(_)
            | Effect::Handled(_)
            | Effect::Released(_)
            | Effect::CopyCard(_) => {}
        }
        Ok(())
    }
}

/// Puts a message on its way: the text on the clipboard first, then the mail or the page.
fn send(opener: Option<&str>, sending: &Sending) -> Result<String, String> {
    let to = &sending.to;
    let mut told = Vec::new();
    if let Some(text) = &sending.copy {
        clipboard::copy(text).map_err(|why| format!("Not copied: {why}"))?;
        told.push(format!("Copied the message to {to} ({} bytes)", text.len()));
    }
    if let Some(link) = &sending.open {
        // What is in the mail is seen there.
        let shown = link
            .split('?')
            .next()
            .filter(|_| link.starts_with("mailto:"));
        let shown = shown.unwrap_or(link);
        opener::open(opener, link)
            .map_err(|_| format!("No program here opens {shown}; the clipboard is another way"))?;
        told.push(format!("Opened {shown}"));
    }
    Ok(told.join(". "))
}
