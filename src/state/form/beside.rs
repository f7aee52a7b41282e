//! What is typed in a form beside its record, in the words of the capture grammar: follow-ups, a line each,
//! and the goals that a contact serves, which name the contact and not the other way round.

use crate::book::{Book, Contact, Edit, FollowUp, Goal, Id, Moment, Record};
use crate::language::capture::{self, Purpose, Setting};
use crate::language::day;

use super::contact::Person;
use super::part::{filled_lines, named, show_named};
use super::{Known, Reader, Understood};

/// Follow-ups as they are typed, each with its day first.
pub(super) fn show_follow_ups(follow_ups: &[FollowUp]) -> String {
    let lines: Vec<String> = follow_ups.iter().map(show).collect();
    lines.join("\n")
}

fn show(it: &FollowUp) -> String {
    format!("{} {}", day::whole(it.due), it.what)
}

/// Takes the follow-ups with somebody. A line that was not touched keeps what it does not show.
pub(super) fn read_follow_ups(it: &mut Person, typed: &str, reader: &mut Reader) -> Understood {
    let old = std::mem::take(&mut it.follow_ups);
    let mut echoes = Vec::new();
    for line in filled_lines(typed) {
        let mut follow_up = match old.iter().find(|old| show(old) == line) {
            Some(old) => old.clone(),
            None => follow_up(line, reader)?,
        };
        if !follow_up.contacts.contains(&it.contact.id) {
            follow_up.contacts.push(it.contact.id);
        }
        echoes.push(told(&follow_up, reader));
        it.follow_ups.push(follow_up);
    }
    Ok((!echoes.is_empty()).then(|| echoes.join(" · ")))
}

/// Reads one follow-up as the capture grammar has it.
pub(super) fn follow_up(typed: &str, reader: &mut Reader) -> Result<FollowUp, String> {
    let setting = Setting {
        book: reader.book,
        calendar: reader.calendar,
        cadences: reader.cadences,
        about: None,
        chosen: &[],
        create: false,
    };
    let reading = capture::read(typed, Purpose::FollowUp, &setting);
    let moment = Moment {
        today: reader.today(),
        mint: reader.mint,
    };
    let edit = reading
        .edit(reader.book, &moment)
        .map_err(|doubt| doubt.to_string())?;
    let records = match edit {
        Edit::Put(records) => records,
        _ => Vec::new(),
    };
    let found = records.into_iter().find_map(|record| match record {
        Record::FollowUp(follow_up) => Some(follow_up),
        _ => None,
    });
    let mut follow_up = found.ok_or("that is no follow-up")?;
    follow_up.id = reader.mint.id();
    Ok(follow_up)
}

/// What was understood of a follow-up: "send the deck by Fri 27 Nov".
pub(super) fn told(follow_up: &FollowUp, reader: &Reader) -> String {
    let due = day::near(follow_up.due, reader.today());
    format!("{} by {due}", follow_up.what)
}

/// The goals that name a contact, and those that will.
pub(super) fn show_goals(it: &Person, known: Known) -> String {
    let mut goals = naming(known.book, it.contact.id);
    goals.extend(&it.serves);
    show_named(&goals, known)
}

/// Takes the goals that are to name a contact: those that do not yet are changed, and those that did and are not
/// typed any more.
pub(super) fn read_goals(it: &mut Person, typed: &str, reader: &mut Reader) -> Understood {
    let mut wanted: Vec<Id<Goal>> = Vec::new();
    let echo = named(&mut wanted, typed, reader)?;
    let contact = it.contact.id;
    let before = naming(reader.book, contact);
    let goal = |id: &Id<Goal>| reader.book.get(*id).cloned();
    let left = before
        .iter()
        .filter(|id| !wanted.contains(id))
        .filter_map(goal);
    let left = left.map(|mut goal| {
        goal.contacts.retain(|it| *it != contact);
        goal
    });
    let joined = wanted
        .iter()
        .filter(|id| !before.contains(id))
        .filter_map(goal);
    let joined = joined.map(|mut goal| {
        goal.contacts.push(contact);
        goal
    });
    let changed: Vec<Record> = left.chain(joined).map(Record::from).collect();
    reader.new.extend(changed);
    it.serves = wanted
        .into_iter()
        .filter(|id| !before.contains(id))
        .collect();
    Ok(echo)
}

/// The goals that name a contact.
fn naming(book: &Book, contact: Id<Contact>) -> Vec<Id<Goal>> {
    let goals = book.all::<Goal>().values();
    let naming = goals.filter(|goal| goal.contacts.contains(&contact));
    naming.map(|goal| goal.id).collect()
}
