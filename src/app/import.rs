//! Importing at work: looking how a path goes on, reading the file, and seeing to it that a backup is kept.

use std::path::PathBuf;

use directories::BaseDirs;

use crate::intake::{self, IntakeError};
use crate::state::action::Importing;
use crate::state::effect::Mapping;
use crate::state::{Action, Effect};
use crate::store;

use super::App;

impl App {
    /// Whether what is to be done next may take long enough that one should see what it is.
    pub(super) fn takes_long(&self) -> bool {
        matches!(self.effects.front(), Some(Effect::ReadFile(..)))
    }

    /// Looks how a path goes on.
    pub(super) fn look_for_file(&mut self, typed: String) {
        let rest = intake::rest(&typed, home().as_deref());
        self.act(Action::Import(Importing::Found { typed, rest }));
    }

    /// Reads a file to import, or asks what its columns hold where nobody knows.
    pub(super) fn read_file(&mut self, typed: String, mapping: Option<Mapping>) {
        let path = intake::expanded(&typed, home().as_deref());
        let mut manner = self.state.wishes.manner();
        manner.mapping = mapping;
        manner.here = intake::here(self.clock.today());
        let read = intake::read(std::slice::from_ref(&path), &manner);
        if let Err(IntakeError::Unmapped { .. }) = &read
            && let Some((name, heads)) = intake::heads(&path)
        {
            return self.act(Action::Import(Importing::Columns(typed, name, heads)));
        }
        let read = read
            .map(|(name, delivery)| (name, Box::new(delivery)))
            .map_err(|why| why.to_string());
        self.act(Action::Import(Importing::Read(typed, read)));
    }

    /// Reads what the columns of a file are called.
    pub(super) fn read_columns(&mut self, typed: String) {
        let path = intake::expanded(&typed, home().as_deref());
        self.act(match intake::heads(&path) {
            Some((name, heads)) => Action::Import(Importing::Columns(typed, name, heads)),
            None => Action::Told(Err(
                "This is no table: there are no columns to say anything of".to_owned(),
            )),
        });
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

pub(super) fn home() -> Option<PathBuf> {
    BaseDirs::new().map(|dirs| dirs.home_dir().to_owned())
}
