//! Undo and redo: two stacks of changes. Undoing applies the inverse of the last change, redoing applies
//! it again; a new change ends what could be redone.

use crate::book::Change;

/// How many steps back are kept.
pub const STEPS: usize = 10_000;

/// The steps that can be taken back, and those that can be taken again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// Remembers a change that was made.
    pub fn push(&mut self, change: Change) {
        self.undone.clear();
        if self.done.len() >= STEPS {
            self.done.remove(0);
        }
        self.done.push(change);
    }

    /// The change to take back, moved over to what can be redone.
    pub fn undo(&mut self) -> Option<Change> {
        let change = self.done.pop()?;
        self.undone.push(change.clone());
        Some(change)
    }

    /// The change to make again, moved back to what can be undone.
    pub fn redo(&mut self) -> Option<Change> {
        let change = self.undone.pop()?;
        self.done.push(change.clone());
        Some(change)
    }

    /// The change that would be taken back next.
    pub fn last(&self) -> Option<&Change> {
        self.done.last()
    }

    /// Whether anything can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether anything can be made again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
