//! What could not be taken of a file. Of what is wrong with many records the first are told, and the others counted:
//! nobody reads a million lines, and a file made of nothing else fills no memory.

use std::ops::{Deref, DerefMut};

use super::Spot;

/// A record that could not be taken, or not as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Where in the file.
    pub spot: Spot,
    /// What is the matter, as a sentence without an end.
    pub says: String,
}

/// How many are kept.
const KEPT: usize = 1_000;

/// All of them, the first as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Troubles {
    kept: Vec<Trouble>,
    more: usize,
}

impl Troubles {
    /// One more.
    pub fn push(&mut self, trouble: Trouble) {
        if self.kept.len() < KEPT {
            self.kept.push(trouble);
        } else {
            self.more += 1;
        }
    }

    /// Those of another file behind them.
    pub fn join(&mut self, other: Self) {
        for trouble in other.kept {
            self.push(trouble);
        }
        self.more += other.more;
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.kept.len() + self.more
    }
}

impl Deref for Troubles {
    type Target = [Trouble];

    fn deref(&self) -> &[Trouble] {
        &self.kept
    }
}

impl DerefMut for Troubles {
    fn deref_mut(&mut self) -> &mut [Trouble] {
        &mut self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_kept_and_all_are_counted() {
        let mut troubles = Troubles::default();
        for line in 0..3_000 {
            troubles.push(Trouble {
                spot: Spot::line(line),
                says: String::new(),
            });
        }
        let mut all = troubles.clone();
        all.join(troubles);
        assert_eq!((all.len(), all.count()), (KEPT, 6_000));
    }
}
