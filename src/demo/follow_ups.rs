//! The follow-ups of the sample network: promises, nudges and things awaited, open and done.

use super::stage::Stage;
use super::table::rows;
use crate::book::follow_up::{Origin, Outcome, Owed, Repeat, RepeatFrom};
use crate::book::{Contact, Event, FollowUp, Goal};

/// what | with | due, in days | mine, promised or awaited | snoozed | repeats | goal | from event
const OPEN: &str = "
send the deck on idempotent retries           | ana      | -3 | promised |   |    | role      |
introduce her to Kwame's hiring lead          | leila    | -1 | promised |   |    | community |
write up how our rollout went                 | priya    | 0  | promised |   |    | role      |
ask whether the ladder notes may be shared    | meiling  | -6 | mine     | 2 |    | mentors   |
thank him for the referral                    | david    | 0  | mine     |   |    | role      |
introduction to their platform lead           | raj      | -8 | awaited  | 1 |    | role      |
propose two days for lunch by the river       | oleks    | 1  | mine     |   |    |           | meetup-winter
the checklist as a page he can link to        | kenji    | 1  | promised |   |    | known     | meetup-winter
bring the page of numbers for the case        | aoife    | 2  | promised |   |    | mentors   |
comments on the one-pager                     | ngozi    | 4  | awaited  |   |    | product   |
ask which index made the demo fast            | beatriz  | 3  | mine     |   |    |           | meetup-winter
post what this month taught me                |          | 5  | mine     |   | 1m | known     |
send a title for the spring meet-up           | bruno    | 9  | promised |   |    | known     | meetup-winter
read his plan for the second cut-over         | mateus   | 6  | promised |   |    |           |
say yes or no to the team day                 | omar     | 12 | promised |   |    | known     |
look at three internships with code reviews   | joao     | 14 | mine     |   |    | community |
the survey results                            | zsofia   | 16 | awaited  |   |    | product   |
ask again about the fleet role                | priya    | 40 | mine     |   |    | role      |
ask how the first on-call rota went           | tariq    | 18 | mine     |   |    |           | roundtable
";

/// what | with | was due, days ago | ended, days ago | mine, promised, awaited or dropped | goal | from event
const ENDED: &str = "
send the latency data                         | jorg     | 322 | 325 | promised | role
thank him for the recording                   | bruno    | 345 | 344 | mine     | known
send the notes on the domain                  | yusuf    | 268 | 266 | promised |
read the draft of her essay                   | carmen   | 150 | 155 | promised |
ask for a quote on the ladder                 | rosa     | 120 | 110 | dropped  | mentors
recommend Nadia                               | chiara   | 205 | 204 | promised | community
the salary bands                              | david    | 230 | 236 | awaited  | role
send the settlement primer                    | oluwaseun| 140 | 139 | promised | community
a template for the one-pager                  | zsofia   | 50  | 54  | awaited  | product
ask what he would pay for                     | yusuf    | 50  | 49  | mine     | role
send the rotation script                      | sofia    | 34  | 35  | promised |
ask for the failover drill                    | tomasz   | 51  | 52  | mine     |
two honest examples of exactly-once           | ingrid   | 24  | 25  | promised | known
review the payments design                    | kwame    | 7   | 8   | promised | role
give the CV an hour                           | leila    | 14  | 16  | promised | community
three better questions for the survey         | yusuf    | 17  | 18  | promised | product
a slot in spring                              | bruno    | 5   | 4   | awaited  | known     | meetup-winter
two notes on what our traces miss             | viktor   | 110 | 110 | promised | role      | meetup-autumn
compare notes on disputes                     | samir    | 106 | 106 | mine     |           | meetup-autumn
write to her about glue work                  | adaeze   | 31  | 29  | dropped  | mentors   | roundtable
";

/// Puts the follow-ups into the book.
pub(super) fn enter(stage: &mut Stage) {
    for row in rows::<8>(OPEN) {
        let follow_up = open(stage, row);
        stage.put(follow_up);
    }
    for row in rows::<7>(ENDED) {
        let follow_up = ended(stage, row);
        stage.put(follow_up);
    }
}

fn open(stage: &mut Stage, row: [&'static str; 8]) -> FollowUp {
    let [what, with, due, whose, snoozes, repeats, goal, event] = row;
    let due = stage.working_day(due);
    let made = stage.working_day("-10").min(due);
    let every = repeats.parse().ok();
    FollowUp {
        snoozes: snoozes.parse().unwrap_or_default(),
        repeat: every.map(|every| Repeat::new(every, RepeatFrom::Schedule, due)),
        goals: stage.ids::<Goal>(goal),
        origin: from(stage, event),
        ..owed(
            FollowUp {
                contacts: stage.ids::<Contact>(with),
                ..FollowUp::new(stage.coin(made), what, due)
            },
            whose,
        )
    }
}

fn ended(stage: &mut Stage, row: [&'static str; 7]) -> FollowUp {
    let [what, with, due, on, whose, goal, event] = row;
    let (due, on) = (
        stage.working_day(&format!("-{due}")),
        stage.working_day(&format!("-{on}")),
    );
    let outcome = match whose {
        "dropped" => Outcome::dropped(on),
        _ => Outcome::done(on, None),
    };
    FollowUp {
        goals: stage.ids::<Goal>(goal),
        outcome: Some(outcome),
        origin: from(stage, event),
        ..owed(
            FollowUp {
                contacts: stage.ids::<Contact>(with),
                ..FollowUp::new(stage.coin(due.min(on)), what, due)
            },
            whose,
        )
    }
}

/// Where a follow-up came from: an event, or the user’s own hand.
fn from(stage: &Stage, event: &str) -> Origin {
    let event = stage.find::<Event>(event);
    event.map_or(Origin::Hand, Origin::Event)
}

fn owed(follow_up: FollowUp, whose: &str) -> FollowUp {
    let owed = if whose == "awaited" {
        Owed::ByThem
    } else {
        Owed::ByMe
    };
    FollowUp {
        owed,
        promised: whose == "promised",
        ..follow_up
    }
}
