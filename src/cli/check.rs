//! `netgrow check`: verify the data without touching it.

use crate::store::{self, Place};

use super::desk::Failure;
use super::out::Lines;

pub(super) fn run(place: &Place) -> Result<(), Failure> {
    let report = store::check(place.folder())?;
    let mut lines = Lines::new();
    for finding in &report.findings {
        lines.late(finding);
    }
    lines.line(&report.summary);
    lines.print()?;
    if report.findings.is_empty() {
        Ok(())
    } else {
        Err(Failure::Told)
    }
}
