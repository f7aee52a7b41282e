//! What a line can go on with, where the cursor stands: commands and options from the command line's own
//! declarations, values from the data and the language.

mod filter;
mod record;
mod sentence;

use std::collections::BTreeMap;
use std::path::Path;

use clap::{Arg, Command};

use crate::book::{Book, View};
use crate::insight::message;
use crate::language::beginning::{Fit, fit};
use crate::language::complete::{self, Wanted as Part};
use crate::language::day::{self, Calendar};
use crate::language::template::Purpose;
use crate::store;

use super::spot::{Spot, Value, takes_value};
use super::wanted::{self, Wanted};

/// One way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// The whole word to come.
    pub(super) value: String,
    /// A word about it.
    pub(super) about: String,
}

impl Offer {
    /// What was typed, as it is.
    pub(super) fn typed(typed: &str) -> Self {
        Self::new(typed, "")
    }

    fn new(value: impl Into<String>, about: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            about: about.into(),
        }
    }
}

/// Where offers come from.
pub(super) struct Source<'a> {
    folder: Option<&'a Path>,
    calendar: Calendar,
}

impl<'a> Source<'a> {
    /// The data in a folder, if there is one, and how days are read.
    pub(super) fn new(folder: Option<&'a Path>, calendar: Calendar) -> Self {
        Self { folder, calendar }
    }

    /// What has a name in the data; an empty book where that can't be read.
    fn book(&self) -> Book {
        let book = self.folder.map(store::read_names);
        book.and_then(Result::ok).unwrap_or_default()
    }
}

/// All that fits a spot.
pub(super) fn all(spot: &Spot, source: &Source) -> Vec<Offer> {
    match spot {
        Spot::Command(command, typed) => commands(command, typed),
        Spot::Option(command, given, typed) => options(command, given, typed),
        Spot::Value(value) => with_head(value.head, values(value, source)),
    }
}

fn commands(command: &Command, typed: &str) -> Vec<Offer> {
    let below = command.get_subcommands();
    below
        .filter(|command| !command.is_hide_set() && command.get_name().starts_with(typed))
        .map(|command| Offer::new(command.get_name(), first_line(command.get_about())))
        .collect()
}

/// The options that were not given yet.
fn options(command: &Command, given: &[&str], typed: &str) -> Vec<Offer> {
    let mut options: Vec<&Arg> = command.get_arguments().collect();
    options.sort_by_key(|arg| arg.get_display_order());
    let mut offers = Vec::new();
    for arg in options.into_iter().filter(|arg| !arg.is_hide_set()) {
        let Some(long) = arg.get_long() else { continue };
        let comes_again = matches!(arg.get_action(), clap::ArgAction::Append);
        let name = format!("--{long}");
        if name.starts_with(typed) && (comes_again || !given.contains(&long)) {
            let what = if takes_value(arg) {
                let value = arg.get_value_names().and_then(<[_]>::first);
                value.map_or(String::new(), |value| format!("{value}: "))
            } else {
                String::new()
            };
            offers.push(Offer::new(
                name,
                format!("{what}{}", first_line(arg.get_help())),
            ));
        }
    }
    offers
}

fn first_line(text: Option<&clap::builder::StyledStr>) -> String {
    let text = text.map(ToString::to_string).unwrap_or_default();
    text.lines().next().unwrap_or_default().to_owned()
}

