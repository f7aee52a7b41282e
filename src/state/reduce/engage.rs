//! Noting what was done on a platform: from a menu with one key, and in words where they are wanted.

use crate::book::platform::{Engagement, EngagementKind};
use crate::book::{Edit, Id, Moment, Platform};
use crate::language::engagement;
use crate::state::State;
use crate::state::field::Field;
use crate::state::overlay::{Engaging, Overlay};
use crate::state::review::Fate;

use super::commit::{act, sentence};
use super::layer;

/// The selected platform.
fn platform(state: &State) -> Option<Id<Platform>> {
    state.subject()?.id()
}

/// Notes something of this kind, without a word.
pub(super) fn note(state: &mut State, kind: EngagementKind, moment: &Moment) {
    layer::leave_menu(state);
    if let Some(on) = platform(state) {
        let done = Engagement::new(state.today, kind, "");
        act(state, Edit::Engage(on, done), Fate::Done, moment);
    }
}

/// Opens the line in which it is told in words.
pub(super) fn in_words(state: &mut State, kind: EngagementKind) {
    layer::leave_menu(state);
    if let Some(on) = platform(state) {
        let mut prompt = Engaging {
            field: Field::line(""),
            on,
            kind,
            understood: Err(String::new()),
        };
        prompt.understood = engagement::read("", state.wishes.calendar(state.today));
        state.overlays.push(Overlay::Engaging(prompt));
    }
}

/// Reads the line anew.
pub(super) fn typed(state: &mut State) {
    let calendar = state.wishes.calendar(state.today);
    if let Some(Overlay::Engaging(prompt)) = state.overlays.last_mut() {
        prompt.understood = engagement::read(prompt.field.text(), calendar);
    }
}

/// Notes what was typed; what is not understood stays.
pub(super) fn accept(state: &mut State, moment: &Moment) {
    let Some(Overlay::Engaging(prompt)) = state.overlays.last() else {
        return;
    };
    match prompt.understood.clone() {
        Ok(deed) => {
            let (on, done) = (prompt.on, Engagement::new(deed.day, prompt.kind, deed.what));
            state.overlays.pop();
            act(state, Edit::Engage(on, done), Fate::Done, moment);
        }
        Err(why) => state.notice = Some(crate::state::Notice::problem(sentence(&why))),
    }
}
