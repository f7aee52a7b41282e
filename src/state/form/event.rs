//! The form of an event.
#![expect(
    clippy::unnecessary_wraps,
    reason = "every rule of a form reads in the same way"
)]

use chrono::NaiveTime;

use crate::book::Day;
use crate::book::event::{Debrief, Event, Meet, Preparation};
use crate::book::extra::Extra;
use crate::language::day;

use super::part::{self, name, platform, show_day, show_one, show_tags, tags, text, word};
use super::{Known, Reader, Rule, Understood, address};

pub(super) const RULES: &[Rule<Event>] = &[
    Rule::<Event>::line(
        "Title",
        "RustConf",
        |it, _| it.title.clone(),
        |it, typed, _| name(&mut it.title, typed),
    )
    .needed(),
    Rule::<Event>::line(
        "Starts",
        "12 mar 9:00",
        |it, _| show_when(Some(it.start), it.start_time),
        read_start,
    )
    .needed()
    .dated(),
    Rule::<Event>::line(
        "Ends",
        "14 mar 17:00",
        |it, _| show_when(it.end, it.end_time),
        read_end,
    )
    .dated(),
    Rule::line(
        "Place",
        "Berlin",
        |it, _| it.place.clone(),
        |it, typed, _| text(&mut it.place, typed),
    ),
    Rule::line(
        "Link",
        "rustconf.com",
        |it, _| it.url.clone(),
        |it, typed, _| address::link(&mut it.url, typed),
    ),
    Rule::line(
        "Platform",
        "Rust community",
        |it, book| show_one(it.platform, book),
        |it, typed, reader| platform(&mut it.platform, typed, reader),
    ),
    Rule::<Event>::line(
        "Why go",
        "meet two people who run platforms",
        |it, _| it.why.clone(),
        |it, typed, _| text(&mut it.why, typed),
    )
    .begins("Before"),
    Rule::line(
        "Status",
        "going, considering, attended, skipped",
        |it, _| it.status.to_string(),
        |it, typed, _| word(&mut it.status, typed),
    ),
    Rule::lines(
        "Meet",
        "Ana Lima: how does her team hire?",
        |it, book| show_meet(&it.meet, book),
        read_meet,
    ),
    Rule::lines(
        "Prepare",
        "a step a line, done ones with an x before",
        |it, _| show_steps(&it.prepare),
        read_steps,
    ),
    Rule::<Event>::lines(
        "Learned",
        "what came of it",
        |it, _| {
            it.debrief
                .as_ref()
                .map(|debrief| debrief.learned.clone())
                .unwrap_or_default()
        },
        read_learned,
    )
    .begins("After"),
    Rule::line("Worth it", "yes or no", |it, _| show_worth(it), read_worth),
    Rule::<Event>::line(
        "Tags",
        "#rust",
        |it, _| show_tags(&it.tags),
        |it, typed, _| tags(&mut it.tags, typed),
    )
    .begins("Besides"),
    Rule::lines(
        "Notes",
        "anything worth keeping",
        |it, _| it.notes.clone(),
        |it, typed, _| text(&mut it.notes, typed),
    ),
];

fn show_when(day: Option<Day>, time: Option<NaiveTime>) -> String {
    let time = time.map(|time| time.format("%H:%M").to_string());
    [show_day(day), time.unwrap_or_default()]
        .join(" ")
        .trim()
        .to_owned()
}

/// A day, a time of day, or both: "12 mar 9:00".
fn when(typed: &str, reader: &Reader) -> Result<(Option<Day>, Option<NaiveTime>), String> {
    let (rest, time) = match typed.rsplit_once(' ').unwrap_or(("", typed)) {
        (rest, last) if last.contains(':') => {
            let time = NaiveTime::parse_from_str(last, "%H:%M");
            (
                rest,
                Some(time.map_err(|_| format!("“{last}” is no time of day; write it as 9:00"))?),
            )
        }
        _ => (typed, None),
    };
    let day = if rest.trim().is_empty() {
        None
    } else {
        Some(day::read(rest.trim(), reader.calendar).map_err(|error| error.to_string())?)
    };
    Ok((day, time))
}

fn read_start(it: &mut Event, typed: &str, reader: &mut Reader) -> Understood {
    let (day, time) = when(typed, reader)?;
    it.start = day.ok_or("an event needs a day; type one, for example 12 mar")?;
    it.start_time = time;
    Ok(Some(day::near(it.start, reader.today())))
}

fn read_end(it: &mut Event, typed: &str, reader: &mut Reader) -> Understood {
    (it.end, it.end_time) = when(typed, reader)?;
    let last = it.end.unwrap_or(it.start);
    if (last, it.end_time.or(it.start_time)) < (it.start, it.start_time) {
        return Err("this is before it starts; move one of the two".to_owned());
    }
    Ok(it.end.map(|day| day::near(day, reader.today())))
}

fn show_meet(meet: &[Meet], known: Known) -> String {
    let line = |meet: &Meet| {
        let name = if meet.contact.is_some() {
            show_one(meet.contact, known)
        } else {
            meet.name.clone()
        };
        if meet.question.is_empty() {
            name
        } else {
            format!("{name}: {}", meet.question)
        }
    };
    meet.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read_meet(it: &mut Event, typed: &str, reader: &mut Reader) -> Understood {
    let line = |line: &str| {
        let (name, question) = line.split_once(':').map_or((line, ""), |(name, question)| {
            (name.trim(), question.trim())
        });
        let found = reader.known().find(name, part::PEOPLE).ok();
        let contact = found.and_then(crate::book::record::Key::id);
        let name = if contact.is_some() {
            String::new()
        } else {
            name.to_owned()
        };
        Meet {
            contact,
            name,
            question: question.to_owned(),
            extra: Extra::default(),
        }
    };
    it.meet = part::filled_lines(typed).map(line).collect();
    Ok(None)
}

fn show_steps(steps: &[Preparation]) -> String {
    let line = |step: &Preparation| {
        if step.done {
            format!("x {}", step.text)
        } else {
            step.text.clone()
        }
    };
    steps.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read_steps(it: &mut Event, typed: &str, _: &mut Reader) -> Understood {
    let line = |line: &str| {
        let (done, text) = line
            .strip_prefix("x ")
            .map_or((false, line), |text| (true, text.trim()));
        Preparation {
            text: text.to_owned(),
            done,
            extra: Extra::default(),
        }
    };
    it.prepare = part::filled_lines(typed).map(line).collect();
    Ok(None)
}

fn show_worth(it: &Event) -> String {
    let worth = it.debrief.as_ref().and_then(|debrief| debrief.worth);
    worth
        .map_or("", |worth| if worth { "yes" } else { "no" })
        .to_owned()
}

fn read_learned(it: &mut Event, typed: &str, reader: &mut Reader) -> Understood {
    if typed.is_empty()
        && it
            .debrief
            .as_ref()
            .is_none_or(|debrief| debrief.learned.is_empty())
    {
        return Ok(None);
    }
    typed.clone_into(&mut debrief(it, reader.today()).learned);
    Ok(None)
}

fn read_worth(it: &mut Event, typed: &str, reader: &mut Reader) -> Understood {
    let worth = part::yes_or_no(typed)?;
    if worth.is_some() || it.debrief.is_some() {
        debrief(it, reader.today()).worth = worth;
    }
    Ok(None)
}

fn debrief(it: &mut Event, today: Day) -> &mut Debrief {
    it.debrief.get_or_insert_with(|| Debrief {
        on: today,
        learned: String::new(),
        worth: None,
        extra: Extra::default(),
    })
}
