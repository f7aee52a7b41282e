//! Moving people along the mentor track, and off it.

use super::{Draft, Refusal, keys_of, naming};
use crate::book::contact::{Mentor, Stage};
use crate::book::goal::{GoalKind, GoalStatus};
use crate::book::{Contact, Goal, Id};

/// Puts people on a stage of the track, each on the next one, or off the track.
pub(super) fn answer(draft: &mut Draft, ids: &[Id<Contact>], to: Step) -> Result<String, Refusal> {
    let mut moved: Vec<(Id<Contact>, String)> = Vec::new();
    for id in ids {
        let mut contact = draft.get(*id)?;
        let now = contact.mentor.as_ref().map(|mentor| mentor.stage);
        // Who is on the last stage has no next one, and stops not the others.
        let stage = match to {
            Step::On => now.map_or(Some(Stage::default()), |now| now.next().or(Some(now))),
            Step::To(stage) => Some(stage),
            Step::Off => None,
        };
        if stage == now {
            continue;
        }
        let told = match stage {
            Some(stage) => stage.to_string(),
            None => "off the mentor track".to_owned(),
        };
        contact.mentor = stage.map(|stage| on(draft, contact.mentor.take(), stage));
        draft.put(contact);
        moved.push((*id, told));
    }
    let ids: Vec<Id<Contact>> = moved.iter().map(|(id, _)| *id).collect();
    let named = naming(draft.book, &keys_of(&ids));
    match moved.as_slice() {
        [] => Err(Refusal::Idle),
        [(_, told), others @ ..] if others.iter().all(|(_, it)| it == told) => {
            Ok(format!("{named}: {told}"))
        }
        _ => Ok(format!("{named}: each one stage on")),
    }
}

/// Where a step on the mentor track leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next stage.
    On,
    /// To this stage.
    To(Stage),
    /// Off the track.
    Off,
}

/// The track on a stage since today. A new one is for the goal of finding mentors, if there is one such.
fn on(draft: &Draft, track: Option<Mentor>, stage: Stage) -> Mentor {
    let mut track = track.unwrap_or_else(|| Mentor {
        goal: only_goal(draft),
        ..Mentor::default()
    });
    track.stage = stage;
    track.since = Some(draft.today());
    track.begun()
}

fn only_goal(draft: &Draft) -> Option<Id<Goal>> {
    let goals = draft.book.all::<Goal>().values();
    let mut wanted = goals
        .filter(|goal| goal.kind == GoalKind::FindMentors && goal.status == GoalStatus::Active);
    let first = wanted.next()?;
    wanted.next().is_none().then_some(first.id)
}
