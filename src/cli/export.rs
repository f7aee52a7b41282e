//! `netgrow export`: gives what is in the book to other programs, all of it or what passes a filter.

mod target;

use clap::{Args, Subcommand};

use crate::app::Clock;
use crate::book::event::EventStatus;
use crate::book::{Book, Contact, Day, Entry, Event, FollowUp, Id, Key, Kind, Record};
use crate::exchange::give::calendar::{self, Stamp};
use crate::exchange::give::card::Version;
use crate::exchange::give::{self, data, sheet};
use crate::state::Wishes;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::filtered::{joined, passes, understood};
use super::list::{is_over, place_of};
use super::week;
use target::Target;

/// Export your network as CSV, JSON, Markdown, vCard or iCalendar.
#[derive(Debug, Args)]
pub struct Export {
    #[command(subcommand)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Format {
    /// Contacts as a table for spreadsheets
    Csv {
        #[command(flatten)]
        which: Which,
        /// Leave cells as they are that a spreadsheet would take for formulas.
        #[arg(long)]
        raw: bool,
        #[command(flatten)]
        target: Target,
    },
    /// All records in the format of the data file; with a filter, contacts and what is about them alone
    ///
    /// One object: "netgrow" is the version of the format, and each collection (contacts, goals, events, follow-ups,
    /// platforms, introductions, resources, reviews, views, interactions …) a list of records, one a line. Records
    /// name each other by "id"; what is empty or usual is left out. In place of netgrow.json it is a data file, and
    /// netgrow import reads it. The README names all fields.
    Json {
        /// Words, #tags and company:acme cadence:1m silent>30d goal:pm is:overdue …; and, or, not, brackets.
        filter: Vec<String>,
        #[command(flatten)]
        target: Target,
    },
    /// Contacts as pages, in a folder one each, or the weekly review
    Markdown {
        #[command(flatten)]
        which: Which,
        /// The weekly review instead.
        #[arg(long, conflicts_with_all = ["filter", "all"])]
        review: bool,
        /// A day of the week to look back on, in place of the last.
        #[arg(long, value_name = "DAY", requires = "review")]
        week: Option<String>,
        #[command(flatten)]
        target: Target,
    },
    /// Contacts as cards for address books, in a folder one a file, as khard and vdirsyncer have them
    Vcard {
        #[command(flatten)]
        which: Which,
        /// The version of the cards: 4.0, or 3.0 for older programs.
        #[arg(long, value_name = "VERSION", default_value = "4.0", value_parser = version)]
        version: Version,
        #[command(flatten)]
        target: Target,
    },
    /// Open follow-ups and events to come for calendars; those that have them already update them
    Ics {
        /// Words, #tags and company:acme cadence:1m silent>30d goal:pm is:overdue …; and, or, not, brackets.
        filter: Vec<String>,
        /// Also what is over; what was done, dropped or skipped is called off in the calendar.
        #[arg(long)]
        all: bool,
        #[command(flatten)]
        target: Target,
    },
}

/// Which contacts.
#[derive(Debug, Args)]
struct Which {
    /// Words, #tags and company:acme cadence:1m silent>30d goal:pm is:overdue …; and, or, not, brackets.
    filter: Vec<String>,
    /// Also contacts out of sight.
    #[arg(long)]
    all: bool,
}

fn version(text: &str) -> Result<Version, String> {
    match text {
        "4.0" | "4" => Ok(Version::Four),
        "3.0" | "3" => Ok(Version::Three),
        _ => Err("cards are written in version 4.0 or 3.0".to_owned()),
    }
}

impl Export {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        match self.format {
            Format::Csv { which, raw, target } => {
                let people = which.contacts(book, today)?;
                let ids: Vec<Id<Contact>> = people.iter().map(|it| it.id).collect();
                target.one(sheet::contacts(book, &ids, today, raw), &counted(&people))
            }
            Format::Json { filter, target } if filter.is_empty() => {
                let all: usize = Kind::ALL.iter().map(|it| book.tables().count(*it)).sum();
                let what = number(all, "record", "records");
                target.one(data::document(book, None), &what)
            }
            Format::Json { filter, target } => {
                let which = Which { filter, all: true };
                let people = which.contacts(book, today)?;
                let ids: Vec<Id<Contact>> = people.iter().map(|it| it.id).collect();
                target.one(data::document(book, Some(&ids)), &counted(&people))
            }
            Format::Markdown {
                review: true,
                week,
                target,
                ..
            } => {
                let (first, page) = week::written(&desk, week.as_deref(), wishes)?;
                let what = format!("The review of the week of {}", first.format("%-d %B %Y"));
                target.one(page, &what)
            }
            Format::Markdown { which, target, .. } => {
                let people = which.contacts(book, today)?;
                let pages = give::pages(book, &people, target.is_folder());
                target.send(&pages, &counted(&people))
            }
            Format::Vcard {
                which,
                version,
                target,
            } => {
                let people = which.contacts(book, today)?;
                let cards = give::cards(&people, version, target.is_folder());
                target.send(&cards, &counted(&people))
            }
            Format::Ics {
                filter,
                all,
                target,
            } => {
                let follow_ups: Vec<&FollowUp> = chosen(book, today, &filter, all)?;
                let mut events: Vec<&Event> = chosen(book, today, &filter, true)?;
                let is_ahead =
                    |it: &&Event| it.last_day() >= today && it.status != EventStatus::Skipped;
                events.retain(|it| all || is_ahead(it));
                some(follow_ups.len() + events.len(), "follow-up and no event")?;
                let stamp = Stamp {
                    on: today,
                    sequence: desk.sequence(),
                };
                let what = format!(
                    "{} and {}",
                    number(follow_ups.len(), "follow-up", "follow-ups"),
                    number(events.len(), "event", "events")
                );
                target.one(calendar::of(book, &follow_ups, &events, stamp), &what)
            }
        }
    }
}

impl Which {
    /// The contacts that are wanted, by name; refused where there is none.
    fn contacts<'a>(&self, book: &'a Book, today: Day) -> Result<Vec<&'a Contact>, Failure> {
        let people = chosen::<Contact>(book, today, &self.filter, self.all)?;
        some(people.len(), "contact")?;
        Ok(people)
    }
}

/// The records of a type that pass a filter, in the order of their list; those that are over only with `all`.
fn chosen<'a, T: Entry + Into<Record>>(
    book: &'a Book,
    today: Day,
    filter: &[String],
    all: bool,
) -> Result<Vec<&'a T>, Failure> {
    let filters = [understood(&joined(filter))?];
    let records = book.all::<T>().values().filter(|it| {
        let is_wanted = all || !is_over(&(*it).clone().into());
        is_wanted && passes(&filters, book, today, Key::of(it.id()))
    });
    let mut records: Vec<&T> = records.collect();
    records.sort_by_cached_key(|it| (place_of(&(*it).clone().into(), today), it.id()));
    Ok(records)
}

fn some(number: usize, what: &str) -> Result<(), Failure> {
    if number == 0 {
        return Err(Failure::Said(format!(
            "no {what} matches, so there is nothing to export"
        )));
    }
    Ok(())
}

fn counted(people: &[&Contact]) -> String {
    number(people.len(), "contact", "contacts")
}

fn number(number: usize, one: &str, many: &str) -> String {
    let word = if number == 1 { one } else { many };
    format!("{number} {word}")
}
