//! Values as the settings file has them, read as what an option takes. What an option does not take is
//! refused with a clause that says what it does.

use std::fmt::Display;
use std::str::FromStr;

use toml::de::DeValue;

use crate::book::Cadence;

/// Why a value is not taken, as a clause.
pub(super) type Taken = Result<(), String>;

/// A whole number from `least` to `most`.
pub(super) fn number(value: &DeValue, least: usize, most: usize) -> Result<usize, String> {
    let number = value
        .as_integer()
        .and_then(|it| usize::from_str_radix(&it.as_str().replace('_', ""), it.radix()).ok());
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| format!("it takes a number from {least} to {most}"))
}

/// Yes or no.
pub(super) fn switch(value: &DeValue) -> Result<bool, String> {
    value
        .as_bool()
        .ok_or_else(|| "it takes true or false, without quotes".to_owned())
}

/// Any text.
pub(super) fn text<'a>(value: &'a DeValue) -> Result<&'a str, String> {
    value
        .as_str()
        .ok_or_else(|| "it takes a text in quotes".to_owned())
}

/// A word of a vocabulary.
pub(super) fn word<T: FromStr>(value: &DeValue, known: &[&str]) -> Result<T, String> {
    let read = value.as_str().and_then(|text| text.parse().ok());
    read.ok_or_else(|| format!("it takes {}", one_of(known)))
}

/// A word of a vocabulary; an empty text is none.
pub(super) fn maybe_word<T: FromStr>(value: &DeValue, known: &[&str]) -> Result<Option<T>, String> {
    match value.as_str() {
        Some("") => Ok(None),
        _ => word(value, known).map(Some),
    }
}

/// How often to be in touch.
pub(super) fn cadence(value: &DeValue) -> Result<Cadence, String> {
    let read = value.as_str().and_then(|text| text.parse().ok());
    read.ok_or_else(|| {
        "it takes a number and d, w, m or y, such as \"6w\", or \"ambient\" or \"untriaged\""
            .to_owned()
    })
}

/// A text that is read by its own rules, which say what is wrong with it.
pub(super) fn parsed<T: FromStr<Err: Display>>(value: &DeValue) -> Result<T, String> {
    text(value)?
        .parse()
        .map_err(|error: T::Err| error.to_string())
}

/// One text, or a list of them.
pub(super) fn texts(value: &DeValue) -> Result<Vec<String>, String> {
    let refused = || "it takes a key in quotes, or a list of them: [\"f6\", \"ctrl-x\"]".to_owned();
    if let Some(one) = value.as_str() {
        return Ok(vec![one.to_owned()]);
    }
    let list = value.as_array().ok_or_else(refused)?;
    let texts = list.iter().map(|it| it.get_ref().as_str());
    let texts = texts.map(|it| it.map(str::to_owned));
    texts.collect::<Option<_>>().ok_or_else(refused)
}

/// "a, b or c", in quotes.
fn one_of(known: &[&str]) -> String {
    let quoted: Vec<String> = known.iter().map(|word| format!("\"{word}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
