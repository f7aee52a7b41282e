//! What everybody offers and knows, to be looked up by the words of a need. Each text is taken apart once and its
//! words are numbers from then on, as thousands of needs are compared with hundreds of gifts each; needs of the
//! same words are looked up once.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::rc::Rc;

use super::roots;
use crate::book::{Book, Contact, Day};

/// How many of those who have a word are looked at, the last talked to first.
const OF_A_WORD: usize = 200;

/// What everybody offers and knows, those talked to last first.
pub(super) struct Gifts<'a> {
    all: Vec<Gift<'a>>,
    by_word: Vec<Vec<usize>>,
    words: Words<'a>,
    fitting: HashMap<Rc<[Word]>, Rc<[Fit]>>,
}

/// Something that somebody offers or knows.
pub(super) struct Gift<'a> {
    /// Who has it.
    pub(super) giver: &'a Contact,
    /// What it is, in the words it was noted in.
    pub(super) text: &'a str,
    /// Whether they said that they offer it.
    pub(super) is_offered: bool,
    /// The last talk with them.
    pub(super) last: Option<Day>,
    words: Rc<[Word]>,
}

/// That a gift fits a need. The better ones are the lesser: what is offered, more words in common, and the last
/// talked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    is_known: bool,
    /// How many words they have in common.
    pub(super) shared: Reverse<usize>,
    place: usize,
}

impl<'a> Gifts<'a> {
    /// All gifts of those in sight, as they stand on a day.
    pub(super) fn of(book: &'a Book, today: Day) -> Self {
        let mut words = Words::default();
        let givers = book.all::<Contact>().values();
        let givers =
            givers.filter(|it| !(it.archived || it.offers.is_empty() && it.topics.is_empty()));
        let last = |it: &Contact| book.last_talk(it.id, today).map(|(day, _)| day);
        let mut givers: Vec<(Option<Day>, &Contact)> = givers.map(|it| (last(it), it)).collect();
        givers.sort_unstable_by_key(|(last, it)| (Reverse(*last), it.id));
        let mut all: Vec<Gift> = Vec::new();
        for (last, giver) in givers {
            let offers = giver.offers.iter().map(|text| (text, true));
            let topics = giver.topics.iter().map(|text| (text, false));
            all.extend(offers.chain(topics).map(|(text, is_offered)| Gift {
                giver,
                text,
                words: words.of(text),
                is_offered,
                last,
            }));
        }
        let mut by_word: Vec<Vec<usize>> = vec![Vec::new(); words.numbers.len()];
        for (place, gift) in all.iter().enumerate() {
            for word in gift.words.iter() {
                if let Some(places) = by_word.get_mut(*word)
                    && places.len() < OF_A_WORD
                {
                    places.push(place);
                }
            }
        }
        Self {
            all,
            by_word,
            words,
            fitting: HashMap::new(),
        }
    }

    /// The gift that fits.
    pub(super) fn get(&self, fit: Fit) -> Option<&Gift<'a>> {
        self.all.get(fit.place)
    }

    /// What fits a need, the best first: some of its words in an offer, all words of a topic in it.
    pub(super) fn fitting(&mut self, need: &'a str) -> Rc<[Fit]> {
        let wanted = self.words.of(need);
        if let Some(fitting) = self.fitting.get(&wanted) {
            return Rc::clone(fitting);
        }
        let lists = wanted.iter().filter_map(|word| self.by_word.get(*word));
        let mut places: Vec<usize> = lists.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        let fits = places.into_iter().filter_map(|place| {
            let gift = self.all.get(place)?;
            let shared = in_common(&gift.words, &wanted);
            (gift.is_offered || shared == gift.words.len()).then_some(Fit {
                is_known: !gift.is_offered,
                shared: Reverse(shared),
                place,
            })
        });
        let mut fits: Vec<Fit> = fits.collect();
        fits.sort_unstable();
        let fitting: Rc<[Fit]> = fits.into();
        self.fitting.insert(wanted, Rc::clone(&fitting));
        fitting
    }
}

/// A word by its number.
type Word = usize;

/// The numbers of the words, and the words of the texts seen so far.
#[derive(Default)]
struct Words<'a> {
    numbers: HashMap<String, Word>,
    texts: HashMap<&'a str, Rc<[Word]>>,
}

impl<'a> Words<'a> {
    /// The words of a text that tell what is needed or given, in order, each once.
    fn of(&mut self, text: &'a str) -> Rc<[Word]> {
        if let Some(words) = self.texts.get(text) {
            return Rc::clone(words);
        }
        let numbers = &mut self.numbers;
        let words = roots(text).into_iter().map(|word| {
            let next = numbers.len();
            *numbers.entry(word).or_insert(next)
        });
        let mut words: Vec<Word> = words.collect();
        words.sort_unstable();
        let words: Rc<[Word]> = words.into();
        self.texts.insert(text, Rc::clone(&words));
        words
    }
}

