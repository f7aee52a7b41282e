//! What is exported from the app: in which format, and of which records: those that the panes show, as their filters
//! and marks have it.

use crate::book::event::EventStatus;
use crate::book::{Book, Contact, Day, Event, FollowUp, Id, Key, Kind};
use crate::exchange::give::calendar::{self, Stamp};
use crate::exchange::give::card::Version;
use crate::exchange::give::{self, Parcel, data, sheet};
use crate::language::filter::{Filter, Tested};
use crate::language::hay;

use super::list::Row;
use super::{Pane, State};

/// A format to export in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table for spreadsheets.
    Csv,
    /// All records, as the data file has them.
    Json,
    /// Pages to read.
    Markdown,
    /// Cards for address books.
    Vcard,
    /// Entries for calendars.
    Ics,
    /// Cards of the version before.
    OlderVcard,
    /// A table whose cells are as they stand in the book.
    RawCsv,
}

impl Format {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Csv,
        Self::Json,
        Self::Markdown,
        Self::Vcard,
        Self::Ics,
        Self::OlderVcard,
        Self::RawCsv,
    ];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Markdown => "Markdown",
            Self::Vcard => "vCard",
            Self::Ics => "iCalendar",
            Self::OlderVcard => "vCard 3.0",
            Self::RawCsv => "CSV, raw",
        }
    }

    /// What it is for.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Csv => "a table for spreadsheets",
            Self::Json => "all there is, as the data file has it",
            Self::Markdown => "a page a person",
            Self::Vcard => "cards for address books",
            Self::Ics => "follow-ups and events for calendars",
            Self::OlderVcard => "cards for older address books",
            Self::RawCsv => "a table for programs, formulas and all",
        }
    }

    /// Where it goes if nothing else is said.
    pub(super) const fn usual_place(self) -> &'static str {
        match self {
            Self::Csv | Self::RawCsv => "~/contacts.csv",
            Self::Json => "~/netgrow-export.json",
            Self::Markdown => "~/contacts.md",
            Self::Vcard | Self::OlderVcard => "~/contacts.vcf",
            Self::Ics => "~/netgrow.ics",
        }
    }

    /// Whether it can be a folder of files.
    pub const fn takes_folder(self) -> bool {
        matches!(self, Self::Markdown | Self::Vcard | Self::OlderVcard)
    }
}

/// What is to be exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// In which format.
    pub format: Format,
    contacts: Vec<Id<Contact>>,
    follow_ups: Vec<Id<FollowUp>>,
    events: Vec<Id<Event>>,
    /// Whether it is all there is, and not only contacts and what is about them.
    is_all: bool,
    records: usize,
}

impl Export {
    /// What the panes show.
    pub(super) fn of(state: &State, format: Format) -> Self {
        let contacts = state.lists.of_pane(Pane::Contacts);
        let is_all = format == Format::Json && contacts.filter().is_none() && !contacts.has_marks();
        let count = |kind: &Kind| state.book.tables().count(*kind);
        let mut export = Self {
            format,
            contacts: Vec::new(),
            follow_ups: Vec::new(),
            events: Vec::new(),
            is_all,
            records: Kind::ALL.iter().map(count).sum(),
        };
        if format == Format::Ics {
            export.events = ids(&shown(state, Pane::Events));
            let is_ahead = |id: &Id<Event>| {
                let event = state.book.get(*id);
                event.is_some_and(|it| {
                    it.last_day() >= state.today && it.status != EventStatus::Skipped
                })
            };
            export.events.retain(is_ahead);
            export.follow_ups = follow_ups(state);
        } else {
            export.contacts = ids(&shown(state, Pane::Contacts));
        }
        export
    }

    /// Whether there is nothing to export.
    pub fn is_empty(&self) -> bool {
        if self.is_all {
            self.records == 0
        } else {
            self.contacts.is_empty() && self.follow_ups.is_empty() && self.events.is_empty()
        }
    }

    /// How much it is: "12 contacts".
    pub fn told(&self) -> String {
        let number = |number: usize, one: &str| match number {
            1 => format!("1 {one}"),
            many => format!("{many} {one}s"),
        };
        if self.is_all {
            number(self.records, "record")
        } else if self.format == Format::Ics {
            let follow_ups = number(self.follow_ups.len(), "follow-up");
            format!("{follow_ups} and {}", number(self.events.len(), "event"))
        } else {
            number(self.contacts.len(), "contact")
        }
    }

    /// What goes into the file, or into each of the files where it is to be a folder.
    pub fn parcel(&self, book: &Book, today: Day, sequence: u64, in_folder: bool) -> Parcel {
        let people = || -> Vec<&Contact> {
            let people = self.contacts.iter().filter_map(|id| book.get(*id));
            people.collect()
        };
        match self.format {
            Format::Csv | Format::RawCsv => {
                let is_raw = self.format == Format::RawCsv;
                Parcel::One(sheet::contacts(book, &self.contacts, today, is_raw))
            }
            Format::Json if self.is_all => Parcel::One(data::document(book, None)),
            Format::Json => Parcel::One(data::document(book, Some(&self.contacts))),
            Format::Markdown => give::pages(book, &people(), in_folder),
            Format::Vcard => give::cards(&people(), Version::Four, in_folder),
            Format::OlderVcard => give::cards(&people(), Version::Three, in_folder),
            Format::Ics => {
                let follow_ups = self.follow_ups.iter().filter_map(|id| book.get(*id));
                let events = self.events.iter().filter_map(|id| book.get(*id));
                let (follow_ups, events): (Vec<_>, Vec<_>) =
                    (follow_ups.collect(), events.collect());
                let on = today;
                let stamp = Stamp { on, sequence };
                Parcel::One(calendar::of(book, &follow_ups, &events, stamp))
            }
        }
    }
}

/// The rows that a pane shows; where some are marked, those.
fn shown(state: &State, pane: Pane) -> Vec<Row> {
    let list = state.lists.of_pane(pane);
    if list.has_marks() {
        list.marked()
    } else {
        list.rows().to_vec()
    }
}

fn ids<T: crate::book::Entry>(rows: &[Row]) -> Vec<Id<T>> {
    rows.iter().filter_map(|row| row.key.id()).collect()
}

/// All open follow-ups that pass the filter of their pane, also those that are not on the agenda yet.
fn follow_ups(state: &State) -> Vec<Id<FollowUp>> {
    let list = state.lists.of_pane(Pane::FollowUps);
    if list.has_marks() {
        return ids(&list.marked());
    }
    let typed = list.filter().map_or("", |it| it.text());
    let filter = Filter::read(typed).unwrap_or_default();
    let book = &state.book;
    let passes = |key: Key| {
        let hay = hay::stack(book, key);
        filter.passes(Tested {
            book,
            today: state.today,
            key,
            hay: &hay,
        })
    };
    let open = book.all::<FollowUp>().values().filter(|it| it.is_open());
    let mut open: Vec<&FollowUp> = open.filter(|it| passes(Key::of(it.id))).collect();
    open.sort_by_key(|it| (it.due, it.id));
    open.into_iter().map(|it| it.id).collect()
}
