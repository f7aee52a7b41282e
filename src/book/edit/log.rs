//! Logging a conversation. One act in the user's eyes: the interaction, people met for the first time,
//! what was promised both ways, and the follow-up it answered.

use super::{Draft, Refusal, complete, put, share};
use crate::book::interaction::Channel;
use crate::book::{Contact, Day, FollowUp, Id, Interaction, Key, Mint, Record, Resource};

/// A conversation and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Log {
    /// The conversation.
    pub interaction: Interaction,
    /// People, events or platforms that it made known.
    pub new: Vec<Record>,
    /// What was promised, by either side.
    pub follow_ups: Vec<FollowUp>,
    /// The follow-up it answers, which is done with it.
    pub completes: Option<Id<FollowUp>>,
    /// The resource that it took to those it was with.
    pub shares: Option<Id<Resource>>,
}

impl Log {
    /// That one was in touch with somebody today, and no more.
    pub fn in_touch(with: Id<Contact>, mint: &mut Mint, today: Day) -> Self {
        let mut talk = Interaction::new(mint.id(), today, vec![with]);
        talk.channel = Channel::Message;
        Self {
            interaction: talk,
            new: Vec::new(),
            follow_ups: Vec::new(),
            completes: None,
            shares: None,
        }
    }
}

pub(super) fn answer(draft: &mut Draft, log: Log) -> Result<String, Refusal> {
    let met = log.new.iter().filter(|record| {
        let id = record.key().id();
        id.is_some_and(|id| log.interaction.contacts.contains(&id) && draft.get(id).is_err())
    });
    let met = met.count();
    for record in log.new {
        put::check(&record)?;
        draft.put(record);
    }
    let talk = log.interaction;
    put::check(&Record::Interaction(talk.clone()))?;
    for contact in &talk.contacts {
        let mut contact: Contact = draft.get(*contact)?;
        contact.snoozed = None;
        draft.put(contact);
    }
    if let Some(id) = talk.event {
        let mut event = draft.get(id)?;
        for contact in &talk.contacts {
            if !event.captured.contains(contact) {
                event.captured.push(*contact);
            }
        }
        draft.put(event);
    }
    let with = people(draft, &talk.contacts);
    let (id, day) = (talk.id, talk.day);
    let shared = match log.shares {
        Some(resource) => {
            share::hand(draft, resource, &talk.contacts, day)?;
            format!(", shared “{}”", draft.get(resource)?.title)
        }
        None => String::new(),
    };
    draft.put(talk);
    let mut what = format!("Logged a talk with {with}");
    if let Some(done) = log.completes {
        let moved = complete::finish(draft, done, day, Some(id))?;
        let name = draft.book.name(Key::of(done)).unwrap_or_default();
        what = format!("{what}, finished “{name}”");
        if let Some(moved) = moved {
            what = format!("{what}; {moved}");
        }
    }
    what.push_str(&shared);
    let added = [(met, "new contact"), (log.follow_ups.len(), "follow-up")];
    let added = added.into_iter().filter_map(|(count, what)| match count {
        0 => None,
        1 => Some(format!("1 {what}")),
        many => Some(format!("{many} {what}s")),
    });
    let added: Vec<String> = added.collect();
    if !added.is_empty() {
        what = format!("{what}, added {}", added.join(" and "));
    }
    for follow_up in log.follow_ups {
        put::check(&Record::FollowUp(follow_up.clone()))?;
        draft.put(follow_up);
    }
    Ok(what)
}

fn people(draft: &Draft, contacts: &[Id<Contact>]) -> String {
    let names: Vec<String> = contacts
        .iter()
        .filter_map(|id| draft.get(*id).ok())
        .map(|contact| contact.name)
        .collect();
    match names.as_slice() {
        [] => "nobody".to_owned(),
        [only] => only.clone(),
        [first, second] => format!("{first} and {second}"),
        [first, rest @ ..] => format!("{first} and {} more", rest.len()),
    }
}
