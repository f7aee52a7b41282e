//! Importing at work: looking how a path goes on, reading the file, and seeing to it that a backup is kept.

use std::path::PathBuf;

use directories::BaseDirs;

use crate::intake;
use crate::state::action::Importing;
use crate::state::{Action, Effect};
use crate::store;

use super::App;

impl App {
    /// Whether what is to be done next may take long enough that one should see what it is.
    pub(super) fn takes_long(&self) -> bool {
        matches!(self.effects.front(), Some(Effect::ReadFile(_)))
    }

    /// Looks how a path goes on.
    pub(super) fn look_for_file(&mut self, typed: String) {
        let rest = intake::rest(&typed, home().as_deref());
        self.act(Action::Import(Importing::Found { typed, rest }));
    }

    /// Reads a file to import.
    pub(super) fn read_file(&mut self, path: &str) {
        let path = intake::expanded(path, home().as_deref());
        let mut manner = self.state.wishes.manner();
        manner.here = intake::here(self.clock.today());
        let read = intake::read(&[path], &manner)
            .map(|(name, delivery)| (name, Box::new(delivery)))
            .map_err(|why| why.to_string());
        self.act(Action::Import(Importing::Read(read)));
    }

    /// Folds what is in the journal into the data file, so that the next fold keeps it as it is now as a backup.
    pub(super) fn back_up(&mut self) {
        if self.store.is_none() {
            return;
        }
        self.join_fold();
        if let Err(error) = store::fold(&self.folder) {
            self.act(Action::Remark(format!(
                "No backup from before the import could be made: {error}"
            )));
        }
    }
}

fn home() -> Option<PathBuf> {
    BaseDirs::new().map(|dirs| dirs.home_dir().to_owned())
}
