//! `netgrow path`: where the data and the settings lie.

use clap::Args;
use serde_json::json;

use crate::config::Settings;
use crate::store::Place;

use super::desk::Failure;
use super::out::{self, Lines};

/// Tell where the data lies.
#[derive(Debug, Args)]
pub struct Path {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Path {
    pub(super) fn run(self, place: &Place, settings: &Settings) -> Result<(), Failure> {
        let files = [
            ("data", place.data()),
            ("journal", place.journal()),
            ("backups", place.backups()),
        ];
        let files = files.map(|(name, path)| (name, path.display().to_string()));
        if self.json {
            let [data, journal, backups] = files.map(|(_, path)| path);
            return out::json(&json!({
                "data": data,
                "journal": journal,
                "backups": backups,
                "settings": settings.file().map(|file| file.display().to_string()),
            }));
        }
        let mut lines = Lines::new();
        for (name, path) in files {
            lines.field(name, &path);
        }
        if let Some(file) = settings.file() {
            lines.field("settings", &file.display().to_string());
        }
        lines.print()
    }
}
