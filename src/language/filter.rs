//! Filters: words that all must appear in a record, and `#tags` that it must carry.

use crate::book::{
    Book, Contact, Event, FollowUp, Goal, Id, Interaction, Key, Kind, Platform, Resource,
};
use crate::text::fold;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    words: Vec<String>,
    tags: Vec<String>,
}

impl Filter {
    /// Reads a filter as typed; there is none that is not understood.
    pub fn read(text: &str) -> Self {
        let folded = fold(text);
        let (tags, words) = folded
            .split_whitespace()
            .partition::<Vec<&str>, _>(|word| word.len() > 1 && word.starts_with('#'));
        let own = |words: Vec<&str>| words.into_iter().map(ToOwned::to_owned).collect();
        Self {
            words: own(words),
            tags: own(tags),
        }
    }

    /// Whether a record with this [`haystack`] passes.
    pub fn matches(&self, haystack: &str) -> bool {
        self.words
            .iter()
            .all(|word| haystack.contains(word.as_str()))
            && self
                .tags
                .iter()
                .all(|tag| haystack.split(' ').any(|word| word == tag))
    }
}

/// The folded text of a record in which filters look: names, words, notes, and tags with their sign.
pub fn haystack(book: &Book, key: Key) -> String {
    let mut hay = Hay(String::new());
    match key.kind {
        Kind::Contact => hay.contact(book, Id::new(key.id)),
        Kind::Goal => hay.goal(book, Id::new(key.id)),
        Kind::Event => hay.event(book, Id::new(key.id)),
        Kind::FollowUp => hay.follow_up(book, Id::new(key.id)),
        Kind::Interaction => hay.interaction(book, Id::new(key.id)),
        Kind::Platform => hay.platform(book, Id::new(key.id)),
        Kind::Resource => hay.resource(book, Id::new(key.id)),
        Kind::Introduction | Kind::Profile | Kind::Review | Kind::Conflict => {
            hay.add([book.name(key).unwrap_or_default()]);
        }
    }
    hay.0
}

struct Hay(String);

impl Hay {
    fn add<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            self.0.push_str(&fold(text));
            self.0.push(' ');
        }
    }

    fn all(&mut self, texts: &[String]) {
        self.add(texts.iter().map(String::as_str));
    }

    fn tags(&mut self, tags: &[String]) {
        for tag in tags {
            self.0.push('#');
            self.add([tag.as_str()]);
        }
    }

    fn names(&mut self, book: &Book, people: &[Id<Contact>]) {
        self.add(people.iter().filter_map(|id| book.name((*id).into())));
    }

    fn contact(&mut self, book: &Book, id: Id<Contact>) {
        let Some(it) = book.get(id) else { return };
        self.add(
            [&it.name, &it.company, &it.title, &it.location, &it.met.text].map(String::as_str),
        );
        for list in [
            &it.aliases,
            &it.emails,
            &it.cares,
            &it.topics,
            &it.needs,
            &it.offers,
        ] {
            self.all(list);
        }
        self.tags(&it.tags);
        self.add([it.notes.as_str()]);
    }

    fn goal(&mut self, book: &Book, id: Id<Goal>) {
        let Some(it) = book.get(id) else { return };
        self.add([&it.title, &it.why, &it.notes].map(String::as_str));
        self.tags(&it.tags);
    }

    fn event(&mut self, book: &Book, id: Id<Event>) {
        let Some(it) = book.get(id) else { return };
        self.add([&it.title, &it.place, &it.why, &it.notes].map(String::as_str));
        self.tags(&it.tags);
    }

    fn follow_up(&mut self, book: &Book, id: Id<FollowUp>) {
        let Some(it) = book.get(id) else { return };
        self.add([&it.what, &it.notes].map(String::as_str));
        self.names(book, &it.contacts);
        self.tags(&it.tags);
    }

    fn interaction(&mut self, book: &Book, id: Id<Interaction>) {
        let Some(it) = book.get(id) else { return };
        self.add([it.summary.as_str(), it.channel.word()]);
        for list in [&it.gave, &it.got, &it.asked] {
            self.all(list);
        }
        self.names(book, &it.contacts);
        self.tags(&it.tags);
    }

    fn platform(&mut self, book: &Book, id: Id<Platform>) {
        let Some(it) = book.get(id) else { return };
        self.add([&it.name, &it.why, &it.notes].map(String::as_str));
        self.tags(&it.tags);
    }

    fn resource(&mut self, book: &Book, id: Id<Resource>) {
        let Some(it) = book.get(id) else { return };
        self.add([&it.title, &it.url, &it.notes].map(String::as_str));
        self.tags(&it.topics);
        self.all(&it.topics);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_must_appear_and_tags_whole() {
        let hay = "jorg muller acme #rust #rustaceans ";
        for passes in ["", "jörg", "ACME mul", "#rust", "jorg #rust"] {
            assert!(Filter::read(passes).matches(hay), "{passes}");
        }
        for fails in ["jane", "#rus", "jorg #go"] {
            assert!(!Filter::read(fails).matches(hay), "{fails}");
        }
    }
}
