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
    let text = fold(&message.text);
    let mut mine: Vec<Row> = rows(&text, &names(&[to], book)).collect();
    mine.sort_unstable();
    mine.dedup();
    let lately = book.gists_on(from..=today).flat_map(|(_, gists)| gists);
    let written = lately.filter(|gist| gist.is_written).rev();
    let written = written.filter_map(|gist| book.get(gist.id));
    let is_mine = |talk: &&Interaction| talk.direction != Direction::ToMe;
    let mut sent = written.filter(|talk| is_mine(talk) && !talk.contacts.contains(&to));
    let last = sent.find(|talk| {
        let theirs = fold(&talk.text);
        is_nearly(&mine, rows(&theirs, &names(&talk.contacts, book)))
    })?;
    Some(Doubt::SameAs(*last.contacts.first()?, last.day))
}

/// Words in a row.
type Row<'a> = [&'a str; IN_A_ROW];

/// The names of those a text went to, folded.
fn names(to: &[Id<Contact>], book: &Book) -> String {
    let names = to.iter().filter_map(|id| book.name((*id).into()));
    fold(&names.collect::<Vec<_>>().join(" "))
}

/// A folded text in words in a row, without the names of those it went to. Of one that is shorter, the words are
/// filled up with nothing.
fn rows<'a>(folded: &'a str, names: &str) -> impl Iterator<Item = Row<'a>> {
    let mut rest = words(folded).filter(|word| !words(names).any(|name| name == *word));
    let first: Row = std::array::from_fn(|_| rest.next().unwrap_or_default());
    std::iter::successors(Some(first), move |[_, one, two]| {
        Some([*one, *two, rest.next()?])
    })
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// Whether two texts have four of five rows of words in common: so most can be put aside after a few that the
/// other has for itself.
fn is_nearly<'a>(mine: &[Row], theirs: impl Iterator<Item = Row<'a>>) -> bool {
    let most = mine.len() / 4;
    let mut common = vec![false; mine.len()];
    let mut own: Vec<Row> = Vec::new();
    for row in theirs {
        match mine.binary_search(&row) {
            Ok(place) => common
                .iter_mut()
                .skip(place)
                .take(1)
                .for_each(|it| *it = true),
            Err(_) if own.contains(&row) => {}
            Err(_) if own.len() == most => return false,
            Err(_) => own.push(row),
        }
    }
    let both = common.iter().filter(|it| **it).count();
    let all = mine.len().saturating_add(own.len());
    both > 0 && both.saturating_mul(5) >= all.saturating_mul(4)
}
