//! A settings file with lines that are no TOML: each such line is told and left out, and the others count.
//! A slip of the hand costs one setting, not the morning.

use std::ops::Range;

use toml::de::{DeTable, Error};

use crate::text::clean;

use super::read::Remark;

/// The text with blanks in place of what can't be read, so that all else stands where it stood; and why.
pub(super) fn mend(text: &str) -> (String, Vec<Remark>) {
    let mut text = text.to_owned();
    let mut remarks = Vec::new();
    while let Err(error) = DeTable::parse(&text) {
        let broken = broken(&text, &error);
        let Some(left_out) = text.get(broken.clone()) else {
            break;
        };
        if left_out.trim().is_empty() {
            break;
        }
        let blanks: String = left_out
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
            .collect();
        remarks.push(Remark {
            line: line_at(&text, broken.start),
            says: why(left_out, &error),
        });
        text.replace_range(broken, &blanks);
    }
    (text, remarks)
}

/// What there is to say of what is left out.
fn why(left_out: &str, error: &Error) -> String {
    let said = left_out.split('#').next().unwrap_or_default();
    match said.split_once('=') {
        Some((name, value)) if value.trim().is_empty() => format!(
            "{} has no value and is left out; write one behind the =, or take the line away",
            clean(name.trim())
        ),
        _ => format!("this can’t be read and is left out: {}", error.message()),
    }
}

/// The number of the line at a place.
pub(super) fn line_at(text: &str, place: usize) -> usize {
    text.get(..place).unwrap_or(text).matches('\n').count() + 1
}

/// What to leave out for an error: its line; for a line in brackets, all up to the next one.
fn broken(text: &str, error: &Error) -> Range<usize> {
    let filled = text.trim_end().len();
    let at = error.span().map_or(filled, |span| span.start).min(filled);
    let head = text.get(..at).unwrap_or_default();
    let start = head.rfind('\n').map_or(0, |place| place + 1);
    let tail = text.get(start..).unwrap_or_default();
    let is_head = tail.trim_start().starts_with('[');
    let length = if is_head {
        tail.find("\n[").map(|place| place + 1)
    } else {
        tail.find('\n')
    };
    start..start + length.unwrap_or(tail.len())
}
