//! The goals of the sample network, one of each kind, and a habit.

use super::stage::Stage;
use super::table::{items, rows};
use crate::book::goal::{Metric, Milestone, Target};
use crate::book::{Event, Goal, Platform};

/// key | title | kind | why | begun, days ago | due, in days | count of | how many | tags | platforms | events | filter
///
/// A number with a `w` is wanted each week.
const GOALS: &str = "
role       | Move into a platform role               | new-opportunities | I do my best work where other teams build on it             | 120 | 90  | conversations | 40 | platform |                | platform-day meetup-autumn platform-night
mentors    | Find two mentors for the step to staff  | find-mentors      | nobody at Farol has made that step in the last three years  | 150 | 60  | mentors       | 2  | staff    |                | roundtable roundtable-next
product    | Learn how product managers decide       | learn             | a platform without a product sense is a queue of tickets    | 75  | 75  |               |    | product  |                |                      | topic:product or title:product
known      | Be known for dependable payments        | visibility        | the work speaks only to those who can read it               | 90  | 120 | engagements   | 60 | speaking | linkedin slack | rustconf-next
seen       | Show up twice a week where they read    | visibility        | one good comment a week is more than none in a month        | 70  |     | engagements   | 2w |          | linkedin slack |
community  | Sixteen introductions that help         | community         | most of what I have came through somebody's introduction    | 180 | 180 | introductions | 16 |          |                |
";

/// goal | done, days ago | step
const STEPS: &str = "
product | 62 | read one book on discovery, with notes
product | 38 | sit in on five customer talks
product | 9  | write a one-pager and have it taken apart
product |    | run a survey among our own users
product |    | say no to one request, in writing, with a reason
";

/// Names the goals.
pub(super) fn cast(stage: &mut Stage) {
    for [key, _, _, _, begun, ..] in rows::<12>(GOALS) {
        let day = stage.days_ago(begun);
        stage.name::<Goal>(key, day);
    }
}

/// Puts them into the book.
pub(super) fn enter(stage: &mut Stage) {
    for row in rows::<12>(GOALS) {
        let [
            key,
            title,
            kind,
            why,
            begun,
            due,
            metric,
            number,
            tags,
            platforms,
            events,
            filter,
        ] = row;
        stage.put(Goal {
            kind: kind.parse().unwrap_or_default(),
            why: why.to_owned(),
            start: Some(stage.days_ago(begun)),
            due: (!due.is_empty()).then(|| stage.days_ahead(due)),
            target: target(stage, key, metric, number),
            filter: filter.to_owned(),
            tags: tags.split_whitespace().map(str::to_owned).collect(),
            platforms: stage.ids::<Platform>(platforms),
            events: stage.ids::<Event>(events),
            ..Goal::new(stage.id(key), title)
        });
    }
}

fn target(stage: &Stage, goal: &str, metric: &str, number: &str) -> Target {
    let weekly = number.strip_suffix('w');
    let number = weekly.unwrap_or(number).parse();
    if let (Ok(metric), Ok(number)) = (metric.parse::<Metric>(), number) {
        return match weekly {
            Some(_) => Target::habit(metric, number),
            None => Target::count(metric, number),
        };
    }
    let steps = rows::<3>(STEPS).filter(|row| row[0] == goal);
    Target::Milestones(
        steps
            .map(|[_, done, text]| Milestone {
                text: text.to_owned(),
                done: items(done)
                    .next()
                    .map(|days| stage.working_day(&format!("-{days}"))),
                ..Milestone::default()
            })
            .collect(),
    )
}
