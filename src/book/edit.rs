//! Everything that can be asked of a book. Each [`Edit`] is answered with one [`Change`] or refused in a
//! sentence; the answers are told apart by verb in the files below.

mod attend;
mod complete;
mod delete;
mod engage;
mod import;
mod introduce;
mod keep;
mod link;
mod log;
mod mentor;
mod put;
mod revise;
mod same;
mod share;
mod snooze;
mod spread;
mod tag;

pub use delete::goes_along;
pub use import::Import;
pub use log::Log;
pub use mentor::Step;
pub use put::{check, counted};
pub use revise::Revision;

use std::collections::BTreeMap;

use chrono::Datelike;

use super::goal::GoalStatus;
use super::introduction::IntroductionState;
use super::platform::Engagement;
use super::{
    Book, Cadence, Change, Conflict, Contact, Day, Entry, Event, FollowUp, Goal, Id, Introduction,
    Key, Kind, Moment, Platform, Record, Resource, Swap,
};

/// Something asked of a book.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Add records that are new and replace those that are there, as one step.
    Put(Vec<Record>),
    /// Write what was made of a record since it was opened onto the record as it is by now.
    Revise(Box<Revision>),
    /// Take in what a file of another program brought.
    Import(Box<Import>),
    /// Delete records, and what has no sense without them.
    Delete(Vec<Key>),
    /// Log a conversation, with the people, follow-ups and promises that came of it.
    Log(Box<Log>),
    /// Share a resource with people who have not had it, today; that is a message to each.
    Share(Id<Resource>, Vec<Id<Contact>>),
    /// Finish follow-ups; those that repeat come back.
    Complete(Vec<Id<FollowUp>>),
    /// Open follow-ups again.
    Reopen(Vec<Id<FollowUp>>),
    /// Give follow-ups up.
    Drop(Vec<Id<FollowUp>>),
    /// Put rows of the agenda off until a day; it is counted. Follow-ups and contacts can be put off.
    Snooze(Vec<Key>, Day),
    /// Move rows of the agenda to another day, by decision and not by delay; it is not counted.
    Move(Vec<Key>, Day),
    /// Move each row to a day of its own, as one step: the backlog, spread over the coming days.
    Spread(Vec<(Key, Day)>),
    /// Decide how often to be in touch.
    SetCadence(Vec<Id<Contact>>, Cadence),
    /// Decide that it stays as it is how often to be in touch, for months to come.
    LeaveCadence(Vec<Id<Contact>>),
    /// Put contacts out of sight, or back.
    Archive(Vec<Id<Contact>>, bool),
    /// Two contacts are one person: the first becomes one with the second.
    Same(Id<Contact>, Id<Contact>),
    /// A contact is none of those who could have been meant.
    Distinct(Id<Contact>),
    /// The first contact is not the second, who could have been meant.
    Apart(Id<Contact>, Id<Contact>),
    /// Add and remove tags.
    Tag {
        /// The records.
        on: Vec<Key>,
        /// Tags to add.
        add: Vec<String>,
        /// Tags to remove.
        remove: Vec<String>,
    },
    /// Connect a record with others: contacts, events, goals, platforms.
    Link(Vec<Key>, Key),
    /// Take such a connection away.
    Unlink(Vec<Key>, Key),
    /// Mark events as attended, or as planned again.
    Attend(Vec<Id<Event>>, bool),
    /// Note something done on a platform.
    Engage(Id<Platform>, Engagement),
    /// Put somebody down as to be met at an event, with a question to bring.
    Meet(Id<Event>, Id<Contact>, String),
    /// Tick off a thing to prepare for an event by its place, or take that back.
    Tick(Id<Event>, usize),
    /// Tick off all that is to prepare for an event.
    Prepare(Id<Event>),
    /// Say that an event needs no debrief.
    WaveAway(Id<Event>),
    /// Write down what was learned at an event, and whether it was worth the time.
    Debrief(Id<Event>, String, Option<bool>),
    /// Reach, drop, pause or take up goals.
    CloseGoals(Vec<Id<Goal>>, GoalStatus),
    /// Take an introduction up, or change it; what its state leaves to do becomes a follow-up.
    Introduce(Box<Introduction>),
    /// Put introductions into a state, or each into its next one.
    Progress(Vec<Id<Introduction>>, Option<IntroductionState>),
    /// Move people along the mentor track, or off it.
    Mentor(Vec<Id<Contact>>, Step),
    /// Several of these, as one step.
    Together(Vec<Edit>),
    /// Choose between the two versions of a field: keep the one there is, or take the other.
    Settle(Id<Conflict>, Choice),
}

