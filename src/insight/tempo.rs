//! How often one is in touch with somebody, against how often it was meant: a looser cadence for those always
//! put off, a tighter one for those met more often than it asks, each with the reason in words. What was
//! decided of late is left alone for months.

use std::cmp::Reverse;

use super::fact::Fact;
use super::piece::Piece;
use super::wording::days_between;
use crate::book::span::Unit;
use crate::book::{Book, Cadence, Contact, Day, Id, Interaction, Key, Span};
use crate::language::day::length;

/// For how many days a decision stands before another cadence is proposed.
pub const REST: u32 = 120;

/// The cadences that are proposed and can be chosen from, the most frequent first.
pub const LADDER: [(u16, Unit); 7] = [
    (1, Unit::Week),
    (2, Unit::Week),
    (1, Unit::Month),
    (6, Unit::Week),
    (3, Unit::Month),
    (6, Unit::Month),
    (1, Unit::Year),
];

/// How many of the last talks are looked at.
const TALKS: usize = 5;

/// How many times something has to be so, to be a habit.
const HABIT: usize = 3;

/// A cadence that would fit better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Whose.
    pub who: Id<Contact>,
    /// What it is now.
    pub now: Span,
    /// What would fit.
    pub fits: Cadence,
    /// Why.
    pub why: Why,
    /// The talks that tell so, the last first; where it was put off, the last one.
    pub talks: Vec<Id<Interaction>>,
    /// Until when it was put off the last time.
    put_off_until: Option<Day>,
}

/// Why another cadence would fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The last talks lie about this many days apart, further than it asks.
    Rarer(u32),
    /// There was no talk for this many days, three times as long as it asks.
    Silent(u32),
    /// It was put off so many times in a row.
    PutOff(u32),
    /// The last talks lie about this many days apart, much closer than it asks.
    Oftener(u32),
}

impl Proposal {
    /// Whether it asks for less than now.
    pub const fn is_looser(&self) -> bool {
        !matches!(self.why, Why::Oftener(_))
    }

    /// "1m now, 3m would fit".
    pub fn change(&self) -> String {
        format!("{} now, {} would fit", self.now.every(), self.fits.told())
    }

    /// The change and the reason as a number that can be asked where it comes from.
    pub fn fact(&self) -> Fact {
        let talks = self.talks.iter().map(|id| Key::of(*id)).collect();
        let words = format!("{}: {}", self.change(), self.reason());
        let pieces = self.put_off().into_iter().collect();
        Fact {
            pieces,
            ..Fact::count("could fit", talks).said(words)
        }
    }

    /// What is known of having been put off: how often, and until when.
    fn put_off(&self) -> Option<Piece> {
        let (Why::PutOff(times), Some(until)) = (self.why, self.put_off_until) else {
            return None;
        };
        Some(Piece {
            of: Key::of(self.who),
            on: until,
            words: format!("put off {times} times; of the last it is known until when"),
        })
    }

    /// The reason in words: "your last talks lie about 9 weeks apart".
    pub fn reason(&self) -> String {
        match self.why {
            Why::Rarer(days) => format!("your last talks lie about {} apart", length(days)),
            Why::Oftener(days) => {
                format!("you talk about every {} as it is", length(days))
            }
            Why::Silent(days) => {
                format!("no talk for {}; it ran out three times over", length(days))
            }
            Why::PutOff(times) => format!("put off {times} times in a row"),
        }
    }
}

/// Everybody whose cadence could fit better: looser ones first, the ones that ask for most before the others.
pub fn proposals(book: &Book, today: Day) -> Vec<Proposal> {
    let people = book.all::<Contact>().values();
    let mut proposals: Vec<Proposal> = people
        .filter_map(|contact| proposal(book, contact, today))
        .collect();
    proposals.sort_by_key(|it| (Reverse(it.is_looser()), it.now.days(), it.who));
    proposals
}

/// The cadence that would fit somebody better, if another would.
pub fn proposal(book: &Book, contact: &Contact, today: Day) -> Option<Proposal> {
    let Cadence::Every(now) = contact.cadence else {
        return None;
    };
    if contact.archived || is_resting(contact, today) {
        return None;
    }
    let snoozed = contact.snoozed.as_ref();
    let times = snoozed.map_or(0, |snoozed| snoozed.times);
    let (why, fits) = talked(book, contact.id, now, today)
        .or_else(|| (times as usize >= HABIT).then(|| (Why::PutOff(times), looser(now, 0))))?;
    Some(Proposal {
        who: contact.id,
        now,
        fits,
        why,
        talks: looked_at(book, contact.id, why, today),
        put_off_until: snoozed.map(|snoozed| snoozed.until),
    })
}

/// The talks by which it was told: those of the days between which the gaps lie, or the last one.
fn looked_at(book: &Book, who: Id<Contact>, why: Why, today: Day) -> Vec<Id<Interaction>> {
    let days = match why {
        Why::Rarer(_) | Why::Oftener(_) => HABIT + 1,
        Why::Silent(_) | Why::PutOff(_) => 1,
    };
    let talks = book.talks(who).iter().rev();
    let mut talks: Vec<(Day, Id<Interaction>)> =
        talks.filter(|(day, _)| *day <= today).copied().collect();
    let mut seen: Vec<Day> = talks.iter().map(|(day, _)| *day).collect();
    seen.dedup();
    if let Some(before) = seen.get(days) {
        talks.retain(|(day, _)| day > before);
    }
    talks.into_iter().map(|(_, id)| id).collect()
}

