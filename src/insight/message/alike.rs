//! Whether nearly the same text went to somebody else of late: two texts are alike where most of their rows of
//! three words are the same, whoever they greet.

use chrono::Days;

use super::{Doubt, Message};
use crate::book::interaction::Direction;
use crate::book::{Book, Contact, Day, Id, Interaction};
use crate::text::fold;

/// How many days back one looks for the same text.
const LATELY: u64 = 30;

/// How many words in a row are compared at once.
const IN_A_ROW: usize = 3;

/// Somebody else who was sent nearly the same of late, the last one.
pub(super) fn same_as(message: &Message, book: &Book, today: Day) -> Option<Doubt> {
    let to = message.occasion.to;
    let from = today.checked_sub_days(Days::new(LATELY))?;
    let mine = fold(&message.text);
    let mine = rows(&mine, &[to], book);
    let sent = book.talks_on(from..=today).rev();
    let is_mine = |talk: &&Interaction| talk.direction != Direction::ToMe;
    let mut sent = sent
        .filter(|talk| !talk.text.is_empty() && !talk.contacts.contains(&to))
        .filter(is_mine);
    let last = sent.find(|talk| {
        let theirs = fold(&talk.text);
        is_nearly(&mine, &rows(&theirs, &talk.contacts, book))
    })?;
    Some(Doubt::SameAs(*last.contacts.first()?, last.day))
}

/// Words in a row.
type Row<'a> = [&'a str; IN_A_ROW];

/// A folded text in words in a row, in order, each once, without the names of those it went to. Of one that is
/// shorter, the words are filled up with nothing.
fn rows<'a>(folded: &'a str, to: &[Id<Contact>], book: &Book) -> Vec<Row<'a>> {
    let names = to.iter().filter_map(|id| book.name((*id).into()));
    let names = fold(&names.collect::<Vec<_>>().join(" "));
    let names: Vec<&str> = words(&names).collect();
    let words: Vec<&str> = words(folded).filter(|word| !names.contains(word)).collect();
    let row = |words: &[&'a str]| std::array::from_fn(|at| words.get(at).copied().unwrap_or(""));
    let mut rows: Vec<Row> = if words.len() < IN_A_ROW {
        vec![row(&words)]
    } else {
        words.windows(IN_A_ROW).map(row).collect()
    };
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// Whether two texts have four of five rows of words in common.
fn is_nearly(one: &[Row], other: &[Row]) -> bool {
    let both = one.iter().filter(|row| other.binary_search(row).is_ok());
    let both = both.count();
    let all = one.len().saturating_add(other.len()).saturating_sub(both);
    both > 0 && both.saturating_mul(5) >= all.saturating_mul(4)
}
