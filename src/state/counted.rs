//! What is counted for the screen: the yields of the platforms, the numbers of the page; on that of a
//! resource, who would care; on that of a goal, where it stands; and how staying connected stands at the end of
//! the review. All is kept until the book or the day changes, or another page is opened, so that drawing never
//! counts anything.

use std::borrow::Cow;

use crate::book::{Book, Change, Contact, Event, Goal, Id, Key, Kind, Resource};
use crate::insight::fact::Fact;
use crate::insight::facts;
use crate::insight::given::{self, ShortNames};
use crate::insight::meeting::{self, Prospect};
use crate::insight::outlook::{self, Outlook};
use crate::insight::platforms::Yields;
use crate::insight::shelf::{self, Care};
use crate::insight::staying::Staying;

use super::{Pane, Review, State};

/// What is counted, where it is known as yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counted {
    yields: Option<Yields>,
    page: Option<(Key, Vec<Fact>)>,
    cares: Option<(Id<Resource>, Vec<Care>)>,
    prospects: Option<(Id<Event>, Vec<Prospect>)>,
    staying: Option<Staying>,
    outlook: Option<(Id<Goal>, Outlook)>,
    names: Option<ShortNames>,
}

impl Counted {
    /// What came of the platforms, while their pane is shown.
    pub fn yields(&self) -> Option<&Yields> {
        self.yields.as_ref()
    }

    /// Whom to meet at an event, while its page is shown.
    pub fn prospects(&self, event: Id<Event>) -> &[Prospect] {
        let prospects = self.prospects.as_ref().filter(|(of, _)| *of == event);
        prospects.map_or(&[], |(_, prospects)| prospects)
    }

    /// How staying connected stands, at the end of the review.
    pub fn staying(&self) -> Option<&Staying> {
        self.staying.as_ref()
    }

    /// Who would care about a resource, while its page is shown.
    pub fn cares(&self, resource: Id<Resource>) -> &[Care] {
        let cares = self.cares.as_ref().filter(|(of, _)| *of == resource);
        cares.map_or(&[], |(_, cares)| cares)
    }

    /// Where a goal stands, while its page is shown.
    pub fn outlook(&self, goal: Id<Goal>) -> Option<&Outlook> {
        let outlook = self.outlook.as_ref().filter(|(of, _)| *of == goal);
        outlook.map(|(_, outlook)| outlook)
    }

    /// By what short name somebody is told from all others.
    pub fn short_name<'a>(&self, who: Id<Contact>, book: &'a Book) -> Cow<'a, str> {
        match &self.names {
            Some(names) => names.name(who, book),
            None => book.name(who.into()).unwrap_or_default().into(),
        }
    }

    /// Forgets all, as the book or the day is another.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Forgets what a change may have made another.
    pub(super) fn outdate(&mut self, change: &Change) {
        let yields = self.yields.take();
        let names = self.names.take().filter(|_| !given::renames(change));
        self.forget();
        self.names = names;
        self.yields = yields.and_then(|mut yields| yields.refresh(change).then_some(yields));
    }
}

impl State {
    /// The numbers on the page of a record.
    pub fn facts(&self, key: Key) -> Cow<'_, [Fact]> {
        match &self.counted.page {
            Some((of, facts)) if *of == key => Cow::Borrowed(facts),
            _ => Cow::Owned(count(self, key)),
        }
    }

    /// Counts what the screen will show and what is not known yet.
    pub(super) fn count(&mut self) {
        let names = &mut self.counted.names;
        names.get_or_insert_with(|| ShortNames::of(&self.book));
        if self.focus == Pane::Platforms {
            let known = &mut self.counted.yields;
            let yields = known.get_or_insert_with(|| Yields::of(&self.book, self.today));
            self.lists.sort_platforms(yields, &self.book, &self.agenda);
        }
        let is_over = self.review.as_ref().is_some_and(Review::is_over);
        if is_over && self.counted.staying.is_none() {
            self.counted.staying = Some(Staying::of(&self.book, self.today));
        }
        let key = self.subject();
        self.care(key);
        self.look_out(key);
        self.propose(key);
        let known = self.counted.page.as_ref().map(|(key, _)| *key);
        if known != key {
            self.counted.page = key.map(|key| (key, count(self, key)));
        }
    }
}

impl State {
    /// Looks up where the goal that is shown stands.
    fn look_out(&mut self, key: Option<Key>) {
        let goal = key.and_then(Key::id::<Goal>);
        let Some(goal) = goal.and_then(|id| self.book.get(id)) else {
            return;
        };
        if self.counted.outlook(goal.id).is_none()
            && let Some(serving) = self.tally.serving(goal.id)
        {
            let outlook = outlook::of(&self.book, goal, serving, self.today);
            self.counted.outlook = Some((goal.id, outlook));
        }
    }

    /// Looks up who would care about the resource that is shown.
    fn care(&mut self, key: Option<Key>) {
        let resource = key.and_then(Key::id::<Resource>);
        let resource = resource.and_then(|id| self.book.get(id));
        let Some(resource) = resource else { return };
        if self.counted.cares.as_ref().map(|(id, _)| *id) == Some(resource.id) {
            return;
        }
        let cares = shelf::would_care(&self.book, resource, self.today);
        self.counted.cares = Some((resource.id, cares));
    }
}

impl State {
    /// Looks up whom to meet at the event that is shown.
    fn propose(&mut self, key: Option<Key>) {
        let event = key.and_then(Key::id::<Event>);
        let Some(event) = event.and_then(|id| self.book.get(id)) else {
            return;
        };
        if self.counted.prospects.as_ref().map(|(id, _)| *id) != Some(event.id) {
            let prospects = meeting::prospects(&self.book, event, self.today);
            self.counted.prospects = Some((event.id, prospects));
        }
    }
}

fn count(state: &State, key: Key) -> Vec<Fact> {
    let goal = key.id::<Goal>();
    if let Some((goal, outlook)) = goal.and_then(|id| Some((id, state.counted.outlook(id)?))) {
        let progress = state.tally.get(goal);
        return facts::of_goal(&state.book, goal, outlook, progress, state.today);
    }
    match (key.kind, &state.counted.yields) {
        (Kind::Platform, Some(yields)) => {
            facts::of_platform(&state.book, yields, Id::new(key.id), state.today)
        }
        (Kind::Resource, _) => match key.id().and_then(|id| state.book.get(id)) {
            Some(resource) => facts::of_resource(resource, state.counted.cares(resource.id)),
            None => Vec::new(),
        },
        (Kind::Event, _) => match key.id().and_then(|id| state.book.get::<Event>(id)) {
            Some(event) => {
                let prospects = state.counted.prospects(event.id);
                facts::of_event(&state.book, event, prospects, state.today)
            }
            None => Vec::new(),
        },
        _ => facts::of(&state.book, key, state.today),
    }
}
