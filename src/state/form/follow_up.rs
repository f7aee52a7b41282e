//! The form of a follow-up.

use crate::book::follow_up::{Owed, Repeat, RepeatFrom};
use crate::book::{FollowUp, Span};
use crate::language::day;

use super::part::{self, name, named, show_named, show_tags, tags, text, yes_or_no};
use super::{Reader, Rule, Understood};

pub(super) const RULES: &[Rule<FollowUp>] = &[
    Rule::<FollowUp>::line(
        "What",
        "send the deck",
        |it, _| it.what.clone(),
        |it, typed, _| name(&mut it.what, typed),
    )
    .needed(),
    Rule::line(
        "With",
        "Ana Lima, Raj Patel",
        |it, book| show_named(&it.contacts, book),
        |it, typed, reader| named(&mut it.contacts, typed, reader),
    ),
    Rule::<FollowUp>::line(
        "Due",
        "fri, +3d, 12 nov",
        |it, _| day::whole(it.due),
        |it, typed, reader| part::day(&mut it.due, typed, reader),
    )
    .needed()
    .dated(),
    Rule::line(
        "Whose move",
        "me or them",
        |it, _| show_owed(it.owed),
        read_owed,
    ),
    Rule::line(
        "Promised",
        "yes or no",
        |it, _| {
            if it.promised {
                "yes".to_owned()
            } else {
                String::new()
            }
        },
        |it, typed, _| {
            it.promised = yes_or_no(typed)?.unwrap_or_default();
            Ok(None)
        },
    ),
    Rule::line(
        "Repeats",
        "every 2 weeks after it was done, or every month by schedule",
        |it, _| show_repeat(it.repeat.as_ref()),
        read_repeat,
    ),
    Rule::line(
        "Goals",
        "Find a mentor",
        |it, book| show_named(&it.goals, book),
        |it, typed, reader| named(&mut it.goals, typed, reader),
    ),
    Rule::line(
        "Tags",
        "#hiring",
        |it, _| show_tags(&it.tags),
        |it, typed, _| tags(&mut it.tags, typed),
    ),
    Rule::lines(
        "Notes",
        "anything worth keeping",
        |it, _| it.notes.clone(),
        |it, typed, _| text(&mut it.notes, typed),
    ),
];

fn show_owed(owed: Owed) -> String {
    match owed {
        Owed::ByMe => "me".to_owned(),
        Owed::ByThem => "them".to_owned(),
    }
}

fn read_owed(it: &mut FollowUp, typed: &str, _: &mut Reader) -> Understood {
    it.owed = match typed.to_lowercase().as_str() {
        "" | "me" | "mine" | "i" => Owed::ByMe,
        "them" | "theirs" | "they" => Owed::ByThem,
        _ => return Err(format!("“{typed}” is neither “me” nor “them”")),
    };
    Ok(None)
}

/// What is said behind a rhythm that is kept whenever it is done: that the days stay those of the calendar.
const BY_SCHEDULE: &str = " by schedule";

/// What may be said behind a rhythm that begins anew each time it is done.
const AFTER_IT: &str = " after it was done";

fn show_repeat(repeat: Option<&Repeat>) -> String {
    repeat.map_or_else(String::new, |repeat| match repeat.from {
        RepeatFrom::Done => repeat.every.every(),
        RepeatFrom::Schedule => format!("{}{BY_SCHEDULE}", repeat.every.every()),
    })
}

fn read_repeat(it: &mut FollowUp, typed: &str, _: &mut Reader) -> Understood {
    if typed.is_empty() {
        it.repeat = None;
        return Ok(None);
    }
    let by = |(end, from): (&str, RepeatFrom)| Some((typed.strip_suffix(end)?, from));
    let ends = [
        (BY_SCHEDULE, RepeatFrom::Schedule),
        (AFTER_IT, RepeatFrom::Done),
    ];
    let (span, from) = ends
        .into_iter()
        .find_map(by)
        .unwrap_or((typed, RepeatFrom::Done));
    let every = Span::read_every(span).map_err(|_| {
        format!("“{typed}” is not understood; type “every 2 weeks”, or “every month by schedule”")
    })?;
    let same = it
        .repeat
        .take()
        .filter(|old| old.every == every && old.from == from);
    it.repeat = Some(same.unwrap_or_else(|| Repeat::new(every, from, it.due)));
    Ok(None)
}
