//! Introducing two people, step by step. What each state leaves to do is a follow-up of its own that comes
//! from the introduction: finished, it moves the introduction on, and the next one takes its place.

use super::{Draft, Refusal, put};
use crate::book::extra::Extra;
use crate::book::follow_up::{Origin, Outcome};
use crate::book::introduction::{IntroductionState, IntroductionStep};
use crate::book::{Day, FollowUp, Id, Introduction, Key, Record};

/// Takes an introduction up, or changes it; one without a state begins as an offer of today.
pub(super) fn answer(draft: &mut Draft, mut it: Introduction) -> Result<String, Refusal> {
    put::check(&Record::Introduction(it.clone()))?;
    for person in it.between {
        draft.get(person)?;
    }
    let before = draft.get(it.id).ok();
    if before.is_none() {
        refuse_a_second(draft, &it)?;
        if it.steps.is_empty() {
            it.steps
                .push(step(IntroductionState::default(), draft.today()));
        }
    }
    let names = names(draft, &it);
    let told = match &before {
        None if it.state() == IntroductionState::Declined => {
            format!("{names} will not be proposed again")
        }
        None => format!("Took up the introduction of {names}"),
        Some(_) => format!("Changed the introduction of {names}"),
    };
    let is_moved = before.is_none_or(|before| before.state() != it.state());
    if is_moved {
        follow(draft, &it);
    }
    draft.put(it);
    Ok(told)
}

/// Puts introductions into a state, or each into its next one.
pub(super) fn progress(
    draft: &mut Draft,
    ids: &[Id<Introduction>],
    to: Option<IntroductionState>,
) -> Result<String, Refusal> {
    let mut told: Vec<String> = Vec::new();
    for id in ids {
        let it = draft.get(*id)?;
        // One that is over has no next state, and stops not the others.
        let state = to.or_else(|| it.state().next());
        if let Some(state) = state.filter(|to| *to != it.state() || it.steps.is_empty()) {
            told.push(set(draft, it, state));
        }
    }
    Ok(match told.as_slice() {
        [] => return Err(Refusal::Idle),
        [only] => only.clone(),
        many => format!("Moved {} introductions on", many.len()),
    })
}

/// Moves the introduction of a follow-up that was just finished on, if that was the only thing it left to
/// do; tells how far it is then.
pub(super) fn answered(draft: &mut Draft, done: &FollowUp) -> Option<String> {
    let Origin::Introduction(id) = done.origin else {
        return None;
    };
    let it = draft.get(id).ok()?;
    if !open_steps(draft, &it).is_empty() {
        return None;
    }
    let state = it.state().next()?;
    Some(set(draft, it, state))
}

/// Sets the state, today, and what is to do from there on.
fn set(draft: &mut Draft, mut it: Introduction, state: IntroductionState) -> String {
    it.steps.push(step(state, draft.today()));
    follow(draft, &it);
    let names = names(draft, &it);
    let told = match state {
        IntroductionState::Made => format!("Introduced {names}"),
        _ => format!("{names}: {state}"),
    };
    draft.put(it);
    told
}

/// Ends what an earlier state left to do, and puts down what this one does.
fn follow(draft: &mut Draft, it: &Introduction) {
    let today = draft.today();
    let outcome = if it.state() == IntroductionState::Declined {
        Outcome::dropped(today)
    } else {
        Outcome::done(today, None)
    };
    for mut old in open_steps(draft, it) {
        old.outcome = Some(outcome.clone());
        draft.put(old);
    }
    let id = draft.new_id();
    if let Some(next) = it.left_to_do(id, today) {
        draft.put(next);
    }
}

/// The open follow-ups that come from an introduction.
fn open_steps(draft: &Draft, it: &Introduction) -> Vec<FollowUp> {
    let mut ids: Vec<Id<FollowUp>> = Vec::new();
    for person in it.between {
        let known = draft.book.follow_ups_of(person).map(|it| it.id);
        ids.extend(known);
    }
    ids.extend(draft.swaps.iter().filter_map(|swap| swap.key.id()));
    ids.sort_unstable();
    ids.dedup();
    let there = ids.into_iter().filter_map(|id| draft.get(id).ok());
    there
        .filter(|step| step.is_open() && step.origin == Origin::Introduction(it.id))
        .collect()
}

/// Refuses to introduce two people who are being introduced already.
fn refuse_a_second(draft: &Draft, new: &Introduction) -> Result<(), Refusal> {
    let mut all = draft.book.all::<Introduction>().values();
    let is_same = |it: &&Introduction| {
        !it.is_over()
            && new.between.iter().all(|person| it.between.contains(person))
            && !draft.has_deleted(Key::of(it.id))
    };
    match all.find(is_same) {
        Some(it) => Err(Refusal::UnderWay {
            names: names(draft, it),
            state: it.state(),
        }),
        None => Ok(()),
    }
}

fn step(state: IntroductionState, on: Day) -> IntroductionStep {
    IntroductionStep {
        state,
        on,
        extra: Extra::default(),
    }
}

/// "Ana Lima and Raj Patel".
fn names(draft: &Draft, it: &Introduction) -> String {
    let names = it.between.iter().filter_map(|id| draft.get(*id).ok());
    let names: Vec<String> = names.map(|contact| contact.name).collect();
    names.join(" and ")
}
