//! Going through the inbox: each line is taken as it is understood, changed first, put aside, or left. Where
//! what was made of a line is undone, the line waits again.

use crate::book::{Change, Moment};
use crate::language::jot::Jot;
use crate::state::inbox::{Inbox, Sorting, Taken};
use crate::state::overlay::Overlay;
use crate::state::{Action, Effect, Notice, State};

use super::super::allow::allow;
use super::{line, walk};

/// Takes in what waits in the inbox.
pub(super) fn read(state: &mut State, lines: Result<Vec<Jot>, String>, asked: bool) {
    let lines = match lines {
        Ok(lines) => lines,
        Err(why) => {
            state.inbox.get_or_insert_default();
            state.notice = Some(Notice::problem(super::commit::sentence(&why)));
            return;
        }
    };
    let count = lines.len();
    let taken = state.inbox.take().map(|inbox| inbox.taken);
    state.inbox = Some(Inbox {
        lines,
        taken: taken.unwrap_or_default(),
        ..Inbox::default()
    });
    if asked {
        open(state, false);
    } else if count > 0 {
        state.notice = Some(Notice::hint(format!(
            "{count} in the inbox: ‹inbox› goes through"
        )));
    }
}

/// Shows the first line of the inbox.
pub(super) fn open(state: &mut State, then_review: bool) {
    if !show(state, 0, then_review) {
        state.notice = Some(Notice::hint("Nothing new is in the inbox"));
    }
}

/// Shows a line of the inbox in place of the one that is shown; tells whether there is such a line.
fn show(state: &mut State, at: usize, then_review: bool) -> bool {
    let inbox = state.inbox.as_ref();
    let line = inbox.and_then(|inbox| inbox.line(at, &state.book, &state.wishes, state.today));
    if matches!(state.overlays.last(), Some(Overlay::Inbox(_))) {
        state.overlays.pop();
    }
    let is_there = line.is_some();
    state.overlays.extend(line.map(|line| {
        Overlay::Inbox(Box::new(Sorting {
            at,
            line,
            then_review,
        }))
    }));
    is_there
}

/// Takes the line as it is understood; what is doubtful of it is asked about in the one line.
pub(super) fn take(state: &mut State, moment: &Moment) {
    edit(state);
    line::accept(state, moment);
}

/// Opens the line to be changed before it is taken.
pub(super) fn edit(state: &mut State) {
    if let Some(Overlay::Inbox(sorting)) = state.overlays.last() {
        let inbox = state.inbox.as_ref();
        let line =
            inbox.and_then(|it| it.line(sorting.at, &state.book, &state.wishes, state.today));
        state
            .overlays
            .extend(line.map(|line| Overlay::Line(Box::new(line))));
    }
}

/// Notes that the line that is shown was taken, if one is, and shows the next.
pub(super) fn taken(state: &mut State) {
    let (Some(Overlay::Inbox(sorting)), Some(inbox)) = (state.overlays.last(), &mut state.inbox)
    else {
        return;
    };
    if let (Some(change), Some(jot)) = (state.history.last(), inbox.lines.get(sorting.at)) {
        inbox.taken.push(Taken {
            change: change.clone(),
            jot: jot.clone(),
            at: sorting.at,
        });
    }
    drop(state);
}

/// Lets the line wait again of which a change was made that is taken back.
pub(super) fn release(state: &mut State, change: &Change) {
    let Some(inbox) = &mut state.inbox else {
        return;
    };
    let Some(Taken { jot, at, .. }) = inbox.line_of(change).cloned() else {
        return;
    };
    let at = at.min(inbox.lines.len());
    inbox.released.push(jot.mark);
    inbox.lines.insert(at, jot);
    if let Some(Overlay::Inbox(sorting)) = state.overlays.last() {
        show(state, at, sorting.then_review);
    }
}

/// Notes that a line is dealt with again, as the change that was made of it is made again.
pub(super) fn take_again(state: &mut State, change: &Change) {
    let Some(inbox) = &mut state.inbox else {
        return;
    };
    let mark = inbox.line_of(change).map(|taken| taken.jot.mark);
    let waits = |jot: &Jot| Some(jot.mark) == mark;
    let Some(at) = inbox.lines.iter().position(waits) else {
        return;
    };
    let jot = inbox.lines.remove(at);
    inbox.handled.push(jot.mark);
    if let Some(Overlay::Inbox(sorting)) = state.overlays.last() {
        go_on(state, at, sorting.then_review);
    }
}

/// Puts the line aside for good and shows the next one.
pub(super) fn drop(state: &mut State) {
    let (Some(Overlay::Inbox(sorting)), Some(inbox)) = (state.overlays.last(), &mut state.inbox)
    else {
        return;
    };
    let (at, then_review) = (sorting.at, sorting.then_review);
    if at < inbox.lines.len() {
        let jot = inbox.lines.remove(at);
        inbox.handled.push(jot.mark);
    }
    go_on(state, at, then_review);
}

/// Leaves the line for another time and shows the next one.
pub(super) fn later(state: &mut State) {
    if let Some(Overlay::Inbox(sorting)) = state.overlays.last() {
        let (at, then_review) = (sorting.at, sorting.then_review);
        go_on(state, at + 1, then_review);
    }
}

/// Shows a line, or ends where there are no more.
fn go_on(state: &mut State, at: usize, then_review: bool) {
    let shown = state.overlays.last().cloned();
    if !show(state, at, then_review) {
        end(state, shown);
    }
}

/// Ends going through the inbox, if that is what was left; the morning review comes next where it was asked
/// for.
pub(super) fn end(state: &mut State, left: Option<Overlay>) {
    let Some(Overlay::Inbox(sorting)) = left else {
        return;
    };
    if let Some(inbox) = &mut state.inbox {
        inbox.is_through = true;
    }
    if sorting.then_review {
        match allow(state, &Action::Review) {
            Ok(()) => walk::start(state),
            Err(why) if state.notice.is_none() => state.notice = Some(Notice::hint(why)),
            Err(_) => {}
        }
    }
}

/// What is to be remembered of the inbox, asked for once.
pub(super) fn remember(state: &mut State) -> Vec<Effect> {
    let Some(inbox) = &mut state.inbox else {
        return Vec::new();
    };
    let handled = Effect::Handled(std::mem::take(&mut inbox.handled));
    let released = Effect::Released(std::mem::take(&mut inbox.released));
    let effects = [handled, released].into_iter();
    effects
        .filter(|it| !matches!(it, Effect::Handled(marks) | Effect::Released(marks) if marks.is_empty()))
        .collect()
}
