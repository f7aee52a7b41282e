//! What is wrong with a record that is not of its kind, told by its field and not by the words of a parser:
//! which field it is shows by leaving out one after the other.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// How many letters of a value are shown at most.
const LONGEST: usize = 40;

/// The fields by which a person knows a record, the first that there is.
const NAMES: [&str; 5] = ["name", "title", "what", "summary", "headline"];

/// The name of a record that could not be read, if it has one.
pub(super) fn name(record: &str) -> Option<String> {
    let record: Map<String, Value> = serde_json::from_str(record).ok()?;
    let named = NAMES.iter().find_map(|field| record.get(*field)?.as_str());
    named.map(shown)
}

/// What is wrong: "its “tags” can’t be "hiring"; a list is wanted".
pub(super) fn told<T: DeserializeOwned>(record: &str, error: &serde_json::Error) -> String {
    let Ok(record) = serde_json::from_str::<Map<String, Value>>(record) else {
        return "it is no record, which stands in braces".to_owned();
    };
    let why = bare(error);
    if let Some(field) = why
        .strip_prefix("missing field `")
        .and_then(|rest| rest.strip_suffix('`'))
    {
        return format!("it has no “{field}”");
    }
    let fault = |record: &Map<String, Value>| {
        let read = T::deserialize(&Value::Object(record.clone()));
        read.err().map(|error| bare(&error))
    };
    let first = fault(&record);
    let culprit = record.iter().find(|(field, _)| {
        let mut without = record.clone();
        without.remove(*field);
        fault(&without) != first
    });
    match culprit {
        Some((field, value)) => {
            let value = shown(&value.to_string());
            format!("its “{field}” can’t be {value}{}", wanted(&why))
        }
        None => why,
    }
}

/// The error without the place, which is one within the record.
pub(super) fn bare(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let place = said.rfind(" at line ");
    place
        .and_then(|place| said.get(..place))
        .unwrap_or(&said)
        .to_owned()
}

fn shown(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}

/// What the field should have instead, as far as the error tells.
fn wanted(why: &str) -> &'static str {
    let day = [
        "input contains invalid characters",
        "premature end of input",
        "input is out of range",
        "trailing input",
    ];
    if day.contains(&why) {
        "; a day is wanted, such as \"2026-12-01\""
    } else if why.ends_with("expected a sequence") {
        "; a list is wanted, such as [\"one\", \"two\"]"
    } else if why.ends_with("expected a string") {
        "; a text is wanted"
    } else {
        ""
    }
}
