//! `netgrow check`: verify the data without touching it.

use clap::Args;
use serde_json::json;

use crate::store::{self, Place};

use super::desk::Failure;
use super::out::{self, Lines};

/// Verify the data without touching it.
#[derive(Debug, Args)]
pub struct Check {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Check {
    pub(super) fn run(self, place: &Place) -> Result<(), Failure> {
        let report = store::check(place.folder())?;
        if self.json {
            out::json(&json!({ "summary": report.summary, "findings": report.findings }))?;
        } else {
            let mut lines = Lines::new();
            for finding in &report.findings {
                lines.late(finding);
            }
            lines.line(&report.summary);
            lines.print()?;
        }
        if report.findings.is_empty() {
            Ok(())
        } else {
            Err(Failure::Told)
        }
    }
}
