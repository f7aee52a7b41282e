//! What holds of every sequence of edits: it can be taken back and made again, a replay gives the same
//! book, what is kept ready beside the records never disagrees with them, and no record names another
//! that is not there.

use std::collections::BTreeSet;

use chrono::Days;
use netgrow::book::contact::Snoozed;
use netgrow::book::edit::{Choice, Import, Log};
use netgrow::book::follow_up::{Owed, Repeat, RepeatFrom};
use netgrow::book::goal::GoalStatus;
use netgrow::book::{
    Book, Cadence, Change, Conflict, Contact, Day, Edit, Entry, Event, FollowUp, Goal, Id,
    Interaction, Key, Kind, Mint, Moment, Platform, Record, Span,
};
use netgrow::demo;
use netgrow::exchange;
use netgrow::exchange::give::data::document;
use netgrow::exchange::plan::Plan;
use netgrow::insight::agenda::Agenda;
use netgrow::insight::progress::Tally;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

/// Something to ask, in numbers: which verb, of which records, to which day, yes or no.
#[derive(Debug, Clone)]
struct Ask {
    verb: u8,
    picks: Vec<u16>,
    days: i64,
    flag: bool,
}

fn asks() -> impl Strategy<Value = Vec<Ask>> {
    let ask = (
        0..30_u8,
        prop::collection::vec(any::<u16>(), 1..5),
        -60..60_i64,
        any::<bool>(),
    );
    let ask = ask.prop_map(|(verb, picks, days, flag)| Ask {
        verb,
        picks,
        days,
        flag,
    });
    prop::collection::vec(ask, 1..25)
}

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn moment(step: usize) -> Moment {
    Moment {
        today: today(),
        mint: Mint::new(1_795_000_000_000 + step as u64, 1),
    }
}

fn start() -> Book {
    let mut book = demo::book(today());
    let contact = Key::of(book.all::<Contact>().ids().next().unwrap());
    let conflicts = [("company", json!("Elsewhere")), ("name", json!(7))];
    for (place, (field, other)) in conflicts.into_iter().enumerate() {
        let conflict = json!({
            "id": Uuid::from_u128(place as u128 + 1), "record": contact, "field": field,
            "kept": "Here", "other": other, "on": "2026-11-20",
        });
        let conflict: Conflict = serde_json::from_value(conflict).unwrap();
        let edit = Edit::Put(vec![conflict.into()]);
        let change = book.answer(edit, &moment(place)).unwrap();
        book.apply(&change);
    }
    book
}

/// An ask, made of what a book has.
struct Asking<'a> {
    book: &'a Book,
    ask: &'a Ask,
    mint: Mint,
}

