//! Half-typed lines and forms: giving each its identity while it is typed, laying it aside where it is thrown
//! away, and going on with one.

use crate::book::{Id, Moment};
use crate::language::day;
use crate::state::action::Action;
use crate::state::choice::{Choice, Choosable};
use crate::state::draft::{Draft, Half};
use crate::state::overlay::Overlay;
use crate::state::{Effect, Notice, State};

/// Follows what is half typed after an act: the shell is asked to keep it as it is now, or no longer.
pub(super) fn follow(state: &mut State, moment: &Moment) -> Option<Effect> {
    let was_typed = state.drafts.in_hand.is_some();
    if !state.is_half_typed() {
        state.drafts.in_hand = None;
    } else if !was_typed {
        state.drafts.in_hand = Some(moment.mint.clone().id());
    }
    (was_typed || state.drafts.in_hand.is_some()).then_some(Effect::KeepDraft)
}

/// Lays aside what is half typed, where something is, as its overlay is about to be closed.
pub(super) fn throw(state: &mut State) {
    if let Some(draft) = state.draft() {
        state.notice = Some(Notice::done(format!(
            "Thrown away: {}",
            draft.says(&state.book)
        )));
        state.drafts.throw(draft);
    }
}

/// Tells of what earlier runs left half typed.
pub(super) fn found(state: &mut State, drafts: Vec<Draft>) {
    let told: Vec<&Draft> = drafts.iter().filter(|it| it.is_told()).collect();
    let told = match told.as_slice() {
        [] => {
            state.drafts.kept = drafts;
            return;
        }
        [only] => format!(
            "{} is kept; ‹palette› “draft” goes on with it",
            only.says(&state.book)
        ),
        many => format!(
            "{} half-typed texts are kept; ‹palette› “draft” goes on with them",
            many.len()
        ),
    };
    // Who has begun to type needs no welcome.
    state.overlays.retain(|overlay| *overlay != Overlay::First);
    state.drafts.kept = drafts;
    let told = super::commit::sentence(&told);
    let before = state.notice.take().map(|notice| notice.text);
    let told = before.map_or(told.clone(), |before| format!("{before}. {told}"));
    state.notice = Some(Notice::hint(told));
}

/// Goes on with the only draft there is, or asks with which.
pub(super) fn go_on(state: &mut State, moment: &Moment) {
    let options = state.drafts.all().map(|draft| {
        let says = super::commit::sentence(&draft.says(&state.book));
        let on = day::near(draft.on, state.today);
        Choosable::new(says, Action::GoOnWith(draft.id)).with_word(on)
    });
    let options: Vec<Choosable> = options.collect();
    if let [only] = options.as_slice()
        && let Action::GoOnWith(id) = only.action
    {
        go_on_with(state, id, moment);
        return;
    }
    let choice = Choice::new("Go on with which?", options);
    state.overlays.push(Overlay::Choice(choice));
}

/// Brings back what was thrown away last.
pub(super) fn undo(state: &mut State, moment: &Moment) {
    if let Some(draft) = state.drafts.thrown.last() {
        go_on_with(state, draft.id, moment);
    }
}

/// Opens a draft as it was left.
pub(super) fn go_on_with(state: &mut State, id: Id<Draft>, moment: &Moment) {
    let Some(draft) = state.drafts.take(id) else {
        return;
    };
    state.drafts.is_last = false;
    let overlay = match draft.half {
        Half::Line(line) => {
            let line = line.line(&state.book, &state.wishes, state.today);
            Some(Overlay::Line(Box::new(line)))
        }
        Half::Message(half) => {
            let mut form = half.form(&state.book);
            form.echo(&state.book, &state.wishes, moment);
            Some(Overlay::Form(Box::new(form)))
        }
        Half::Form(half) => {
            let was_new = half.is_new;
            let form = half.form(&state.book, &state.wishes, moment);
            if form.as_ref().is_some_and(|form| form.is_new && !was_new) {
                state.notice = Some(Notice::hint(
                    "The record was deleted meanwhile; saving adds it anew",
                ));
            }
            form.map(|mut form| {
                form.echo(&state.book, &state.wishes, moment);
                Overlay::Form(Box::new(form))
            })
        }
    };
    if let Some(overlay) = overlay {
        state.overlays.push(overlay);
        state.drafts.in_hand = Some(id);
    }
}
