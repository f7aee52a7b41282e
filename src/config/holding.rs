//! What holds: each setting with what it is and where it comes from, and what there is to remark about the
//! file, for the command line and for the screen.

use std::path::Path;

use serde_json::{Value, json};

use crate::ui::theme::Styling;

use super::option::{DATA_DIR, OPTIONS};
use super::{FILE, Origin, Remark, Settings};

/// One setting that holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its name: "mouse", "keys.undo".
    pub name: String,
    /// What it is.
    pub value: Value,
    /// Where it comes from.
    pub origin: Origin,
}

impl Settings {
    /// What there is to remark, each with the whole path of the file.
    pub fn warnings(&self) -> Vec<String> {
        let file = self.shown_file();
        let remarks = self.remarks.iter();
        remarks.map(|remark| remark.of(&file)).collect()
    }

    /// What there is to remark, in short, the first one last, as that one stays on the screen.
    pub fn notices(&self) -> Vec<String> {
        let file = self.file_name();
        let others = self.remarks.len().saturating_sub(1);
        let remarks = self.remarks.iter().enumerate().rev();
        let told = remarks.map(|(place, remark)| {
            if place == 0 && others > 0 {
                let Remark { line, says } = remark;
                format!("{file}, line {line} (and {others} more): {says}")
            } else {
                remark.of(&file)
            }
        });
        told.collect()
    }

    /// The path of the file for people.
    pub fn shown_file(&self) -> String {
        let file = self.file.as_deref().unwrap_or(Path::new(FILE));
        let home = directories::BaseDirs::new();
        let below = home.and_then(|home| Some(file.strip_prefix(home.home_dir()).ok()?.to_owned()));
        match below {
            Some(below) => format!("~/{}", below.display()),
            None => file.display().to_string(),
        }
    }

    /// The name of the file without its folder.
    pub fn file_name(&self) -> String {
        let name = self.file.as_deref().and_then(Path::file_name);
        name.map_or_else(
            || FILE.to_owned(),
            |name| name.to_string_lossy().into_owned(),
        )
    }

    /// All settings that hold: the options, and what stands in the parts in brackets.
    pub fn told(&self) -> Vec<Told> {
        let options = OPTIONS.iter().map(|option| {
            let value = match (option.name, &self.data_dir) {
                (DATA_DIR, Some(folder)) => json!(folder.display().to_string()),
                _ => (option.show)(&self.choices),
            };
            self.one(option.name.to_owned(), value)
        });
        let cadences = self.choices.wishes.cadences.tagged().iter();
        let cadences = cadences.map(|(tag, cadence)| {
            let name = format!("cadences.{}", Value::from(tag.as_str()));
            self.one(name, json!(cadence))
        });
        let styles = self.choices.styles.iter().map(|(role, style)| {
            let name = format!("colours.{}", role.word());
            self.one(name, json!(Styling(*style).to_string()))
        });
        let keys = self.choices.wishes.keys.all();
        let keys = keys.map(|(act, keys)| self.one(format!("keys.{act}"), json!(keys)));
        options.chain(cadences).chain(styles).chain(keys).collect()
    }

    fn one(&self, name: String, value: Value) -> Told {
        let said = self.said.iter().find(|(said, _)| *said == name);
        let origin = said.map_or(Origin::Usual, |(_, origin)| *origin);
        Told {
            name,
            value,
            origin,
        }
    }
}
