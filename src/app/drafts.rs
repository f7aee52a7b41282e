//! Keeping what is half typed on the disk while it is typed, and finding what earlier runs left so. A draft
//! is held by the program that types in it, so that two windows never show each other's.

use std::collections::BTreeMap;

use crate::book::Id;
use crate::keep::Held;
use crate::state::draft::Draft;
use crate::state::{Action, Network};

use super::App;

/// How the names of drafts begin.
const NAME: &str = "draft-";

/// The drafts on the disk that are this program's.
#[derive(Default)]
pub(super) struct Drafts {
    held: BTreeMap<Id<Draft>, Held>,
    /// The one that was written last.
    written: Option<Draft>,
    /// Whether it was told that they can't be kept.
    is_told: bool,
}

impl App {
    /// Looks for what earlier runs left half typed, and takes it over.
    pub(super) fn find_drafts(&mut self) {
        let mut found = Vec::new();
        for (draft, held) in self.keep.unheld::<Draft>(NAME) {
            self.drafts.held.insert(draft.id, held);
            found.push(draft);
        }
        found.sort_by_key(|draft| draft.id);
        if !found.is_empty() {
            self.act(Action::DraftsFound(found));
        }
    }

    /// Keeps what is half typed now, in place of what was before. What became a change stays until that is
    /// on the disk; the sample network keeps nothing.
    pub(super) fn keep_draft(&mut self) {
        if self.state.network != Network::Own {
            return;
        }
        let now = self.state.draft();
        if now.is_none() {
            // What is thrown away and brought back as it was has to be written anew.
            self.drafts.written = None;
        }
        if let Some(draft) = &now
            && now != self.drafts.written
        {
            match self.keep.hold(&name(draft.id), draft) {
                Ok(held) => {
                    self.drafts.held.extend(held.map(|held| (draft.id, held)));
                }
                Err(error) if !self.drafts.is_told => {
                    self.drafts.is_told = true;
                    self.act(Action::Remark(format!(
                        "What is half typed can’t be kept on the disk: {error}"
                    )));
                }
                Err(_) => {}
            }
            self.drafts.written.clone_from(&now);
        }
        if self.state.unsaved.is_empty() {
            let in_hand = now.map(|draft| draft.id);
            let kept = &self.state.drafts.kept;
            let stays = |id: Id<Draft>| in_hand == Some(id) || kept.iter().any(|it| it.id == id);
            self.drafts.held.retain(|id, _| {
                if !stays(*id) {
                    self.keep.remove(&name(*id));
                }
                stays(*id)
            });
        }
    }
}

fn name(id: Id<Draft>) -> String {
    format!("{NAME}{id}.json")
}
