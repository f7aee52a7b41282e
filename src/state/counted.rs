//! What is counted for the screen: the yields of the platforms, and the numbers of the page. Both are kept
//! until the book or the day changes, or another page is opened, so that drawing never counts anything.

use std::borrow::Cow;

use crate::book::{Key, Kind};
use crate::insight::fact::Fact;
use crate::insight::facts;
use crate::insight::platforms::Yields;

use super::{Pane, State};

/// What is counted, where it is known as yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counted {
    yields: Option<Yields>,
    page: Option<(Key, Vec<Fact>)>,
}

impl Counted {
    /// What came of the platforms, while their pane is shown.
    pub fn yields(&self) -> Option<&Yields> {
        self.yields.as_ref()
    }

    /// Forgets all, as the book or the day is another.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
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
        if self.focus == Pane::Platforms && self.counted.yields.is_none() {
            self.counted.yields = Some(Yields::of(&self.book, self.today));
        }
        let key = self.subject();
        let known = self.counted.page.as_ref().map(|(key, _)| *key);
        if known != key {
            self.counted.page = key.map(|key| (key, count(self, key)));
        }
    }
}

fn count(state: &State, key: Key) -> Vec<Fact> {
    match (key.kind, &state.counted.yields) {
        (Kind::Platform, Some(yields)) => {
            facts::of_platform(yields, crate::book::Id::new(key.id), state.today)
        }
        _ => facts::of(&state.book, key, state.today),
    }
}