/// Whether it was decided of late how often to be in touch with somebody, or that it stays so.
pub fn is_resting(contact: &Contact, today: Day) -> bool {
    let decided = contact.decided.filter(|day| *day <= today);
    decided.is_some_and(|day| days_between(day, today) < REST)
}

/// What the days of the talks tell.
fn talked(book: &Book, who: Id<Contact>, now: Span, today: Day) -> Option<(Why, Cadence)> {
    let asked = now.days();
    let mut days: Vec<Day> = book.talks(who).iter().map(|(day, _)| *day).collect();
    days.retain(|day| *day <= today);
    days.dedup();
    let last = days.iter().rev().take(TALKS);
    let last: Vec<Day> = last.copied().collect();
    let silence = days_between(*last.first()?, today);
    let gaps = last.windows(2).filter_map(|pair| match pair {
        [later, earlier] => Some(days_between(*earlier, *later)),
        _ => None,
    });
    let mut gaps: Vec<u32> = gaps.take(HABIT).collect();
    if silence >= asked.saturating_mul(3) {
        return Some((Why::Silent(silence), looser(now, silence / 2)));
    }
    if gaps.len() < HABIT {
        return None;
    }
    gaps.sort_unstable();
    let middle = gaps.get(gaps.len() / 2).copied()?;
    // Days against days: by half as much again, and by half.
    if gaps.iter().all(|gap| *gap * 4 > asked * 5) && middle * 2 >= asked * 3 {
        return Some((Why::Rarer(middle), looser(now, middle * 4 / 5)));
    }
    let is_often = gaps.iter().all(|gap| *gap * 5 <= asked * 3) && silence <= asked;
    let tighter = ladder().find(|span| span.days() >= middle)?;
    (is_often && middle * 2 <= asked && tighter.days() < asked)
        .then_some((Why::Oftener(middle.max(1)), Cadence::Every(tighter)))
}

/// The first cadence looser than this that asks for no more than a talk in so many days.
fn looser(now: Span, days: u32) -> Cadence {
    ladder()
        .find(|span| span.days() > now.days() && span.days() >= days)
        .map_or(Cadence::Ambient, Cadence::Every)
}

fn ladder() -> impl Iterator<Item = Span> {
    LADDER
        .into_iter()
        .filter_map(|(count, unit)| Span::new(count, unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::contact::Snoozed;
    use crate::book::{Edit, Mint, Moment, Record};
    use chrono::Days;

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    /// What is proposed for a cadence and talks so many days ago.
    fn proposed(cadence: &str, ago: &[u64], change: impl Fn(&mut Contact)) -> Option<String> {
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let mut contact = Contact::new(mint.id(), "Raj");
        contact.cadence = cadence.parse().unwrap();
        change(&mut contact);
        let id = contact.id;
        let mut records: Vec<Record> = vec![contact.into()];
        records.extend(ago.iter().map(|days| {
            let on = today() - Days::new(*days);
            Record::from(Interaction::new(mint.id(), on, vec![id]))
        }));
        let mut book = Book::default();
        let moment = Moment {
            today: today(),
            mint,
        };
        let put = book.answer(Edit::Put(records), &moment).unwrap();
        book.apply(&put);
        let proposal = proposal(&book, book.get(id).unwrap(), today())?;
        Some(format!("{}: {}", proposal.change(), proposal.reason()))
    }

    #[test]
    fn who_is_always_talked_with_later_gets_a_looser_cadence() {
        assert_eq!(
            proposed("1m", &[44, 88, 147, 209], |_| {}).as_deref(),
            Some(
                "every month now, every 3 months would fit: your last talks lie about 8 weeks apart"
            )
        );
        assert_eq!(proposed("3m", &[44, 88, 147, 209], |_| {}), None);
        assert_eq!(proposed("1m", &[44, 88], |_| {}), None);
    }

    #[test]
    fn a_long_silence_or_many_snoozes_loosen_too() {
        assert_eq!(
            proposed("1m", &[100], |_| {}).as_deref(),
            Some(
                "every month now, every 3 months would fit: no talk for 3 months; it ran out three times over"
            )
        );
        let snoozed = |it: &mut Contact| it.snoozed = Some(Snoozed::new(today(), 4));
        assert_eq!(
            proposed("6w", &[60], snoozed).as_deref(),
            Some("every 6 weeks now, every 3 months would fit: put off 4 times in a row")
        );
        assert_eq!(
            proposed("1y", &[60], snoozed).as_deref(),
            Some("every year now, ambient would fit: put off 4 times in a row")
        );
    }

    #[test]
    fn who_is_met_more_often_gets_a_tighter_cadence() {
        assert_eq!(
            proposed("3m", &[3, 13, 27, 40], |_| {}).as_deref(),
            Some(
                "every 3 months now, every 2 weeks would fit: you talk about every 13 days as it is"
            )
        );
        assert_eq!(proposed("2w", &[3, 13, 27, 40], |_| {}), None);
    }

    #[test]
    fn what_was_decided_of_late_rests() {
        let decided = |days: u64| {
            move |it: &mut Contact| it.decided = today().checked_sub_days(Days::new(days))
        };
        assert_eq!(proposed("1m", &[44, 88, 147, 209], decided(100)), None);
        assert!(proposed("1m", &[44, 88, 147, 209], decided(130)).is_some());
    }
}
