//! The events of the sample network: five behind, one tonight, two ahead.

use chrono::NaiveTime;

use super::stage::Stage;
use super::table::rows;
use crate::book::event::{Debrief, Meet, Preparation};
use crate::book::extra::Extra;
use crate::book::{Contact, Event, Id};

/// key | title | in days | days long | from | to | place | platform | status | why | tags
const EVENTS: &str = "
rustconf-last  | RustConf                                | -330 | 2 | 09:00 | 18:00 | Hamburg, Kampnagel            | rustconf | attended    | meet the people behind the crates we run            | rust
platform-day   | Platform Day Europe                     | -300 | 1 | 09:30 | 17:30 | Madrid, La Nave               | slack    | attended    | see how others run a platform as a product          | platform product
meetup-autumn  | Backend Meetup: queues that do not lie  | -112 | 1 | 19:00 | 21:30 | Lisbon, Beato                 | meetup   | attended    | Viktor demos tracing; listen for who is hiring      | platform
roundtable     | Staff Roundtable: glue work             | -33  | 1 | 17:00 | 19:00 | online                        | slack    | attended    | hear how others got glue work seen                  | staff
meetup-winter  | Backend Meetup: moving house, live      | -4   | 1 | 19:00 | 21:30 | Lisbon, Beato                 | meetup   | attended    | my own five minutes on shadow migrations            | platform speaking
platform-night | Platform Night                          | 0    | 1 | 18:30 | 21:00 | Lisbon, Farol Pay, 4th floor  | meetup   | going       | Ana's new team is presenting; ask who decides scope | platform
roundtable-next| Staff Roundtable: writing strategy      | 3    | 1 | 17:00 | 19:00 | online                        | slack    | considering | bring draft two and have it taken apart             | staff
rustconf-next  | RustConf                                | 108  | 3 | 09:00 | 18:00 | Berlin, bcc                   | rustconf | going       | give the payments talk a bigger room                | rust speaking
";

/// event | contact, or the name of somebody new | question
const MEET: &str = "
rustconf-last  | jorg          | what do you page on?
rustconf-last  | Edda Brandt   | how do you keep the workshop to two hours?
platform-day   | priya         | who is the product manager of your platform?
meetup-autumn  | viktor        | what did tracing change in how you review code?
roundtable     | adaeze        | how did you get the glue work into the case?
meetup-winter  | bruno         | is there a slot in spring?
platform-night | ana           | who decides what the platform does not do?
platform-night | yusuf         | what would you change first, as its user?
rustconf-next  | katya         | what would help the crate more: money or hands?
rustconf-next  | dmitri        | is io_uring ready for a ledger?
rustconf-next  | Edda Brandt   | may I assist in the workshop this time?
";

/// event | done or open | what
const PREPARE: &str = "
rustconf-last  | done | read Jörg's post on load shedding
platform-day   | done | three questions for the panel
meetup-winter  | done | five minutes, timed
meetup-winter  | done | one slide with an address on it
platform-night | done | read their launch post
platform-night | open | two lines on what I am looking for
rustconf-next  | open | send the talk to Minjun for a dry run
rustconf-next  | open | book the night train
";

/// event | days ago | worth it | what was learned
const DEBRIEFS: &str = "
rustconf-last | 327 | yes | workshops beat talks: four people there I still write to
platform-day  | 298 | yes | a platform without a product manager is a queue of tickets
meetup-autumn | 110 | yes | small room, real problems; come earlier, leave later
roundtable    | 31  | no  | too many people for a round table; write to Adaeze instead
";

/// Names the events.
pub(super) fn cast(stage: &mut Stage) {
    for [key, _, days, ..] in rows::<11>(EVENTS) {
        let day = stage.working_day(days).min(stage.today);
        stage.name::<Event>(key, day);
    }
}

/// Puts them into the book.
pub(super) fn enter(stage: &mut Stage) {
    for row in rows::<11>(EVENTS) {
        let event = event(stage, row);
        stage.put(event);
    }
}

fn event(stage: &Stage, row: [&'static str; 11]) -> Event {
    let [
        key,
        title,
        days,
        long,
        from,
        to,
        place,
        platform,
        status,
        why,
        tags,
    ] = row;
    let start = stage.working_day(days);
    let long: u64 = long.parse().unwrap_or(1);
    let end = start.checked_add_days(chrono::Days::new(long.saturating_sub(1)));
    Event {
        start_time: time(from),
        end: end.filter(|end| *end > start),
        end_time: time(to),
        place: place.to_owned(),
        platform: Some(stage.id(platform)),
        status: status.parse().unwrap_or_default(),
        why: why.to_owned(),
        tags: tags.split_whitespace().map(str::to_owned).collect(),
        meet: meet(stage, key),
        prepare: prepare(key),
        debrief: debrief(stage, key),
        ..Event::new(stage.id(key), title, start)
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

fn meet(stage: &Stage, event: &str) -> Vec<Meet> {
    rows::<3>(MEET)
        .filter(|row| row[0] == event)
        .map(|[_, who, question]| {
            let known = stage.find::<Contact>(who);
            Meet {
                contact: known,
                name: if known.is_none() { who } else { "" }.to_owned(),
                question: question.to_owned(),
                ..Meet::default()
            }
        })
        .collect()
}

fn prepare(event: &str) -> Vec<Preparation> {
    rows::<3>(PREPARE)
        .filter(|row| row[0] == event)
        .map(|[_, state, what]| Preparation {
            text: what.to_owned(),
            done: state == "done",
            ..Preparation::default()
        })
        .collect()
}

fn debrief(stage: &Stage, event: &str) -> Option<Debrief> {
    let [_, days, worth, learned] = rows::<4>(DEBRIEFS).find(|row| row[0] == event)?;
    Some(Debrief {
        on: stage.days_ago(days),
        learned: learned.to_owned(),
        worth: Some(worth == "yes"),
        extra: Extra::default(),
    })
}

/// The people captured at an event: those one met or spoke with there.
pub(super) fn capture(stage: &mut Stage, event: &str, people: &[Id<Contact>]) {
    let id = stage.id::<Event>(event);
    if let Some(event) = stage.tables.events.get_mut(id) {
        for contact in people {
            if !event.captured.contains(contact) {
                event.captured.push(*contact);
            }
        }
    }
}
