//! The form of a conversation: what the log sentence can say, field by field.

use crate::book::edit::Log;
use crate::book::follow_up::{Origin, Owed};
use crate::book::{Edit, FollowUp, Id, Interaction, Record};
use crate::language::day;

use super::part::{
    filled_lines, list, maybe_one, named, past_day, platform, show_named, show_one, show_tags,
    tags, text, word,
};
use super::{Reader, Rule, Understood, beside};

/// A conversation, and what was promised in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Talk {
    interaction: Interaction,
    promised: Vec<FollowUp>,
    awaited: Vec<FollowUp>,
    completes: Option<Id<FollowUp>>,
}

impl Talk {
    /// A conversation that is in the book.
    pub(super) fn of(interaction: Interaction) -> Self {
        Self {
            interaction,
            promised: Vec::new(),
            awaited: Vec::new(),
            completes: None,
        }
    }

    /// A conversation that is not in the book yet, and the follow-up that it finishes.
    pub(super) fn unlogged(interaction: Interaction, completes: Option<Id<FollowUp>>) -> Self {
        Self {
            completes,
            ..Self::of(interaction)
        }
    }

    /// The conversation as a record, and the follow-up that it finishes.
    pub(super) fn record(&self) -> (Record, Option<Id<FollowUp>>) {
        (self.interaction.clone().into(), self.completes)
    }

    /// A conversation that was begun in one line, and the people it made known.
    pub fn begun(log: Log) -> (Self, Vec<Record>) {
        let (promised, awaited) = log
            .follow_ups
            .into_iter()
            .partition(|it| it.owed == Owed::ByMe);
        let talk = Self {
            interaction: log.interaction,
            promised,
            awaited,
            completes: log.completes,
        };
        (talk, log.new)
    }

    /// The edit that logs it.
    pub(super) fn edit(self, along: Vec<Record>) -> Edit {
        Edit::Log(Box::new(Log {
            interaction: self.interaction,
            new: along,
            follow_ups: self.promised.into_iter().chain(self.awaited).collect(),
            completes: self.completes,
            shares: None,
        }))
    }

    /// The conversation, and what was promised in it.
    pub(super) fn records(self) -> Vec<Record> {
        let promises = self.promised.into_iter().chain(self.awaited);
        std::iter::once(self.interaction.into())
            .chain(promises.map(Record::from))
            .collect()
    }
}

pub(super) const RULES: &[Rule<Talk>] = &[
    Rule::<Talk>::line(
        "With",
        "Ana Lima, Raj Patel",
        |it, book| show_named(&it.interaction.contacts, book),
        read_people,
    )
    .needed(),
    Rule::<Talk>::line(
        "Day",
        "yesterday, 12 nov",
        |it, _| day::whole(it.interaction.day),
        |it, typed, reader| past_day(&mut it.interaction.day, typed, reader),
    )
    .needed()
    .dated(),
    Rule::line(
        "Channel",
        "meeting, coffee, call, video, message, email",
        |it, _| it.interaction.channel.to_string(),
        |it, typed, _| word(&mut it.interaction.channel, typed),
    ),
    Rule::line(
        "Direction",
        "mutual, from me, to me",
        |it, _| it.interaction.direction.to_string(),
        |it, typed, _| word(&mut it.interaction.direction, typed),
    ),
    Rule::line(
        "About",
        "their team hires in spring",
        |it, _| it.interaction.summary.clone(),
        |it, typed, _| text(&mut it.interaction.summary, typed),
    ),
    Rule::lines(
        "I promised",
        "fri send the deck",
        |it, _| beside::show_follow_ups(&it.promised),
        |it, typed, reader| promises(typed, reader, Owed::ByMe, it),
    ),
    Rule::lines(
        "They promised",
        "next week intro to her lead",
        |it, _| beside::show_follow_ups(&it.awaited),
        |it, typed, reader| promises(typed, reader, Owed::ByThem, it),
    ),
    Rule::lines(
        "Written",
        "the message, where it was one of yours",
        |it, _| it.interaction.text.clone(),
        |it, typed, _| text(&mut it.interaction.text, typed),
    ),
    Rule::<Talk>::line(
        "Gave",
        "review of her CV",
        |it, _| it.interaction.gave.join(", "),
        |it, typed, _| list(&mut it.interaction.gave, typed),
    )
    .begins("Give and take"),
    Rule::line(
        "Got",
        "a book tip",
        |it, _| it.interaction.got.join(", "),
        |it, typed, _| list(&mut it.interaction.got, typed),
    ),
    Rule::line(
        "Asked",
        "referral",
        |it, _| it.interaction.asked.join(", "),
        |it, typed, _| list(&mut it.interaction.asked, typed),
    ),
    Rule::<Talk>::line(
        "Event",
        "RustConf",
        |it, book| show_one(it.interaction.event, book),
        |it, typed, reader| maybe_one(&mut it.interaction.event, typed, reader),
    )
    .begins("Where and what for"),
    Rule::line(
        "Platform",
        "Rust community",
        |it, book| show_one(it.interaction.platform, book),
        |it, typed, reader| platform(&mut it.interaction.platform, typed, reader),
    ),
    Rule::line(
        "Goals",
        "Find a mentor",
        |it, book| show_named(&it.interaction.goals, book),
        |it, typed, reader| named(&mut it.interaction.goals, typed, reader),
    ),
    Rule::line(
        "Tags",
        "#hiring",
        |it, _| show_tags(&it.interaction.tags),
        |it, typed, _| tags(&mut it.interaction.tags, typed),
    ),
];

/// Takes the people; one that is not known becomes a new contact.
fn read_people(it: &mut Talk, typed: &str, reader: &mut Reader) -> Understood {
    let mut people = Vec::new();
    let mut new = Vec::new();
    for name in super::part::items(typed) {
        match reader.known().find(name, super::part::PEOPLE) {
            Ok(key) => {
                if !reader.book.tables().contains(key) {
                    new.push(name.to_owned());
                }
                people.extend(key.id());
            }
            Err(crate::language::reference::NotFound::Nothing { .. }) => {
                let mut contact = crate::book::Contact::new(reader.mint.id(), name);
                let given = reader.cadences.of(&contact.tags);
                contact.cadence = given.map(|(cadence, _)| cadence).unwrap_or_default();
                people.push(contact.id);
                new.push(name.to_owned());
                reader.new.push(contact.into());
            }
            Err(many) => return Err(many.to_string()),
        }
    }
    if people.is_empty() {
        return Err("nobody is named; type at least one name".to_owned());
    }
    it.interaction.contacts = people;
    Ok((!new.is_empty()).then(|| format!("new: {}", new.join(", "))))
}

/// Takes promises, one a line, each with its day first.
fn promises(typed: &str, reader: &mut Reader, owed: Owed, it: &mut Talk) -> Understood {
    let mut promises = Vec::new();
    let mut echoes = Vec::new();
    for line in filled_lines(typed) {
        let mut promise = beside::follow_up(line, reader)?;
        if promise.contacts.is_empty() {
            promise.contacts.clone_from(&it.interaction.contacts);
        }
        promise.owed = owed;
        promise.promised = true;
        promise.origin = Origin::Interaction(it.interaction.id);
        echoes.push(beside::told(&promise, reader));
        promises.push(promise);
    }
    match owed {
        Owed::ByMe => it.promised = promises,
        Owed::ByThem => it.awaited = promises,
    }
    Ok((!echoes.is_empty()).then(|| echoes.join(" · ")))
}
