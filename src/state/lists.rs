//! The lists of the panes, kept up with the book as it changes.

mod rows;

use crate::book::{Book, Change, Contact, Day, Id, Key, Kind};
use crate::insight::agenda::Agenda;
use crate::insight::order;
use crate::insight::platforms::Yields;

use super::list::{List, Row};
use super::pane::Pane;

/// The lists of the panes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lists {
    panes: [List; 7],
}

impl Lists {
    /// The lists of a book on a day.
    pub fn of(book: &Book, agenda: &Agenda, today: Day) -> Self {
        let mut lists = Self::default();
        for pane in Pane::ALL {
            lists.rebuild(pane, book, agenda, today);
        }
        lists
    }

    /// The list of a pane.
    pub fn of_pane(&self, pane: Pane) -> &List {
        let [
            follow_ups,
            contacts,
            events,
            goals,
            platforms,
            introductions,
            resources,
        ] = &self.panes;
        match pane {
            Pane::FollowUps => follow_ups,
            Pane::Contacts => contacts,
            Pane::Events => events,
            Pane::Goals => goals,
            Pane::Platforms => platforms,
            Pane::Introductions => introductions,
            Pane::Resources => resources,
        }
    }

    /// The list of a pane, to move in it.
    pub fn of_pane_mut(&mut self, pane: Pane) -> &mut List {
        let [
            follow_ups,
            contacts,
            events,
            goals,
            platforms,
            introductions,
            resources,
        ] = &mut self.panes;
        match pane {
            Pane::FollowUps => follow_ups,
            Pane::Contacts => contacts,
            Pane::Events => events,
            Pane::Goals => goals,
            Pane::Platforms => platforms,
            Pane::Introductions => introductions,
            Pane::Resources => resources,
        }
    }

    /// Keeps the lists up with a change that was made to the book.
    pub fn refresh(&mut self, book: &Book, agenda: &Agenda, today: Day, change: &Change) {
        let touches = |kind| change.keys().any(|key| key.kind == kind);
        let contacts = self.of_pane(Pane::Contacts);
        if contacts.order.is_some() || contacts.turned {
            self.rebuild(Pane::Contacts, book, agenda, today);
        } else if touches(Kind::Contact) {
            self.refresh_contacts(book, agenda, change);
        }
        if touches(Kind::Event) {
            self.rebuild(Pane::Events, book, agenda, today);
        }
        let kept = [
            Pane::Goals,
            Pane::Platforms,
            Pane::Introductions,
            Pane::Resources,
        ];
        for pane in kept.into_iter().filter(|pane| touches(pane.kind())) {
            self.rebuild(pane, book, agenda, today);
        }
        self.rebuild(Pane::FollowUps, book, agenda, today);
    }

    /// Moves the few contacts a change touches; sorts anew only where it touches many.
    fn refresh_contacts(&mut self, book: &Book, agenda: &Agenda, change: &Change) {
        const FEW: usize = 32;
        let touched: Vec<Id<Contact>> = change.keys().filter_map(Key::id).collect();
        if touched.len() > FEW {
            let rows = rows::usual(Pane::Contacts, book, agenda, agenda.today());
            self.of_pane_mut(Pane::Contacts).set(rows, book, agenda);
            return;
        }
        let list = self.of_pane_mut(Pane::Contacts);
        let selected = list.selected();
        for id in touched {
            list.moves(Row::of(Key::of(id)), |others| {
                let contact = book.get(id).filter(|contact| !contact.archived)?;
                let wanted = order::contact(contact);
                let is_before = |there: &Row| {
                    let there = there.key.id().and_then(|id| book.get(id));
                    there.is_some_and(|there| order::contact(there) < wanted)
                };
                Some(others.partition_point(is_before))
            });
        }
        list.look_through(selected, book, agenda);
    }

    /// Sorts the platforms by what came of them, where that is their order.
    pub fn sort_platforms(&mut self, yields: &Yields, book: &Book, agenda: &Agenda) {
        let list = self.of_pane_mut(Pane::Platforms);
        let Some(order) = list.order.filter(|order| order.is_of_yield()) else {
            return;
        };
        list.sort_by_key(book, agenda, |row| {
            let of = row.key.id().and_then(|id| yields.get(id));
            of.map(|of| order.place_by_yield(of))
        });
    }

    /// Makes one list anew.
    pub fn rebuild(&mut self, pane: Pane, book: &Book, agenda: &Agenda, today: Day) {
        let list = self.of_pane(pane);
        let rows = match (list.order, list.turned) {
            (None, false) => rows::usual(pane, book, agenda, today),
            (order, turned) => rows::other(pane, order, turned, book, agenda),
        };
        self.of_pane_mut(pane).set(rows, book, agenda);
    }
}
