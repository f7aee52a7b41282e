//! Old ties worth taking up again. What is known of them: they pay where there was trust, where the other is
//! willing, where they move in circles one is not in, and more with those one knew a little than with old
//! friends. So the few that are named here are those of whom most of this holds, with the reasons in words.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::fact::Fact;
use super::origin::platform_of;
use super::tempo::is_resting;
use super::wording::{count, days_between, given_name};
use crate::book::interaction::Direction;
use crate::book::{Book, Cadence, Contact, Day, Id, Interaction, Key, Platform};
use crate::text::fold;

/// How many are named at once.
pub const HANDFUL: usize = 5;

/// From how many days of silence a tie is an old one.
const DORMANT: u32 = 180;

/// Up to how many days of silence a tie is one of the present.
const PRESENT: u32 = 90;

/// How many of the last talks are looked at.
const TALKS: usize = 8;

/// Up to how many talks somebody is known a little.
const FEW: usize = 3;

/// Somebody to take up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Who.
    pub who: Id<Contact>,
    /// The last talk.
    pub last: (Day, Id<Interaction>),
    /// What speaks for it.
    pub reasons: Vec<Reason>,
}

/// What speaks for taking up an old tie, the strongest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Something went both ways.
    Exchanged,
    /// So many talks were two-sided.
    TwoWay(usize),
    /// The last word came from them.
    Answered,
    /// They said what they can give.
    Offers(String),
    /// Nobody one is in touch with is at their company.
    Company(String),
    /// Nobody one is in touch with came from where they came from.
    Platform(Id<Platform>),
    /// There were only so many talks.
    Little(usize),
}

impl Tie {
    /// The reasons as a number that can be asked where it comes from: the talks that were looked at.
    pub fn fact(&self, book: &Book) -> Fact {
        let talks = book.talks(self.who).iter().rev().take(TALKS);
        let talks = talks.map(|(_, id)| Key::of(*id)).collect();
        Fact::count("old tie", talks).said(self.words(book))
    }

    /// The reasons in words, in a sentence.
    pub fn words(&self, book: &Book) -> String {
        let name = book.name(self.who.into()).unwrap_or_default();
        let said: Vec<String> = self
            .reasons
            .iter()
            .map(|reason| reason.words(book, given_name(name)))
            .collect();
        said.join(" · ")
    }
}

impl Reason {
    fn words(&self, book: &Book, name: &str) -> String {
        match self {
            Self::Exchanged => "you gave and received".to_owned(),
            Self::TwoWay(talks) => count(*talks, "two-sided talk", "two-sided talks"),
            Self::Answered => format!("the last word was {name}’s"),
            Self::Offers(what) => format!("offers {what}"),
            Self::Company(company) => format!("nobody else you see is at {company}"),
            Self::Platform(platform) => {
                let name = book.name((*platform).into()).unwrap_or_default();
                format!("nobody else you see is from {name}")
            }
            Self::Little(talks) => format!("known a little, {}", count(*talks, "talk", "talks")),
        }
    }
}

