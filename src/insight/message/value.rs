//! What the book has for the places of a template, said to the person it goes to.

use super::{Occasion, me};
use crate::book::follow_up::Owed;
use crate::book::{Book, Contact, Day, Event, FollowUp, Id, Interaction, Resource};
use crate::insight::shelf::{self, Why};
use crate::insight::{matches, wording};
use crate::language::day::ago;
use crate::language::template::Place;
use crate::text::fold;

/// What stands in a place; nothing where nothing is known.
pub(super) fn of(book: &Book, occasion: Occasion, place: Place, today: Day) -> Option<String> {
    let contact = book.get(occasion.to)?;
    let first = |texts: &[String]| texts.first().cloned();
    let value = match place {
        Place::First => wording::given_name(&contact.name).to_owned(),
        Place::Name => contact.name.clone(),
        Place::Company => contact.company.clone(),
        Place::Title => contact.title.clone(),
        Place::City => contact.location.clone(),
        Place::Cares => first(&contact.cares)?,
        Place::Needs => first(&contact.needs)?,
        Place::Offers => first(&contact.offers)?,
        Place::Expert => first(&contact.topics)?,
        Place::Topic => topic(book, occasion, today)?,
        Place::Ago => ago(book.last_talk(occasion.to, today)?.0, today),
        Place::Promise => promised(book, occasion)?.what.clone(),
        Place::Event => event(book, occasion, today)?.title.clone(),
        Place::Resource => occasion.shares(book)?.title.clone(),
        Place::Link => occasion.shares(book)?.url.clone(),
        Place::Why => why(book, contact, occasion.shares(book)?, today)?,
        Place::Other => occasion.other(book)?.name.clone(),
        Place::Reason => reason(book, contact, occasion)?,
        Place::Me => me(book)?.to_owned(),
    };
    Some(value).filter(|value| !value.trim().is_empty())
}

/// What was talked about: at the event it is about, else last.
fn topic(book: &Book, occasion: Occasion, today: Day) -> Option<String> {
    let at = occasion.event(book).map(|it| it.id);
    let talks = book.talks(occasion.to).iter().rev();
    let talks = talks.filter(|(day, _)| *day <= today);
    let talks = talks.filter_map(|(_, id)| book.get::<Interaction>(*id));
    let mut said = talks.filter(|talk| !talk.summary.is_empty());
    let talk = match at {
        Some(event) => said.find(|talk| talk.event == Some(event)),
        None => said.next(),
    };
    said_to_them(&talk?.summary)
}

/// A note about somebody as one says it to them: “their move to Kafka” is your move. What tells of a third person
/// by he or she may mean anybody, and is left to be put in words of one's own.
fn said_to_them(note: &str) -> Option<String> {
    const OF_ONE: [&str; 9] = [
        "he", "she", "him", "her", "his", "hers", "himself", "herself", "says",
    ];
    const OF_THEM: [(&str, &str); 4] = [
        ("they", "you"),
        ("them", "you"),
        ("their", "your"),
        ("theirs", "yours"),
    ];
    let said = note.split_inclusive(|sign: char| !sign.is_alphanumeric());
    let turned = said.map(|word| {
        let bare = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let end = word.get(bare.len()..).unwrap_or_default();
        let folded = fold(bare);
        if OF_ONE.contains(&folded.as_str()) {
            return None;
        }
        let yours = OF_THEM.iter().find(|(their, _)| *their == folded);
        Some(yours.map_or_else(|| word.to_owned(), |(_, your)| format!("{your}{end}")))
    });
    turned.collect()
}

/// The follow-up it is about, else the promise of mine that is due first.
fn promised(book: &Book, occasion: Occasion) -> Option<&FollowUp> {
    occasion
        .finishes(book)
        .or_else(|| promise(book, occasion.to))
}

/// The promise of mine to them that is due first.
pub(super) fn promise(book: &Book, to: Id<Contact>) -> Option<&FollowUp> {
    let open = book.follow_ups_of(to);
    let mine = open.filter(|it| it.is_open() && it.promised && it.owed == Owed::ByMe);
    mine.min_by_key(|it| (it.due, it.id))
}

/// The event it is about, else the one at which we met, if that was of late.
fn event(book: &Book, occasion: Occasion, today: Day) -> Option<&Event> {
    let about = occasion.event(book);
    about.or_else(|| super::fitting::lately_met_at(book, occasion.to, today))
}

/// Why a resource is for them, as one says it to them.
fn why(book: &Book, contact: &Contact, resource: &Resource, today: Day) -> Option<String> {
    let cares = shelf::to_share(book, contact, today);
    let care = cares
        .into_iter()
        .find(|care| care.resource == resource.id)?;
    match care.why {
        Why::Needs(text) => Some(format!("you look for {text}")),
        Why::Cares(text) => Some(format!("you care about {text}")),
        Why::Topic(text) => Some(format!("you know your way in {text}")),
        Why::Tag(_) | Why::Goal(_) => None,
    }
}

/// Why two should meet, as one says it to one of them.
fn reason(book: &Book, contact: &Contact, occasion: Occasion) -> Option<String> {
    let noted = occasion.introduction(book).map(|it| &it.why);
    if let Some(why) = noted.filter(|why| !why.is_empty()) {
        return Some(why.clone());
    }
    let other = occasion.other(book)?;
    let name = wording::given_name(&other.name);
    let two = matches::between(contact, other)?;
    Some(if two.seeker == contact.id {
        let verb = if two.is_offered { "offers" } else { "knows" };
        format!("you look for {}, {name} {verb} {}", two.need, two.gift)
    } else {
        let verb = if two.is_offered { "offer" } else { "know" };
        format!("{name} looks for {}, you {verb} {}", two.need, two.gift)
    })
}

#[cfg(test)]
mod tests {
    use super::said_to_them;

    #[test]
    fn what_is_noted_of_somebody_is_said_to_them() {
        let said = |note| said_to_them(note);
        assert_eq!(
            said("Their move to Kafka; ask them.").as_deref(),
            Some("your move to Kafka; ask you.")
        );
        assert_eq!(said("the cello").as_deref(), Some("the cello"));
        assert_eq!(said("says hello; Amara sent her"), None);
    }
}
