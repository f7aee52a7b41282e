//! The briefing before a talk: how we met, the last talks, what is promised both ways, what they care
//! about and what to ask. Plain data, printed alike by the detail pane, the review and `netgrow show`.

use super::agenda::{dates_of, keep_in_touch_by};
use super::balance;
use super::origin;
use super::service::Service;
use super::wording::{days_between, join};
use crate::book::follow_up::Owed;
use crate::book::interaction::{Channel, Direction};
use crate::book::{Book, Cadence, Contact, Day, FollowUp, Goal, Id, Interaction};
use crate::language::day::{ago, distance, length, near};

/// All one wants to know before a talk with somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Briefing {
    /// Who.
    pub contact: Id<Contact>,
    /// Their name.
    pub name: String,
    /// "analyst at Analytical Engines"; empty where nothing is known, like every text here.
    pub role: String,
    /// City or country.
    pub location: String,
    /// "sat next to me at lunch · at the Kafka summit, through Ana Lima, 12 Sep 2025".
    pub met: String,
    /// "2 weeks ago", "no talk yet".
    pub last_word: String,
    /// "every month · due Sat 28 Nov", "every 1m · 12 days over", "ambient", "untriaged".
    pub cadence: String,
    /// The latest talks, the last one first.
    pub talks: Vec<Talk>,
    /// What I am to do for them, the most urgent first.
    pub mine: Vec<Open>,
    /// What I await from them.
    pub theirs: Vec<Open>,
    /// What they care about.
    pub cares: Vec<String>,
    /// What they are an expert in.
    pub topics: Vec<String>,
    /// What they are looking for.
    pub needs: Vec<String>,
    /// What they can give.
    pub offers: Vec<String>,
    /// What to ask them, questions for a mentor among it.
    pub ask: Vec<String>,
    /// Days that come round within a month: "birthday Fri 27 Nov · turns 40".
    pub dates: Vec<String>,
    /// Goals they serve.
    pub goals: Vec<(Id<Goal>, String)>,
    /// "mentor track: talking since 3 Mar".
    pub mentor: String,
    /// "You asked Raj twice in a row …": what to think of before the next ask.
    pub asks: String,
    /// Where to reach them: mail, phone and web addresses.
    pub links: Vec<String>,
}

/// One talk of a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// The record.
    pub id: Id<Interaction>,
    /// The day.
    pub day: Day,
    /// The day in words.
    pub when: String,
    /// How.
    pub channel: Channel,
    /// Who was active.
    pub direction: Direction,
    /// What it was about.
    pub summary: String,
}

/// One open follow-up of a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The record.
    pub id: Id<FollowUp>,
    /// What.
    pub what: String,
    /// Whether it was promised.
    pub promised: bool,
    /// The day it is due.
    pub due: Day,
    /// That in words: "3d overdue".
    pub when: String,
}

/// How many days ahead a briefing names dates.
const DATES_WITHIN: u32 = 30;

/// The briefing on a contact with their `talks` latest talks; nothing if there is no such contact.
pub fn of(book: &Book, id: Id<Contact>, today: Day, talks: usize) -> Option<Briefing> {
    let contact = book.get(id)?;
    Some(Briefing {
        contact: id,
        name: contact.name.clone(),
        role: role(contact),
        location: contact.location.clone(),
        met: join(&[contact.met.text.clone(), origin::told(book, contact, today)]),
        last_word: last_word(book, id, today),
        cadence: cadence(book, contact, today),
        talks: last_talks(book, id, today, talks),
        mine: open(book, id, today, Owed::ByMe),
        theirs: open(book, id, today, Owed::ByThem),
        cares: contact.cares.clone(),
        topics: contact.topics.clone(),
        needs: contact.needs.clone(),
        offers: contact.offers.clone(),
        ask: ask(contact),
        dates: dates_of(contact, today, DATES_WITHIN),
        goals: goals(book, contact),
        mentor: mentor(contact, today),
        asks: balance::before_asking(book, id, today).unwrap_or_default(),
        links: [&contact.emails, &contact.phones, &contact.urls]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
    })
}

/// "analyst at Analytical Engines", or what of it is known.
pub fn role(contact: &Contact) -> String {
    match (contact.title.as_str(), contact.company.as_str()) {
        ("", company) => company.to_owned(),
        (title, "") => title.to_owned(),
        (title, company) => format!("{title} at {company}"),
    }
}

/// When there was last a talk: "2 weeks ago", "no talk yet".
pub fn last_word(book: &Book, id: Id<Contact>, today: Day) -> String {
    match book.last_talk(id, today) {
        Some((day, _)) => ago(day, today),
        None => "no talk yet".to_owned(),
    }
}

