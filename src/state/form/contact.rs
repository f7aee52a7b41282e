//! The form of a contact.

use crate::book::contact::{Mentor, NamedDate};
use crate::book::extra::Extra;
use crate::book::{Cadence, Contact, FollowUp, Goal, Id, Record};
use crate::language::cadences::Cadences;
use crate::language::day;

use super::part::{self, list, show_maybe, show_one, show_tags, tags, text};
use super::{Reader, Rule, Understood, address, beside, origin};

/// A contact, and what is typed with them: follow-ups, and goals that they serve.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub(super) contact: Contact,
    pub(super) follow_ups: Vec<FollowUp>,
    /// Goals that will name them, and do not in the book.
    pub(super) serves: Vec<Id<Goal>>,
}

impl Person {
    /// The contact alone.
    pub(super) fn of(contact: Contact) -> Self {
        Self {
            contact,
            follow_ups: Vec::new(),
            serves: Vec::new(),
        }
    }

    /// Somebody new who was begun in one line. What the form has fields for is taken out of what comes along.
    pub(super) fn begun(contact: Contact, along: Vec<Record>) -> (Self, Vec<Record>) {
        let mut person = Self::of(contact);
        let mut rest = Vec::new();
        for record in along {
            match record {
                Record::FollowUp(it) => person.follow_ups.push(it),
                Record::Goal(it) => person.serves.push(it.id),
                other => rest.push(other),
            }
        }
        (person, rest)
    }

    /// The cadence that goes without saying, where none was said.
    pub(super) fn settle(&mut self, cadences: &Cadences) {
        let contact = &mut self.contact;
        if contact.cadence.is_untriaged() {
            let given = cadences.of(&contact.tags).map(|(cadence, _)| cadence);
            contact.cadence = given.unwrap_or_default();
        }
    }

    /// The contact as a record.
    pub(super) fn record(&self) -> Record {
        self.contact.clone().into()
    }

    /// The records to save.
    pub(super) fn records(self) -> Vec<Record> {
        std::iter::once(self.contact.into())
            .chain(self.follow_ups.into_iter().map(Record::from))
            .collect()
    }
}

pub(super) const RULES: &[Rule<Person>] = &[
    Rule::<Person>::line(
        "Name",
        "Ada Lovelace",
        |it, _| it.contact.name.clone(),
        |it, typed, _| part::name(&mut it.contact.name, typed),
    )
    .needed(),
    Rule::line(
        "Company",
        "Analytical Engines",
        |it, _| it.contact.company.clone(),
        |it, typed, _| text(&mut it.contact.company, typed),
    ),
    Rule::line(
        "Title",
        "analyst",
        |it, _| it.contact.title.clone(),
        |it, typed, _| text(&mut it.contact.title, typed),
    ),
    Rule::line(
        "Cadence",
        "every 6 weeks, or ambient",
        |it, _| cadence(it.contact.cadence),
        read_cadence,
    ),
    Rule::line(
        "Tags",
        "#maths #hiring",
        |it, _| show_tags(&it.contact.tags),
        |it, typed, _| tags(&mut it.contact.tags, typed),
    ),
    Rule::<Person>::line(
        "How we met",
        "after her talk on looms",
        |it, _| it.contact.met.text.clone(),
        |it, typed, _| text(&mut it.contact.met.text, typed),
    )
    .begins("How you met"),
    Rule::line(
        "Met at",
        "an event, a platform, or through Charles Babbage",
        |it, book| origin::show(&it.contact, book),
        |it, typed, reader| origin::read(&mut it.contact, typed, reader),
    ),
    Rule::<Person>::line(
        "E-mail",
        "ada@example.org",
        |it, _| it.contact.emails.join(", "),
        |it, typed, _| address::mails(&mut it.contact.emails, typed),
    )
    .begins("To reach them"),
    Rule::line(
        "Phone",
        "+44 20 7946 0000",
        |it, _| it.contact.phones.join(", "),
        |it, typed, _| address::phones(&mut it.contact.phones, typed),
    ),
    Rule::line(
        "Links",
        "linkedin.com/in/ada",
        |it, _| it.contact.urls.join(", "),
        |it, typed, _| address::links(&mut it.contact.urls, typed),
    ),
    Rule::line(
        "Place",
        "London",
        |it, _| it.contact.location.clone(),
        |it, typed, _| text(&mut it.contact.location, typed),
    ),
    Rule::<Person>::line(
        "Cares about",
        "looms, poetry",
        |it, _| it.contact.cares.join(", "),
        |it, typed, _| list(&mut it.contact.cares, typed),
    )
    .begins("To talk about"),
    Rule::line(
        "Expert in",
        "analysis",
        |it, _| it.contact.topics.join(", "),
        |it, typed, _| list(&mut it.contact.topics, typed),
    ),
    Rule::lines(
        "Ask next",
        "how the engine is going",
        |it, _| it.contact.ask.join("\n"),
        |it, typed, _| part::lines(&mut it.contact.ask, typed),
    ),
    Rule::line(
        "Birthday",
        "10 dec 1815, or 10 dec",
        |it, _| {
            it.contact
                .birthday
                .map(day::tell_yearly)
                .unwrap_or_default()
        },
        read_birthday,
    ),
    Rule::lines(
        "Other dates",
        "1 jun work anniversary",
        |it, _| show_dates(&it.contact.dates, "\n"),
        read_dates,
    ),
    Rule::<Person>::line(
        "Needs",
        "a reviewer",
        |it, _| it.contact.needs.join(", "),
        |it, typed, _| list(&mut it.contact.needs, typed),
    )
    .begins("Give and take"),
    Rule::line(
        "Offers",
        "introductions in London",
        |it, _| it.contact.offers.join(", "),
        |it, typed, _| list(&mut it.contact.offers, typed),
    ),
    Rule::line(
        "Mentor stage",
        "identified, talking",
        |it, _| show_maybe(it.contact.mentor.as_ref().map(|mentor| mentor.stage)),
        read_stage,
    ),
    Rule::line(
        "Mentor for",
        "the goal it is for",
        |it, book| show_one(it.contact.mentor.as_ref().and_then(|it| it.goal), book),
        |it, typed, reader| {
            track(it, typed, |track| {
                part::maybe_one(&mut track.goal, typed, reader)
            })
        },
    ),
    Rule::lines(
        "Agenda",
        "what to talk about next, a line each",
        |it, _| show_track(it, |track| &track.agenda),
        |it, typed, _| track(it, typed, |track| part::lines(&mut track.agenda, typed)),
    ),
    Rule::lines(
        "Questions",
        "what to ask the mentor, a line each",
        |it, _| show_track(it, |track| &track.questions),
        |it, typed, _| track(it, typed, |track| part::lines(&mut track.questions, typed)),
    ),
    Rule::<Person>::lines(
        "Follow up",
        "+3d thank her for the talk",
        |it, _| beside::show_follow_ups(&it.follow_ups),
        beside::read_follow_ups,
    )
    .begins("Besides"),
    Rule::line(
        "Goals",
        "Find a mentor",
        beside::show_goals,
        beside::read_goals,
    ),
    Rule::lines(
        "Notes",
        "anything worth keeping",
        |it, _| it.contact.notes.clone(),
        |it, typed, _| text(&mut it.contact.notes, typed),
    ),
    Rule::line(
        "Also called",
        "Countess",
        |it, _| it.contact.aliases.join(", "),
        |it, typed, _| list(&mut it.contact.aliases, typed),
    ),
    Rule::line(
        "Archived",
        "yes or no",
        |it, _| part::show_yes(it.contact.archived),
        |it, typed, _| {
            it.contact.archived = part::yes_or_no(typed)?.unwrap_or_default();
            Ok(None)
        },
    ),
];