/// How many words two texts have in common.
fn in_common(one: &[Word], other: &[Word]) -> usize {
    one.iter()
        .filter(|word| other.binary_search(word).is_ok())
        .count()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::{FOR_ONE, Match, Rank, all, introduced, pair};
    use super::*;
    use crate::book::{Interaction, Introduction, Mint, Record, Tables};
    use crate::text::is_same;

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    /// The same asked of each two, as it is meant.
    fn by_asking_each_two(book: &Book) -> Vec<Match> {
        let people = || book.all::<Contact>().values().filter(|it| !it.archived);
        let know = |one: &Contact, other: &Contact| {
            let mut talks = book.all::<Interaction>().values();
            one.id == other.id
                || (!one.company.is_empty() && is_same(&one.company, &other.company))
                || one.met.contact == Some(other.id)
                || other.met.contact == Some(one.id)
                || talks.any(|it| [one.id, other.id].iter().all(|id| it.contacts.contains(id)))
        };
        let mut apart = introduced(book);
        let mut found: Vec<(Rank, Match)> = Vec::new();
        for seeker in people() {
            for need in &seeker.needs {
                let wanted = roots(need);
                let mut fitting: Vec<(Rank, Match)> = Vec::new();
                for giver in people().filter(|giver| !know(seeker, giver)) {
                    let two = pair(seeker.id, giver.id);
                    let last = book.last_talk(giver.id, today()).map(|(day, _)| day);
                    let offers = giver.offers.iter().map(|text| (text, true));
                    let topics = giver.topics.iter().map(|text| (text, false));
                    for (gift, is_offered) in offers.chain(topics) {
                        let words = roots(gift);
                        let shared = words.intersection(&wanted).count();
                        let fits = shared > 0 && (is_offered || shared == words.len());
                        if fits && !apart.contains(&two) {
                            let rank = (!is_offered, Reverse(shared), Reverse(last), two);
                            let it = Match {
                                seeker: seeker.id,
                                need: need.clone(),
                                giver: giver.id,
                                gift: gift.clone(),
                                is_offered,
                            };
                            fitting.push((rank, it));
                        }
                    }
                }
                fitting.sort_by_key(|(rank, _)| *rank);
                let mut seen = BTreeSet::new();
                fitting.retain(|(_, it)| seen.insert(it.giver));
                found.extend(fitting.into_iter().take(FOR_ONE));
            }
        }
        found.sort_by_key(|(rank, _)| *rank);
        found.retain(|(_, it)| apart.insert(pair(it.seeker, it.giver)));
        found.into_iter().map(|(_, it)| it).collect()
    }

    /// Somebody by what they need, offer and know, where they work, and whether they are out of sight.
    type Person = (Vec<usize>, Vec<usize>, Vec<usize>, usize, bool);

    fn person() -> impl Strategy<Value = Person> {
        let some = || prop::collection::vec(0..TEXTS.len(), 0..3);
        (
            some(),
            some(),
            some(),
            0..6_usize,
            prop::bool::weighted(0.1),
        )
    }

    const TEXTS: [&str; 7] = [
        "a Rust reviewer",
        "reviews",
        "Rust",
        "database tuning",
        "databases and Rust",
        "honest advice",
        "",
    ];

    proptest! {
        #[test]
        fn looking_up_by_words_finds_what_asking_each_two_does(
            people in prop::collection::vec(person(), 2..9),
            talks in prop::collection::vec((0..8_usize, 0..8_usize, 0..50_u64), 0..6),
            introduced in prop::collection::vec((0..8_usize, 0..8_usize), 0..3),
        ) {
            let mut mint = Mint::new(1_790_000_000_000, 0);
            let mut tables = Tables::default();
            let mut ids = Vec::new();
            for (needs, offers, topics, firm, archived) in people {
                let texts = |of: Vec<usize>| of.into_iter().map(|at| TEXTS[at].to_owned()).collect();
                let it = Contact {
                    needs: texts(needs),
                    offers: texts(offers),
                    topics: texts(topics),
                    company: ["", "Farol Pay", "Northwind"].get(firm).unwrap_or(&"").to_string(),
                    archived,
                    ..Contact::new(mint.id(), "Somebody")
                };
                ids.push(it.id);
                tables.put(Record::from(it));
            }
            let who = |at: usize| ids[at % ids.len()];
            for (one, other, ago) in talks {
                let day = today() - chrono::Days::new(ago);
                tables.put(Interaction::new(mint.id(), day, vec![who(one), who(other)]).into());
            }
            for (one, other) in introduced {
                tables.put(Introduction::new(mint.id(), [who(one), who(other)]).into());
            }
            let book = Book::new(tables);
            prop_assert_eq!(all(&book, today()), by_asking_each_two(&book));
        }
    }
}
