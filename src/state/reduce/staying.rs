//! Deciding in the view of staying connected: taking or refusing a cadence that could fit better, loosening all
//! that are always put off, and planning to take up an old tie.

use chrono::Days;

use crate::book::{Contact, Edit, FollowUp, Id, Moment};
use crate::insight::queue::working_day;
use crate::state::staying::{Item, Staying};
use crate::state::{State, View};

use super::commit::commit;
use super::{asking, many, moving};

/// In how many days an old tie is to be taken up.
const SOON: Days = Days::new(3);

pub(super) fn start(state: &mut State) {
    state.view = Some(View::Staying(Staying::new(&state.book, state.today)));
    state.scroll = 0;
}

/// Opens the person of the selected line, or the records that make the number.
pub(super) fn open(state: &mut State) -> bool {
    let Some(View::Staying(staying)) = &state.view else {
        return false;
    };
    match staying.current() {
        Some(Item::Number(fact, _)) => {
            let fact = fact.clone();
            asking::records(state, &fact);
        }
        Some(item) => {
            if let Some(who) = item.who() {
                moving::visit(state, who.into());
            }
        }
        None => {}
    }
    true
}

/// Takes what is proposed: the cadence, or a follow-up with the old tie.
pub(super) fn take(state: &mut State, moment: &Moment) -> bool {
    let Some(View::Staying(staying)) = &state.view else {
        return false;
    };
    let edit = match staying.current() {
        Some(Item::Fit(proposal)) => Edit::SetCadence(vec![proposal.who], proposal.fits),
        Some(Item::Tie(tie)) => {
            let name = state.book.name(tie.who.into()).unwrap_or_default();
            let what = format!("be in touch with {name} again");
            let due = state.today.checked_add_days(SOON).unwrap_or(state.today);
            let mut mint = moment.mint;
            let follow_up = FollowUp {
                contacts: vec![tie.who],
                ..FollowUp::new(mint.id(), what, working_day(due))
            };
            Edit::Put(vec![follow_up.into()])
        }
        Some(Item::Number(..)) | None => return true,
    };
    commit(state, edit, moment);
    true
}

/// Refuses what is proposed: for months it is not proposed again.
pub(super) fn refuse(state: &mut State, moment: &Moment) -> bool {
    let Some(View::Staying(staying)) = &state.view else {
        return false;
    };
    if let Some(who) = staying.current().and_then(|item| item.who()) {
        commit(state, Edit::LeaveCadence(vec![who]), moment);
    }
    true
}

/// Whom the lines are about.
pub(super) fn proposed(state: &State) -> Vec<Id<Contact>> {
    let Some(View::Staying(staying)) = &state.view else {
        return Vec::new();
    };
    staying.items().iter().filter_map(Item::who).collect()
}

/// Selects the first line about somebody of whom there was none before, as what was decided is open again.
pub(super) fn reselect(state: &mut State, before: &[Id<Contact>]) {
    let Some(View::Staying(staying)) = &mut state.view else {
        return;
    };
    let is_back = |it: &Item| it.who().is_some_and(|who| !before.contains(&who));
    if let Some(place) = staying.items().iter().position(is_back) {
        staying.go(place);
    }
}

/// Takes all looser cadences that are proposed, as one step.
pub(super) fn loosen(state: &mut State, moment: &Moment) {
    let Some(View::Staying(staying)) = &state.view else {
        return;
    };
    let looser = staying.found.proposals.iter().filter(|it| it.is_looser());
    let edits = looser.map(|it| Edit::SetCadence(vec![it.who], it.fits));
    if let Some(edit) = many::gather(edits.collect::<Vec<_>>()) {
        commit(state, edit, moment);
    }
}
