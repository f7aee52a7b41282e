//! The form of a follow-up.

use crate::book::FollowUp;
use crate::book::follow_up::{Owed, Repeat, RepeatFrom};
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
        "2w after it was done, or 1m by schedule",
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

fn show_repeat(repeat: Option<&Repeat>) -> String {
    repeat.map_or_else(String::new, |repeat| match repeat.from {
        RepeatFrom::Done => repeat.every.to_string(),
        RepeatFrom::Schedule => format!("{} by schedule", repeat.every),
    })
}

fn read_repeat(it: &mut FollowUp, typed: &str, _: &mut Reader) -> Understood {
    if typed.is_empty() {
        it.repeat = None;
        return Ok(None);
    }
    let (span, from) = match typed.split_once(' ') {
        None => (typed, RepeatFrom::Done),
        Some((span, words)) if words.contains("schedule") => (span, RepeatFrom::Schedule),
        Some((span, words)) if words.contains("done") => (span, RepeatFrom::Done),
        Some(_) => {
            return Err(format!(
                "“{typed}” is not understood; type 2w, or 1m by schedule"
            ));
        }
    };
    let every = span
        .parse()
        .map_err(|error: crate::book::span::NotASpan| error.to_string())?;
    let same = it
        .repeat
        .take()
        .filter(|old| old.every == every && old.from == from);
    it.repeat = Some(same.unwrap_or_else(|| Repeat::new(every, from, it.due)));
    Ok(None)
}
