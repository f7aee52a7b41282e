//! Which templates fit somebody on an occasion, those with a reason first: what the message was started from,
//! an event of late, a promise, a silence, something on the shelf.

use chrono::Days;

use super::{Occasion, value};
use crate::book::{Book, Cadence, Contact, Day, Event, FollowUp, Id, Key, Resource};
use crate::insight::agenda::keep_in_touch_by;
use crate::insight::wording::{due, join};
use crate::insight::{balance, shelf};
use crate::language::day::ago;
use crate::language::template::{Purpose, Template, standard};
use crate::text;

/// A template, and why it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitting {
    /// The template.
    pub template: Template,
    /// Whether it is the user's own.
    pub is_own: bool,
    /// Why it fits; empty where there is no reason in the book.
    pub why: String,
}

/// How many days an event is of late.
const OF_LATE: u64 = 14;

/// How many days without a word are a silence, where no cadence says it.
const SILENCE: i64 = 90;

/// All templates. One of the user's own takes the place of the one that comes with netgrow and has its name.
pub fn templates(mut own: Vec<Template>) -> Vec<Fitting> {
    let mut all = Vec::new();
    for template in standard() {
        let replaced = own.iter().position(|it| it.name == template.name);
        let is_own = replaced.is_some();
        let template = match replaced.map(|place| own.remove(place)) {
            Some(own) => own.serving(template.purpose),
            None => template,
        };
        all.push((template, is_own));
    }
    all.extend(own.into_iter().map(|template| (template, true)));
    let all = all.into_iter().map(|(template, is_own)| Fitting {
        template,
        is_own,
        why: String::new(),
    });
    all.collect()
}

/// All templates for an occasion, those that fit first; then the user's own, then the rest.
pub fn fitting(book: &Book, occasion: Occasion, own: Vec<Template>, today: Day) -> Vec<Fitting> {
    let ranked = templates(own).into_iter().map(|it| {
        let purpose = it.template.purpose;
        let reason = purpose.and_then(|purpose| reason(book, occasion, purpose, today));
        let rest = match purpose {
            _ if it.is_own => OWN,
            Some(Purpose::ThankYou) => LAST,
            _ => REST,
        };
        let (rank, why) = reason.unwrap_or((rest, String::new()));
        (rank, Fitting { why, ..it })
    });
    let mut ranked: Vec<(u8, Fitting)> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, fitting)| fitting).collect()
}

/// What it was started from.
const FIRST: u8 = 0;
/// The user's own.
const OWN: u8 = 8;
/// Without a reason.
const REST: u8 = 9;
/// Thanks for an event where there was none.
const LAST: u8 = 10;

/// Why a template of a purpose fits, and how well.
fn reason(book: &Book, occasion: Occasion, purpose: Purpose, today: Day) -> Option<(u8, String)> {
    let contact = book.get(occasion.to)?;
    let follow_up = occasion.about::<FollowUp>(book);
    let is_about = |words: &[&str]| {
        let said = follow_up.map(|it| text::fold(&it.what)).unwrap_or_default();
        words.iter().any(|word| said.contains(word))
    };
    let named = |words: &[&str]| {
        let what = follow_up.filter(|_| is_about(words))?;
        Some((FIRST, format!("“{}”", what.what)))
    };
    let found = match purpose {
        Purpose::ThankYou => named(&["thank"]).or_else(|| {
            let event = occasion.event(book);
            let rank = if event.is_some() { FIRST } else { 1 };
            let event = event.or_else(|| lately_met_at(book, occasion.to, today))?;
            let when = ago(event.last_day(), today);
            Some((rank, join(&[when, event.title.clone()])))
        }),
        Purpose::KeepPromise => {
            let this = occasion.finishes(book).filter(|it| it.promised);
            let rank = if this.is_some() { FIRST } else { 2 };
            let promise = this.or_else(|| value::promise(book, occasion.to))?;
            let told = format!("“{}”", promise.what);
            Some((rank, join(&[due(promise.due, today), told])))
        }
        Purpose::Reconnect => silence(book, contact, today).map(|why| (3, why)),
        Purpose::Share => shared(book, contact, occasion, today),
        Purpose::AskAdvice => named(&["ask "]).or_else(|| {
            let topic = contact.topics.first()?;
            let asked = balance::asked_often(book, occasion.to, today).unwrap_or_default();
            Some((5, join(&[format!("knows {topic}"), asked])))
        }),
        Purpose::Introduce => named(&["introduc"]).or_else(|| {
            let is_it =
                occasion.introduction(book).is_some() || occasion.about::<Contact>(book).is_some();
            let other = occasion.other(book).filter(|_| is_it)?;
            Some((FIRST, other.name.clone()))
        }),
        Purpose::NewJob => named(&["congrat", "new job", "new role"]),
    };
    found.map(|(rank, why)| (rank, text::clean(&why).into_owned()))
}

/// What there is to share with them: what the occasion is about, else the best.
fn shared(book: &Book, contact: &Contact, occasion: Occasion, today: Day) -> Option<(u8, String)> {
    let cares = shelf::to_share(book, contact, today);
    let about = occasion.about.and_then(Key::id::<Resource>);
    let care = match about {
        Some(id) => cares.iter().find(|care| care.resource == id),
        None => cares.first(),
    };
    let rank = if about.is_some() { FIRST } else { 4 };
    let title = |id: Id<Resource>| format!("“{}”", book.name(Key::of(id)).unwrap_or_default());
    match (care, about) {
        (Some(care), _) => Some((rank, join(&[care.why.words(book), title(care.resource)]))),
        (None, Some(id)) => Some((rank, title(id))),
        (None, None) => None,
    }
}

/// That there was no word for longer than meant: "last word 5 weeks ago".
fn silence(book: &Book, contact: &Contact, today: Day) -> Option<String> {
    let (last, _) = book.last_talk(contact.id, today)?;
    let is_long = match contact.cadence {
        Cadence::Every(span) => keep_in_touch_by(contact.id, span, Some(last), today) <= today,
        _ => (today - last).num_days() >= SILENCE,
    };
    is_long.then(|| format!("last word {}", ago(last, today)))
}

/// The event at which one met or talked with somebody, if that was of late; the last one.
pub(super) fn lately_met_at(book: &Book, to: Id<Contact>, today: Day) -> Option<&Event> {
    let contact = book.get(to)?;
    let from = today.checked_sub_days(Days::new(OF_LATE))?;
    let talks = book.talks(to).iter().rev();
    let talks = talks.take_while(|(day, _)| *day >= from);
    let there = talks.filter_map(|(_, id)| book.get(*id)?.event);
    let events = there.chain(contact.met.event).filter_map(|id| book.get(id));
    let late = events.filter(|it| (from..=today).contains(&it.last_day()));
    late.max_by_key(|it| it.last_day())
}
