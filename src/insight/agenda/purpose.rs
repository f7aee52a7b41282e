//! Which goal a row serves, in words. Only a goal that is being worked on is a reason.

use crate::book::goal::GoalStatus;
use crate::book::{Book, Contact, FollowUp, Goal};

/// "goal: Find a mentor" for a contact that serves one.
pub(super) fn of_contact(book: &Book, contact: &Contact) -> String {
    said(
        book.all::<Goal>()
            .values()
            .find(|goal| is_active(goal) && serves(contact, goal)),
    )
}

/// Whether a contact serves a goal: listed by it, sharing a tag with it, or on a mentor track for it.
pub(in crate::insight) fn serves(contact: &Contact, goal: &Goal) -> bool {
    let mentor = contact.mentor.as_ref();
    goal.contacts.contains(&contact.id)
        || goal.tags.iter().any(|tag| contact.tags.contains(tag))
        || mentor.is_some_and(|mentor| mentor.goal == Some(goal.id))
}

/// The same for a follow-up that names a goal or carries one of its tags.
pub(super) fn of_follow_up(book: &Book, follow_up: &FollowUp) -> String {
    said(book.all::<Goal>().values().find(|goal| {
        is_active(goal)
            && (follow_up.goals.contains(&goal.id)
                || goal.tags.iter().any(|tag| follow_up.tags.contains(tag)))
    }))
}

fn is_active(goal: &Goal) -> bool {
    goal.status == GoalStatus::Active
}

fn said(goal: Option<&Goal>) -> String {
    goal.map(|goal| format!("goal: {}", goal.title))
        .unwrap_or_default()
}
