//! What the arguments of the commands want, where the command line itself does not say it: a person, a day,
//! a sentence. One table, by command and argument.

use crate::book::Kind;
use crate::book::contact::Stage;
use crate::book::event::EventStatus;
use crate::book::goal::{GoalKind, GoalStatus};
use crate::book::platform::{EngagementKind, PlatformKind};
use crate::language::capture::Purpose;
use crate::language::complete::Wanted as Part;

/// What an argument wants.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wanted {
    /// A sentence of the capture grammar.
    Sentence(Purpose),
    /// A record that is still there to be dealt with, of one of the first of these kinds that fit.
    Record(&'static [&'static [Kind]]),
    /// Something that is known.
    One(Part),
    /// Several such things, with one of these signs between.
    Several(Part, &'static [char]),
    /// A saved view.
    View,
    /// A template of messages.
    Template,
    /// A filter.
    Filter,
    /// A day to come.
    Day,
    /// One of these words.
    Words(Vec<&'static str>),
}

/// How often one can be in touch.
pub(super) const CADENCES: [&str; 8] = ["1w", "2w", "1m", "6w", "3m", "6m", "1y", "ambient"];

/// What an argument of a command wants, if the data or the language can help with it.
pub(super) fn of(command: &str, arg: &str) -> Option<Wanted> {
    const COMMAS: &[char] = &[','];
    const TAGS: &[char] = &[',', ' '];
    let words = |words: &[&'static str]| Some(Wanted::Words(words.to_vec()));
    match (command, arg) {
        ("log", "sentence") => Some(Wanted::Sentence(Purpose::Log)),
        ("add contact", "line") => Some(Wanted::Sentence(Purpose::Contact)),
        ("add goal", "line") => Some(Wanted::Sentence(Purpose::Goal)),
        ("add event", "line") => Some(Wanted::Sentence(Purpose::Event)),
        ("add follow-up", "line") => Some(Wanted::Sentence(Purpose::FollowUp)),
        ("show", "name") => Some(Wanted::Record(&[
            &[Kind::Contact],
            &[Kind::FollowUp, Kind::Event, Kind::Goal, Kind::Platform],
        ])),
        ("done", "id") => Some(Wanted::Record(&[
            &[Kind::FollowUp, Kind::Event, Kind::Goal],
            &[Kind::Contact],
        ])),
        ("snooze", "id") => Some(Wanted::Record(&[&[Kind::FollowUp, Kind::Contact]])),
        ("snooze", "until") | ("add follow-up" | "add goal", "due") => Some(Wanted::Day),
        ("engage", "platform") => Some(Wanted::Record(&[&[Kind::Platform]])),
        ("engage", "kind") => Some(all(EngagementKind::ALL, EngagementKind::word)),
        ("list", "kind") => Some(Wanted::Words(super::super::list::kinds().collect())),
        ("list", "view") => Some(Wanted::View),
        ("draft", "name") => Some(Wanted::Record(&[&[Kind::Contact]])),
        ("draft", "template") => Some(Wanted::Template),
        ("list" | "add goal", "filter") => Some(Wanted::Filter),
        (export, "filter") if export.starts_with("export ") => Some(Wanted::Filter),
        ("export vcard", "version") => words(&["4.0", "3.0"]),
        ("due", "within") => words(&["1d", "3d", "7d", "2w", "1m"]),
        ("add contact", "company") => Some(Wanted::One(Part::Company)),
        ("add contact", "place") => Some(Wanted::One(Part::City)),
        ("add contact", "met_at") => Some(Wanted::One(Part::Origin)),
        ("add event", "platform") => Some(Wanted::One(Part::Platform)),
        ("introduce", "one" | "other") | ("path-to", "who") => Some(Wanted::One(Part::Person)),
        ("add contact", "cadence") => words(&CADENCES),
        ("add contact", "mentor") => Some(all(Stage::ALL, Stage::word)),
        ("add goal", "kind") => Some(all(GoalKind::ALL, GoalKind::word)),
        ("add goal", "status") => Some(all(GoalStatus::ALL, GoalStatus::word)),
        ("add event", "status") => Some(all(EventStatus::ALL, EventStatus::word)),
        ("add platform", "kind") => Some(all(PlatformKind::ALL, PlatformKind::word)),
        ("add goal", "people") | ("add follow-up", "with") => {
            Some(Wanted::Several(Part::Person, COMMAS))
        }
        ("add follow-up", "goals") => Some(Wanted::Several(Part::Goal, COMMAS)),
        ("add follow-up", "whose_move") => words(&["me", "them"]),
        ("add follow-up", "promised") => words(&["yes", "no"]),
        (_, "tags") => Some(Wanted::Several(Part::Tag, TAGS)),
        _ => None,
    }
}

fn all<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Wanted {
    Wanted::Words(all.iter().map(|it| word(*it)).collect())
}
