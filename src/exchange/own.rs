//! netgrow's own JSON, which is the format of the data file: what was exported comes in again as it was, with the
//! decisions of its owner, and other people's records keep their ids, so that they are known the next time.

use serde_json::Value;
use serde_json::value::RawValue;

use super::give::data::FORMAT;
use super::json::{Fields, Lines, cleaned};
use super::{Beside, Brought, Delivery, Spot, Unreadable};
use crate::book::{Kind, Record};

/// What a file of netgrow's own brings.
pub(super) fn read(text: &str, fields: &Fields) -> Result<Delivery, Unreadable> {
    let told = |name: &str| fields.get(name).map(|it| it.get());
    let version = told("netgrow").and_then(|it| it.parse::<u64>().ok());
    let version = version.ok_or(Unreadable::Strange)?;
    if version > FORMAT {
        let by = told("by").and_then(|it| serde_json::from_str::<String>(it).ok());
        let by = by.map(|it| crate::text::clean(&it).into_owned());
        return Err(Unreadable::Newer(by.unwrap_or_default()));
    }
    let lines = Lines::of(text);
    let mut delivery = Delivery {
        system: "netgrow",
        is_own: true,
        ..Delivery::default()
    };
    for kind in Kind::ALL {
        let Some(list) = told(kind.plural()) else {
            continue;
        };
        let Ok(records) = serde_json::from_str::<Vec<&RawValue>>(list) else {
            let says = format!("its {} are no list and are left out", kind.plural());
            delivery.trouble(lines.at(list), says);
            continue;
        };
        for raw in records {
            take(&mut delivery, *kind, raw.get(), &lines);
        }
    }
    Ok(delivery)
}

fn take(delivery: &mut Delivery, kind: Kind, raw: &str, lines: &Lines) {
    let line = lines.at(raw);
    let read = serde_json::from_str::<Value>(raw).map(cleaned);
    let read = read.and_then(|fields| Record::of_fields(kind, fields));
    let spot = Spot::line(line);
    match read {
        Ok(Record::Contact(contact)) => delivery.people.push(Brought { spot, contact }),
        Ok(record) => delivery.beside.push(Beside { spot, record }),
        Err(why) => {
            let says = format!("the {kind} can’t be read and is left out: {why}");
            delivery.trouble(line, crate::text::clean(&says).into_owned());
        }
    }
}
