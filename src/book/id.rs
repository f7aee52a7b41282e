//! Identities. Each record carries an [`Id`] of its own type, a `UUIDv7`, so that ids sort by the time
//! they were made. Nothing here is random: the [`Mint`] that coins ids is handed in with the moment.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use super::Day;

/// The identity of one record of type `T`. Typed, so that a goal can't be looked up among contacts.
pub struct Id<T>(Uuid, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The id with exactly these bits.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The bits, without the type.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// The id of something that happened on a day and has a name in another program: always the same for the same
    /// day and name, so that it is known again, and sorted by the day.
    pub fn elsewhere(day: Day, name: &str) -> Self {
        let millis = day.and_time(chrono::NaiveTime::MIN).and_utc();
        let millis = u64::try_from(millis.timestamp_millis()).unwrap_or(0);
        let sum = xxhash_rust::xxh3::xxh3_128(name.as_bytes()).to_be_bytes();
        let mut bytes = sum;
        let when = millis.to_be_bytes();
        for (byte, of_day) in bytes.iter_mut().zip(when.iter().skip(2)) {
            *byte = *of_day;
        }
        Self::new(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// What the name alone makes of such an id: the same for the same name on whatever day.
    pub fn name_elsewhere(self) -> [u8; 10] {
        let [_, _, _, _, _, _, name @ ..] = self.uuid().into_bytes();
        name
    }

    /// The day on which it was coined, by the calendar of who coined it, where it tells.
    pub fn made_on(self) -> Option<Day> {
        let (seconds, _) = self.uuid().get_timestamp()?.to_unix();
        let instant = chrono::DateTime::from_timestamp(seconds.try_into().ok()?, 0)?;
        Some(instant.date_naive())
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        // As one number: byte by byte takes a call, which a look-up among many makes many times.
        self.0.as_u128().cmp(&other.0.as_u128())
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u128(self.0.as_u128());
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::new)
    }
}

/// The golden ratio of 32 bits, an odd number: times it, no two counts are the same, and near ones lie far apart.
const SPREAD: u32 = 0x9e37_79b1;

/// Coins ids, each with an end of its own, by which people tell them apart. Two mints made from the same moment coin the same ids in the same order, which is what
/// makes a replay of actions equal; so take one mint for each action and use it for all of its ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mint {
    millis: u64,
    seed: u64,
    coined: u16,
}

impl Mint {
    /// A mint for the instant `millis` (Unix milliseconds), told apart from other mints of the same
    /// millisecond by `seed`.
    pub const fn new(millis: u64, seed: u64) -> Self {
        Self {
            millis,
            seed,
            coined: 0,
        }
    }

    /// A mint whose ids are never those of this one, for another part of the same act. Lanes are told
    /// apart by number.
    #[must_use]
    pub const fn lane(self, lane: u8) -> Self {
        Self {
            seed: self.seed ^ ((lane as u64) << 40),
            ..self
        }
    }

    /// The next id. After 4,096 ids the millisecond moves on, so order and uniqueness are kept.
    pub fn id<T>(&mut self) -> Id<T> {
        let spread = u32::from(self.coined).wrapping_mul(SPREAD);
        let [s0, s1, s2, s3, s4, s5, s6, s7] = (self.seed ^ u64::from(spread)).to_be_bytes();
        let [high, low] = (self.coined & 0x0fff).to_be_bytes();
        let random = [high, low, s0, s1, s2, s3, s4, s5, s6, s7];
        let uuid = uuid::Builder::from_unix_timestamp_millis(self.millis, &random).into_uuid();
        self.coined = self.coined.wrapping_add(1);
        if self.coined.trailing_zeros() >= 12 {
            self.millis = self.millis.saturating_add(1);
        }
        Id::new(uuid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_mint_are_unique_and_sorted() {
        let mut mint = Mint::new(1_700_000_000_000, 7);
        let ids: Vec<Id<()>> = (0..10_000).map(|_| mint.id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        let end = |id: &Id<()>| id.uuid().as_u128() & 0xffff_ffff;
        let ends: std::collections::BTreeSet<u128> = ids.iter().map(end).collect();
        assert_eq!(ends.len(), ids.len());
    }

    #[test]
    fn what_another_program_names_has_the_same_id_each_time() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let of = |on: &str, name: &str| Id::<()>::elsewhere(day(on), name);
        assert_eq!(of("2026-11-23", "mail a@b"), of("2026-11-23", "mail a@b"));
        assert_ne!(of("2026-11-23", "mail a@b"), of("2026-11-23", "mail a@c"));
        assert!(of("2026-11-22", "z") < of("2026-11-23", "a"));
        assert_eq!(of("2026-11-23", "a").made_on(), None);
    }

    #[test]
    fn an_id_is_a_plain_uuid_in_json() {
        let id: Id<()> = Mint::new(1_700_000_000_000, 7).id();
        let text = serde_json::to_string(&id).unwrap();
        assert_eq!(text.len(), 38);
        assert_eq!(serde_json::from_str::<Id<()>>(&text).unwrap(), id);
    }
}
