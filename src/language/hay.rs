//! The text of a record in which filters and searches look: names, words, notes, and tags with their sign.

use crate::book::{
    Book, Contact, Event, FollowUp, Goal, Id, Interaction, Key, Kind, Platform, Resource,
};
use crate::text::fold;

/// The folded text of a record in which filters look: names, words, notes, and tags with their sign.
pub fn stack(book: &Book, key: Key) -> String {
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
