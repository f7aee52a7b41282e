//! The form of an introduction: the two people, why, and how far it has come.

use crate::book::extra::Extra;
use crate::book::introduction::{IntroductionState, IntroductionStep};
use crate::book::{Contact, Edit, Id, Introduction, Record};

use super::part::{self, maybe_one, named, show_named, show_one, text};
use super::{Reader, Rule, Understood};

pub(super) const RULES: &[Rule<Introduction>] = &[
    Rule::<Introduction>::line(
        "Between",
        "Ana Lima, Raj Patel",
        |it, known| {
            let is_known = |id: &Id<Contact>| known.name((*id).into()).is_some();
            let people: Vec<Id<Contact>> = it.between.into_iter().filter(is_known).collect();
            show_named(&people, known)
        },
        read_between,
    )
    .needed(),
    Rule::line(
        "Why",
        "both move services off a monolith",
        |it, _| it.why.clone(),
        |it, typed, _| text(&mut it.why, typed),
    ),
    Rule::line(
        "State",
        "offered, one agreed, both agreed, made, thanked, declined",
        |it, _| it.state().to_string(),
        read_state,
    ),
    Rule::line(
        "Asked for by",
        "Ana Lima; empty where it was your idea",
        |it, book| show_one(it.asked_by, book),
        |it, typed, reader| maybe_one(&mut it.asked_by, typed, reader),
    ),
    Rule::lines(
        "Notes",
        "anything worth keeping",
        |it, _| it.notes.clone(),
        |it, typed, _| text(&mut it.notes, typed),
    ),
];

/// The edit that takes it up or changes it, with people who are new put down before.
pub(super) fn edit(it: Box<Introduction>, along: Vec<Record>) -> Edit {
    let introduce = Edit::Introduce(it);
    if along.is_empty() {
        introduce
    } else {
        Edit::Together(vec![Edit::Put(along), introduce])
    }
}

fn read_between(it: &mut Introduction, typed: &str, reader: &mut Reader) -> Understood {
    let mut people: Vec<Id<Contact>> = Vec::new();
    named(&mut people, typed, reader)?;
    match people.as_slice() {
        [one, other] if one != other => {
            it.between = [*one, *other];
            Ok(None)
        }
        _ => {
            Err("an introduction is between two people; type both, with a comma between".to_owned())
        }
    }
}

/// How far it has come; another state begins today.
fn read_state(it: &mut Introduction, typed: &str, reader: &mut Reader) -> Understood {
    let mut state = IntroductionState::default();
    part::word(&mut state, typed)?;
    if it.steps.is_empty() || it.state() != state {
        it.steps.push(IntroductionStep {
            state,
            on: reader.today(),
            extra: Extra::default(),
        });
    }
    Ok(None)
}
