//! Events of `LinkedIn` that one goes to, or may go to. Of those one gave up nothing is kept.

use chrono::NaiveDateTime;

use super::Export;
use crate::book::event::EventStatus;
use crate::book::{Event, Id};
use crate::exchange::{Beside, Spot, outside};

/// Takes the events.
pub(super) fn take(export: &mut Export, text: &str) {
    const FILE: &str = "Events.csv";
    let Some(sheet) = export.sheet(FILE, text) else {
        return;
    };
    let mut given_up = 0;
    for row in sheet.rows() {
        let status = match row.get("status").to_lowercase().as_str() {
            "attending" | "attended" => EventStatus::Going,
            "interested" => EventStatus::Considering,
            _ => {
                given_up += 1;
                continue;
            }
        };
        let title = outside::short(row.get("event name"));
        let (from, until) = span(row.get("event time"));
        let (Some(from), false) = (from, title.is_empty()) else {
            let said = outside::quoted(row.get("event time"));
            let says = format!("{said} is no time of an event, and it is left out");
            export.trouble(row.spot(), says);
            continue;
        };
        let start = from.date();
        let id = Id::elsewhere(start, &format!("linkedin event {title}"));
        let url = outside::short(row.get("external url"));
        let record = Event {
            start_time: Some(from.time()),
            end: until.map(|it| it.date()).filter(|it| *it > start),
            end_time: until.map(|it| it.time()),
            url: if url.starts_with("http") {
                url
            } else {
                String::new()
            },
            status,
            ..Event::new(id, title, start)
        };
        export.delivery.beside.push(Beside {
            spot: row.spot(),
            record: record.into(),
        });
    }
    if given_up > 0 {
        let says = match given_up {
            1 => "1 event is left out, as you do not go there".to_owned(),
            many => format!("{many} events are left out, as you do not go there"),
        };
        export.trouble(Spot::of(FILE, 1), says);
    }
}

/// From when until when: "Apr 08, 2024 07:00 AM - Apr 08, 2024 05:00 PM".
fn span(text: &str) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
    let moment = |text: &str| {
        let text = text.trim();
        NaiveDateTime::parse_from_str(text, "%b %d, %Y %I:%M %p").ok()
    };
    let (from, until) = text.split_once(" - ").unwrap_or((text, ""));
    (moment(from), moment(until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_from_then_until_then() {
        let (from, until) = span("Apr 08, 2024 07:00 AM - Apr 09, 2024 05:00 PM");
        let said = |it: Option<NaiveDateTime>| it.unwrap().to_string();
        assert_eq!(said(from), "2024-04-08 07:00:00");
        assert_eq!(said(until), "2024-04-09 17:00:00");
        assert_eq!(span("soon"), (None, None));
    }
}
