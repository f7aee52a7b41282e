//! The template of `netgrow due --format`: text with fields, for prompts, status bars and mails. One that
//! names something of a row is filled for every row, any other once.
//!
//! `{overdue}` is a field. What stands in brackets is left out where every field in it is 0 or empty. `\n` is a
//! line break, `\t` a tab; before a brace, a bracket or a backslash, a backslash makes it text.

use std::collections::BTreeMap;
use std::str::{Chars, FromStr};

use crate::text;

/// The fields that are known once, each with what it is.
pub(super) const ONCE: [(&str, &str); 5] = [
    ("overdue", "how many are overdue"),
    ("today", "how many are due today"),
    ("waiting", "both together"),
    ("soon", "how many come up after today"),
    ("counts", "all that waits in words: 3 overdue · 2 today"),
];

/// The fields of a row. With `next.` before them they are those of the first row.
pub(super) const OF_ROW: [(&str, &str); 8] = [
    ("what", "what there is to do"),
    ("who", "with whom"),
    ("when", "the day in words: 3d overdue"),
    ("due", "the day: 2026-11-20"),
    ("why", "the reason"),
    (
        "kind",
        "promise, follow-up, awaited, cadence, date, prepare or debrief",
    ),
    ("section", "overdue, today or soon"),
    ("id", "for done and snooze"),
];

/// What is said before the name of a field to mean that of the first row.
const NEXT: &str = "next.";

/// What `--help` says of templates.
pub(super) fn told() -> String {
    let list = |fields: &[(&str, &str)]| -> String {
        let lines = fields.iter().map(|(name, is)| format!("  {name:9} {is}\n"));
        lines.collect()
    };
    format!(
        "A template is printed once, with these fields between braces:\n{}\
         or, if it names something of a row, for each row:\n{}\
         {{next.what}} and so on are those of the first row. [What stands in brackets] is left out where \
         all fields in it are 0 or empty. \\n is a line break; \\ makes a brace or a bracket text.",
        list(&ONCE),
        list(&OF_ROW),
    )
}

/// What fields are filled with, by their names.
pub(super) type Values = BTreeMap<String, String>;

/// Text with fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(String),
    /// Left out where all fields in it are 0 or empty.
    Group(Vec<Part>),
}

/// Why a template is none, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    /// There is no such field.
    #[error("there is no field {{{name}}}; {}", instead(.nearest.as_deref()))]
    Unknown {
        name: String,
        nearest: Option<String>,
    },
    /// A brace or a bracket is alone.
    #[error("{0} stands alone; write \\{0} for the sign itself")]
    Alone(char),
}

impl Template {
    /// Whether it is to be filled for every row.
    pub(super) fn is_of_rows(&self) -> bool {
        any_field(&self.0, &|name| {
            OF_ROW.iter().any(|(of_row, _)| *of_row == name)
        })
    }

    /// The text, with the fields filled.
    pub(super) fn fill(&self, values: &Values) -> String {
        let mut filled = String::new();
        fill(&self.0, values, &mut filled);
        filled
    }
}

fn any_field(parts: &[Part], holds: &dyn Fn(&str) -> bool) -> bool {
    parts.iter().any(|part| match part {
        Part::Text(_) => false,
        Part::Field(name) => holds(name),
        Part::Group(parts) => any_field(parts, holds),
    })
}

fn fill(parts: &[Part], values: &Values, filled: &mut String) {
    let value = |name: &str| values.get(name).map_or("", String::as_str);
    for part in parts {
        match part {
            Part::Text(text) => filled.push_str(text),
            Part::Field(name) => filled.push_str(value(name)),
            Part::Group(parts) => {
                if any_field(parts, &|name| !matches!(value(name), "" | "0")) {
                    fill(parts, values, filled);
                }
            }
        }
    }
}

impl FromStr for Template {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        // The open groups, the innermost last.
        let mut open = vec![Vec::new()];
        let mut signs = text.chars();
        while let Some(sign) = signs.next() {
            let part = match sign {
                '[' => {
                    open.push(Vec::new());
                    continue;
                }
                ']' => {
                    let group = open.pop().filter(|_| !open.is_empty());
                    Part::Group(group.ok_or(Fault::Alone(']'))?)
                }
                '{' => field(&mut signs)?,
                '}' => return Err(Fault::Alone('}')),
                '\\' => Part::Text(escaped(&mut signs)),
                _ => Part::Text(sign.to_string()),
            };
            if let Some(innermost) = open.last_mut() {
                add(innermost, part);
            }
        }
        match (open.pop(), open.is_empty()) {
            (Some(parts), true) => Ok(Self(parts)),
            _ => Err(Fault::Alone('[')),
        }
    }
}