/// The old ties worth taking up again, a handful.
pub fn ties(book: &Book, today: Day) -> Vec<Tie> {
    let present = Present::of(book, today);
    let people = book.all::<Contact>().values();
    let mut ranked: Vec<_> = people
        .filter(|contact| !contact.archived && !contact.is_untriaged())
        .filter_map(|contact| Some((contact, dormant_since(book, contact, today)?)))
        .filter(|(contact, _)| !is_resting(contact, today) && !is_planned(book, contact))
        .filter_map(|(contact, last)| {
            let talks = book.talks(contact.id).len();
            let reasons = reasons(book, contact, &present);
            // Trust or goodwill there must be; the rest tells whom of those to choose.
            let is_warm = reasons.iter().any(|it| !it.is_of_circles());
            let rank = (Reverse(reasons.len()), talks, Reverse(last), contact.id);
            let who = contact.id;
            is_warm.then_some((rank, Tie { who, last, reasons }))
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.truncate(HANDFUL);
    ranked.into_iter().map(|(_, tie)| tie).collect()
}

impl Reason {
    const fn is_of_circles(&self) -> bool {
        matches!(self, Self::Company(_) | Self::Platform(_) | Self::Little(_))
    }
}

/// The last talk with somebody, where it lies long ago, beyond any cadence.
fn dormant_since(book: &Book, contact: &Contact, today: Day) -> Option<(Day, Id<Interaction>)> {
    let last = book.last_talk(contact.id, today)?;
    let asked = match contact.cadence {
        Cadence::Every(span) => span.days().saturating_mul(2),
        _ => 0,
    };
    (days_between(last.0, today) > DORMANT.max(asked)).then_some(last)
}

/// Whether something is to be done with them anyway.
fn is_planned(book: &Book, contact: &Contact) -> bool {
    book.follow_ups_of(contact.id)
        .any(crate::book::FollowUp::is_open)
}

fn reasons(book: &Book, contact: &Contact, present: &Present) -> Vec<Reason> {
    let all = book.talks(contact.id);
    let talks = all.iter().rev().take(TALKS);
    let talks: Vec<&Interaction> = talks.filter_map(|(_, id)| book.get(*id)).collect();
    let of = |direction| talks.iter().filter(|it| it.went() == direction).count();
    let two_way = of(Direction::Mutual) + of(Direction::FromMe).min(of(Direction::ToMe));
    let gave = talks.iter().any(|talk| !talk.gave.is_empty());
    let got = talks.iter().any(|talk| !talk.got.is_empty());
    let trusted = if gave && got {
        Some(Reason::Exchanged)
    } else {
        (two_way > 1).then_some(Reason::TwoWay(two_way))
    };
    let answered = talks.first().map(|talk| talk.went()) == Some(Direction::ToMe);
    let willing = if answered {
        Some(Reason::Answered)
    } else {
        contact.offers.first().cloned().map(Reason::Offers)
    };
    let company = &contact.company;
    let is_new = !company.is_empty() && !present.companies.contains(&fold(company));
    let platform = platform_of(book, contact);
    let platform = platform.filter(|it| !present.platforms.contains(it));
    let circles = if is_new {
        Some(Reason::Company(company.clone()))
    } else {
        platform.map(Reason::Platform)
    };
    let little = (all.len() <= FEW).then_some(Reason::Little(all.len()));
    [trusted, willing, circles, little]
        .into_iter()
        .flatten()
        .collect()
}

/// Where those are from whom one is in touch with.
#[derive(Default)]
struct Present {
    companies: BTreeSet<String>,
    platforms: BTreeSet<Id<Platform>>,
}

impl Present {
    fn of(book: &Book, today: Day) -> Self {
        let mut present = Self::default();
        for contact in book.all::<Contact>().values() {
            let last = book.last_talk(contact.id, today).map(|(day, _)| day);
            if last.is_some_and(|day| days_between(day, today) <= PRESENT) {
                present.companies.insert(fold(&contact.company));
                present.platforms.extend(platform_of(book, contact));
            }
        }
        present
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::interaction::Channel;
    use crate::book::{Edit, Mint, Moment, Record};
    use chrono::Days;

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    struct Made {
        mint: Mint,
        records: Vec<Record>,
    }

    impl Made {
        fn contact(&mut self, name: &str, company: &str) -> Id<Contact> {
            let contact = Contact {
                company: company.to_owned(),
                cadence: Cadence::Ambient,
                ..Contact::new(self.mint.id(), name)
            };
            let id = contact.id;
            self.records.push(contact.into());
            id
        }

        fn talk(&mut self, who: Id<Contact>, ago: u64, direction: Direction) -> &mut Interaction {
            let on = today() - Days::new(ago);
            let mut talk = Interaction::new(self.mint.id(), on, vec![who]);
            talk.channel = Channel::Message;
            talk.direction = direction;
            self.records.push(talk.into());
            match self.records.last_mut() {
                Some(Record::Interaction(talk)) => talk,
                _ => unreachable!(),
            }
        }

        fn ties(&self) -> Vec<(String, String)> {
            let mut book = Book::default();
            let moment = Moment {
                today: today(),
                mint: self.mint,
            };
            let put = book.answer(Edit::Put(self.records.clone()), &moment);
            book.apply(&put.unwrap());
            let ties = ties(&book, today());
            let told = ties.iter().map(|tie| {
                let name = book.name(tie.who.into()).unwrap_or_default();
                (name.to_owned(), tie.words(&book))
            });
            told.collect()
        }
    }

    #[test]
    fn the_trusted_from_other_circles_come_before_the_most_familiar() {
        let mut made = Made {
            mint: Mint::new(1_700_000_000_000, 0),
            records: Vec::new(),
        };
        let now = made.contact("Now", "Northwind");
        let friend = made.contact("Old Friend", "Northwind");
        let peter = made.contact("Peter Novak", "Brnosoft");
        let cold = made.contact("Never Answered", "Brnosoft");
        made.talk(now, 3, Direction::Mutual);
        for ago in [200, 220, 240, 260, 280, 300] {
            made.talk(friend, ago, Direction::Mutual);
        }
        made.talk(peter, 210, Direction::ToMe).got = vec!["an edit".to_owned()];
        made.talk(peter, 230, Direction::FromMe).gave = vec!["a review".to_owned()];
        made.talk(cold, 210, Direction::FromMe);
        let told = made.ties();
        let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Peter Novak", "Old Friend"]);
        assert_eq!(
            told[0].1,
            "you gave and received · the last word was Peter’s · nobody else you see is at Brnosoft · \
             known a little, 2 talks"
        );
        assert_eq!(told[1].1, "6 two-sided talks");
    }
}
