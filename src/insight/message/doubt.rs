//! What to think of before a message goes out: places that are not filled, nothing in it that belongs to this
//! person, the same text sent to somebody else of late, an ask too many. A doubt never forbids anything.
//!
//! A detail belongs to a person when it is said of them in the book: what they care about, need, offer and
//! know, what was talked about or promised, how and through whom we met, where they work, what the notes say.
//! Their name, the words of every letter and what the template says to all do not count: a word counts only
//! where it stands oftener in the message than there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;

use super::{Message, first_name, me};
use crate::book::{Book, Contact, Day, Id, Interaction};
use crate::insight::topic;
use crate::language::day::near;
use crate::language::template::{unfilled, wanted};
use crate::text::fold;

/// Something to think of before a message goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// These places are not filled.
    Unfilled(Vec<String>),
    /// Nothing in it belongs to this person.
    NoDetail,
    /// It is nearly the same as what went to somebody else of late.
    SameAs(Id<Contact>, Day),
    /// They were asked before, and not given anything since.
    AskedOften(String),
}

impl Doubt {
    /// The doubt as a sentence, without a full stop.
    pub fn words(&self, message: &Message, book: &Book, today: Day) -> String {
        let name = first_name(book, message.occasion.to);
        match self {
            Self::Unfilled(places) => format!("Not filled yet: {}", places.join("; ")),
            Self::NoDetail => format!(
                "Nothing in it is about {name} alone: no word of what you know of them or talked about"
            ),
            Self::SameAs(other, on) => format!(
                "Nearly the same went to {} on {}",
                book.name((*other).into()).unwrap_or_default(),
                near(*on, today)
            ),
            Self::AskedOften(words) => words.clone(),
        }
    }

    /// What kind it is, in a word for other programs.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Unfilled(_) => "unfilled",
            Self::NoDetail => "no-detail",
            Self::SameAs(..) => "same-as",
            Self::AskedOften(_) => "asked-often",
        }
    }
}

/// All that there is to think of.
pub fn doubts(message: &Message, book: &Book, today: Day) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for text in [&message.subject, &message.text] {
        for place in unfilled(text).into_iter().filter_map(|it| text.get(it)) {
            let wanted = wanted(place).trim();
            if !open.iter().any(|it| it == wanted) {
                open.push(wanted.to_owned());
            }
        }
    }
    if !open.is_empty() {
        doubts.push(Doubt::Unfilled(open));
    }
    if details(message, book, today).is_empty() {
        doubts.push(Doubt::NoDetail);
    }
    doubts.extend(same_as(message, book, today));
    doubts.extend(message.before_asking(book, today).map(Doubt::AskedOften));
    doubts
}

/// How many of the last talks with somebody their details are taken from.
const TALKS: usize = 10;

/// The words of a message that belong to this person, as they are written in it.
pub fn details(message: &Message, book: &Book, today: Day) -> Vec<String> {
    let Some(contact) = book.get(message.occasion.to) else {
        return Vec::new();
    };
    let theirs = known(book, contact, message.occasion.other(book), today);
    let mut common: BTreeMap<String, usize> = BTreeMap::new();
    for word in topic::words(&said(&message.common)) {
        *common.entry(topic::root(&word)).or_default() += 1;
    }
    let mut found: Vec<String> = Vec::new();
    for text in [&message.subject, &message.text] {
        let said = said(text);
        let written = said.split(|sign: char| !sign.is_alphanumeric() && sign != '+');
        for written in written {
            let Some(word) = topic::words(written).pop() else {
                continue;
            };
            let root = topic::root(&word);
            let is_new = || !found.iter().any(|it| fold(it) == fold(written));
            match common.get_mut(&root).filter(|count| **count > 0) {
                Some(count) => *count -= 1,
                None if theirs.contains(&root) && is_new() => found.push(written.to_owned()),
                None => {}
            }
        }
    }
    found
}

