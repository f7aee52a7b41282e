//! The filters of commands: what is typed behind the name of a list, understood or pointed at where it is not.

use crate::book::{Book, Day, Key};
use crate::language::filter::{Fault, Filter, Tested};
use crate::language::hay;
use crate::text;

use super::desk::Failure;

/// Whether a record passes all of these.
pub(super) fn passes(filters: &[Filter], book: &Book, today: Day, key: Key) -> bool {
    let hay = hay::stack(book, key);
    let tested = || Tested {
        book,
        today,
        key,
        hay: &hay,
    };
    filters.iter().all(|filter| filter.passes(tested()))
}

/// The words of a filter as one text.
pub(super) fn joined(words: &[String]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.trim()).collect();
    words.join(" ")
}

/// A filter as it was typed.
pub(super) fn understood(typed: &str) -> Result<Filter, Failure> {
    Filter::read(typed).map_err(|fault| pointed(typed, &fault))
}

/// What is not understood of a filter, with its place marked below it.
fn pointed(typed: &str, fault: &Fault) -> Failure {
    let before = typed.get(..fault.at.start).unwrap_or_default();
    let marked = typed.get(fault.at.clone()).unwrap_or_default();
    let mark = "^".repeat(text::width(marked).max(1));
    Failure::Said(format!(
        "the filter is not understood: {fault}\n  {}\n  {}{mark}",
        text::clean(typed),
        " ".repeat(text::width(before)),
    ))
}
