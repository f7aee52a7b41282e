//! Maps and sets by id, for what is looked up a hundred thousand times: no more than mixing the bits of the id,
//! which nobody chose. Where the order matters or a name is looked up, the ordinary ones serve.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use super::Id;

/// Something kept for each of many ids.
pub type ById<T, V> = HashMap<Id<T>, V, BuildHasherDefault<Mixed>>;

/// A set of ids.
pub type IdSet<T> = HashSet<Id<T>, BuildHasherDefault<Mixed>>;

/// The bits of an id, mixed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mixed(u64);

/// An odd number without a pattern: the golden ratio.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for Mixed {
    fn write_u64(&mut self, bits: u64) {
        let mixed = u128::from(self.0 ^ bits).wrapping_mul(u128::from(ODD));
        let [high, low] = halves(mixed);
        self.0 = high ^ low;
    }

    fn write_u128(&mut self, bits: u128) {
        for half in halves(bits) {
            self.write_u64(half);
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "each half is all that is wanted of it"
)]
const fn halves(bits: u128) -> [u64; 2] {
    [(bits >> 64) as u64, bits as u64]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Mint;
    use std::hash::{BuildHasher, Hash};

    #[test]
    fn ids_of_one_act_and_of_many_are_told_apart() {
        let mut seen = HashSet::new();
        let mut ends = HashSet::new();
        for act in 0..100 {
            let mut mint = Mint::new(1_790_000_000_000 + act * 1_000, act);
            for _ in 0..100 {
                let id: Id<()> = mint.id();
                let hash = BuildHasherDefault::<Mixed>::default().hash_one(id);
                seen.insert(hash);
                ends.insert(hash & 0xffff);
            }
        }
        assert_eq!(seen.len(), 10_000);
        // Of 10,000 thrown into 65,536 places, chance leaves some 9,280 apart.
        assert!(ends.len() > 9_000, "{}", ends.len());
        let mut by_bytes = Mixed::default();
        "text".hash(&mut by_bytes);
        assert_ne!(by_bytes.finish(), 0);
    }
}
