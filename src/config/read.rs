//! Reading the settings file: from its text to what is chosen in it, and what there is to remark. It never
//! fails: what is not understood is left out, and told with its line and a way out.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::keymap::rebind;
use crate::text::{clean, nearest};
use crate::ui::theme::{Role, Styling};

use super::keys::{self, Wanted};
use super::mend::{line_at, mend};
use super::option::{Choices, DATA_DIR, OPTIONS};
use super::value::{self, Taken};

/// What a settings file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    /// What is chosen.
    pub choices: Choices,
    /// The line of each setting that is chosen, by its name: "mouse", "keys.undo".
    pub lines: BTreeMap<String, usize>,
    /// What there is to remark, in the order of the lines.
    pub remarks: Vec<Remark>,
    /// Whether it has a line for the folder of the data that is not understood.
    pub has_lost_data_dir: bool,
}

/// Something to remark about a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The line, from 1.
    pub line: usize,
    /// What there is to say, without a full stop.
    pub says: String,
}

impl Remark {
    /// The remark, with the file it is about.
    pub fn of(&self, file: &str) -> String {
        format!("{file}, line {}: {}", self.line, self.says)
    }
}

/// A name and a value, and where they stand.
type Entry<'a> = (&'a str, &'a Spanned<DeValue<'a>>, Range<usize>);

/// The parts of the file below a line in brackets.
const SECTIONS: [&str; 3] = ["cadences", "colours", "keys"];

/// Reads the text of a settings file.
pub fn read(text: &str) -> Said {
    let (mended, remarks) = mend(text);
    let mut reader = Reader {
        text: &mended,
        said: Said {
            remarks,
            ..Said::default()
        },
        wanted: Vec::new(),
    };
    if let Ok(table) = DeTable::parse(&mended) {
        reader.options(table.get_ref());
    }
    let Reader {
        mut said, wanted, ..
    } = reader;
    let (rebound, clashes) = keys::fit(wanted);
    for clash in &clashes {
        said.lines
            .retain(|name, line| !(name.starts_with("keys.") && *line == clash.line));
    }
    said.choices.wishes.keys = rebound;
    said.remarks.extend(clashes);
    said.remarks.sort_by_key(|remark| remark.line);
    said.has_lost_data_dir = !said.lines.contains_key(DATA_DIR) && speaks_of_data(text);
    said
}

/// Whether a line begins with the option for the folder of the data, however it goes on.
fn speaks_of_data(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start().trim_start_matches(['"', '\'']);
        let rest = line.strip_prefix(DATA_DIR);
        rest.is_some_and(|rest| {
            !rest.starts_with(|next: char| next == '_' || next.is_alphanumeric())
        })
    })
}

struct Reader<'a> {
    text: &'a str,
    said: Said,
    wanted: Vec<Wanted>,
}

impl Reader<'_> {
    fn options(&mut self, table: &DeTable) {
        for (name, value, place) in in_order(table) {
            let section = value.get_ref().as_table();
            match (name, section) {
                ("cadences", Some(tags)) => self.cadences(tags),
                ("colours", Some(roles)) => self.colours(roles),
                ("keys", Some(acts)) => self.keys(acts),
                _ => self.option(name, value, &place),
            }
        }
    }

    fn option(&mut self, name: &str, value: &Spanned<DeValue>, place: &Range<usize>) {
        if let Some(option) = OPTIONS.iter().find(|option| option.name == name) {
            let taken = (option.read)(&mut self.said.choices, value.get_ref());
            let usual = (option.show)(&Choices::default());
            self.take(name, value, place, taken, &usual);
        } else if SECTIONS.contains(&name) {
            let taken = Err(format!("it takes lines of its own under [{name}]"));
            self.take(name, value, place, taken, &Value::Null);
        } else {
            let known = OPTIONS.iter().map(|option| option.name).chain(SECTIONS);
            self.unknown("setting", name, place, known);
        }
    }

    fn cadences(&mut self, tags: &DeTable) {
        for (tag, value, place) in in_order(tags) {
            let tagged = value::cadence(value.get_ref());
            let name = format!("cadences.{}", Value::from(tag));
            let taken = tagged.map(|cadence| self.said.choices.wishes.cadences.tag(tag, cadence));
            self.take(&name, value, &place, taken, &Value::Null);
        }
    }

    fn colours(&mut self, roles: &DeTable) {
        for (name, value, place) in in_order(roles) {
            let Some(role) = Role::ALL.iter().find(|role| role.word() == name) else {
                let known = Role::ALL.iter().map(|role| role.word());
                self.unknown("part of the theme", name, &place, known);
                continue;
            };
            let style = value::parsed::<Styling>(value.get_ref());
            let styles = &mut self.said.choices.styles;
            let taken = style.map(|Styling(style)| styles.push((*role, style)));
            self.take(
                &format!("colours.{name}"),
                value,
                &place,
                taken,
                &Value::Null,
            );
        }
    }

    fn keys(&mut self, acts: &DeTable) {
        for (name, value, place) in in_order(acts) {
            let Some(act) = rebind::names().find(|act| *act == name) else {
                self.unknown("act", name, &place, rebind::names());
                continue;
            };
            let line = line_at(self.text, place.start);
            let taken = value::texts(value.get_ref())
                .map(|keys| self.wanted.push(Wanted::new(act, &keys, line)));
            self.take(&format!("keys.{act}"), value, &place, taken, &Value::Null);
        }
    }

    /// Notes that a value was taken, or why not.
    fn take(
        &mut self,
        name: &str,
        value: &Spanned<DeValue>,
        place: &Range<usize>,
        taken: Taken,
        usual: &Value,
    ) {
        let line = line_at(self.text, place.start);
        match taken {
            Ok(()) => {
                self.said.lines.insert(name.to_owned(), line);
            }
            Err(why) => {
                let written = self.text.get(value.span()).unwrap_or_default();
                let written = clean(written.lines().next().unwrap_or_default());
                let written: String = written.chars().take(40).collect();
                let instead = match usual {
                    Value::Null => String::new(),
                    Value::String(text) if text.is_empty() => String::new(),
                    usual => format!("; {usual} stays"),
                };
                let says = format!("{name} can’t be {written}: {why}{instead}");
                self.said.remarks.push(Remark { line, says });
            }
        }
    }

    /// Notes that there is nothing of this name, and what is most like it.
    fn unknown<'k>(
        &mut self,
        what: &str,
        name: &str,
        place: &Range<usize>,
        known: impl Iterator<Item = &'k str>,
    ) {
        let shown = clean(name);
        let is_option = OPTIONS.iter().any(|option| option.name == name);
        let says = if is_option {
            format!("{shown} belongs further up, before the first line in brackets")
        } else if let Some(near) = nearest(name, known) {
            format!("no {what} is called “{shown}”; did you mean {near}?")
        } else {
            format!("no {what} is called “{shown}”; netgrow config --default lists them all")
        };
        let line = line_at(self.text, place.start);
        self.said.remarks.push(Remark { line, says });
    }
}

/// The entries of a table in the order of their lines.
fn in_order<'a>(table: &'a DeTable<'a>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(name, value)| (name.get_ref().as_ref(), value, name.span()))
        .collect();
    entries.sort_by_key(|(.., place)| place.start);
    entries
}