impl Asking<'_> {
    /// The records picked of one type; now and then one that is not there.
    fn ids<T: Entry>(&self) -> Vec<Id<T>> {
        self.ask
            .picks
            .iter()
            .map(|pick| self.id(*pick))
            .map(|id| id.unwrap_or_else(|| Id::new(Uuid::nil())))
            .collect()
    }

    fn id<T: Entry>(&self, pick: u16) -> Option<Id<T>> {
        let table = self.book.all::<T>();
        let place = usize::from(pick) % (table.len() + usize::from(pick.is_multiple_of(16))).max(1);
        table.ids().nth(place)
    }

    /// Those picked that are there.
    fn known<T: Entry>(&self) -> Vec<Id<T>> {
        let picks = self.ask.picks.iter();
        picks.filter_map(|pick| self.id(*pick)).collect()
    }

    fn one<T: Entry>(&self) -> Id<T> {
        self.ids()[0]
    }

    fn keys(&self) -> Vec<Key> {
        let kinds = Kind::ALL;
        let picks = self.ask.picks.iter();
        picks
            .map(|pick| self.key(kinds[usize::from(*pick) % kinds.len()], *pick))
            .collect()
    }

    fn key(&self, kind: Kind, pick: u16) -> Key {
        let ids: Vec<Uuid> = self.book.tables().ids(kind).collect();
        let id = ids.get(usize::from(pick / 16) % ids.len().max(1));
        Key {
            kind,
            id: id.copied().unwrap_or_default(),
        }
    }

    fn day(&self) -> Day {
        let days = Days::new(self.ask.days.unsigned_abs());
        if self.ask.days < 0 {
            today() - days
        } else {
            today() + days
        }
    }

    fn span(&self) -> Span {
        let texts = ["1d", "2w", "1m", "6w", "1y"];
        texts[usize::from(self.ask.picks[0]) % texts.len()]
            .parse()
            .unwrap()
    }

    fn follow_up(&mut self) -> FollowUp {
        FollowUp {
            contacts: self.known(),
            promised: self.ask.flag,
            owed: if self.ask.days % 3 == 0 {
                Owed::ByThem
            } else {
                Owed::ByMe
            },
            goals: self.known().into_iter().take(1).collect(),
            repeat: self
                .ask
                .flag
                .then(|| Repeat::new(self.span(), RepeatFrom::Schedule, self.day())),
            ..FollowUp::new(self.mint.id(), "write", self.day())
        }
    }

    fn talk(&mut self, contacts: Vec<Id<Contact>>) -> Interaction {
        Interaction {
            event: self.known().first().copied().filter(|_| self.ask.flag),
            goals: self.known().into_iter().take(1).collect(),
            gave: vec!["a review".to_owned()],
            ..Interaction::new(self.mint.id(), self.day(), contacts)
        }
    }

    /// A record of the book, changed, or a new one.
    fn record(&mut self) -> Record {
        let (day, flag) = (self.day(), self.ask.flag);
        match self.ask.picks[0] % 6 {
            0 => Contact {
                cadence: Cadence::Every(self.span()),
                met: netgrow::book::contact::HowMet {
                    contact: self.known().first().copied(),
                    ..Default::default()
                },
                ..Contact::new(self.mint.id(), "Somebody New")
            }
            .into(),
            1 => self.follow_up().into(),
            2 => Event::new(self.mint.id(), "Breakfast", day).into(),
            3 => {
                let contacts = self.known();
                self.talk(contacts).into()
            }
            4 => match self.known::<Contact>().first() {
                Some(id) => Contact {
                    name: "Renamed Person".to_owned(),
                    tags: vec!["staff".to_owned()],
                    snoozed: flag.then_some(Snoozed::new(day, 2)),
                    ..self.book.get(*id).unwrap().clone()
                }
                .into(),
                None => Platform::new(self.mint.id(), "Harbour").into(),
            },
            _ => match self.known::<Goal>().first() {
                Some(id) => Goal {
                    title: "Another title".to_owned(),
                    tags: vec!["rust".to_owned()],
                    filter: "#staff or met:meetup".to_owned(),
                    start: flag.then_some(day),
                    ..self.book.get(*id).unwrap().clone()
                }
                .into(),
                None => Goal::new(self.mint.id(), "A goal").into(),
            },
        }
    }

    fn edit(mut self) -> Edit {
        let (day, flag) = (self.day(), self.ask.flag);
        match self.ask.verb {
            0 => Edit::Delete(self.keys()),
            1 => Edit::Delete(vec![Key::of(self.one::<Contact>())]),
            2 => Edit::Log(Box::new(Log {
                interaction: self.talk(self.ids()),
                new: Vec::new(),
                follow_ups: vec![self.follow_up()],
                completes: flag.then(|| self.one()),
                shares: None,
            })),
            3 => Edit::Complete(self.ids()),
            4 => Edit::Reopen(self.ids()),
            5 => Edit::Drop(self.ids()),
            6 => Edit::Snooze(self.keys(), day),
            7 => Edit::Move(
                self.ids::<FollowUp>().into_iter().map(Key::of).collect(),
                day,
            ),
            8 => Edit::Spread(
                self.ids::<Contact>()
                    .into_iter()
                    .map(|id| (Key::of(id), day))
                    .collect(),
            ),
            9 => Edit::SetCadence(self.ids(), Cadence::Every(self.span())),
            10 => Edit::SetCadence(self.ids(), Cadence::Ambient),
            11 => Edit::Archive(self.ids(), flag),
            12 => Edit::Tag {
                on: self.keys(),
                add: vec!["platform".to_owned()],
                remove: vec!["staff".to_owned()],
            },
            13 => Edit::Link(self.keys(), Key::of(self.one::<Contact>())),
            14 => Edit::Link(
                self.ids::<Contact>().into_iter().map(Key::of).collect(),
                Key::of(self.one::<Goal>()),
            ),
            15 => Edit::Unlink(self.keys(), Key::of(self.one::<Contact>())),
            16 => Edit::Attend(self.ids(), flag),
            17 => Edit::WaveAway(self.one()),
            18 => {
                let all = [
                    GoalStatus::Active,
                    GoalStatus::Paused,
                    GoalStatus::Reached,
                    GoalStatus::Dropped,
                ];
                Edit::CloseGoals(self.ids(), all[usize::from(self.ask.picks[0]) % all.len()])
            }
            19 => Edit::Settle(self.one(), if flag { Choice::Other } else { Choice::Kept }),
            20 => Edit::Share(self.one(), self.ids()),
            21 => Edit::LeaveCadence(self.ids()),
            22 => Edit::Same(self.one(), self.one()),
            23 => Edit::Distinct(self.one()),
            24 => Edit::Meet(self.one(), self.one(), "why?".to_owned()),
            25 => Edit::Tick(self.one(), usize::from(flag)),
            _ => Edit::Put(vec![self.record()]),
        }
    }
}

