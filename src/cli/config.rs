//! `netgrow config`: the settings that hold, and where each comes from; or a settings file to start from.

use clap::Args;
use serde::Serialize;
use serde_json::{Value, json};

use crate::config::{self, Origin, Settings};
use crate::text;

use super::desk::Failure;
use super::out::{self, Lines};

/// Tell the settings that hold.
#[derive(Debug, Args)]
pub struct Config {
    /// Print a settings file to start from: every option and every key as usual, with a word on each.
    #[arg(long, conflicts_with = "json")]
    default: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// A setting for programs.
#[derive(Serialize)]
struct SettingOut {
    name: String,
    value: Value,
    origin: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    variable: Option<&'static str>,
}

impl Config {
    pub(super) fn run(self, settings: &Settings) -> Result<(), Failure> {
        if self.default {
            return out::write(config::usual().as_bytes());
        }
        if self.json {
            return out::json(&for_programs(settings));
        }
        let mut lines = Lines::new();
        let there = if settings.is_there() {
            ""
        } else {
            "  (not there; netgrow config --default prints one to start from)"
        };
        lines.line(&format!("{}{there}", settings.shown_file()));
        lines.gap();
        let told = settings.told();
        let widest = |widths: Vec<usize>| widths.into_iter().max().unwrap_or_default();
        let values: Vec<String> = told.iter().map(|it| config::as_toml(&it.value)).collect();
        let name_width = widest(told.iter().map(|it| text::width(&it.name)).collect());
        let value_width = widest(values.iter().map(|it| text::width(it)).collect()).min(40);
        for (it, value) in told.iter().zip(&values) {
            lines.line(&format!(
                "{}  {}  {}",
                text::pad(&it.name, name_width),
                text::pad(value, value_width),
                origin(it.origin, settings)
            ));
        }
        lines.print()
    }
}

/// Where a setting comes from, for people.
fn origin(origin: Origin, settings: &Settings) -> String {
    match origin {
        Origin::Usual => "default".to_owned(),
        Origin::Line(line) => format!("{}:{line}", settings.file_name()),
        Origin::Environment(name) => name.to_owned(),
        Origin::CommandLine => "command line".to_owned(),
    }
}

fn for_programs(settings: &Settings) -> Value {
    let told = settings.told().into_iter().map(|it| SettingOut {
        name: it.name,
        value: it.value,
        origin: match it.origin {
            Origin::Usual => "default",
            Origin::Line(_) => "file",
            Origin::Environment(_) => "environment",
            Origin::CommandLine => "command-line",
        },
        line: match it.origin {
            Origin::Line(line) => Some(line),
            _ => None,
        },
        variable: match it.origin {
            Origin::Environment(name) => Some(name),
            _ => None,
        },
    });
    json!({
        "file": settings.file().map(|file| file.display().to_string()),
        "is_there": settings.is_there(),
        "settings": told.collect::<Vec<_>>(),
        "remarks": settings.warnings(),
    })
}