/// A text without what is still to be filled, which says nothing of anybody.
fn said(text: &str) -> String {
    let mut said = text.to_owned();
    for place in unfilled(text).into_iter().rev() {
        said.replace_range(place, " ");
    }
    said
}

/// The roots of the words that belong to somebody, without the names of those whom the message is about.
fn known(book: &Book, contact: &Contact, other: Option<&Contact>, today: Day) -> BTreeSet<String> {
    let mut texts: Vec<&str> = vec![&contact.company, &contact.notes, &contact.met.text];
    let lists = [
        &contact.cares,
        &contact.needs,
        &contact.offers,
        &contact.topics,
        &contact.ask,
    ];
    texts.extend(lists.into_iter().flatten().map(String::as_str));
    let event = contact.met.event.and_then(|id| book.name(id.into()));
    let through = contact.met.contact.and_then(|id| book.name(id.into()));
    texts.extend(event.into_iter().chain(through));
    let talks = book.talks(contact.id).iter().rev();
    let talks = talks.filter(|(day, _)| *day <= today).take(TALKS);
    for talk in talks.filter_map(|(_, id)| book.get::<Interaction>(*id)) {
        texts.push(&talk.summary);
        let lists = [&talk.gave, &talk.got, &talk.asked];
        texts.extend(lists.into_iter().flatten().map(String::as_str));
    }
    let open = book.follow_ups_of(contact.id).filter(|it| it.is_open());
    texts.extend(open.map(|it| it.what.as_str()));
    let names = [
        contact.name.as_str(),
        other.map_or("", |it| it.name.as_str()),
        me(book).unwrap_or_default(),
    ];
    let names: BTreeSet<String> = names.into_iter().flat_map(topic::words).collect();
    let words = texts.into_iter().flat_map(topic::words);
    let words = words.filter(|word| {
        let is_number = word.chars().all(|sign| sign.is_ascii_digit());
        !is_number
            && !names.contains(word)
            && OF_EVERY_LETTER.binary_search(&word.as_str()).is_err()
    });
    words.map(|word| topic::root(&word)).collect()
}

/// Words that stand in any letter and so tell nobody apart, folded and in order.
const OF_EVERY_LETTER: [&str; 165] = [
    "advice",
    "afternoon",
    "ago",
    "also",
    "always",
    "another",
    "answer",
    "article",
    "ask",
    "asked",
    "back",
    "because",
    "been",
    "best",
    "book",
    "brought",
    "but",
    "call",
    "can",
    "career",
    "catch",
    "chat",
    "coffee",
    "come",
    "company",
    "conference",
    "congratulation",
    "conversation",
    "day",
    "dear",
    "did",
    "dinner",
    "done",
    "during",
    "email",
    "even",
    "evening",
    "event",
    "ever",
    "few",
    "forward",
    "friend",
    "glad",
    "great",
    "had",
    "happy",
    "has",
    "hear",
    "hello",
    "hope",
    "hour",
    "idea",
    "interesting",
    "introduce",
    "introduction",
    "job",
    "just",
    "keep",
    "kind",
    "last",
    "less",
    "let",
    "link",
    "listen",
    "long",
    "look",
    "love",
    "lunch",
    "mail",
    "many",
    "may",
    "maybe",
    "meet",
    "meeting",
    "meetup",
    "message",
    "met",
    "mine",
    "minute",
    "month",
    "morning",
    "most",
    "must",
    "network",
    "never",
    "news",
    "nice",
    "note",
    "now",
    "off",
    "offer",
    "often",
    "only",
    "other",
    "own",
    "perhaps",
    "place",
    "please",
    "promise",
    "promised",
    "question",
    "quite",
    "reach",
    "read",
    "really",
    "regard",
    "role",
    "same",
    "say",
    "see",
    "send",
    "sent",
    "share",
    "she",
    "should",
    "since",
    "soon",
    "speak",
    "spoke",
    "still",
    "such",
    "talk",
    "talked",
    "team",
    "than",
    "thank",
    "then",
    "there",
    "these",
    "thing",
    "think",
    "this",
    "those",
    "through",
    "time",
    "today",
    "tomorrow",
    "too",
    "touch",
    "under",
    "until",
    "very",
    "want",
    "was",
    "way",
    "week",
    "welcome",
    "well",
    "were",
    "when",
    "where",
    "which",
    "while",
    "whole",
    "will",
    "wish",
    "without",
    "would",
    "write",
    "year",
    "yes",
    "yesterday",
    "yet",
    "you",
    "your",
];

