//! What a contact puts on the agenda: a cadence that ran out, and days that come back every year.
//! Somebody out of sight gives nothing, nor does somebody nobody decided about; somebody snoozed nothing until the
//! day comes.

use super::sheet::Sheet;
use super::{cadence, date};
use crate::book::{Cadence, Contact};

/// Offers the rows of a contact.
pub(super) fn offer(sheet: &mut Sheet, contact: &Contact) {
    if contact.archived || contact.is_untriaged() {
        return;
    }
    let snoozed_to = contact.snoozed.as_ref().map(|snoozed| snoozed.until);
    let asleep_to = snoozed_to.filter(|until| *until > sheet.today);
    if let Cadence::Every(span) = contact.cadence {
        cadence::offer(sheet, contact, span, asleep_to);
    }
    if let Some(birthday) = contact.birthday {
        date::offer(sheet, contact, ("birthday", birthday), asleep_to);
    }
    for named in &contact.dates {
        date::offer(sheet, contact, (&named.label, named.on), asleep_to);
    }
}
