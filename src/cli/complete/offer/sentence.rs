//! Names and marks within a sentence of the capture grammar, whether it is typed in quotes or word by word.

use crate::book::Book;
use crate::language::capture::Purpose;
use crate::language::complete::{Wanted as Part, behind, known};

use super::super::spot::Value;
use super::super::wanted::CADENCES;
use super::{Offer, best, part_of, plain, with_head};

/// So many words can be the beginning of a name.
const NAME_WORDS: usize = 3;

/// What the sentence can go on with.
pub(super) fn offers(value: &Value, purpose: Purpose, book: &Book) -> Vec<Offer> {
    let sentence = Sentence::new(value);
    let at = sentence.starts.first().copied().unwrap_or_default();
    let word = sentence.text.get(at..).unwrap_or_default();
    let marked = |mark: &str, offers| sentence.placed(at, with_head(mark, offers));
    if let Some(tag) = word.strip_prefix('#') {
        return marked("#", part_of(book, Part::Tag, tag));
    }
    if let Some(place) = word.strip_prefix('@') {
        let platforms = known(book, Part::Platform).map(|it| (it, "platform".to_owned()));
        let events = known(book, Part::Event).map(|it| (it, "event".to_owned()));
        return marked("@", best(platforms.chain(events), place));
    }
    if let Some(goal) = word.strip_prefix('!') {
        return marked("!", best(goal_words(book), goal));
    }
    if let Some(cadence) = word.strip_prefix('~') {
        return marked("~", plain(CADENCES, cadence));
    }
    match purpose {
        Purpose::Log | Purpose::FollowUp | Purpose::Introduction => people(&sentence, book),
        Purpose::Contact => company(&sentence, book),
        Purpose::Goal | Purpose::Event => Vec::new(),
    }
}

/// The words of the goals by which only one of them is meant.
fn goal_words(book: &Book) -> impl Iterator<Item = (&str, String)> {
    let words = known(book, Part::Goal).flat_map(|title| {
        let words = title.split(|sign: char| !sign.is_alphanumeric());
        words.map(move |word| (word, title))
    });
    words
        .filter(|(word, _)| word.chars().count() > 3)
        .filter(|(word, title)| {
            let mut others = known(book, Part::Goal).filter(|other| other != title);
            !others.any(|other| other.contains(word))
        })
        .map(|(word, title)| (word, title.to_owned()))
}

/// People whose name the last words begin, more words before fewer.
fn people(sentence: &Sentence, book: &Book) -> Vec<Offer> {
    for at in sentence.starts.iter().rev() {
        let typed = sentence.text.get(*at..).unwrap_or_default();
        let is_word = !typed.contains(' ');
        let names = known(book, Part::Person);
        let names = names.filter(|name| is_word || behind(name, typed).is_some());
        let people = best(names.map(|name| (name, String::new())), typed);
        if !people.is_empty() {
            return sentence.placed(*at, people);
        }
    }
    Vec::new()
}

/// Companies behind "at".
fn company(sentence: &Sentence, book: &Book) -> Vec<Offer> {
    let Some((before, typed)) = sentence.text.rsplit_once(" at ") else {
        return Vec::new();
    };
    let at = before.len() + " at ".len();
    sentence.placed(at, part_of(book, Part::Company, typed))
}

/// A sentence as far as it is typed.
struct Sentence {
    /// All of it.
    text: String,
    /// Where the word of the command line begins that is being typed.
    base: usize,
    /// Where its last words begin, the last one first.
    starts: Vec<usize>,
}

impl Sentence {
    fn new(value: &Value) -> Self {
        let mut text = value.said_before();
        let base = text.len();
        text.push_str(value.typed);
        let blanks = text.rmatch_indices([' ', '>', '<']).map(|(at, _)| at + 1);
        let starts = blanks.chain([0]).take(NAME_WORDS).collect();
        Self { text, base, starts }
    }

    /// Offers for what begins at a place of the sentence, as offers for the word that is being typed.
    fn placed(&self, at: usize, offers: Vec<Offer>) -> Vec<Offer> {
        let kept = self.text.get(self.base.min(at)..at).unwrap_or_default();
        let passed = self.text.get(at..self.base.max(at)).unwrap_or_default();
        let placed = offers.into_iter().filter_map(|offer| {
            let rest = behind(&offer.value, passed)?;
            Some(Offer::new(format!("{kept}{rest}"), offer.about))
        });
        placed.collect()
    }
}
