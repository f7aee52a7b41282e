//! Calendars (iCalendar, RFC 5545): who met whom on which day, and who is to be met. Lines are put together and taken
//! apart by hand, as in cards: calcard takes text, where real files break lines within letters, and tells no line of
//! what is wrong. It works out on which days a rule falls, and knows the zones.

mod component;
mod day;
mod invited;
mod meeting;
mod rule;
mod series;
mod when;
mod zone;

use super::{Delivery, Here, decode};
use zone::Zones;

pub use invited::{Answer, Invited};
pub use meeting::{Meeting, Standing};
pub use when::When;

/// Within how many bytes a file says that it is a calendar.
const OPENING: usize = 4_096;
/// How many entries of a file are read.
const MOST: usize = 200_000;

/// Whose records they are.
pub(super) const SYSTEM: &str = "calendar";

/// Whether a file is a calendar.
pub(super) fn is_calendar(bytes: &[u8]) -> bool {
    let start = bytes.get(..OPENING).unwrap_or(bytes);
    let start = decode::plain(start);
    let mut lines = start.split(|byte| *byte == b'\n');
    let first = lines.find(|line| !line.trim_ascii().is_empty());
    let first = first.unwrap_or_default().trim_ascii();
    first.eq_ignore_ascii_case(b"BEGIN:VCALENDAR")
}

/// All that is in a calendar, as it falls on the days of the one who reads it.
pub(super) fn read(bytes: &[u8], here: &Here) -> Delivery {
    let bytes = decode::plain(bytes);
    let mut delivery = Delivery {
        system: SYSTEM,
        ..Delivery::default()
    };
    let calendar = component::all(&bytes, MOST, &mut delivery);
    if !calendar.title.is_empty() {
        delivery.titles.push(calendar.title.clone());
    }
    if calendar.is_answer {
        let says = "it answers an invitation, and is none; import the calendar itself";
        delivery.trouble(1, says);
        return delivery;
    }
    let mut zones = Zones::of(&calendar.zones, here);
    let (events, is_cancelled) = (&calendar.events, calendar.is_cancelled);
    series::meetings(events, is_cancelled, &mut zones, &mut delivery);
    delivery
}
