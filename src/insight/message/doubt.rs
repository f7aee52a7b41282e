//! What to think of before a message goes out: places that are not filled, nothing in it that belongs to this
//! person, the same text sent to somebody else of late, an ask too many. A doubt never forbids anything.

use super::alike::same_as;
use super::detail::details;
use super::{Message, first_name};
use crate::book::{Book, Contact, Day, Id};
use crate::language::day::ago;
use crate::language::template::{unfilled, wanted};

/// Something to think of before a message goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// There is no text.
    Empty,
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
            Self::Empty => "It has no text yet".to_owned(),
            Self::Unfilled(places) => format!("Not filled yet: {}", places.join("; ")),
            Self::NoDetail => format!(
                "Nothing in it is about {name} alone: no word of what you know of them or talked about"
            ),
            Self::SameAs(other, on) => format!(
                "Nearly the same went to {} {}",
                book.name((*other).into()).unwrap_or_default(),
                ago(*on, today)
            ),
            Self::AskedOften(words) => words.clone(),
        }
    }

    /// What kind it is, in a word for other programs.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
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
    if message.text.trim().is_empty() {
        doubts.push(Doubt::Empty);
    } else if details(message, book, today).is_empty() {
        doubts.push(Doubt::NoDetail);
    }
    doubts.extend(same_as(message, book, today));
    doubts.extend(message.before_asking(book, today).map(Doubt::AskedOften));
    doubts
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;
    use crate::book::contact::HowMet;
    use crate::book::{Interaction, Mint, Record, Tables};
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
    fn a_subject_alone_says_nothing_to_anybody() {
        let (tables, raj, _, _) = tables();
        let book = Book::new(tables);
        let mut message = message(raj, " \n");
        message.subject = "Failover drills".to_owned();
        assert_eq!(details(&message, &book, today()), [""; 0]);
        assert_eq!(doubts(&message, &book, today()), [Doubt::Empty]);
        message.text = "Hi Raj, how is life?".to_owned();
        assert_eq!(doubts(&message, &book, today()), [Doubt::NoDetail]);
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
}
