//! The sample network that `netgrow --demo` opens: Sam Rivera, a backend engineer in payments on the
//! way to a platform role, and a year of the people around them.
//!
//! It is made of tables, a file each, in which days are counted from today; so it is the same network
//! every morning, and always in the middle of things. Nothing here is random.

use crate::book::{Book, Day};

mod events;
mod follow_ups;
mod goals;
mod introductions;
mod known;
mod people;
mod places;
mod profile;
mod shelf;
mod stage;
mod table;
mod talks;
mod views;

/// The sample network as it is on `today`.
pub fn book(today: Day) -> Book {
    let mut stage = stage::Stage::new(today);
    places::cast(&mut stage);
    events::cast(&mut stage);
    goals::cast(&mut stage);
    people::cast(&mut stage);
    profile::enter(&mut stage);
    places::enter(&mut stage);
    events::enter(&mut stage);
    goals::enter(&mut stage);
    people::enter(&mut stage);
    talks::enter(&mut stage);
    follow_ups::enter(&mut stage);
    introductions::enter(&mut stage);
    shelf::enter(&mut stage);
    views::enter(&mut stage);
    Book::new(stage.tables)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::goal::Target;
    use crate::book::{Contact, Event, Goal, Interaction, Kind};
    use crate::insight::agenda::Agenda;
    use crate::insight::progress::Tally;

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    #[test]
    fn it_is_the_network_that_is_promised() {
        let book = book(today());
        assert!((55..=65).contains(&book.all::<Contact>().len()));
        assert_eq!(book.all::<Event>().len(), 8);
        assert_eq!(book.all::<Goal>().len(), 6);
        assert!(book.all::<Interaction>().len() > 100);
        assert_eq!(book, super::book(today()));
    }

    #[test]
    fn no_table_names_somebody_who_is_not_there() {
        let tables = book(today()).tables().clone();
        for kind in Kind::ALL {
            for id in tables.ids(*kind) {
                let record = tables.record(crate::book::Key { kind: *kind, id }).unwrap();
                let text = serde_json::to_string(&record).unwrap();
                assert!(!text.contains(&uuid::Uuid::nil().to_string()), "{text}");
            }
        }
    }

    #[test]
    fn every_morning_a_dozen_rows_wait_whatever_the_weekday() {
        for ahead in (0..7).chain((7..400).step_by(37)) {
            let today = today() + chrono::Days::new(ahead);
            let counts = Agenda::of(&book(today), today).counts();
            assert_eq!(counts.waiting(), 12, "on {today}");
            assert!(counts.soon >= 6, "on {today}: {counts:?}");
        }
    }

    #[test]
    fn every_goal_is_on_its_way() {
        let book = book(today());
        let tally = Tally::of(&book, today());
        for goal in book.all::<Goal>().values() {
            let progress = tally.get(goal.id).unwrap();
            if let Target::Habit { .. } = goal.target {
                let weeks = tally.weeks(goal);
                let kept = weeks.iter().filter(|week| week.kept).count();
                assert!(kept > 4 && kept < weeks.len(), "{progress:?}");
                continue;
            }
            assert!(
                progress.done > 0 && progress.done < progress.target,
                "{progress:?}"
            );
        }
    }

    #[test]
    fn nobody_is_spoken_with_before_they_were_met() {
        let book = book(today());
        for contact in book.all::<Contact>().values() {
            let first = book.talks(contact.id).first().map(|(day, _)| *day);
            if let (Some(met), Some(first)) = (contact.met.on, first) {
                assert!(met <= first, "{}: {met}, {first}", contact.name);
            }
        }
    }
}
