//! The week for giving value: what was given, received and asked, whom one asked too often, what was promised
//! and is late, and who should meet.

use super::{Chapter, Look, Strategy, keys};
use crate::book::introduction::IntroductionState;
use crate::book::{Contact, Id, Interaction, Introduction, Key};
use crate::insight::agenda::{RowKind, Section};
use crate::insight::balance;
use crate::insight::fact::Fact;
use crate::insight::matches;
use crate::insight::wording::{count, people};

pub(super) fn chapter(look: &Look) -> Chapter {
    let meet = matches::all(look.book, look.today);
    let mut seekers: Vec<Id<Contact>> = meet.iter().map(|it| it.seeker).collect();
    seekers.sort_unstable();
    seekers.dedup();
    let meet_words = format!(
        "for {} you know somebody who could help",
        count(seekers.len(), "person", "people")
    );
    Chapter {
        strategy: Strategy::Value,
        done: vec![
            exchanged(look, Way::Gave),
            exchanged(look, Way::Received),
            exchanged(look, Way::Asked),
            introduced(look),
        ],
        slipped: vec![late(look), asked_often(look)],
        next: vec![
            under_way(look),
            Fact::count("could meet", keys(seekers)).said(meet_words),
        ],
    }
}

/// Which way something went between two people, and how that is told.
#[derive(Clone, Copy)]
enum Way {
    Gave,
    Received,
    Asked,
}

impl Way {
    const fn label(self) -> &'static str {
        match self {
            Self::Gave => "gave",
            Self::Received => "received",
            Self::Asked => "asked",
        }
    }

    const fn of(self, talk: &Interaction) -> &Vec<String> {
        match self {
            Self::Gave => &talk.gave,
            Self::Received => &talk.got,
            Self::Asked => &talk.asked,
        }
    }

    /// What went this way between me and somebody: "Bruno Tavares for a slot".
    fn told(self, what: &str, who: &str) -> String {
        match self {
            _ if who.is_empty() => what.to_owned(),
            Self::Gave => format!("{who} {what}"),
            Self::Received => format!("{what} from {who}"),
            Self::Asked => {
                let turns = ["for ", "to ", "about ", "whether ", "if ", "how ", "what "];
                let joins = turns.iter().any(|turn| what.starts_with(turn));
                format!("{who} {}{what}", if joins { "" } else { "for " })
            }
        }
    }
}

/// What went one way in the talks of the week: "gave Ana Lima a design review and 2 more".
fn exchanged(look: &Look, way: Way) -> Fact {
    const NAMED: usize = 2;
    let talks = look.talks.iter();
    let all: Vec<(&Interaction, &String)> = talks
        .flat_map(|talk| way.of(talk).iter().map(move |what| (*talk, what)))
        .collect();
    let said = all.iter().take(NAMED);
    let said: Vec<String> = said
        .map(|(talk, what)| way.told(what, &people(look.book, &talk.contacts)))
        .collect();
    let more = match all.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let words = format!("{} {}{more}", way.label(), said.join("; "));
    Fact {
        number: u32::try_from(all.len()).unwrap_or(u32::MAX),
        ..Fact::count(way.label(), look.talks_that(|it| !way.of(it).is_empty())).said(words)
    }
}

/// The introductions made in the week.
fn introduced(look: &Look) -> Fact {
    let all = look.book.all::<Introduction>().values();
    let made = all.filter(|it| {
        let mut steps = it.steps.iter();
        steps.any(|step| step.state == IntroductionState::Made && look.has(step.on))
    });
    let made = keys(made.map(|it| it.id));
    let words = count(made.len(), "introduction made", "introductions made");
    Fact::count("introductions", made).said(words)
}

/// Promises of mine that are overdue.
fn late(look: &Look) -> Fact {
    let promises = look.rows(&[RowKind::Promise]);
    let late = promises.filter(|row| row.section(look.today) == Section::Overdue);
    let late: Vec<Key> = late.map(|row| row.key).collect();
    let words = format!(
        "{} overdue",
        count(late.len(), "promise is", "promises are")
    );
    Fact::count("late promises", late).said(words)
}

/// Whom one asked in the week, and had asked before without giving.
fn asked_often(look: &Look) -> Fact {
    let asking = look.talks.iter().filter(|it| !it.asked.is_empty());
    let mut who: Vec<Id<Contact>> = asking.flat_map(|it| it.contacts.iter().copied()).collect();
    who.sort_unstable();
    who.dedup();
    who.retain(|id| balance::asked_often(look.book, *id, look.today).is_some());
    let words = format!(
        "asked again and again without giving: {}",
        people(look.book, &who)
    );
    Fact::count("asked often", keys(who)).said(words)
}

/// The introductions that wait for a word.
fn under_way(look: &Look) -> Fact {
    let all = look.book.all::<Introduction>().values();
    let open = keys(all.filter(|it| !it.is_over()).map(|it| it.id));
    let words = format!(
        "{} under way",
        count(open.len(), "introduction", "introductions")
    );
    Fact::count("under way", open).said(words)
}
