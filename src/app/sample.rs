//! The sample network, opened in place: the user's own book waits with all that was on the screen, its
//! store untouched, and is there again when the sample is left.

use std::path::PathBuf;

use crate::demo;
use crate::keep::Keep;
use crate::state::{Action, Network, Notice, State};
use crate::store::{Sample, Store, StoreError};

use super::App;

/// The user's own book while the sample is looked at.
pub(super) struct Waiting {
    state: State,
    store: Option<Store>,
    folder: PathBuf,
    keep: Keep,
    /// The sample's folder, which goes when it is left.
    _sample: Sample,
}

impl App {
    /// Says that the data is the sample network and nobody's own.
    pub fn show_as_sample(&mut self) {
        self.state.network = Network::Sample;
    }

    /// Opens the sample network.
    pub(super) fn visit_sample(&mut self) {
        if let Err(error) = self.enter_sample() {
            self.act(Action::Told(Err(format!(
                "The sample can’t be opened: {error}"
            ))));
        }
    }

    fn enter_sample(&mut self) -> Result<(), StoreError> {
        let today = self.clock.today();
        let sample = Sample::of(&demo::book(today))?;
        let folder = sample.folder().to_owned();
        let (store, book, _) = Store::open(&folder)?;
        let state = State {
            network: Network::Visited,
            wishes: self.state.wishes.clone(),
            room: self.state.room,
            notice: Some(Notice::hint(
                "The sample network; ‹close› goes back to yours",
            )),
            ..State::new(book, today)
        };
        self.own = Some(Box::new(Waiting {
            state: std::mem::replace(&mut self.state, state),
            store: self.store.replace(store),
            folder: std::mem::replace(&mut self.folder, folder),
            keep: std::mem::take(&mut self.keep),
            _sample: sample,
        }));
        Ok(())
    }

    /// Goes back to the user's own book, if the sample was opened from it; with all that others did to it
    /// meanwhile.
    pub(super) fn leave_sample(&mut self) {
        let Some(own) = self.own.take() else { return };
        let Waiting {
            state,
            store,
            folder,
            keep,
            _sample,
        } = *own;
        (self.state, self.store, self.folder, self.keep) = (state, store, folder, keep);
        self.effects.clear();
        self.retry_at = None;
        self.look_outside();
    }
}
