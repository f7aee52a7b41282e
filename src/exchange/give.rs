//! What netgrow gives to other programs, one format a file: text from records, and nothing else. Nothing in a
//! record can break out of its place in a file, command a terminal that shows it, or a spreadsheet that opens it.

pub mod calendar;
pub mod card;
mod content;
pub mod data;
pub mod own;
pub mod page;
pub mod sheet;

use uuid::Uuid;

use crate::book::{Book, Contact};
use card::Version;

/// What goes to the disk: one text, or files with their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parcel {
    /// One file.
    One(String),
    /// Files of a folder.
    Many(Vec<(String, String)>),
}

/// Cards of people, each in a file of its own or all in one.
pub fn cards(people: &[&Contact], version: Version, apart: bool) -> Parcel {
    let cards = people.iter().map(|it| card::of(it, version));
    if !apart {
        return Parcel::One(cards.collect());
    }
    let names = card::names(people).into_iter();
    let names = names.map(|name| format!("{name}.vcf"));
    Parcel::Many(names.zip(cards).collect())
}

/// Pages about people, each in a file of its own or all in one.
pub fn pages(book: &Book, people: &[&Contact], apart: bool) -> Parcel {
    let pages = people.iter().map(|it| page::of(book, it));
    if !apart {
        return Parcel::One(pages.collect::<Vec<_>>().join("\n"));
    }
    let names = page::names(people).into_iter();
    let names = names.map(|name| format!("{name}.md"));
    Parcel::Many(names.zip(pages).collect())
}

/// What a file may be called after: letters, digits, dots and dashes that are a name in every folder and lead
/// out of none.
fn is_file_name(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    (1..=100).contains(&text.len()) && !text.starts_with('.') && text.bytes().all(is_plain)
}

/// The id that a UID is, with or without `urn:uuid:` before it.
pub(super) fn uuid(uid: &str) -> Option<Uuid> {
    let bare = uid.trim();
    let bare = match bare.get(..9) {
        Some(scheme) if scheme.eq_ignore_ascii_case("urn:uuid:") => bare.get(9..)?,
        _ => bare,
    };
    Uuid::try_parse(bare).ok()
}
