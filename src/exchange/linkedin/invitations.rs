//! Invitations: what was written with one is how two people met.

use super::Export;
use crate::exchange::outside;

pub(super) fn take(export: &mut Export, text: &str) {
    let Some(sheet) = export.sheet("Invitations.csv", text) else {
        return;
    };
    let mut strangers = Vec::new();
    for row in sheet.rows() {
        let (other, name) = if row.get("direction").eq_ignore_ascii_case("outgoing") {
            (row.get("inviteeprofileurl"), row.get("to"))
        } else {
            (row.get("inviterprofileurl"), row.get("from"))
        };
        let message = outside::short(row.get("message"));
        match export.meet(other, name, row.spot()) {
            Some(contact) if contact.met.text.is_empty() => contact.met.text = message,
            Some(_) => {}
            None => strangers.push((row.spot(), name.to_owned())),
        }
    }
    export.left_out("the invitation of", &strangers);
}
