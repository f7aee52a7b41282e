//! What the views that have the screen to themselves allow: opening them, and what means something else there.

use crate::book::{Contact, Kind};
use crate::state::action::{Action, Importing};
use crate::state::overlay::Overlay;
use crate::state::{Network, State, View};

/// The answer where a view has one of its own.
pub(super) fn allow(state: &State, action: &Action) -> Option<Result<(), String>> {
    let refused = match (&state.view, action) {
        (Some(View::Sheet(sheet)), Action::Introduce | Action::Delete)
            if sheet.current().is_some_and(|line| line.meet.is_some()) =>
        {
            return Some(Ok(()));
        }
        (Some(View::Sheet(sheet)), Action::ToggleDone)
            if sheet.current().is_some_and(|line| line.meet.is_some()) =>
        {
            "‹introduce› introduces them; ‹delete› puts it away"
        }
        (Some(View::Sheet(sheet)), Action::ToggleDone) if sheet.is_board() && has_ended(state) => {
            "This track has ended; ‹progress› sets another stage"
        }
        (view, Action::Aside(_)) if !has_columns(view.as_ref()) && !in_month(state) => {
            "There are no columns here"
        }
        (Some(View::Sheet(_)), Action::Delete) => {
            "Nothing is deleted from here; ‹open› opens what it is about"
        }
        (Some(View::Sheet(sheet)), Action::Look(question)) if sheet.question == *question => {
            "This is it already: ‹back› goes back"
        }
        (
            Some(View::Staying(_) | View::Year(_) | View::Week(_) | View::Insights(_)),
            Action::Open,
        )
        | (Some(View::Week(_)), Action::Edit | Action::CopyCard) => return Some(Ok(())),
        (Some(View::Import(preview)), Action::Mark) => match preview.moved() {
            Some(_) => return Some(Ok(())),
            None => "Only of new work a follow-up is made",
        },
        (Some(View::Import(preview)), Action::Import(Importing::AskColumns))
            if !preview.has_columns() =>
        {
            "This is no table: there are no columns to say anything of"
        }
        (Some(View::Columns(columns)), Action::Accept)
            if state.overlays.is_empty() && !columns.names() =>
        {
            "Nobody can be known by these: ‹holds-next› lets a column hold a name or an e-mail"
        }
        (_, Action::Import(Importing::Ask)) if state.network != Network::Own => {
            "People are imported into your own network, not into the sample"
        }
        (Some(View::Alike(alike)), Action::Skip | Action::Judge(_)) if alike.is_over() => {
            "That was everybody in doubt: ‹back› goes back"
        }
        (_, Action::Doubts)
            if state
                .book
                .all::<Contact>()
                .values()
                .all(|it| it.maybe.is_empty()) =>
        {
            "Nobody is in doubt"
        }
        (Some(View::Insights(_)), Action::Insights) => "These are the insights: ‹back› goes back",
        (Some(View::Triage(_)), Action::ToggleDone | Action::Snooze | Action::SetDay) => {
            "Nobody untriaged is on the agenda yet: a number decides, ‹skip› skips"
        }
        (Some(View::Triage(triage)), Action::Skip) if triage.is_over() => DECIDED,
        (Some(View::Triage(triage)), Action::Triage) if !triage.is_over() => {
            "This is triage: a number decides, ‹skip› skips"
        }
        (_, Action::Triage) if state.book.untriaged().len() == 0 => {
            "Nobody waits here: you have decided about everybody"
        }
        (Some(View::Staying(_)), Action::Staying) => {
            "This is it already: ‹done› takes what is proposed, ‹delete› leaves it"
        }
        (Some(_), Action::Filter) => {
            "This page is worked out of all your records and isn’t narrowed; lists are, and ‹palette› finds anybody"
        }
        (Some(View::Week(_)), Action::Weekly) => "This is it already: ‹back› goes back",
        (_, Action::Staying) if state.book.tables().count(Kind::Contact) == 0 => {
            "Nobody is in your book yet; ‹contacts› and ‹add› add the first"
        }
        (view, Action::Loosen) if !can_loosen(view.as_ref()) => {
            "No cadence is always put off here: there is none to loosen"
        }
        _ => return None,
    };
    Some(Err(refused.to_owned()))
}

/// Whether a day is chosen from a month, over whatever view.
fn in_month(state: &State) -> bool {
    matches!(state.overlays.last(), Some(Overlay::Month(_)))
}

/// What is told past the last card of triage.
const DECIDED: &str = "That was everybody: ‹back› goes back";

/// Why nothing is selected in the view.
pub(super) fn nothing(state: &State) -> &'static str {
    match &state.view {
        Some(View::Triage(_)) => DECIDED,
        Some(View::Staying(_)) => "This is a number: ‹open› shows what makes it, ‹down› goes on",
        Some(View::Sheet(_)) => "There is nothing on this sheet to act on; ‹back› goes back",
        Some(View::Year(_)) => "This is a day: ‹open-line› opens what was done on it",
        Some(View::Import(_)) => "Nothing of this is in your book yet: ‹import-all› takes it in",
        Some(View::Columns(_)) => "This is a column: ‹holds-next› changes what it holds",
        Some(View::Alike(_)) => {
            "Here it is only decided who is one person: ‹same-person›, ‹different-people›"
        }
        Some(View::Week(_)) => "This is a line of the week: ‹open-line› shows what makes it",
        Some(View::Insights(_)) => "This is a number: ‹open-line› shows what makes it",
        None => "Nothing is selected",
    }
}

fn can_loosen(view: Option<&View>) -> bool {
    matches!(view, Some(View::Staying(staying)) if staying.can_loosen())
}

fn has_columns(view: Option<&View>) -> bool {
    match view {
        Some(View::Sheet(sheet)) => sheet.is_board(),
        Some(
            View::Year(_) | View::Week(_) | View::Insights(_) | View::Alike(_) | View::Columns(_),
        ) => true,
        _ => false,
    }
}

/// Whether the mentor track of the selected person is over.
fn has_ended(state: &State) -> bool {
    let person = state.person().and_then(|id| state.book.get(id));
    let track = person.and_then(|it| it.mentor.as_ref());
    track.is_some_and(|track| track.stage.next().is_none())
}
