//! A change: which records an edit put or removed, each as it was before and as it is after. It is all
//! that the history, the journal and other windows need: it can be applied, inverted and described.

use serde::{Deserialize, Serialize};

use super::record::{Key, Record};

/// One step of a book's history, however many records it touches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What was done, as a sentence in the past tense without a full stop: "Finished “send the deck”".
    pub what: String,
    /// The records it touches, each once.
    pub swaps: Vec<Swap>,
}

/// One record before and after. At least one of the two is there, and both are of the same key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Swap {
    /// What names it.
    pub key: Key,
    /// As it was; nothing where the change made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Box<Record>>,
    /// As it is; nothing where the change removed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Box<Record>>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn invert(&self) -> Self {
        let swaps = self.swaps.iter().rev().map(|swap| Swap {
            key: swap.key,
            before: swap.after.clone(),
            after: swap.before.clone(),
        });
        Self {
            what: self.what.clone(),
            swaps: swaps.collect(),
        }
    }

    /// Whether nothing is touched.
    pub fn is_empty(&self) -> bool {
        self.swaps.is_empty()
    }

    /// The keys of the records it touches.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.swaps.iter().map(|swap| swap.key)
    }

    /// Every record it touches, as it was and as it is.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.swaps
            .iter()
            .flat_map(|swap| [swap.before.as_deref(), swap.after.as_deref()])
            .flatten()
    }

    /// What was done, as a sentence.
    pub fn describe(&self) -> &str {
        &self.what
    }
}
