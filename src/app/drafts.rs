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
    /// The one that was written last as thrown away.
    thrown: Option<Id<Draft>>,
    /// Whether it was told that they can't be kept.
    is_told: bool,
}

impl App {
    /// Looks for what earlier runs left half typed, and takes it over.
    pub(super) fn find_drafts(&mut self) {
        let mut found = Vec::new();
        for (draft, held) in self.keep.unheld::<Draft>(NAME) {
            if draft.is_stale(self.state.today) {
                self.keep.remove(&name(draft.id));
                continue;
            }
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
        } else {
            self.drafts.thrown = None;
        }
        if let Some(draft) = &now
            && now != self.drafts.written
        {
            self.put_down(draft);
            self.drafts.written.clone_from(&now);
        }
        if let Some(thrown) = self.state.drafts.thrown.last().cloned()
            && self.drafts.thrown != Some(thrown.id)
        {
            self.put_down(&thrown);
            self.drafts.thrown = Some(thrown.id);
        }
        if self.state.unsaved.is_empty() {
            let in_hand = now.map(|draft| draft.id);
            let all = &self.state.drafts;
            let stays = |id: Id<Draft>| in_hand == Some(id) || all.all().any(|it| it.id == id);
            self.drafts.held.retain(|id, _| {
                if !stays(*id) {
                    self.keep.remove(&name(*id));
                }
                stays(*id)
            });
        }
    }
}

impl App {
    /// Writes a draft to the disk; that it can't be is told once.
    fn put_down(&mut self, draft: &Draft) {
        match self.keep.hold(&name(draft.id), draft) {
            Ok(held) => self.drafts.held.extend(held.map(|held| (draft.id, held))),
            Err(error) if !self.drafts.is_told => {
                self.drafts.is_told = true;
                self.act(Action::Remark(format!(
                    "What is half typed can’t be kept on the disk: {error}"
                )));
            }
            Err(_) => {}
        }
    }
}

fn name(id: Id<Draft>) -> String {
    format!("{NAME}{id}.json")
}