/// Puts a part behind the others; text goes on where text stands.
fn add(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
        (_, part) => parts.push(part),
    }
}

fn field(signs: &mut Chars) -> Result<Part, Fault> {
    let mut name = String::new();
    loop {
        match signs.next() {
            Some('}') => break,
            Some(sign) if sign != '{' => name.push(sign),
            _ => return Err(Fault::Alone('{')),
        }
    }
    let mut known: Vec<String> = ONCE.iter().map(|(name, _)| (*name).to_owned()).collect();
    known.extend(OF_ROW.iter().map(|(name, _)| (*name).to_owned()));
    known.extend(OF_ROW.iter().map(|(name, _)| next(name)));
    if known.contains(&name) {
        return Ok(Part::Field(name));
    }
    let nearest = text::nearest(&name, known.iter().map(String::as_str));
    let nearest = nearest.map(ToOwned::to_owned);
    Err(Fault::Unknown { name, nearest })
}

/// What to write instead of a field that is not there.
fn instead(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("the nearest is {{{nearest}}}"),
        None => "--help names those there are".to_owned(),
    }
}

/// The name of a field of the first row.
pub(super) fn next(name: &str) -> String {
    format!("{NEXT}{name}")
}

/// What a backslash makes of the sign behind it; before any other it is itself.
fn escaped(signs: &mut Chars) -> String {
    match signs.next() {
        Some('n') => "\n".to_owned(),
        Some('t') => "\t".to_owned(),
        Some(sign) if "\\{}[]".contains(sign) => sign.to_string(),
        Some(other) => format!("\\{other}"),
        None => "\\".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str) -> String {
        let template: Template = template.parse().unwrap();
        let values = [
            ("overdue", "2"),
            ("today", "0"),
            ("counts", "2 overdue"),
            ("next.what", "send {who} [it]"),
            ("next.who", ""),
            ("what", "call"),
        ];
        let values = values.map(|(name, value)| (name.to_owned(), value.to_owned()));
        template.fill(&values.into())
    }

    #[test]
    fn fields_are_filled_once_and_never_read_again() {
        assert_eq!(filled("{overdue}/{today}"), "2/0");
        assert_eq!(filled("next: {next.what}"), "next: send {who} [it]");
        assert_eq!(filled(r"a\tb\nc\\n\d"), "a\tb\nc\\n\\d");
        assert_eq!(filled(r#"\{"text": \[{overdue}\]\}"#), r#"{"text": [2]}"#);
    }

    #[test]
    fn brackets_hold_what_is_left_out_with_its_fields() {
        assert_eq!(filled("[{overdue} late][ · {today} today]"), "2 late");
        assert_eq!(
            filled("[{next.what}[ with {next.who}]]!"),
            "send {who} [it]!"
        );
        assert_eq!(filled("[no field]"), "");
    }

    #[test]
    fn one_that_names_a_row_is_for_rows() {
        let is_of_rows = |text: &str| text.parse::<Template>().map(|it| it.is_of_rows());
        assert_eq!(is_of_rows("{overdue} [{next.what}]"), Ok(false));
        assert_eq!(is_of_rows("[({what})]"), Ok(true));
    }

    #[test]
    fn what_is_not_understood_is_refused_with_a_way_out() {
        let refused = |text: &str| text.parse::<Template>().unwrap_err().to_string();
        assert_eq!(
            refused("{ovedue}"),
            "there is no field {ovedue}; the nearest is {overdue}"
        );
        assert_eq!(
            refused("{next.waht}"),
            "there is no field {next.waht}; the nearest is {next.what}"
        );
        assert_eq!(
            refused("{zzz}"),
            "there is no field {zzz}; --help names those there are"
        );
        assert_eq!(
            refused("{overdue"),
            "{ stands alone; write \\{ for the sign itself"
        );
        assert_eq!(
            refused("a]"),
            "] stands alone; write \\] for the sign itself"
        );
        assert_eq!(
            refused("[a"),
            "[ stands alone; write \\[ for the sign itself"
        );
    }
}
