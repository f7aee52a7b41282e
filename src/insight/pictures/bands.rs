//! How the cadences hold: with whom there was a word in time, with whom it ran out, and of whom nothing was heard
//! for twice as long as was meant. It tells how many there are in each band, and of nobody how well they do.

use super::{Art, Number, Picture};
use crate::book::{Book, Cadence, Contact, Day, Key};
use crate::insight::agenda::keep_in_touch_by;
use crate::insight::fact::Fact;
use crate::insight::wording::count;

pub(super) fn picture(book: &Book, today: Day) -> Picture {
    // Each with the day on which the cadence ran out, or will.
    let mut bands: [Vec<(Day, Key)>; 3] = [const { Vec::new() }; 3];
    let [steady, drifting, silent] = &mut bands;
    for contact in book.all::<Contact>().values() {
        let Cadence::Every(span) = contact.cadence else {
            continue;
        };
        if contact.archived {
            continue;
        }
        let last = book.last_talk(contact.id, today).map(|(day, _)| day);
        let by = keep_in_touch_by(contact.id, span, last, today);
        let band = if by >= today {
            &mut *steady
        } else if span.after(by) >= today {
            &mut *drifting
        } else {
            &mut *silent
        };
        band.push((by, Key::of(contact.id)));
    }
    let names = ["steady", "drifting", "silent"];
    let mut all = Vec::new();
    let mut steps = Vec::new();
    for (name, mut band) in names.into_iter().zip(bands) {
        band.sort_unstable();
        let of: Vec<Key> = band.into_iter().map(|(_, key)| key).collect();
        all.extend_from_slice(&of);
        let words = count(of.len(), "person", "people");
        steps.push(vec![Number::new(name, Fact::count(name, of).said(words))]);
    }
    let words = match all.len() {
        0 => "nobody has a cadence yet".to_owned(),
        some => format!("{} to stay in touch with", count(some, "person", "people")),
    };
    Picture {
        art: Art::Bands,
        whole: Fact::count("with a cadence", all).said(words),
        steps,
    }
}