/// Which version of a field is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The one the record has.
    Kept,
    /// The other one.
    Other,
}

/// Why an edit can't be done, as a sentence to show.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A record is not there, or no longer.
    #[error("this {} is not there any more; it may have been deleted in another window", .0.kind)]
    Gone(Key),
    /// A record has no name.
    #[error("{} needs a name; type one", .0.one())]
    Unnamed(super::Kind),
    /// An event ends before it starts.
    #[error("“{0}” would end before it starts; move one of the two days")]
    Backwards(String),
    /// A row would be put off to a day that is over.
    #[error("{0} is over; put it off to a day that comes, for example fri or 2w")]
    Past(String),
    /// A row would be put off to the day it is.
    #[error("nothing is put off by today; name a day that comes, for example fri or 2w")]
    Today,
    /// A follow-up that has ended has no day any more.
    #[error("“{0}” is {1} already; open it again first")]
    Over(String, &'static str),
    /// An interaction with nobody.
    #[error("nobody is named; say with whom, for example “coffee with Ana”")]
    Nobody,
    /// An introduction of somebody to themselves.
    #[error("an introduction is between two people; name somebody else beside them")]
    Themselves,
    /// Two people are being introduced already.
    #[error("{names} are being introduced already: {state}")]
    UnderWay {
        /// Their names.
        names: String,
        /// How far it is.
        state: IntroductionState,
    },
    /// A kind of record that the verb does not know.
    #[error("{} can’t be {verb}", .kind.one())]
    Unfit {
        /// The kind.
        kind: super::Kind,
        /// The verb, as a participle.
        verb: &'static str,
    },
    /// Nothing would change.
    #[error("nothing to change: it is so already")]
    Idle,
    /// The other version of a field no longer fits the record.
    #[error(
        "the other version of {0} can’t be put into this record any more; keep the present one"
    )]
    Misfit(String),
}

pub(super) fn answer(book: &Book, edit: Edit, moment: &Moment) -> Result<Change, Refusal> {
    let mut draft = Draft::new(book, moment);
    let what = one(&mut draft, edit)?;
    draft.finish(what)
}

/// Does one edit in the draft; tells what was done.
fn one(draft: &mut Draft, edit: Edit) -> Result<String, Refusal> {
    match edit {
        Edit::Put(records) => put::answer(draft, records),
        Edit::Revise(revision) => revise::answer(draft, *revision),
        Edit::Import(import) => import::answer(draft, *import),
        Edit::Delete(keys) => delete::answer(draft, &keys),
        Edit::Log(log) => log::answer(draft, *log),
        Edit::Share(id, with) => share::answer(draft, id, &with),
        Edit::Complete(ids) => complete::done(draft, &ids),
        Edit::Reopen(ids) => complete::reopen(draft, &ids),
        Edit::Drop(ids) => complete::drop(draft, &ids),
        Edit::Snooze(keys, until) => snooze::snooze(draft, &keys, until),
        Edit::Move(keys, day) => snooze::shift(draft, &keys, day),
        Edit::Spread(rows) => spread::answer(draft, &rows),
        Edit::SetCadence(ids, cadence) => keep::cadence(draft, &ids, cadence),
        Edit::LeaveCadence(ids) => keep::leave(draft, &ids),
        Edit::Archive(ids, archived) => keep::archive(draft, &ids, archived),
        Edit::Same(gone, kept) => same::one(draft, gone, kept),
        Edit::Distinct(id) => same::distinct(draft, id),
        Edit::Apart(id, other) => same::apart(draft, id, other),
        Edit::Tag { on, add, remove } => tag::answer(draft, &on, &add, &remove),
        Edit::Link(from, to) => link::link(draft, &from, to),
        Edit::Unlink(from, to) => link::unlink(draft, &from, to),
        Edit::Attend(ids, attended) => attend::attend(draft, &ids, attended),
        Edit::Engage(id, engagement) => engage::answer(draft, id, engagement),
        Edit::Meet(id, who, question) => attend::meet(draft, id, who, question),
        Edit::Tick(id, place) => attend::tick(draft, id, place),
        Edit::Prepare(id) => attend::prepare(draft, id),
        Edit::WaveAway(id) => attend::wave_away(draft, id),
        Edit::Debrief(id, learned, worth) => attend::debrief(draft, id, learned, worth),
        Edit::CloseGoals(ids, status) => keep::close_goals(draft, &ids, status),
        Edit::Introduce(it) => introduce::answer(draft, *it),
        Edit::Progress(ids, to) => introduce::progress(draft, &ids, to),
        Edit::Mentor(ids, step) => mentor::answer(draft, &ids, step),
        Edit::Settle(id, choice) => put::settle(draft, id, choice),
        Edit::Together(edits) => together(draft, edits),
    }
}