fn edit(book: &Book, ask: &Ask, step: usize) -> Edit {
    let mint = Mint::new(1_795_000_000_000 + step as u64, 2);
    Asking { book, ask, mint }.edit()
}

/// The changes that a sequence of asks makes, and the book they make it of. Refused asks make none.
fn run(book: &mut Book, asks: &[Ask]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (step, ask) in asks.iter().enumerate() {
        if let Ok(change) = book.answer(edit(book, ask, step), &moment(step)) {
            book.apply(&change);
            changes.push(change);
        }
    }
    changes
}

/// The ids that records name although there is no such record.
fn dangling(book: &Book) -> BTreeSet<String> {
    let (mut there, mut named) = (BTreeSet::new(), BTreeSet::new());
    for kind in Kind::ALL {
        for id in book.tables().ids(*kind) {
            there.insert(id.to_string());
            let record = book.record(Key { kind: *kind, id }).unwrap();
            names(&serde_json::to_value(record).unwrap(), &mut named);
        }
    }
    named.difference(&there).cloned().collect()
}

fn names(value: &Value, named: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            let id = text.rsplit('/').next().unwrap_or_default();
            if id.len() == 36 && Uuid::parse_str(id).is_ok() {
                named.insert(id.to_owned());
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, named)),
        Value::Object(fields) => fields.values().for_each(|field| names(field, named)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn undone_it_is_the_start_and_redone_the_end(asks in asks()) {
        let start = start();
        let mut book = start.clone();
        let changes = run(&mut book, &asks);
        let end = book.clone();
        for change in changes.iter().rev() {
            book.apply(&change.invert());
        }
        prop_assert!(book == start);
        for change in &changes {
            book.apply(change);
        }
        prop_assert!(book == end);
    }

    #[test]
    fn a_replay_is_equal(asks in asks()) {
        let (mut one, mut other) = (start(), start());
        prop_assert_eq!(run(&mut one, &asks), run(&mut other, &asks));
        prop_assert!(one == other);
    }

    #[test]
    fn a_change_and_its_inverse_leave_no_trace_and_survive_the_journal(asks in asks()) {
        let mut book = start();
        for (step, ask) in asks.iter().enumerate() {
            let Ok(change) = book.answer(edit(&book, ask, step), &moment(step)) else {
                continue;
            };
            prop_assert!(!change.is_empty() && !change.describe().is_empty());
            prop_assert_eq!(&change.invert().invert(), &change);
            let line = serde_json::to_string(&change).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Change>(&line).unwrap(), &change);
            let before = book.clone();
            book.apply(&change);
            book.apply(&change.invert());
            prop_assert!(book == before);
            book.apply(&change);
        }
    }

    #[test]
    fn what_is_kept_ready_agrees_with_the_records(asks in asks()) {
        let mut book = start();
        let (mut agenda, mut tally) = (Agenda::of(&book, today()), Tally::of(&book, today()));
        for (step, ask) in asks.iter().enumerate() {
            let Ok(change) = book.answer(edit(&book, ask, step), &moment(step)) else {
                continue;
            };
            book.apply(&change);
            prop_assert!(book == Book::new(book.tables().clone()));
            agenda.refresh(&book, &change);
            prop_assert_eq!(&agenda, &Agenda::of(&book, today()), "after {}", change.what);
            tally.refresh(&book, &change);
            prop_assert_eq!(&tally, &Tally::of(&book, today()), "after {}", change.what);
        }
    }

    #[test]
    fn what_is_exported_comes_in_again_as_it_was(asks in asks()) {
        let mut book = start();
        run(&mut book, &asks);
        let text = document(&book, None);
        let delivery = exchange::read(text.as_bytes(), &netgrow::exchange::Manner::default()).unwrap();
        let known = Plan::of(&book, delivery.clone(), &moment(1));
        prop_assert!(known.is_idle() && known.troubles.is_empty(), "{:?}", known);
        let plan = Plan::of(&Book::default(), delivery, &moment(1));
        prop_assert_eq!(&plan.troubles[..], []);
        let mut again = Book::default();
        if !plan.is_idle() {
            let import = Import { from: String::new(), records: plan.records() };
            let change = again.answer(Edit::Import(Box::new(import)), &moment(1)).unwrap();
            again.apply(&change);
        }
        let same = document(&again, None);
        let odd = text.lines().zip(same.lines()).find(|(one, other)| one != other);
        prop_assert_eq!(odd, None);
        prop_assert!(again.tables() == book.tables());
    }

    #[test]
    fn no_record_names_one_that_is_not_there(asks in asks()) {
        let mut book = start();
        run(&mut book, &asks);
        prop_assert_eq!(dangling(&book), BTreeSet::new());
    }
}

