//! Whom to ask for a goal: those who are experts in what it is about, with the reason in words. Nobody is
//! scored; who knows more of it stands first, and of these whom one talked to last.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::balance::{self, Way};
use super::fact::Fact;
use super::topic;
use super::wording::{join, people as people_named, times};
use crate::book::contact::Stage;
use crate::book::goal::Target;
use crate::book::{Book, Contact, Day, Goal, Id, Key};
use crate::insight::briefing;

/// Somebody to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Who.
    pub who: Id<Contact>,
    /// "expert in distributed systems · last talk 2 weeks ago · you gave twice".
    pub why: String,
}

/// Whom to ask for a goal, the best first.
pub fn whom(book: &Book, goal: &Goal, today: Day) -> Vec<Ask> {
    let wanted = words(goal);
    let who = experts(book, goal, today).into_iter();
    who.map(|contact| Ask {
        who: contact.id,
        why: why(book, contact, &topics(contact, &wanted), today),
    })
    .collect()
}

/// The experts in what a goal is about, the best first.
fn experts<'a>(book: &'a Book, goal: &Goal, today: Day) -> Vec<&'a Contact> {
    let wanted = words(goal);
    // Thousands are experts in the same few things.
    let mut known: HashMap<&str, Vec<String>> = HashMap::new();
    let mut in_common = |topic: &'a str| -> Vec<String> {
        let common = known.entry(topic).or_insert_with(|| {
            let roots = topic::roots(topic);
            roots.intersection(&wanted).cloned().collect()
        });
        common.clone()
    };
    let people = book.all::<Contact>().values().filter(|it| !it.archived);
    let mut found: Vec<(Rank, &Contact)> = people
        .filter(|contact| !is_mentor(contact))
        .filter_map(|contact| {
            let topics = contact.topics.iter();
            let shared: BTreeSet<String> = topics.flat_map(|it| in_common(it)).collect();
            if shared.is_empty() {
                return None;
            }
            let shared = shared.len();
            let tagged = contact.tags.iter().any(|tag| goal.tags.contains(tag));
            let last = book.last_talk(contact.id, today).map(|(day, _)| day);
            let rank = (Reverse(shared), Reverse(tagged), Reverse(last), contact.id);
            Some((rank, contact))
        })
        .collect();
    found.sort_unstable_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, contact)| contact).collect()
}

/// Whom to ask for a goal as a fact of it, the first of them by name.
pub fn fact(book: &Book, goal: &Goal, today: Day) -> Fact {
    let asks = if goal.is_closed() {
        Vec::new()
    } else {
        experts(book, goal, today)
    };
    let people: Vec<Id<Contact>> = asks.iter().map(|contact| contact.id).collect();
    let words = people_named(book, &people);
    Fact::count(WHOM, people.into_iter().map(Key::of).collect()).said(words)
}

/// What the fact is called.
pub const WHOM: &str = "whom to ask";

/// Why to ask somebody for a goal; nothing where they know nothing of it.
pub fn reason(book: &Book, goal: &Goal, who: Id<Contact>, today: Day) -> Option<String> {
    let contact = book.get(who)?;
    let topics = topics(contact, &words(goal));
    (!topics.is_empty()).then(|| why(book, contact, &topics, today))
}

/// What somebody is an expert in of what is wanted.
fn topics<'a>(contact: &'a Contact, wanted: &BTreeSet<String>) -> Vec<&'a str> {
    let fits = |topic: &&String| !topic::roots(topic).is_disjoint(wanted);
    let topics = contact.topics.iter().filter(fits);
    topics.map(String::as_str).collect()
}

/// Those who ask for this are listed by it: more shared words before fewer, those with a tag of the goal, and
/// whom one talked to last.
type Rank = (
    Reverse<usize>,
    Reverse<bool>,
    Reverse<Option<Day>>,
    Id<Contact>,
);

/// The words of a goal: its title, its tags, its steps.
fn words(goal: &Goal) -> BTreeSet<String> {
    let steps = match &goal.target {
        Target::Milestones(steps) => steps.as_slice(),
        Target::None | Target::Count { .. } | Target::Habit { .. } => &[],
    };
    let steps = steps.iter().map(|step| step.text.as_str());
    let tags = goal.tags.iter().map(String::as_str);
    let texts = std::iter::once(goal.title.as_str())
        .chain(tags)
        .chain(steps);
    texts.flat_map(topic::roots).collect()
}

/// Whether somebody is a mentor already, or was one.
fn is_mentor(contact: &Contact) -> bool {
    let stage = contact.mentor.as_ref().map(|mentor| mentor.stage);
    matches!(stage, Some(Stage::Mentoring | Stage::Ended))
}

fn why(book: &Book, contact: &Contact, topics: &[&str], today: Day) -> String {
    let track = contact.mentor.as_ref();
    let track = track.map(|mentor| format!("on the mentor track: {}", mentor.stage));
    let last = match book.last_talk(contact.id, today) {
        Some(_) => format!("last talk {}", briefing::last_word(book, contact.id, today)),
        None => "no talk yet".to_owned(),
    };
    let all = balance::with(book, contact.id, today);
    let gave = all.iter().filter(|it| it.way == Way::Gave).count();
    let gave = match gave {
        0 => String::new(),
        many => format!("you gave {}", times(many)),
    };
    join(&[
        format!("expert in {}", topics.join(", ")),
        last,
        gave,
        balance::asked_often(book, contact.id, today).unwrap_or_default(),
        track.unwrap_or_default(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::contact::Mentor;
    use crate::book::{Interaction, Mint, Record, Tables};

    #[test]
    fn experts_in_what_a_goal_is_about_are_named_with_the_reason() {
        let today: Day = "2026-11-23".parse().unwrap();
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let mut tables = Tables::default();
        let mut person = |name: &str, topics: &[&str]| {
            let contact = Contact {
                topics: topics.iter().map(|it| (*it).to_owned()).collect(),
                ..Contact::new(mint.id(), name)
            };
            tables.put(Record::from(contact.clone()));
            contact
        };
        let raj = person("Raj Patel", &["distributed systems", "jazz"]);
        person("Mei Chen", &["distributed storage"]);
        person("Ana Lima", &["hiring"]);
        let aoife = person("Aoife", &["systems"]);
        let goal = Goal::new(mint.id(), "Find a mentor in distributed systems");
        let gave = Interaction {
            gave: vec!["a review".to_owned(), "an hour".to_owned()],
            ..Interaction::new(mint.id(), "2026-11-09".parse().unwrap(), vec![raj.id])
        };
        tables.put(Record::from(gave));
        tables.put(Record::from(Contact {
            mentor: Some(Mentor {
                stage: Stage::Mentoring,
                ..Mentor::default()
            }),
            ..aoife
        }));
        let book = Book::new(tables);
        let told: Vec<String> = whom(&book, &goal, today)
            .into_iter()
            .map(|ask| ask.why)
            .collect();
        assert_eq!(
            told,
            [
                "expert in distributed systems · last talk 2 weeks ago · you gave twice",
                "expert in distributed storage · no talk yet",
            ]
        );
        let fact = fact(&book, &goal, today);
        assert_eq!(fact.words, "Raj Patel and Mei Chen");
        assert_eq!(reason(&book, &goal, raj.id, today).as_ref(), told.first());
    }
}