/// Does several edits, one after the other, and tells of each kind of them.
fn together(draft: &mut Draft, edits: Vec<Edit>) -> Result<String, Refusal> {
    let mut told: Vec<String> = Vec::new();
    for edit in edits {
        told.push(one(draft, edit)?);
    }
    Ok(told.join(". "))
}

/// The lane of the ids that edits coin themselves, apart from the ids of the records they are given.
const EDIT_LANE: u8 = 1;

/// A change in the making: the book, and over it what the edit has put or removed so far.
struct Draft<'a> {
    book: &'a Book,
    moment: Moment,
    swaps: Vec<Swap>,
    /// Where the swap of each record is.
    places: BTreeMap<Key, usize>,
}

impl<'a> Draft<'a> {
    fn new(book: &'a Book, moment: &Moment) -> Self {
        let moment = Moment {
            mint: moment.mint.lane(EDIT_LANE),
            ..*moment
        };
        Self {
            book,
            moment,
            swaps: Vec::new(),
            places: BTreeMap::new(),
        }
    }

    fn today(&self) -> Day {
        self.moment.today
    }

    fn new_id<T: Entry>(&mut self) -> Id<T> {
        self.moment.mint.id()
    }

    /// The record as it is by now: as the draft has it, else as the book has it.
    fn get<T: Entry>(&self, id: Id<T>) -> Result<T, Refusal> {
        let key = Key::of(id);
        let record = match self.swap(key) {
            Some(swap) => swap.after.as_deref().and_then(T::unwrap_ref).cloned(),
            None => self.book.get(id).cloned(),
        };
        record.ok_or(Refusal::Gone(key))
    }

    fn record(&self, key: Key) -> Result<Record, Refusal> {
        let record = match self.swap(key) {
            Some(swap) => swap.after.as_deref().cloned(),
            None => self.book.record(key),
        };
        record.ok_or(Refusal::Gone(key))
    }

    fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.set(record.key(), Some(record));
    }

    fn set(&mut self, key: Key, after: Option<Record>) {
        let after = after.map(Box::new);
        let place = self.places.get(&key);
        if let Some(swap) = place.and_then(|place| self.swaps.get_mut(*place)) {
            swap.after = after;
            return;
        }
        self.places.insert(key, self.swaps.len());
        self.swaps.push(Swap {
            key,
            before: self.book.record(key).map(Box::new),
            after,
        });
    }

    fn swap(&self, key: Key) -> Option<&Swap> {
        self.swaps.get(*self.places.get(&key)?)
    }

    /// Whether the draft has deleted a record.
    fn has_deleted(&self, key: Key) -> bool {
        self.swap(key).is_some_and(|swap| swap.after.is_none())
    }

    /// The change, without what did not change after all.
    fn finish(mut self, what: String) -> Result<Change, Refusal> {
        self.swaps.retain(|swap| swap.before != swap.after);
        if self.swaps.is_empty() {
            Err(Refusal::Idle)
        } else {
            Ok(Change {
                what,
                swaps: self.swaps,
            })
        }
    }
}

/// "“send the deck”" for one, "3 follow-ups" for more: how a sentence names what it is about.
fn naming(book: &Book, keys: &[Key]) -> String {
    match keys {
        [only] if only.kind == Kind::Introduction => {
            let names = book.people(*only).into_iter();
            let names: Vec<&str> = names.filter_map(|id| book.name(Key::of(id))).collect();
            format!("the introduction of {}", names.join(" and "))
        }
        [only] => format!("“{}”", book.name(*only).unwrap_or_default()),
        [first, rest @ ..] if rest.iter().all(|key| key.kind == first.kind) => {
            format!("{} {}", keys.len(), first.kind.plural())
        }
        _ => format!("{} records", keys.len()),
    }
}

/// From how many days on a day of another year is told with its year.
const NEAR: i64 = 60;

/// A day as sentences have it: "Fri 4 Dec", or "Wed 1 Jan 2020" where the year is another and the day not near.
fn spoken(day: Day, today: Day) -> String {
    let is_near = day.year() == today.year() || (day - today).num_days().abs() < NEAR;
    let format = if is_near { "%a %-d %b" } else { "%a %-d %b %Y" };
    day.format(format).to_string()
}

fn keys_of<T: Entry>(ids: &[Id<T>]) -> Vec<Key> {
    ids.iter().map(|id| Key::of(*id)).collect()
}
