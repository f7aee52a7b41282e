//! The page of an event: when, where and why; whom to meet; what to prepare; what came of it.

use crate::book::event::EventStatus;
use crate::book::{Event, Key};
use crate::insight::agenda::RowKind;
use crate::insight::harvest;
use crate::language::day;
use crate::state::State;

use super::{counted, facts_but, names, reason};
use crate::ui::page::Page;

/// How many of those who could be there a page tells of.
const COULD_MEET: usize = 6;

pub(super) fn page(page: &mut Page, state: &State, key: Key, kind: Option<RowKind>) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Event>(id)) else {
        return;
    };
    page.say(&it.title, page.theme.loud());
    reason(page, state, key, kind);
    page.gap();
    page.field("when", &when(it, state));
    page.field("where", &it.place);
    page.links("link", [&it.url]);
    page.field(
        "platform",
        it.platform
            .and_then(|id| state.book.name(id.into()))
            .unwrap_or_default(),
    );
    if it.status != EventStatus::Going {
        page.field("status", &it.status.to_string());
    }
    page.field("why go", &it.why);
    page.tags(&it.tags);
    page.gap();
    facts_but(page, state, key, &["to meet", "could meet"]);
    page.turn_aside();
    meet(page, state, it);
    if !it.prepare.is_empty() {
        page.heading("Prepare");
        for step in &it.prepare {
            let style = if step.done {
                page.theme.good()
            } else {
                page.theme.quiet()
            };
            page.item(
                (page.theme.tick(step.done), style),
                &step.text,
                ("", page.theme.plain()),
            );
        }
    }
    could_meet(page, state, it);
    let harvest = harvest::of(&state.book, it, state.today);
    if !harvest.met.is_empty() {
        page.heading("What came of it");
        page.say(&harvest.words(), page.theme.plain());
        for person in &harvest.met {
            let word = if harvest.doubtful.contains(person) {
                "who is it?"
            } else if harvest.two_way.contains(person) {
                "two-way"
            } else {
                ""
            };
            page.item(
                (page.theme.dot().trim(), page.theme.quiet()),
                &names(&state.book, &[*person]),
                (word, page.theme.quiet()),
            );
        }
    }
    if let Some(debrief) = it
        .debrief
        .as_ref()
        .filter(|debrief| !debrief.learned.is_empty() || debrief.worth.is_some())
    {
        page.heading("Debrief");
        page.field("learned", &debrief.learned);
        page.field(
            "worth it",
            debrief
                .worth
                .map_or("", |worth| if worth { "yes" } else { "no" }),
        );
    }
    if !it.notes.is_empty() {
        page.heading("Notes");
        page.say(&it.notes, page.theme.plain());
    }
}

/// "Fri 27 Nov 9:00 to Sun 29 Nov 17:00 · in 4 days".
fn when(it: &Event, state: &State) -> String {
    let part = |on: String, time: Option<chrono::NaiveTime>| match time {
        Some(time) => format!("{on} {}", time.format("%-H:%M")).trim().to_owned(),
        None => on,
    };
    let start = part(day::near(it.start, state.today), it.start_time);
    let end = match (it.end.filter(|end| *end != it.start), it.end_time) {
        (None, None) => String::new(),
        (end, time) => format!(
            " to {}",
            part(
                end.map(|end| day::near(end, state.today))
                    .unwrap_or_default(),
                time
            )
        ),
    };
    if (it.start - state.today).num_days().abs() <= 1 {
        return format!("{start}{end}");
    }
    let away = if it.start >= state.today {
        day::distance(it.start, state.today)
    } else {
        day::ago(it.start, state.today)
    };
    format!("{start}{end} · {away}")
}

/// Who else could be there, of those who are known.
fn could_meet(page: &mut Page, state: &State, it: &Event) {
    let prospects = state.counted.prospects(it.id);
    for (number, prospect) in prospects.iter().take(COULD_MEET).enumerate() {
        if number == 0 {
            counted(page, state, it.id.into(), "could meet", "Could meet");
        }
        let name = names(&state.book, &[prospect.who]);
        let said = format!("{name} – {}", prospect.words(&state.book));
        let mark = (page.theme.dot().trim(), page.theme.accent());
        page.item(mark, &said, ("", page.theme.plain()));
    }
}

fn meet(page: &mut Page, state: &State, it: &Event) {
    if it.meet.is_empty() {
        return;
    }
    let book = &state.book;
    counted(page, state, it.id.into(), "to meet", "Meet");
    for one in &it.meet {
        let name = one
            .contact
            .and_then(|id| book.name(id.into()))
            .unwrap_or(&one.name);
        let said = if one.question.is_empty() {
            name.to_owned()
        } else {
            format!("{name}: {}", one.question)
        };
        page.item(
            (page.theme.promise(true), page.theme.due()),
            &said,
            ("", page.theme.plain()),
        );
    }
}
