//! What an event puts on the agenda: getting ready in the days before, looking back in those after.

use super::RowKind;
use super::sheet::{Offer, Sheet, Words, after};
use crate::book::event::EventStatus;
use crate::book::{Contact, Day, Event, Id, Key};
use crate::insight::wording::{count, join};
use crate::language::day::near;

/// From how many days before an event getting ready for it is shown.
const AHEAD: u32 = 3;

/// Up to how many days after an event it may have been written down, for its debrief to be asked for. It is
/// asked for until it is written or waved away; of what is noted of years past it never is.
const AFTERWARDS: u32 = 30;

/// Offers the row of an event: one at most, as an event is either ahead or over.
pub(super) fn offer(sheet: &mut Sheet, event: &Event) {
    let today = sheet.today;
    if today <= event.start && needs_preparing(event) {
        let offer = Offer {
            key: Key::of(event.id),
            kind: RowKind::Prepare,
            due: event.start,
        };
        sheet.offer(offer, AHEAD, || prepare(event, today));
    } else if needs_debrief(event, today) {
        let offer = Offer {
            key: Key::of(event.id),
            kind: RowKind::Debrief,
            due: after(event.last_day(), 1),
        };
        sheet.offer(offer, 0, || debrief(event, today));
    }
}

fn needs_preparing(event: &Event) -> bool {
    match event.status {
        EventStatus::Considering => true,
        EventStatus::Going => {
            event.meet.is_empty() || event.prepare.iter().any(|preparation| !preparation.done)
        }
        EventStatus::Attended | EventStatus::Skipped => false,
    }
}

fn needs_debrief(event: &Event, today: Day) -> bool {
    let over = event.last_day() < today;
    let noted = event.id.made_on().unwrap_or(today);
    let in_time = noted <= after(event.last_day(), AFTERWARDS);
    let went = matches!(event.status, EventStatus::Going | EventStatus::Attended);
    over && in_time && went && event.debrief.is_none()
}

fn prepare(event: &Event, today: Day) -> Words {
    let open = event.prepare.iter().filter(|step| !step.done).count();
    let (verb, state) = if event.status == EventStatus::Considering {
        ("decide on", "going or not?".to_owned())
    } else {
        ("prepare", String::new())
    };
    let steps = if open > 0 {
        count(open, "thing to prepare", "things to prepare")
    } else {
        String::new()
    };
    let meet = if event.meet.is_empty() {
        "nobody to meet chosen yet".to_owned()
    } else {
        count(event.meet.len(), "person to meet", "people to meet")
    };
    Words {
        who: to_meet(event),
        title: format!("{verb} {}", event.title),
        occasion: String::new(),
        why: join(&[near(event.start, today), state, steps, meet]),
    }
}

fn to_meet(event: &Event) -> Vec<Id<Contact>> {
    event.meet.iter().filter_map(|meet| meet.contact).collect()
}

fn debrief(event: &Event, today: Day) -> Words {
    let met = if event.captured.is_empty() {
        String::new()
    } else {
        count(event.captured.len(), "person met", "people met")
    };
    Words {
        who: event.captured.clone(),
        title: format!("debrief {}", event.title),
        occasion: String::new(),
        why: join(&[format!("it was {}", near(event.last_day(), today)), met]),
    }
}
