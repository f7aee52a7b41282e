//! Recommendations and endorsements: what was given and received, which is balance and not only contact.

use std::collections::BTreeMap;

use super::{Export, name_of, person};
use crate::book::interaction::{Channel, Direction};
use crate::book::{Contact, Day, Id, Interaction};
use crate::exchange::{Beside, Spot, address, outside, written};

/// Recommendations, mine or of me, of connections that are known by their names.
pub(super) fn recommendations(export: &mut Export, text: &str, is_mine: bool) {
    let file = if is_mine {
        "Recommendations_Given.csv"
    } else {
        "Recommendations_Received.csv"
    };
    let Some(sheet) = export.sheet(file, text) else {
        return;
    };
    let mut strangers = Vec::new();
    for row in sheet.rows() {
        let name = name_of(&row, "first name", "last name");
        let day = written::day_of_moment(row.get("creation date"));
        let who = export.named(&name, row.get("company"), row.spot());
        match (who, day) {
            (Some(who), Some(day)) => {
                let said = "a recommendation on LinkedIn".to_owned();
                note(export, row.spot(), (day, who), (is_mine, said));
            }
            (None, _) => strangers.push((row.spot(), name)),
            (_, None) => {
                let said = outside::quoted(row.get("creation date"));
                let says = format!("{said} is no day, and the recommendation is left out");
                export.trouble(row.spot(), says);
            }
        }
    }
    let what = if is_mine {
        "a recommendation of"
    } else {
        "a recommendation by"
    };
    export.left_out(what, &strangers);
}

/// Endorsements by connections: all of one person's on a day together.
pub(super) fn endorsements(export: &mut Export, text: &str) {
    let Some(sheet) = export.sheet("Endorsement_Received_Info.csv", text) else {
        return;
    };
    let mut all: BTreeMap<(Day, String), (Spot, Vec<String>)> = BTreeMap::new();
    for row in sheet.rows() {
        let is_taken = row
            .get("endorsement status")
            .eq_ignore_ascii_case("accepted");
        let by = address::page(row.get("endorser public url"));
        let day = written::day_of_moment(row.get("endorsement date"));
        let (true, Some(by), Some(day)) = (is_taken, by, day) else {
            continue;
        };
        let name = name_of(&row, "endorser first name", "endorser last name");
        export.meet(&by, &name, row.spot());
        let (_, skills) = all
            .entry((day, by))
            .or_insert_with(|| (row.spot(), Vec::new()));
        skills.push(outside::short(row.get("skill name")));
    }
    for ((day, by), (spot, skills)) in all {
        let said = format!("an endorsement on LinkedIn for {}", skills.join(", "));
        note(
            export,
            spot,
            (day, person(&by)),
            (false, outside::short(&said)),
        );
    }
}

fn note(
    export: &mut Export,
    spot: Spot,
    (day, who): (Day, Id<Contact>),
    (is_mine, said): (bool, String),
) {
    let direction = if is_mine {
        Direction::FromMe
    } else {
        Direction::ToMe
    };
    let id = Id::elsewhere(day, &format!("linkedin {who} {is_mine} {said}"));
    let mut record = Interaction {
        channel: Channel::Other,
        direction,
        summary: said.clone(),
        ..Interaction::new(id, day, vec![who])
    };
    let side = if is_mine {
        &mut record.gave
    } else {
        &mut record.got
    };
    side.push(said);
    let record = record.into();
    export.delivery.beside.push(Beside { spot, record });
}
