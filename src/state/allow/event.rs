//! What is allowed of the acts for events: choosing whom to meet, ticking what is to prepare, and settling whose
//! name was in doubt.

use crate::book::Event;
use crate::state::State;
use crate::state::action::{Action, Attending};
use crate::state::reduce::{alike, asking, same};

/// The answer where the act is one for events.
pub(super) fn allow(state: &State, action: &Action) -> Option<Result<(), String>> {
    let event = || {
        let key = super::selected(state)?.key;
        let event = key.id().and_then(|id| state.book.get::<Event>(id));
        event.ok_or_else(|| "This is for events; ‹events› shows them".to_owned())
    };
    let Action::Attending(act) = action else {
        return None;
    };
    let refused = match act {
        Attending::WhomToMeet => match event() {
            Err(why) => return Some(Err(why)),
            Ok(_) if can_be_met(state) => return Some(Ok(())),
            Ok(event) if event.last_day() < state.today => {
                "The event is over; ‹log› captures whom you met there"
            }
            Ok(_) => "Nobody else is known who could be there; ‹edit› names whom to meet",
        },
        Attending::Checklist => match event() {
            Err(why) => return Some(Err(why)),
            Ok(event) if !event.prepare.is_empty() => return Some(Ok(())),
            Ok(_) => "Nothing is written down to prepare; ‹edit› adds to it",
        },
        Attending::AskWho if same::in_doubt(state).is_none() && alike::marked(state).is_none() => {
            "Nobody here was taken down in doubt; two contacts that are marked become one"
        }
        _ => return None,
    };
    Some(Err(refused.to_owned()))
}

/// Whether anybody is proposed for the event.
fn can_be_met(state: &State) -> bool {
    let facts = asking::of_page(state);
    facts.iter().any(|fact| fact.label == "could meet")
}
