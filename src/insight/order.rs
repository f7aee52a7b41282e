//! The keys by which lists are sorted. A list keeps the key of each row beside its id, so that a
//! changed record finds its place by binary search and nothing is folded twice.

use chrono::Datelike;

use crate::book::goal::GoalStatus;
use crate::book::{Contact, Day, Event, Goal, Id};
use crate::text::fold;

/// Contacts by name, accents and case aside.
pub type ByName = (String, Id<Contact>);

/// Goals: active, paused, reached, dropped; in each by due day, those without one last; then by title.
pub type ByDue = (GoalStatus, bool, Option<Day>, String, Id<Goal>);

/// Events: those ahead, the next first; then those past, the latest first.
pub type ByNearness = (bool, i32, String, Id<Event>);

/// The key of a contact.
pub fn contact(contact: &Contact) -> ByName {
    (fold(&contact.name), contact.id)
}

/// The key of a goal.
pub fn goal(goal: &Goal) -> ByDue {
    (
        goal.status,
        goal.due.is_none(),
        goal.due,
        fold(&goal.title),
        goal.id,
    )
}

/// The key of an event as `today` sees it.
pub fn event(event: &Event, today: Day) -> ByNearness {
    let is_past = event.last_day() < today;
    let start = event.start.num_days_from_ce();
    let near = if is_past {
        start.saturating_neg()
    } else {
        start
    };
    (is_past, near, fold(&event.title), event.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Mint;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn names_sort_without_accents_and_case() {
        let mut mint = Mint::new(0, 0);
        let mut contacts: Vec<Contact> = ["Zoë", "émile", "Ada", "Eva"]
            .map(|name| Contact::new(mint.id(), name))
            .to_vec();
        contacts.sort_by_cached_key(contact);
        let names: Vec<&str> = contacts.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Ada", "émile", "Eva", "Zoë"]);
    }

    #[test]
    fn goals_being_worked_on_come_first_by_their_day() {
        let mut mint = Mint::new(0, 0);
        let mut make = |title: &str, status, due: Option<&str>| Goal {
            status,
            due: due.map(day),
            ..Goal::new(mint.id(), title)
        };
        let mut goals = [
            make("reached", GoalStatus::Reached, Some("2026-01-01")),
            make("some day", GoalStatus::Active, None),
            make("spring", GoalStatus::Active, Some("2027-03-01")),
            make("winter", GoalStatus::Active, Some("2026-12-31")),
        ];
        goals.sort_by_cached_key(goal);
        let titles: Vec<&str> = goals.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(titles, ["winter", "spring", "some day", "reached"]);
    }

    #[test]
    fn events_ahead_come_first_and_the_past_runs_backwards() {
        let mut mint = Mint::new(0, 0);
        let mut events = ["2026-11-01", "2026-12-01", "2026-11-23", "2025-05-05"]
            .map(|start| Event::new(mint.id(), start, day(start)));
        events.sort_by_cached_key(|it| event(it, day("2026-11-23")));
        let titles: Vec<&str> = events.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(
            titles,
            ["2026-11-23", "2026-12-01", "2026-11-01", "2025-05-05"]
        );
    }
}
