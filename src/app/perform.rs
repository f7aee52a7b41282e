//! Performing effects: the outcome of each is the next action. Saving that fails is tried again after a
//! while, and with every change made meanwhile.

use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::insight::message::Occasion;
use crate::state::action::Messaging;
use crate::state::{Action, Effect, Session};
use crate::store::{self, News, SaveError, Store};
use crate::templates;

use super::{App, Failure, SESSION};

/// How long to wait before saving is tried again.
const RETRY_AFTER: Duration = Duration::from_secs(5);

impl App {
    /// Whether something is asked of the world that has not been done yet.
    pub(super) fn has_effects(&self) -> bool {
        !self.effects.is_empty()
    }

    /// Performs what the state asks for, but what only a terminal can do: that is given back.
    pub fn perform(&mut self) -> Vec<Effect> {
        let mut for_terminal = Vec::new();
        while let Some(effect) = self.effects.pop_front() {
            match effect {
                Effect::Save => self.save(),
                Effect::KeepDraft => self.keep_draft(),
                Effect::Reload => self.reload(),
                Effect::Sample => self.visit_sample(),
                Effect::ReadInbox => self.read_inbox(true),
                Effect::LookForFile(typed) => self.look_for_file(typed),
                Effect::ReadFile(path, mapping) => self.read_file(path, mapping),
                Effect::ReadColumns(path) => self.read_columns(path),
                Effect::Export { path, export, over } => self.export(path, &export, over),
                Effect::Backup => self.back_up(),
                Effect::ReadTemplates(occasion) => self.read_templates(occasion),
                Effect::Handled(marks) => self.handled.extend(marks),
                Effect::Released(marks) => self.release_handled(marks),
                Effect::CopyCard(row) => for_terminal.push(self.card(row)),
                Effect::Redraw
                | Effect::Suspend
                | Effect::Copy { .. }
                | Effect::Open(_)
                | Effect::Send(_)
                | Effect::Write(_) => for_terminal.push(effect),
            }
        }
        self.remember_handled();
        for_terminal
    }

    /// Reads the user's own templates, as one is to be chosen.
    fn read_templates(&mut self, occasion: Occasion) {
        let own = templates::read(&self.folder);
        self.act(Action::Message(Messaging::Choose {
            occasion,
            own: own.templates,
            faults: own.faults.into_iter().map(|fault| fault.says).collect(),
        }));
    }

    /// Puts the unsaved changes on the disk, the oldest first, as far as it works.
    fn save(&mut self) {
        self.retry_at = None;
        while let Some(unsaved) = self.state.unsaved.front() {
            let Some(store) = &mut self.store else { return };
            let outcome = match store.append(&unsaved.change) {
                Ok(()) => Action::Saved,
                Err(SaveError::Behind(news)) => told(news),
                Err(SaveError::Failed(reason)) => {
                    self.retry_at = Instant::now().checked_add(RETRY_AFTER);
                    self.act(Action::SaveFailed(reason.to_string()));
                    return;
                }
            };
            self.act(outcome);
        }
        self.fold_if_wanted();
    }

    /// When saving is to be tried again, if it failed.
    pub(super) fn retry_at(&self) -> Option<Instant> {
        self.retry_at
    }

    /// Tries to save again, if it is time to.
    pub(super) fn retry(&mut self, now: Instant) {
        if self.retry_at.is_some_and(|at| at <= now) {
            self.save();
        }
    }

    /// Looks what others did to the data.
    pub fn look_outside(&mut self) {
        let Some(store) = &mut self.store else { return };
        match store.news() {
            Ok(Some(news)) => self.act(told(news)),
            Ok(None) => {}
            Err(error) => self.act(Action::Remark(error.to_string())),
        }
    }

    fn reload(&mut self) {
        match Store::open(&self.folder) {
            Ok((store, book, remarks)) => {
                self.store = Some(store);
                self.act(Action::Loaded(Box::new(book)));
                let mut told: Vec<String> = remarks.iter().map(ToString::to_string).collect();
                if told.is_empty() {
                    told.push("Read anew from the disk".to_owned());
                }
                self.act(Action::Remark(told.join(". ")));
            }
            Err(error) => self.act(Action::Told(Err(error.to_string()))),
        }
    }

    /// Folds the journal into the data file on a thread of its own, so that no key waits for it.
    fn fold_if_wanted(&mut self) {
        if self.folding.as_ref().is_some_and(JoinHandle::is_finished) {
            self.join_fold();
        }
        if self.folding.is_none() && self.store.as_ref().is_some_and(Store::wants_fold) {
            let folder = self.folder.clone();
            self.folding = std::thread::Builder::new()
                .spawn(move || store::fold(&folder))
                .ok();
        }
    }

    /// Waits for a fold that is under way and tells what went wrong, if anything did. The journal has
    /// everything all the same.
    pub(super) fn join_fold(&mut self) {
        match self.folding.take().map(JoinHandle::join) {
            Some(Ok(Err(error))) => self.act(Action::Remark(error.to_string())),
            Some(Err(_)) => self.act(Action::Remark(
                "The data file could not be brought up to date because of a fault of netgrow; the journal \
                 has every change, and `netgrow check` looks it over"
                    .to_owned(),
            )),
            Some(Ok(Ok(()))) | None => {}
        }
    }

    /// Ends: tries once more to save what could not be saved, and folds what was changed into the one file that
    /// lies at rest.
    pub fn close(mut self) -> Result<(), Failure> {
        self.leave_sample();
        if !self.state.unsaved.is_empty() {
            self.save();
        }
        self.join_fold();
        // Nobody misses it much: where it can't be kept, nothing is said.
        let _ = self.keep.write(SESSION, &Session::of(&self.state));
        let (count, why) = (self.state.unsaved.len(), self.state.trouble.take());
        let Self { store, state, .. } = self;
        // The process ends: a hundred thousand records need not be taken apart one by one before.
        std::mem::forget(state);
        let closed = store.map_or(Ok(()), Store::close);
        match why.filter(|_| count > 0) {
            Some(why) => Err(Failure::Unsaved { count, why }),
            None => Ok(closed?),
        }
    }
}

fn told(news: News) -> Action {
    match news {
        News::Changes(changes) => Action::Outside(changes),
        News::Replaced(book) => Action::Replaced(book),
    }
}
