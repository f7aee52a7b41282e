//! The mentor tracks: who is on which stage, what is to be talked about next, what is open on both sides,
//! and the sessions since mentoring began.

use super::fact::Fact;
use super::wording::{count, join};
use crate::book::contact::{Mentor, Stage};
use crate::book::follow_up::Owed;
use crate::book::interaction::Direction;
use crate::book::{Book, Contact, Day, Id, Interaction, Key};
use crate::language::day::{ago, near};

/// One person on the track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Who.
    pub who: Id<Contact>,
    /// The stage.
    pub stage: Stage,
    /// Since when, and what is open: "since 18 Jul · 2 promised to them".
    pub stands: String,
    /// What to talk about or to ask next.
    pub next: String,
    /// The last talk.
    pub last: Option<Day>,
}

/// Everybody on the track, stage by stage, those talked to last first.
pub fn tracks(book: &Book, today: Day) -> Vec<Track> {
    let people = book.all::<Contact>().values().filter(|it| !it.archived);
    let mut tracks: Vec<Track> = people
        .filter_map(|contact| {
            let mentor = contact.mentor.as_ref()?;
            Some(Track {
                who: contact.id,
                stage: mentor.stage,
                stands: stands(book, contact.id, mentor, today),
                next: next(mentor),
                last: book.last_talk(contact.id, today).map(|(day, _)| day),
            })
        })
        .collect();
    tracks.sort_by_key(|track| (track.stage, std::cmp::Reverse(track.last), track.who));
    tracks
}

fn stands(book: &Book, who: Id<Contact>, mentor: &Mentor, today: Day) -> String {
    let since = mentor.since.map(|on| format!("since {}", near(on, today)));
    let open = |owed: Owed| {
        let all = book.follow_ups_of(who);
        all.filter(|it| it.is_open() && it.owed == owed).count()
    };
    let said = |number: usize, words: &str| match number {
        0 => String::new(),
        number => format!("{number} {words}"),
    };
    join(&[
        since.unwrap_or_default(),
        said(open(Owed::ByMe), "to do for them"),
        said(open(Owed::ByThem), "awaited"),
    ])
}

fn next(mentor: &Mentor) -> String {
    let first = mentor.agenda.first().or_else(|| mentor.questions.first());
    first.cloned().unwrap_or_default()
}

/// The talks both ways since mentoring began, the last first; nothing where it never did.
pub fn sessions(book: &Book, contact: &Contact, today: Day) -> Option<Fact> {
    let began = contact.mentor.as_ref()?.mentored_since()?;
    let talks = book.talks(contact.id).iter().rev();
    let talks = talks.filter(|(day, _)| (began..=today).contains(day));
    let sessions: Vec<&Interaction> = talks
        .filter_map(|(_, id)| book.get(*id))
        .filter(|talk| talk.direction == Direction::Mutual)
        .collect();
    let keys = sessions.iter().map(|talk| Key::of(talk.id)).collect();
    let words = match sessions.first() {
        Some(last) => format!(
            "{} since {}, the last {}",
            count(sessions.len(), "talk", "talks"),
            near(began, today),
            ago(last.day, today)
        ),
        None => String::new(),
    };
    Some(Fact::count("sessions", keys).said(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Mint, Record, Tables};
    use crate::insight::trial::day;

    #[test]
    fn sessions_are_the_talks_both_ways_since_mentoring_began() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let aoife = Contact {
            mentor: Some(Mentor {
                stage: Stage::Paused,
                since: Some(day("2026-11-01")),
                began: Some(day("2026-07-01")),
                ..Mentor::default()
            }),
            ..Contact::new(mint.id(), "Aoife")
        };
        let mut tables = Tables::default();
        for (on, direction) in [
            ("2026-06-30", Direction::Mutual),
            ("2026-07-01", Direction::Mutual),
            ("2026-09-01", Direction::FromMe),
            ("2026-10-10", Direction::Mutual),
        ] {
            tables.put(Record::from(Interaction {
                direction,
                ..Interaction::new(mint.id(), day(on), vec![aoife.id])
            }));
        }
        tables.put(Record::from(aoife.clone()));
        let book = Book::new(tables);
        let fact = sessions(&book, &aoife, day("2026-11-23")).unwrap();
        assert_eq!(fact.words, "2 talks since Wed 1 Jul, the last 6 weeks ago");
        let [track] = tracks(&book, day("2026-11-23")).try_into().unwrap();
        assert_eq!(track.stands, "since Sun 1 Nov");
    }
}
