//! What the world reports: saved or not, changed by others, another day.

use crate::book::{Book, Change, Conflict, Day, Entry, Id, Moment, merge};
use crate::insight::agenda::Agenda;
use crate::insight::progress::Tally;
use crate::insight::queue;
use crate::state::lists::Lists;
use crate::state::notice::{Notice, Tone};
use crate::state::overlay::{Deed, Overlay};
use crate::state::{Effect, Pane, State, Unsaved};

use super::commit::take_in;

/// The oldest unsaved change is on the disk: now it is told, with what there was to remark meanwhile.
pub(super) fn saved(state: &mut State) {
    let Some(saved) = state.unsaved.pop_front() else {
        return;
    };
    let remark = state
        .notice
        .take()
        .filter(|notice| notice.tone == Tone::Hint);
    let mut told = saved.tells;
    if let Some(remark) = remark {
        told.text = format!("{}. {}", told.text, remark.text);
    }
    if state.unsaved.is_empty() && state.trouble.take().is_some() {
        // Nothing would be lost by leaving any more.
        let asks = |it: &Overlay| matches!(it, Overlay::Confirm(it) if it.deed == Deed::Quit);
        state.overlays.retain(|overlay| !asks(overlay));
        told.text = format!("Saved again. {}", told.text);
    }
    state.notice = Some(told);
}

/// Saving failed: the changes stay, and the reason is shown until it works again. Who is about to leave is asked.
pub(super) fn save_failed(state: &mut State, reason: String) {
    if state.trouble.as_ref() != Some(&reason) {
        let told = Notice::problem(format!("Not saved: {reason}"));
        super::keep_told(state, told);
    }
    state.trouble = Some(reason);
    if std::mem::take(&mut state.leaving) {
        super::layer::leave(state);
    }
}

/// The calendar moved on while the program was open.
pub(super) fn day_turned(state: &mut State, day: Day) {
    state.today = day;
    derive(state);
}

/// Others changed the data. What is not saved yet is taken back, theirs taken in, and ours made again on
/// top, merged where both touched the same record.
pub(super) fn changes(state: &mut State, changes: &[Change], moment: &Moment) -> Vec<Effect> {
    let waiting = take_back(state);
    for change in changes {
        take_in(state, change);
    }
    super::form::renew(state, moment);
    make_again(state, waiting, moment);
    told(
        state,
        "Another window or command changed the data; this is how it is now",
    )
}

/// Others replaced the data as a whole.
pub(super) fn replaced(state: &mut State, book: Book, moment: &Moment) -> Vec<Effect> {
    let waiting = std::mem::take(&mut state.unsaved);
    state.book = book;
    derive(state);
    super::form::renew(state, moment);
    make_again(state, waiting.into(), moment);
    told(
        state,
        "The data file was changed by another program; this is how it is now",
    )
}

/// The data was read: at the start, or anew on request.
pub(super) fn loaded(state: &mut State, book: Book, moment: &Moment) -> Vec<Effect> {
    let first = std::mem::take(&mut state.loading);
    let waiting = std::mem::take(&mut state.unsaved);
    state.book = book;
    derive(state);
    super::form::renew(state, moment);
    make_again(state, waiting.into(), moment);
    if first && let Some(away) = queue::away(&state.book, &state.agenda) {
        state.overlays.push(Overlay::Welcome(away));
    }
    if first {
        super::first::welcome(state);
    }
    ask_next_conflict(state);
    save_if_waiting(state)
}

/// Opens the question about the next field with two versions, unless one is asked already.
pub(super) fn ask_next_conflict(state: &mut State) {
    let first = state.book.all::<Conflict>().ids().next();
    if let Some(id) = first {
        ask(state, id);
    }
}

/// Opens the question about a field that a change made here left with two versions.
pub(super) fn ask_of(state: &mut State, change: &Change) {
    let mut left = change.swaps.iter().filter(|swap| swap.after.is_some());
    if let Some(id) = left.find_map(|swap| swap.key.id()) {
        ask(state, id);
    }
}

/// What to tell of a change by how it could be made after what others did: what it left with two versions is
/// not as it was meant.
pub(super) fn with_versions(state: &State, meant: &Change, made: &Change, tells: Notice) -> Notice {
    let versions: Vec<&Conflict> = made
        .swaps
        .iter()
        .filter(|swap| !meant.keys().any(|key| key == swap.key))
        .filter_map(|swap| Conflict::unwrap_ref(swap.after.as_deref()?))
        .collect();
    let [first, ..] = versions.as_slice() else {
        return tells;
    };
    let fields = merge::named(versions.iter().map(|it| it.field.as_str()));
    let what = Conflict {
        field: fields,
        ..(*first).clone()
    };
    let what = what.names(&state.book);
    let is_nothing_else = made.swaps.len() == versions.len();
    if tells.tone == Tone::Undone && is_nothing_else {
        return Notice::hint(format!(
            "Not undone: the {what} was changed again since; both versions are kept"
        ));
    }
    let text = format!(
        "{}; but the {what} was changed elsewhere, too: both versions are kept",
        tells.text
    );
    Notice { text, ..tells }
}

fn ask(state: &mut State, id: Id<Conflict>) {
    let is_asked = |overlay: &Overlay| matches!(overlay, Overlay::Conflict(_));
    if !state.overlays.iter().any(is_asked) {
        state.overlays.push(Overlay::Conflict(id));
    }
}

/// Tells that others changed the data. What they left with two versions is asked about where it came up.
fn told(state: &mut State, text: &str) -> Vec<Effect> {
    let is_asked = |overlay: &Overlay| matches!(overlay, Overlay::Conflict(_));
    let versions = state.book.all::<Conflict>().values().next();
    let text = match versions.filter(|_| !state.overlays.iter().any(is_asked)) {
        None => text.to_owned(),
        Some(conflict) => format!(
            "{text}. The {} has two versions: ‹palette› “two versions” asks",
            conflict.names(&state.book)
        ),
    };
    state.notice = Some(Notice::hint(text));
    save_if_waiting(state)
}

fn save_if_waiting(state: &State) -> Vec<Effect> {
    if state.unsaved.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Save]
    }
}

/// Takes back what is not saved, the newest first; gives it, the oldest first.
fn take_back(state: &mut State) -> Vec<Unsaved> {
    let waiting: Vec<Unsaved> = std::mem::take(&mut state.unsaved).into();
    for unsaved in waiting.iter().rev() {
        take_in(state, &unsaved.change.invert());
    }
    waiting
}

fn make_again(state: &mut State, waiting: Vec<Unsaved>, moment: &Moment) {
    for unsaved in waiting {
        if let Some(change) = merge::rebase(&unsaved.change, &state.book, moment) {
            take_in(state, &change);
            ask_of(state, &change);
            let tells = with_versions(state, &unsaved.change, &change, unsaved.tells);
            state.unsaved.push_back(Unsaved { change, tells });
        }
    }
}

/// Derives anew all that depends on the whole book or on the day; selections stay on their records.
fn derive(state: &mut State) {
    state.counted.forget();
    state.agenda = Agenda::of(&state.book, state.today);
    state.tally = Tally::of(&state.book, state.today);
    if state.lists == Lists::default() {
        state.lists = Lists::of(&state.book, &state.agenda, state.today);
    } else {
        for pane in Pane::ALL {
            state
                .lists
                .rebuild(pane, &state.book, &state.agenda, state.today);
        }
    }
    if let Some(mut view) = state.view.take() {
        view.renew(&state.ground());
        state.view = Some(view);
    }
    super::moving::fit(state);
}
