//! The text of a record in which filters and searches look: names, words, notes, and tags with their sign.

use crate::book::{
    Book, Contact, Event, FollowUp, Goal, Id, Interaction, Introduction, Key, Kind, Platform,
    Resource, Review,
};
use crate::text::fold;

/// One text of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text<'a> {
    /// What is said of it.
    Words(&'a str),
    /// The name of somebody it is about.
    Name(&'a str),
    /// A tag, without its sign.
    Tag(&'a str),
}

/// The folded text of a record in which filters look: names, words, notes, and tags with their sign.
pub fn stack(book: &Book, key: Key) -> String {
    let mut stack = String::new();
    each(book, key, &mut |text| {
        let words = match text {
            Text::Words(words) | Text::Name(words) => words,
            Text::Tag(tag) => {
                stack.push('#');
                tag
            }
        };
        stack.push_str(&fold(words));
        stack.push(' ');
    });
    stack
}

/// Shows every text of a record that is not empty, its name first.
pub fn each<'a>(book: &'a Book, key: Key, see: &mut dyn FnMut(Text<'a>)) {
    let mut hay = Hay { book, see };
    match key.kind {
        Kind::Contact => hay.contact(Id::new(key.id)),
        Kind::Goal => hay.goal(Id::new(key.id)),
        Kind::Event => hay.event(Id::new(key.id)),
        Kind::FollowUp => hay.follow_up(Id::new(key.id)),
        Kind::Interaction => hay.interaction(Id::new(key.id)),
        Kind::Platform => hay.platform(Id::new(key.id)),
        Kind::Resource => hay.resource(Id::new(key.id)),
        Kind::Introduction => hay.introduction(Id::new(key.id)),
        Kind::Review => hay.review(Id::new(key.id)),
        Kind::Profile | Kind::View | Kind::Conflict => {
            hay.add([book.name(key).unwrap_or_default()]);
        }
    }
}

struct Hay<'a, 'see> {
    book: &'a Book,
    see: &'see mut dyn FnMut(Text<'a>),
}

impl<'a> Hay<'a, '_> {
    fn add(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            (self.see)(Text::Words(text));
        }
    }

    fn all(&mut self, texts: &'a [String]) {
        self.add(texts.iter().map(String::as_str));
    }

    fn tags(&mut self, tags: &'a [String]) {
        for tag in tags {
            (self.see)(Text::Tag(tag));
        }
    }

    fn names(&mut self, people: &[Id<Contact>]) {
        let book = self.book;
        for name in people.iter().filter_map(|id| book.name((*id).into())) {
            (self.see)(Text::Name(name));
        }
    }

    fn contact(&mut self, id: Id<Contact>) {
        let Some(it) = self.book.get(id) else { return };
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

    fn goal(&mut self, id: Id<Goal>) {
        let Some(it) = self.book.get(id) else { return };
        self.add([&it.title, &it.why, &it.notes].map(String::as_str));
        self.tags(&it.tags);
    }

    fn event(&mut self, id: Id<Event>) {
        let Some(it) = self.book.get(id) else { return };
        self.add([&it.title, &it.place, &it.why, &it.notes].map(String::as_str));
        self.tags(&it.tags);
    }

    fn follow_up(&mut self, id: Id<FollowUp>) {
        let Some(it) = self.book.get(id) else { return };
        self.add([&it.what, &it.notes].map(String::as_str));
        self.names(&it.contacts);
        self.tags(&it.tags);
    }

    fn interaction(&mut self, id: Id<Interaction>) {
        let Some(it) = self.book.get(id) else { return };
        self.add([it.summary.as_str(), it.channel.word()]);
        for list in [&it.gave, &it.got, &it.asked] {
            self.all(list);
        }
        self.names(&it.contacts);
        self.tags(&it.tags);
    }

    fn platform(&mut self, id: Id<Platform>) {
        let Some(it) = self.book.get(id) else { return };
        self.add([&it.name, &it.why, &it.notes].map(String::as_str));
        self.tags(&it.tags);
        self.add(it.engagements.iter().map(|one| one.what.as_str()));
    }

    fn review(&mut self, id: Id<Review>) {
        let Some(it) = self.book.get(id) else { return };
        self.add(it.answers.iter().map(|answer| answer.answer.as_str()));
    }

    fn introduction(&mut self, id: Id<Introduction>) {
        let Some(it) = self.book.get(id) else { return };
        self.add([&it.why, &it.notes].map(String::as_str));
        self.names(&it.between);
    }

    fn resource(&mut self, id: Id<Resource>) {
        let Some(it) = self.book.get(id) else { return };
        self.add([&it.title, &it.url, &it.notes].map(String::as_str));
        self.tags(&it.topics);
        self.all(&it.topics);
    }
}