fn cadence(cadence: Cadence) -> String {
    if cadence.is_untriaged() {
        String::new()
    } else {
        cadence.told()
    }
}

fn read_cadence(it: &mut Person, typed: &str, _: &mut Reader) -> Understood {
    let often =
        |_| format!("“{typed}” is no cadence; type how often, like “every 6 weeks”, or “ambient”");
    it.contact.cadence = match typed {
        "" => Cadence::default(),
        said => said.parse().map_err(often)?,
    };
    Ok(None)
}

fn read_stage(it: &mut Person, typed: &str, reader: &mut Reader) -> Understood {
    let mut stage = it.contact.mentor.as_ref().map(|mentor| mentor.stage);
    part::maybe(&mut stage, typed)?;
    it.contact.mentor = stage.map(|stage| match it.contact.mentor.take() {
        Some(mentor) if mentor.stage == stage => mentor,
        mentor => Mentor {
            stage,
            since: Some(reader.today()),
            ..mentor.unwrap_or_default()
        }
        .begun(),
    });
    Ok(None)
}

fn show_track(it: &Person, list: fn(&Mentor) -> &Vec<String>) -> String {
    let list = it.contact.mentor.as_ref().map(list);
    list.map(|list| list.join("\n")).unwrap_or_default()
}

/// Reads a field of the mentor track. What is typed in it begins a track; nothing typed begins none.
fn track(it: &mut Person, typed: &str, read: impl FnOnce(&mut Mentor) -> Understood) -> Understood {
    if typed.is_empty() && it.contact.mentor.is_none() {
        return Ok(None);
    }
    read(it.contact.mentor.get_or_insert_default())
}

fn read_birthday(it: &mut Person, typed: &str, reader: &mut Reader) -> Understood {
    it.contact.birthday = None;
    if typed.is_empty() {
        return Ok(None);
    }
    let on = day::read_yearly(typed, reader.calendar.date_order);
    let on = on.map_err(|error| error.to_string())?;
    it.contact.birthday = Some(on);
    Ok(Some(day::tell_yearly(on)))
}

fn show_dates(dates: &[NamedDate], between: &str) -> String {
    dates
        .iter()
        .map(|date| format!("{} {}", day::tell_yearly(date.on), date.label))
        .collect::<Vec<_>>()
        .join(between)
}

fn read_dates(it: &mut Person, typed: &str, reader: &mut Reader) -> Understood {
    let read = |line: &str| {
        let (on, label) = day::split_yearly(line, reader.calendar.date_order)
            .map_err(|error| error.to_string())?;
        Ok(NamedDate {
            label: label.to_owned(),
            on,
            extra: Extra::default(),
        })
    };
    let lines = part::filled_lines(typed);
    let old = std::mem::take(&mut it.contact.dates);
    let new: Vec<NamedDate> = lines.map(read).collect::<Result<_, String>>()?;
    let known = |date: NamedDate| {
        old.iter()
            .find(|old| old.on == date.on && old.label == date.label)
            .cloned()
            .unwrap_or(date)
    };
    it.contact.dates = new.into_iter().map(known).collect();
    let told = show_dates(&it.contact.dates, " · ");
    Ok((!told.is_empty()).then_some(told))
}
