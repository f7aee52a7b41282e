//! Which goal a row serves, in words. Only a goal that is being worked on is a reason.

use crate::book::{Book, Contact, FollowUp, Goal};
use crate::insight::service::Service;

/// "goal: Find a mentor" for a contact that serves one.
pub(super) fn of_contact(book: &Book, goals: &[Service], contact: &Contact) -> String {
    said(goals.iter().find(|service| service.has(book, contact)))
}

/// The same for a follow-up that names a goal or carries one of its tags.
pub(super) fn of_follow_up(goals: &[Service], follow_up: &FollowUp) -> String {
    let serves = |goal: &Goal| {
        follow_up.goals.contains(&goal.id)
            || goal.tags.iter().any(|tag| follow_up.tags.contains(tag))
    };
    said(goals.iter().find(|service| serves(service.goal)))
}

fn said(service: Option<&Service>) -> String {
    service
        .map(|service| format!("goal: {}", service.goal.title))
        .unwrap_or_default()
}
