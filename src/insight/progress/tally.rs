//! The count of every goal, by day, and who serves it. It moves with each change, so that goals cost nothing
//! to draw.

use std::collections::BTreeMap;

use crate::book::goal::Target;
use crate::book::{Book, Change, Day, Entry, Goal, Id, Kind, Record, Swap};

use super::contribution::{self, Counting, Days};
use super::habit::Week;
use super::{Progress, metric};
use crate::insight::service::{Aim, Service, Serving};

/// Who serves each goal, what was counted for it, and how far it has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    today: Day,
    goals: BTreeMap<Id<Goal>, Count>,
}

/// What is kept of one goal.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Count {
    serving: Serving,
    days: Days,
    pub(super) progress: Option<Progress>,
}

impl Tally {
    /// Counts all goals, as of a day.
    pub fn of(book: &Book, today: Day) -> Self {
        let goals: Vec<&Goal> = book.all::<Goal>().values().collect();
        let counts = counts(book, &goals, today);
        let ids = goals.iter().map(|goal| goal.id);
        Self {
            today,
            goals: ids.zip(counts).collect(),
        }
    }

    /// The progress of a goal, if it has a target.
    pub fn get(&self, goal: Id<Goal>) -> Option<&Progress> {
        self.goals.get(&goal)?.progress.as_ref()
    }

    /// Who and what serves a goal.
    pub fn serving(&self, goal: Id<Goal>) -> Option<&Serving> {
        self.goals.get(&goal).map(|count| &count.serving)
    }

    /// How much was counted for a goal on each day.
    pub fn days(&self, goal: Id<Goal>) -> Option<&BTreeMap<Day, u32>> {
        self.goals.get(&goal).map(|count| &count.days)
    }

    /// The weeks of a habit, the first to the one that is running; none of another goal.
    pub fn weeks(&self, goal: &Goal) -> &[Week] {
        self.get(goal.id).map_or(&[], |far| &far.weeks)
    }

    /// Keeps up with a change that was made in `book`: each goal moves by what the changed records add
    /// and no longer add to it. A goal is counted anew only if it changed itself, or whom it is served by.
    pub fn refresh(&mut self, book: &Book, change: &Change) {
        for swap in &change.swaps {
            if swap.after.is_none() && swap.key.kind == Goal::KIND {
                self.goals.remove(&Id::new(swap.key.id));
            }
        }
        for goal in book.all::<Goal>().values() {
            let settled = self.goals.get_mut(&goal.id);
            let settled = settled.filter(|count| !is_unsettled(book, goal, count, change));
            if let Some(count) = settled {
                count.moves(goal, self.today, change);
            } else {
                let count = counts(book, &[goal], self.today).pop();
                self.goals.insert(goal.id, count.unwrap_or_default());
            }
        }
    }
}

impl Count {
    /// Moves the count by what a change adds to it and takes from it.
    fn moves(&mut self, goal: &Goal, today: Day, change: &Change) {
        let Some(metric) = metric(goal) else { return };
        let aim = Aim {
            goal,
            serving: &self.serving,
        };
        let counting = Counting { aim, metric, today };
        let days = &mut self.days;
        let before = days.clone();
        let each = |side: fn(&Swap) -> Option<&Record>, see: &mut dyn FnMut(Day)| {
            for record in change.swaps.iter().filter_map(side) {
                counting.days_of(record, see);
            }
        };
        each(|swap| swap.before.as_deref(), &mut |day| {
            if let Some(count) = days.get_mut(&day) {
                *count = count.saturating_sub(1);
            }
        });
        each(|swap| swap.after.as_deref(), &mut |day| {
            let count = days.entry(day).or_default();
            *count = count.saturating_add(1);
        });
        days.retain(|_, count| *count > 0);
        if *days != before {
            self.progress = Progress::new(goal, days, today);
        }
    }
}

/// What is kept of each of these goals.
pub(super) fn counts(book: &Book, goals: &[&Goal], today: Day) -> Vec<Count> {
    let serving: Vec<_> = goals
        .iter()
        .map(|goal| Service::of(goal).serving(book))
        .collect();
    let aims = goals.iter().zip(&serving);
    let counted = aims.filter_map(|(goal, serving)| {
        let metric = metric(goal)?;
        let aim = Aim { goal, serving };
        Some(Counting { aim, metric, today })
    });
    let counted: Vec<Counting> = counted.collect();
    let mut by_metric = contribution::days(book, &counted).into_iter();
    let days = goals.iter().map(|goal| match &goal.target {
        Target::None => Days::new(),
        Target::Milestones(steps) => {
            let mut days = Days::new();
            for on in steps.iter().filter_map(|step| step.done) {
                *days.entry(on).or_default() += 1;
            }
            days
        }
        Target::Count { .. } | Target::Habit { .. } => by_metric.next().unwrap_or_default(),
    });
    let days: Vec<Days> = days.collect();
    let counts = goals.iter().zip(serving).zip(days);
    counts
        .map(|((goal, serving), days)| Count {
            serving,
            progress: Progress::new(goal, &days, today),
            days,
        })
        .collect()
}