#[test]
fn everything_can_be_deleted_one_by_one() {
    let mut book = start();
    let mut step = 0;
    for kind in [Kind::Event, Kind::Contact, Kind::Goal, Kind::Platform] {
        let ids: Vec<Uuid> = book.tables().ids(kind).collect();
        for id in ids {
            let edit = Edit::Delete(vec![Key { kind, id }]);
            let change = book.answer(edit, &moment(step)).unwrap();
            book.apply(&change);
            assert_eq!(dangling(&book), BTreeSet::new(), "{}", change.what);
            step += 1;
        }
    }
    assert_eq!(book.tables().count(Kind::Interaction), 0);
    assert_eq!(book.tables().count(Kind::Introduction), 0);
}

#[test]
fn a_talk_that_is_gone_is_no_longer_what_a_follow_up_was_done_with() {
    let mut book = start();
    let follow_up = book.open_follow_ups().next().unwrap().id;
    let contact = book.all::<Contact>().ids().next().unwrap();
    let mut mint = Mint::new(1_795_000_000_000, 2);
    let talk = Interaction::new(mint.id(), today(), vec![contact]);
    let key = Key::of(talk.id);
    let log = Edit::Log(Box::new(Log {
        interaction: talk,
        new: Vec::new(),
        follow_ups: Vec::new(),
        completes: Some(follow_up),
        shares: None,
    }));
    for (step, edit) in [log, Edit::Delete(vec![key])].into_iter().enumerate() {
        let change = book.answer(edit, &moment(step)).unwrap();
        book.apply(&change);
    }
    assert!(!book.get(follow_up).unwrap().is_open());
    assert_eq!(dangling(&book), BTreeSet::new());
}

#[test]
fn records_of_every_kind_keep_fields_they_do_not_know() {
    let book = start();
    for kind in Kind::ALL {
        for id in book.tables().ids(*kind) {
            let record = book.record(Key { kind: *kind, id }).unwrap();
            let mut json = serde_json::to_value(&record).unwrap();
            let fields = json[kind.word()].as_object_mut().unwrap();
            fields.insert("later".to_owned(), json!({"of": ["another", 1, null]}));
            let read: Record = serde_json::from_value(json.clone()).unwrap();
            assert_ne!(read, record);
            assert_eq!(serde_json::to_value(&read).unwrap(), json);
        }
    }
}
