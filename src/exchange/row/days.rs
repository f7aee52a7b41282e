//! The days in a row: the birthday, others that come back, and the day of meeting.

use super::{Cells, Odd};
use crate::book::Contact;
use crate::book::contact::NamedDate;
use crate::book::extra::Extra;
use crate::exchange::mapping::Part;
use crate::exchange::outside::{quoted, short};
use crate::exchange::written::{self, NoDate};

/// What a day that comes back is, where nobody says so.
const ANNIVERSARY: &str = "anniversary";
/// What Outlook writes for a day that nobody knows.
const BLANK: &str = "0/0/00";

/// Takes the days of a row.
pub(super) fn take(cells: &Cells, contact: &mut Contact, odd: &mut Vec<Odd>) {
    let birthday = cells.one(Part::Birthday);
    if let Some(read) = known(
        written::yearly_in(&birthday, cells.births),
        &birthday,
        "birthday",
    ) {
        match read {
            Ok(on) => contact.birthday = Some(on),
            Err(what) => odd.push(what),
        }
    }
    for said in cells.values(Part::Dates) {
        let (label, day) = said.rsplit_once(": ").unwrap_or((ANNIVERSARY, &said));
        let read = written::yearly_in(day, cells.births);
        match known(read, day, "day that comes back") {
            Some(Ok(on)) => contact.dates.push(NamedDate {
                label: short(label),
                on,
                extra: Extra::default(),
            }),
            Some(Err(what)) => odd.push(what),
            None => {}
        }
    }
    let met = cells.one(Part::Met);
    if let Some(read) = known(
        written::day_in(&met, cells.meetings),
        &met,
        "day of meeting",
    ) {
        match read {
            Ok(on) => contact.met.on = Some(on),
            Err(what) => odd.push(what),
        }
    }
}

/// A day, or what is odd about it; nothing where none is said.
fn known<T>(read: Result<T, NoDate>, said: &str, what: &str) -> Option<Result<T, Odd>> {
    match read {
        Ok(day) => Some(Ok(day)),
        Err(_) if said.is_empty() || said == BLANK => None,
        Err(NoDate::Either) => Some(Err(Odd::Either(said.to_owned()))),
        Err(NoDate::None) => {
            let says = format!("{} is no {what} and is left out", quoted(said));
            Some(Err(Odd::Says(says)))
        }
    }
}