/// Whether a change touches the goal itself, or who serves it.
fn is_unsettled(book: &Book, goal: &Goal, count: &Count, change: &Change) -> bool {
    let service = Service::of(goal);
    change.swaps.iter().any(|swap| match swap.key.kind {
        Kind::Goal => swap.key.id == goal.id.uuid(),
        Kind::Contact => {
            let did = count.serving.has(Id::new(swap.key.id));
            let does = match swap.after.as_deref() {
                Some(Record::Contact(contact)) => service.has(book, contact),
                _ => false,
            };
            did != does || is_called_anew(swap) && service.asks()
        }
        Kind::Platform => {
            let did = count.serving.has_platform(Id::new(swap.key.id));
            let does = match swap.after.as_deref() {
                Some(Record::Platform(platform)) => service.has_platform(book, platform),
                _ => false,
            };
            did != does || is_called_anew(swap) && service.asks()
        }
        Kind::Event => is_called_anew(swap) && service.asks(),
        _ => false,
    })
}

/// Whether a record is called otherwise than before, or belongs to another platform: a filter may ask for where
/// people met by either.
fn is_called_anew(swap: &Swap) -> bool {
    let name = |record: &Option<Box<Record>>| {
        record.as_deref().map(|record| match record {
            Record::Contact(it) => (it.name.clone(), None),
            Record::Event(it) => (it.title.clone(), it.platform),
            Record::Platform(it) => (it.name.clone(), None),
            _ => (String::new(), None),
        })
    };
    swap.before.is_some() && name(&swap.before) != name(&swap.after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::goal::{Metric, Milestone};
    use crate::book::interaction::{Channel, Direction};
    use crate::book::{Contact, Edit, Interaction, Mint, Moment};
    use crate::insight::progress::of;
    use crate::insight::trial::day;

    fn today() -> Day {
        day("2026-11-23")
    }

    fn put(book: &mut Book, records: Vec<Record>) -> Change {
        let moment = Moment {
            today: today(),
            mint: Mint::new(1_795_000_000_000, 1),
        };
        let change = book.answer(Edit::Put(records), &moment).unwrap();
        book.apply(&change);
        change
    }

    fn conversations(mint: &mut Mint) -> Goal {
        Goal {
            start: Some(day("2026-09-28")),
            due: Some(day("2027-01-17")),
            target: Target::count(Metric::Conversations, 10),
            ..Goal::new(mint.id(), "Find a platform role")
        }
    }

    #[test]
    fn conversations_are_two_sided_since_the_start_and_with_those_who_serve() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let (ana, raj) = (
            Contact {
                tags: vec!["platform".to_owned()],
                ..Contact::new(mint.id(), "Ana Lima")
            },
            Contact::new(mint.id(), "Raj Patel"),
        );
        let goal = Goal {
            tags: vec!["platform".to_owned()],
            ..conversations(&mut mint)
        };
        let mut talk =
            |on: &str, with: &Contact| Interaction::new(mint.id(), day(on), vec![with.id]);
        let linked = Interaction {
            goals: vec![goal.id],
            ..talk("2026-11-20", &raj)
        };
        let one_sided = Interaction {
            channel: Channel::Message,
            direction: Direction::FromMe,
            ..talk("2026-11-19", &ana)
        };
        let talks = [
            talk("2026-09-01", &ana),
            talk("2026-10-01", &ana),
            talk("2026-10-02", &raj),
            talk("2026-12-24", &ana),
            linked,
            one_sided,
        ];
        let id = goal.id;
        let mut book = Book::default();
        put(&mut book, vec![ana.into(), raj.into(), goal.into()]);
        put(&mut book, talks.map(Record::from).to_vec());
        let tally = Tally::of(&book, today());
        let progress = tally.get(id).unwrap();
        assert_eq!(progress.words, "2 of 10 conversations");
        assert_eq!(
            progress.pace,
            "behind: needs 1 a week, you do 0.2: at this pace 4 Jul 2027, 6 months late"
        );
        assert!((progress.ratio() - 0.2).abs() < f64::EPSILON);
    }

    #[test]
    fn a_goal_without_links_counts_everything_and_a_tally_keeps_up() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let (ana, goal) = (
            Contact::new(mint.id(), "Ana Lima"),
            conversations(&mut mint),
        );
        let (person, id) = (ana.id, goal.id);
        let mut book = Book::default();
        put(&mut book, vec![ana.into(), goal.into()]);
        let mut tally = Tally::of(&book, today());
        for on in [
            "2026-10-01",
            "2026-10-08",
            "2026-10-15",
            "2026-10-22",
            "2026-11-02",
        ] {
            let talk = Interaction::new(mint.id(), day(on), vec![person]);
            let change = put(&mut book, vec![talk.into()]);
            tally.refresh(&book, &change);
        }
        assert_eq!(tally, Tally::of(&book, today()));
        assert_eq!(tally.get(id).unwrap().words, "5 of 10 conversations");
        assert_eq!(
            tally.get(id).unwrap().pace,
            "on pace for Sun 17 Jan, just in time"
        );
    }

    #[test]
    fn a_habit_is_kept_week_by_week_and_a_tally_keeps_up() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let ana = Contact::new(mint.id(), "Ana Lima");
        let goal = Goal {
            start: Some(day("2026-10-28")),
            target: Target::habit(Metric::Conversations, 2),
            ..Goal::new(mint.id(), "Talk twice a week")
        };
        let (person, id) = (ana.id, goal.id);
        let mut book = Book::default();
        put(&mut book, vec![ana.into(), goal.into()]);
        let mut tally = Tally::of(&book, today());
        let mut last = None;
        for on in [
            "2026-10-30",
            "2026-11-03",
            "2026-11-08",
            "2026-11-09",
            "2026-11-16",
            "2026-11-22",
            "2026-11-23",
        ] {
            let talk = Interaction::new(mint.id(), day(on), vec![person]);
            last = Some(talk.id);
            let change = put(&mut book, vec![talk.into()]);
            tally.refresh(&book, &change);
        }
        assert_eq!(tally, Tally::of(&book, today()));
        let far = tally.get(id).unwrap();
        assert_eq!(far.words, "1 of 2 conversations this week");
        assert_eq!(far.pace, "1 more by Sun 29 Nov · kept 2 of 3 weeks");
        let kept = |tally: &Tally, book: &Book| -> Vec<bool> {
            let weeks = tally.weeks(book.get(id).unwrap());
            weeks.iter().map(|week| week.kept).collect()
        };
        assert_eq!(kept(&tally, &book), [false, true, false, true, false]);
        let one_more = Interaction::new(mint.id(), today(), vec![person]);
        let change = put(&mut book, vec![one_more.into()]);
        tally.refresh(&book, &change);
        assert_eq!(
            tally.get(id).unwrap().pace,
            "this week is kept · kept 2 of 3 weeks · 2 in a row"
        );
        let moment = Moment {
            today: today(),
            mint,
        };
        let gone = last.map(crate::book::Key::of).into_iter().collect();
        let change = book.answer(Edit::Delete(gone), &moment).unwrap();
        book.apply(&change);
        tally.refresh(&book, &change);
        assert_eq!(tally, Tally::of(&book, today()));
    }

    #[test]
    fn whom_a_filter_picks_serves_the_goal_and_comes_and_goes_with_what_is_known() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let ana = Contact {
            topics: vec!["Kafka".to_owned()],
            ..Contact::new(mint.id(), "Ana Lima")
        };
        let goal = Goal {
            filter: "topic:kafka or company:northwind".to_owned(),
            ..conversations(&mut mint)
        };
        let raj = Contact::new(mint.id(), "Raj Patel");
        let (id, with) = (goal.id, raj.clone());
        let talk = |mint: &mut Mint, with: &Contact| -> Record {
            Interaction::new(mint.id(), day("2026-11-20"), vec![with.id]).into()
        };
        let talks = vec![talk(&mut mint, &ana), talk(&mut mint, &raj)];
        let mut book = Book::default();
        put(&mut book, vec![ana.into(), raj.into(), goal.into()]);
        put(&mut book, talks);
        let mut tally = Tally::of(&book, today());
        assert_eq!(tally.get(id).unwrap().done, 1);
        let moved = Contact {
            company: "Northwind".to_owned(),
            ..with
        };
        let change = put(&mut book, vec![moved.into()]);
        tally.refresh(&book, &change);
        assert_eq!(tally.get(id).unwrap().done, 2);
        assert_eq!(tally, Tally::of(&book, today()));
        let change = change.invert();
        book.apply(&change);
        tally.refresh(&book, &change);
        assert_eq!(tally.get(id).unwrap().done, 1);
    }

    #[test]
    fn milestones_are_counted_as_steps() {
        let step = |done: Option<&str>| Milestone {
            done: done.map(day),
            ..Milestone::default()
        };
        let goal = Goal {
            target: Target::Milestones(vec![step(Some("2026-11-01")), step(None)]),
            ..Goal::new(Mint::new(0, 0).id(), "Give a talk")
        };
        let progress = of(&Book::default(), &goal, today()).unwrap();
        assert_eq!(
            (progress.words.as_str(), progress.pace.as_str()),
            ("1 of 2 steps", "")
        );
    }
}
