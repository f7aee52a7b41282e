//! Sharing what is on the shelf: with whom, or what, from a short list of those that fit, each with the reason.

use crate::book::{Contact, Edit, Id, Key, Moment, Resource};
use crate::insight::shelf;
use crate::state::action::Action;
use crate::state::choice::{Choice, Choosable};
use crate::state::overlay::Overlay;
use crate::state::review::Fate;
use crate::state::{Notice, State};

use super::commit::act;

/// Asks with whom to share the resource, or what to share with the contact.
pub(super) fn choose(state: &mut State) {
    let resource = state.subject().and_then(Key::id::<Resource>);
    let choice = match (resource, state.person()) {
        (Some(id), _) => with_whom(state, id),
        (None, Some(who)) => what(state, who),
        (None, None) => return,
    };
    if choice.options.is_empty() {
        let none = if resource.is_some() {
            "Nobody is known to care who has not had it; ‹edit› says who has had it"
        } else {
            "Nothing on the shelf fits them that they have not had"
        };
        state.notice = Some(Notice::hint(none));
    } else {
        state.overlays.push(Overlay::Choice(choice));
    }
}

fn with_whom(state: &State, id: Id<Resource>) -> Choice {
    let (book, today) = (&state.book, state.today);
    let cares = state.counted.cares(id);
    let options = cares.iter().map(|care| {
        let name = book.name(care.who.into()).unwrap_or_default();
        let share = Action::ShareWith(id, care.who);
        Choosable::new(name, share).because(care.words(book, today))
    });
    let title = book.name(id.into()).unwrap_or_default();
    Choice::new(format!("Share · {title}"), options.collect())
}

fn what(state: &State, who: Id<Contact>) -> Choice {
    let (book, today) = (&state.book, state.today);
    let cares = book.get(who).map(|it| shelf::to_share(book, it, today));
    let options = cares.iter().flatten().map(|care| {
        let title = book.name(care.resource.into()).unwrap_or_default();
        let share = Action::ShareWith(care.resource, who);
        Choosable::new(title, share).because(care.why.words(book))
    });
    let name = book.name(who.into()).unwrap_or_default();
    Choice::new(format!("Share · {name}"), options.collect())
}

/// Notes that it was shared today: they have had it, and it was a word to them.
pub(super) fn share(
    state: &mut State,
    resource: Id<Resource>,
    contact: Id<Contact>,
    moment: &Moment,
) {
    let edit = Edit::Share(resource, vec![contact]);
    act(state, edit, Fate::Done, moment);
}