/// How often to be in touch and where that stands: "every month · due Sat 28 Nov".
pub fn cadence(book: &Book, contact: &Contact, today: Day) -> String {
    let Cadence::Every(span) = contact.cadence else {
        return contact.cadence.to_string();
    };
    let last = book.last_talk(contact.id, today).map(|(day, _)| day);
    let due = keep_in_touch_by(contact.id, span, last, today);
    let state = if due < today {
        format!("{} over", length(days_between(due, today)))
    } else {
        format!("due {}", distance(due, today))
    };
    let snoozed = contact
        .snoozed
        .as_ref()
        .filter(|snoozed| snoozed.until > today);
    let asleep = snoozed.map(|snoozed| format!("snoozed to {}", near(snoozed.until, today)));
    join(&[span.every(), state, asleep.unwrap_or_default()])
}

fn last_talks(book: &Book, id: Id<Contact>, today: Day, number: usize) -> Vec<Talk> {
    book.talks(id)
        .iter()
        .rev()
        .filter(|(day, _)| *day <= today)
        .filter_map(|(_, id)| book.get(*id))
        .take(number)
        .map(|talk| Talk {
            id: talk.id,
            day: talk.day,
            when: near(talk.day, today),
            channel: talk.channel,
            direction: talk.direction,
            summary: talk.summary.clone(),
        })
        .collect()
}

fn open(book: &Book, id: Id<Contact>, today: Day, owed: Owed) -> Vec<Open> {
    let mut open: Vec<Open> = book
        .follow_ups_of(id)
        .filter(|follow_up| follow_up.is_open() && follow_up.owed == owed)
        .map(|follow_up| Open {
            id: follow_up.id,
            what: follow_up.what.clone(),
            promised: follow_up.promised,
            due: follow_up.due,
            when: distance(follow_up.due, today),
        })
        .collect();
    open.sort_by_key(|open| (open.due, !open.promised, open.id));
    open
}

fn ask(contact: &Contact) -> Vec<String> {
    let questions = contact.mentor.iter().flat_map(|mentor| &mentor.questions);
    contact.ask.iter().chain(questions).cloned().collect()
}

fn goals(book: &Book, contact: &Contact) -> Vec<(Id<Goal>, String)> {
    let goals = book.all::<Goal>().values();
    goals
        .filter(|goal| !goal.is_closed() && Service::of(goal).has(book, contact))
        .map(|goal| (goal.id, goal.title.clone()))
        .collect()
}

fn mentor(contact: &Contact, today: Day) -> String {
    let Some(mentor) = &contact.mentor else {
        return String::new();
    };
    match mentor.since {
        Some(since) => format!("{} since {}", mentor.stage, near(since, today)),
        None => mentor.stage.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::contact::HowMet;
    use crate::book::{Edit, Mint, Moment};
    use crate::insight::trial::day;

    #[test]
    fn a_briefing_says_who_how_and_what_is_open() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let ana = Contact::new(mint.id(), "Ana Lima");
        let raj = Contact {
            title: "staff engineer".to_owned(),
            company: "Northwind".to_owned(),
            cadence: Cadence::Every("1m".parse().unwrap()),
            birthday: "1986-11-27".parse().ok(),
            met: HowMet {
                text: "sat next to me".to_owned(),
                on: Some(day("2025-09-12")),
                contact: Some(ana.id),
                ..HowMet::default()
            },
            ..Contact::new(mint.id(), "Raj Patel")
        };
        let id = raj.id;
        let talk = Interaction {
            summary: "their move to Kafka".to_owned(),
            gave: vec!["a review".to_owned()],
            asked: vec!["a referral".to_owned(), "time".to_owned()],
            ..Interaction::new(mint.id(), day("2026-11-09"), vec![id])
        };
        let promise = FollowUp {
            contacts: vec![id],
            promised: true,
            ..FollowUp::new(mint.id(), "send the deck", day("2026-11-20"))
        };
        let moment = Moment {
            today: day("2026-11-23"),
            mint,
        };
        let mut book = Book::default();
        let records = vec![ana.into(), raj.into(), talk.into(), promise.into()];
        let change = book.answer(Edit::Put(records), &moment).unwrap();
        book.apply(&change);
        let briefing = of(&book, id, moment.today, 3).unwrap();
        assert_eq!(briefing.role, "staff engineer at Northwind");
        assert_eq!(
            briefing.met,
            "sat next to me · through Ana Lima, 12 Sep 2025"
        );
        assert_eq!(briefing.last_word, "2 weeks ago");
        assert_eq!(briefing.cadence, "every month · due in 2 weeks");
        assert_eq!(briefing.talks[0].summary, "their move to Kafka");
        assert_eq!(briefing.mine[0].when, "3d overdue");
        assert_eq!(briefing.dates, ["birthday Fri 27 Nov · turns 40"]);
        assert!(briefing.theirs.is_empty());
    }
}
