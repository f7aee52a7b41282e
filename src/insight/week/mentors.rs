//! The week for mentors: talks with those on the track, steps taken, silences, and what to bring next.

use super::{Chapter, Look, Strategy, keys};
use crate::book::contact::Stage;
use crate::book::{Contact, Id};
use crate::insight::fact::Fact;
use crate::insight::mentors::{self, Track};
use crate::insight::wording::{count, days_between, people};

/// After how many days without a word somebody on the track is silent.
const SILENT: u32 = 60;

pub(super) fn chapter(look: &Look) -> Chapter {
    let tracks = mentors::tracks(look.book, look.today);
    let live: Vec<&Track> = tracks.iter().filter(|it| is_live(it.stage)).collect();
    let is_on_track = |id: &Id<Contact>| live.iter().any(|track| track.who == *id);
    let talks = look.talks_that(|it| it.contacts.iter().any(is_on_track));
    let words = format!(
        "{} with those on the mentor track",
        count(talks.len(), "talk", "talks")
    );
    let silent = live.iter().filter(|it| it.stage != Stage::Identified);
    let silent = silent.filter(|it| is_silent(look, it));
    let silent: Vec<Id<Contact>> = silent.map(|it| it.who).collect();
    let silent_words = format!("no word for two months: {}", people(look.book, &silent));
    let next: Vec<&&Track> = live.iter().filter(|it| !it.next.is_empty()).collect();
    let next_words: Vec<String> = next
        .iter()
        .take(2)
        .map(|it| format!("{} ({})", people(look.book, &[it.who]), it.next))
        .collect();
    let more = match next.len().saturating_sub(next_words.len()) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let next_words = format!("to talk about: {}{more}", next_words.join(", "));
    Chapter {
        strategy: Strategy::Mentors,
        done: vec![Fact::count("mentor talks", talks).said(words), steps(look)],
        slipped: vec![Fact::count("silent", keys(silent)).said(silent_words)],
        next: vec![Fact::count("agenda", keys(next.iter().map(|it| it.who))).said(next_words)],
    }
}

/// Who came to another stage in the week.
fn steps(look: &Look) -> Fact {
    let contacts = look.book.all::<Contact>().values();
    let moved = contacts.filter_map(|it| {
        let mentor = it.mentor.as_ref()?;
        mentor
            .since
            .is_some_and(|on| look.has(on))
            .then_some((it.id, mentor.stage))
    });
    let moved: Vec<(Id<Contact>, Stage)> = moved.collect();
    let said = moved
        .iter()
        .map(|(who, stage)| format!("{}: {stage}", people(look.book, &[*who])));
    let words = said.collect::<Vec<_>>().join(", ");
    Fact::count("steps", keys(moved.iter().map(|(who, _)| *who))).said(words)
}

/// Whether there was no word for long. Of whom one has not talked with yet, silence begins where their stage did.
fn is_silent(look: &Look, track: &Track) -> bool {
    let contact = look.book.get(track.who);
    let since = contact.and_then(|it| it.mentor.as_ref()?.since.or_else(|| it.id.made_on()));
    let heard = track.last.or(since);
    heard.is_none_or(|on| days_between(on, look.today) > SILENT)
}

const fn is_live(stage: Stage) -> bool {
    !matches!(stage, Stage::Paused | Stage::Ended)
}
