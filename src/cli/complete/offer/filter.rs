//! What a filter can go on with: tags, the names that stand before a colon, and their values.

use crate::book::contact::Stage;
use crate::book::{Book, Contact};
use crate::language::complete::{Wanted as Part, known};
use crate::language::filter::{NAMES, states};

use super::super::wanted::CADENCES;
use super::{Offer, best, part_of, plain, with_head};

/// What the word of a filter can go on with.
pub(super) fn offers(typed: &str, book: &Book) -> Vec<Offer> {
    let word = typed.trim_start_matches(['-', '(']);
    let head = typed.get(..typed.len() - word.len()).unwrap_or_default();
    let offers = if let Some(tag) = word.strip_prefix('#') {
        with_head("#", part_of(book, Part::Tag, tag))
    } else if let Some((name, value)) = word.split_once(':') {
        with_head(&format!("{name}:"), values(name, value, book))
    } else {
        names(word)
    };
    with_head(head, offers)
}

/// The names there are with their colon, each with an example; where a length of time follows, the example
/// itself.
fn names(word: &str) -> Vec<Offer> {
    let fitting = NAMES.iter().filter(|(name, _)| name.starts_with(word));
    fitting
        .map(|(_, example)| match example.split_once(':') {
            Some((name, _)) => Offer::new(format!("{name}:"), *example),
            None => Offer::new(*example, ""),
        })
        .collect()
}

/// The values that are known behind a name.
fn values(name: &str, typed: &str, book: &Book) -> Vec<Offer> {
    let contacts = || book.all::<Contact>().values();
    let typed = typed.strip_prefix('"').unwrap_or(typed);
    let of = |lists: &mut dyn Iterator<Item = &String>| {
        let words: Vec<&String> = lists.collect();
        best(
            words.into_iter().map(|word| (word.as_str(), String::new())),
            typed,
        )
    };
    let offers = match name {
        "company" => part_of(book, Part::Company, typed),
        "city" => part_of(book, Part::City, typed),
        "name" => part_of(book, Part::Person, typed),
        "goal" => part_of(book, Part::Goal, typed),
        "met" => {
            let places = known(book, Part::Event).chain(known(book, Part::Platform));
            best(places.map(|it| (it, String::new())), typed)
        }
        "platform" => best(
            known(book, Part::Platform).map(|it| (it, String::new())),
            typed,
        ),
        "title" => of(&mut contacts().map(|it| &it.title)),
        "topic" => of(&mut contacts().flat_map(|it| &it.topics)),
        "cares" => of(&mut contacts().flat_map(|it| &it.cares)),
        "needs" => of(&mut contacts().flat_map(|it| &it.needs)),
        "offers" => of(&mut contacts().flat_map(|it| &it.offers)),
        "cadence" => plain(CADENCES, typed),
        "stage" => plain(Stage::ALL.iter().map(|stage| stage.word()), typed),
        "is" => plain(states(), typed),
        _ => Vec::new(),
    };
    offers.into_iter().map(quoted).collect()
}

/// A value of several words is held together by quotes.
fn quoted(offer: Offer) -> Offer {
    if offer.value.contains([' ', '(', ')']) {
        let value = offer.value.replace('"', "");
        Offer::new(format!("\"{value}\""), offer.about)
    } else {
        offer
    }
}
