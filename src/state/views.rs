//! Saved views as the lists go by them: what of a list a view keeps, which view a list is in, and what a view
//! says in words.

use crate::book::view::{self, View};
use crate::book::{Book, Id};
use crate::insight::order::Order;

use super::list::List;
use super::pane::Pane;

/// How many views have a number of their own.
pub const NUMBERED: usize = 9;

/// The pane a view is of; nothing for one of a list that this version does not have.
pub fn pane(view: &View) -> Option<Pane> {
    Pane::ALL
        .into_iter()
        .find(|pane| pane.kind().plural() == view.of)
}

/// The order of a view, where it is not the usual one.
pub fn order(view: &View) -> Option<Order> {
    Order::read(&view.order)
        .filter(|order| pane(view).is_some_and(|pane| pane.orders().contains(order)))
}

/// Whether a list is seen in a way that is worth keeping.
pub fn is_worth_keeping(list: &List) -> bool {
    list.filter()
        .is_some_and(|field| !field.text().trim().is_empty())
        || list.order.is_some()
        || list.turned
}

/// The view of this name that keeps how a list is seen: anew, or in place of the one there is.
pub fn keeping(book: &Book, pane: Pane, list: &List, name: &str, id: Id<View>) -> View {
    let same = |it: &&View| {
        crate::text::fold(&it.name) == crate::text::fold(name) && it.of == pane.kind().plural()
    };
    let there = book.all::<View>().values().find(same).cloned();
    let highest = book.all::<View>().values().map(|it| it.place).max();
    let view = there.unwrap_or_else(|| View {
        place: highest.map_or(1, |place| place.saturating_add(1)),
        ..View::new(id, name, pane.kind().plural())
    });
    View {
        name: name.to_owned(),
        filter: list
            .filter()
            .map(|field| field.text().trim().to_owned())
            .unwrap_or_default(),
        order: list.order.map(Order::kept).unwrap_or_default().to_owned(),
        turned: list.turned,
        ..view
    }
}

/// The view that a list is in, if it is in one.
pub fn of_list<'a>(book: &'a Book, pane: Pane, list: &List) -> Option<&'a View> {
    if !is_worth_keeping(list) {
        return None;
    }
    let typed = list
        .filter()
        .map(|field| field.text().trim())
        .unwrap_or_default();
    view::in_order(book).into_iter().find(|view| {
        view.of == pane.kind().plural()
            && view.filter == typed
            && order(view) == list.order
            && view.turned == list.turned
    })
}

/// What a view keeps, in words: "contacts · #rust · longest silence first".
pub fn told(view: &View) -> Vec<String> {
    let mut told = vec![view.of.clone()];
    if !view.filter.is_empty() {
        told.push(view.filter.clone());
    }
    told.extend(order(view).map(|order| order.word().to_owned()));
    if let Some(pane) = pane(view).filter(|_| view.turned) {
        let turned = pane.turned(true);
        let mut letters = turned.chars();
        let first = letters.next().map(|first| first.to_ascii_lowercase());
        told.push(first.into_iter().chain(letters).collect());
    }
    told
}