fn values(value: &Value, source: &Source) -> Vec<Offer> {
    let said = value.arg.get_possible_values();
    if !said.is_empty() && takes_value(value.arg) {
        return said
            .iter()
            .filter(|it| !it.is_hide_set() && it.get_name().starts_with(value.typed))
            .map(|it| Offer::new(it.get_name(), first_line(it.get_help())))
            .collect();
    }
    let typed = value.typed;
    match wanted::of(&value.command, value.arg.get_id().as_str()) {
        Some(Wanted::Sentence(purpose)) => sentence::offers(value, purpose, &source.book()),
        Some(Wanted::Record(groups)) => {
            let book = source.book();
            let mut offers = groups
                .iter()
                .map(|kinds| record::offers(value, kinds, &book, source.calendar.today));
            offers.find(|offers| !offers.is_empty()).unwrap_or_default()
        }
        Some(Wanted::One(part)) => part_of(&source.book(), part, typed),
        Some(Wanted::Several(part, between)) => {
            let last = typed.rfind(between).map_or(0, |at| at + 1);
            let blanks = typed
                .get(last..)
                .map_or(0, |rest| rest.len() - rest.trim_start().len());
            let (head, typed) = typed.split_at_checked(last + blanks).unwrap_or_default();
            with_head(head, part_of(&source.book(), part, typed))
        }
        Some(Wanted::View) => {
            let book = source.book();
            let names = book.all::<View>().values().map(|it| it.name.as_str());
            best(names.map(|name| (name, String::new())), typed)
        }
        Some(Wanted::Template) => templates(typed, source),
        Some(Wanted::Filter) => filter::offers(typed, &source.book()),
        Some(Wanted::Day) => days(value, source.calendar),
        Some(Wanted::Words(words)) => plain(words, typed),
        None => Vec::new(),
    }
}

/// The templates of messages that begin as typed, the user's own among them.
fn templates(typed: &str, source: &Source) -> Vec<Offer> {
    let own = source.folder.map(crate::templates::read);
    let all = message::templates(own.unwrap_or_default().templates);
    let named = all.iter().map(|it| {
        let purpose = it.template.purpose.map_or("yours", Purpose::says);
        (it.template.name.as_str(), purpose.to_owned())
    });
    best(named, typed)
}

/// Known things of a kind that begin as typed.
fn part_of(book: &Book, part: Part, typed: &str) -> Vec<Offer> {
    best(
        complete::known(book, part).map(|name| (name, String::new())),
        typed,
    )
}

/// Words that begin as typed, in their order.
fn plain<'a>(words: impl IntoIterator<Item = &'a str>, typed: &str) -> Vec<Offer> {
    let words = words.into_iter().filter(|word| word.starts_with(typed));
    words.map(|word| Offer::new(word, "")).collect()
}

/// The names that go on from what is typed, each once and in their order, and only those that fit best: where
/// one begins as typed, those that merely have such a word in them would be in the way.
fn best<'a>(names: impl Iterator<Item = (&'a str, String)>, typed: &str) -> Vec<Offer> {
    let mut fitting: BTreeMap<Fit, BTreeMap<&str, String>> = BTreeMap::new();
    for (name, about) in names.filter(|(name, _)| !name.is_empty()) {
        if let Some(fit) = fit(name, typed) {
            let same = fitting.entry(fit).or_default();
            same.entry(name).or_insert(about);
        }
    }
    let best = fitting.into_values().next().unwrap_or_default();
    best.into_iter()
        .map(|(name, about)| Offer::new(name, about))
        .collect()
}

fn with_head(head: &str, mut offers: Vec<Offer>) -> Vec<Offer> {
    for offer in &mut offers {
        offer.value.insert_str(0, head);
    }
    offers
}

/// Days to come, as one says them, each with the day it is.
fn days(value: &Value, calendar: Calendar) -> Vec<Offer> {
    const PHRASES: [&str; 13] = [
        "tomorrow",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "3d",
        "1w",
        "2w",
        "1m",
        "end of month",
    ];
    let before = value.said_before();
    let typed = format!("{before}{}", value.typed);
    PHRASES
        .iter()
        .filter(|phrase| phrase.starts_with(&typed))
        .filter_map(|phrase| {
            let on = day::read(phrase, calendar).ok()?;
            Some(Offer::new(
                phrase.get(before.len()..)?,
                on.format("%a %-d %b").to_string(),
            ))
        })
        .collect()
}
