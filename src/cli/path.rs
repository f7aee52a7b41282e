//! `netgrow path`: where the data lies.

use crate::store::Place;

use super::desk::Failure;
use super::out::Lines;

pub(super) fn run(place: &Place) -> Result<(), Failure> {
    let mut lines = Lines::new();
    lines.field("data", &place.data().display().to_string());
    lines.field("journal", &place.journal().display().to_string());
    lines.field("backups", &place.backups().display().to_string());
    lines.print()
}