/// How many days back one looks for the same text.
const LATELY: u64 = 30;

/// How many words in a row are compared at once.
const IN_A_ROW: usize = 3;

/// Somebody else who was sent nearly the same of late, the last one.
fn same_as(message: &Message, book: &Book, today: Day) -> Option<Doubt> {
    let to = message.occasion.to;
    let from = today.checked_sub_days(Days::new(LATELY))?;
    let mine = fold(&message.text);
    let mine = rows(&mine, &[to], book);
    let sent = book.talks_on(from..=today).rev();
    let mut sent = sent.filter(|talk| !talk.text.is_empty() && !talk.contacts.contains(&to));
    let last = sent.find(|talk| {
        let theirs = fold(&talk.text);
        is_nearly(&mine, &rows(&theirs, &talk.contacts, book))
    })?;
    Some(Doubt::SameAs(*last.contacts.first()?, last.day))
}

/// Words in a row.
type Row<'a> = [&'a str; IN_A_ROW];

/// A folded text in words in a row, in order, each once, without the names of those it went to. Of one that is
/// shorter, the words are filled up with nothing.
fn rows<'a>(folded: &'a str, to: &[Id<Contact>], book: &Book) -> Vec<Row<'a>> {
    let names = to.iter().filter_map(|id| book.name((*id).into()));
    let names = fold(&names.collect::<Vec<_>>().join(" "));
    let names: Vec<&str> = words(&names).collect();
    let words: Vec<&str> = words(folded).filter(|word| !names.contains(word)).collect();
    let row = |words: &[&'a str]| std::array::from_fn(|at| words.get(at).copied().unwrap_or(""));
    let mut rows: Vec<Row> = if words.len() < IN_A_ROW {
        vec![row(&words)]
    } else {
        words.windows(IN_A_ROW).map(row).collect()
    };
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// Whether two texts have four of five rows of words in common.
fn is_nearly(one: &[Row], other: &[Row]) -> bool {
    let both = one.iter().filter(|row| other.binary_search(row).is_ok());
    let both = both.count();
    let all = one.len().saturating_add(other.len()).saturating_sub(both);
    both > 0 && both.saturating_mul(5) >= all.saturating_mul(4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::contact::HowMet;
    use crate::book::{Mint, Record, Tables};
    use crate::insight::message::Occasion;
    use crate::language::template::Template;

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    /// Raj, who cares about failover drills, met at the Kafka summit; and Ana.
    fn tables() -> (Tables, Id<Contact>, Id<Contact>, Mint) {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let raj = Contact {
            company: "Northwind".to_owned(),
            cares: vec!["failover drills".to_owned()],
            notes: "two daughters, plays the cello".to_owned(),
            met: HowMet {
                text: "over lunch at the summit".to_owned(),
                ..HowMet::default()
            },
            ..Contact::new(mint.id(), "Raj Patel")
        };
        let ana = Contact::new(mint.id(), "Ana Lima");
        let ids = (raj.id, ana.id);
        let mut tables = Tables::default();
        tables.put(Record::from(raj));
        tables.put(Record::from(ana));
        (tables, ids.0, ids.1, mint)
    }

    fn message(to: Id<Contact>, text: &str) -> Message {
        Message {
            occasion: Occasion::to(to),
            subject: "Hello".to_owned(),
            text: text.to_owned(),
            asks: Vec::new(),
            gives: Vec::new(),
            common: String::new(),
        }
    }

    #[test]
    fn a_detail_is_a_word_of_what_is_known_of_them() {
        let (tables, raj, _, _) = tables();
        let book = Book::new(tables);
        for (text, found) in [
            ("Hi Raj, how is life?", &[][..]),
            ("Hi Raj Patel, coffee or lunch this week?", &[]),
            ("How did the drill go?", &["drill"]),
            (
                "Still at Northwind, and still at the cello?",
                &["Northwind", "cello"],
            ),
            ("{{failover}}", &[]),
        ] {
            let details = details(&message(raj, text), &book, today());
            assert_eq!(details, found, "{text}");
        }
    }

    #[test]
    fn what_the_template_says_to_all_is_no_detail_until_it_is_said_once_more() {
        let (tables, raj, _, _) = tables();
        let book = Book::new(tables);
        let template =
            Template::read("mine", "Drills\nHi {{first}}, we run failover drills.").unwrap();
        let mut message = Message::from(&template, Occasion::to(raj), &book, today());
        assert_eq!(details(&message, &book, today()), [""; 0]);
        message.text.push_str(" How are your drills?");
        assert_eq!(details(&message, &book, today()), ["drills"]);
    }

    #[test]
    fn what_a_place_brings_out_of_the_book_about_them_is_a_detail() {
        let (tables, raj, _, _) = tables();
        let book = Book::new(tables);
        let template = Template::read("mine", "Hello\nHow are the {{cares}}?").unwrap();
        let message = Message::from(&template, Occasion::to(raj), &book, today());
        assert_eq!(details(&message, &book, today()), ["failover", "drills"]);
        assert_eq!(doubts(&message, &book, today()), []);
    }

    #[test]
    fn nearly_the_same_to_somebody_else_this_month_is_named_and_another_word_for_each_is_not() {
        let text = |name: &str, more: &str| {
            format!(
                "Hi {name}, I am moving on to a new team next month and wanted to say how much I \
                 liked working on the rollout with you. {more}"
            )
        };
        let (mut tables, raj, ana, mut mint) = tables();
        let on = today() - Days::new(20);
        tables.put(Record::from(Interaction {
            text: text("Ana", "Keep in touch!"),
            ..Interaction::new(mint.id(), on, vec![ana])
        }));
        let book = Book::new(tables);
        let same = |to, more: &str| same_as(&message(to, &text("Raj", more)), &book, today());
        assert_eq!(same(raj, "Do keep in touch!"), Some(Doubt::SameAs(ana, on)));
        let own = "Your failover drill in March taught me more than any course; tell me how the next went.";
        assert_eq!(same(raj, own), None);
        assert_eq!(same(ana, "Keep in touch!"), None, "to the same person");
        let later = today() + Days::new(20);
        let message = message(raj, &text("Raj", "Keep in touch!"));
        assert_eq!(same_as(&message, &book, later), None, "long ago");
    }

    #[test]
    fn an_ask_is_doubted_where_two_were_made_before_and_nothing_was_given() {
        let (mut tables, raj, _, mut mint) = tables();
        for (day, asked) in [("2026-06-01", "a referral"), ("2026-09-01", "a reference")] {
            tables.put(Record::from(Interaction {
                asked: vec![asked.to_owned()],
                ..Interaction::new(mint.id(), day.parse().unwrap(), vec![raj])
            }));
        }
        let book = Book::new(tables);
        let mut message = message(raj, "How did the drill go?");
        assert_eq!(doubts(&message, &book, today()), []);
        message.asks = vec!["advice".to_owned()];
        let told = doubts(&message, &book, today());
        assert!(
            matches!(told.as_slice(), [Doubt::AskedOften(_)]),
            "{told:?}"
        );
    }

    #[test]
    fn the_words_of_every_letter_are_in_order() {
        assert!(OF_EVERY_LETTER.is_sorted());
    }
}
