//! The inbox at work: reading it, and remembering what was dealt with. That comes after what was made of a
//! line is on the disk; should the program end between the two, the line is asked about again, and nothing
//! is lost.

use crate::state::Action;

use super::App;

impl App {
    /// Reads what waits in the inbox; `asked` where it is to be gone through now.
    pub(super) fn read_inbox(&mut self, asked: bool) {
        let Some(inbox) = &self.inbox else { return };
        // A file that is not there yet is an empty one.
        let lines = if asked || inbox.file().exists() {
            inbox.waiting().map_err(|error| error.to_string())
        } else {
            Ok(Vec::new())
        };
        self.act(Action::Jotted { lines, asked });
    }

    /// Remembers the lines that were dealt with, once nothing is unsaved.
    pub(super) fn remember_handled(&mut self) {
        if self.handled.is_empty() || !self.state.unsaved.is_empty() {
            return;
        }
        let marks = std::mem::take(&mut self.handled);
        let Some(inbox) = &self.inbox else { return };
        if let Err(error) = inbox.handle(&marks) {
            self.act(Action::Remark(format!(
                "That the line was dealt with can’t be remembered, and it will be asked about again: {error}"
            )));
        }
    }

    /// Forgets that lines were dealt with, so that they wait again.
    pub(super) fn release_handled(&mut self, marks: Vec<u64>) {
        let kept = marks.into_iter().filter(|mark| {
            let pending = self.handled.iter().position(|other| other == mark);
            pending.map(|at| self.handled.remove(at)).is_none()
        });
        let kept: Vec<u64> = kept.collect();
        let Some(inbox) = &self.inbox else { return };
        if let Err(error) = inbox.release(&kept) {
            self.act(Action::Remark(format!(
                "That the line waits again can’t be remembered: {error}; netgrow inbox --again asks about all lines"
            )));
        }
    }
}
