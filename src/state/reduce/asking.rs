//! Asking where a number on a page comes from: choosing one, and the records that make it.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::book::Day;
use crate::insight::fact::Fact;
use crate::insight::{naming, relevance};
use crate::language::day;
use crate::state::action::{Action, Way};
use crate::state::choice::{Choice, Choosable};
use crate::state::overlay::Overlay;
use crate::state::staying::Item;
use crate::state::{Asked, Notice, State, View};

pub(super) fn choose(state: &mut State, way: Way) {
    let Some(last) = of_page(state).len().checked_sub(1) else {
        return;
    };
    let at = match (chosen(state), way) {
        (None | Some(0), Way::Up) => last,
        (Some(at), Way::Up) => at.saturating_sub(1),
        (Some(at), Way::Down) if at < last => at + 1,
        (None | Some(_), Way::Down) => 0,
    };
    let about = state.subject();
    state.asked = Some(Asked { about, at });
    // Where it stands is to be looked at anew, and scrolled to.
    state.room.chosen = None;
}

pub(super) fn open(state: &mut State) {
    let facts = of_page(state);
    let Some(fact) = facts.get(chosen(state).unwrap_or_default()) else {
        return;
    };
    let fact = fact.clone();
    if let Some(View::Sheet(_) | View::Year(_)) = &state.view {
        // What stands under a heading, or in a year, is about more than the selected row.
        listed(state, number(&fact), &fact);
    } else {
        records(state, &fact);
    }
}

fn number(fact: &Fact) -> String {
    super::commit::sentence(&format!("{}: {}", fact.label, fact.words))
}

/// Shows the records that make a number.
pub(super) fn records(state: &mut State, fact: &Fact) {
    let number = number(fact);
    let name = state.subject().and_then(|key| state.book.name(key));
    let title = name.map_or_else(|| number.clone(), |name| format!("{number} · {name}"));
    listed(state, title, fact);
}

/// The same under a title.
pub(super) fn listed(state: &mut State, title: String, fact: &Fact) {
    if fact.of.is_empty() && fact.pieces.is_empty() {
        let why = match fact.number {
            0 => "nothing stands behind it yet",
            _ => "it is told on this page, and no other record stands behind it",
        };
        state.notice = Some(Notice::hint(format!("“{title}”: {why}")));
        return;
    }
    let today = state.today;
    let records = fact.of.iter().map(|key| {
        let told = naming::told(&state.book, *key);
        let word = naming::kind_and_day(&state.book, *key, today);
        let on = naming::day_of(&state.book, *key);
        let line = Choosable::new(told, Action::Visit(*key));
        (on, line.with_word(word))
    });
    let pieces = fact.pieces.iter().map(|piece| {
        let line = Choosable::new(piece.words.as_str(), Action::Visit(piece.of));
        (Some(piece.on), line.with_word(day::near(piece.on, today)))
    });
    let mut lines: Vec<(Option<Day>, Choosable)> = records.chain(pieces).collect();
    if !fact.of.is_empty() && !fact.pieces.is_empty() {
        lines.sort_by_key(|(on, _)| Reverse(*on));
    }
    let options = lines.into_iter().map(|(_, line)| line).collect();
    let choice = Choice::new(title, options);
    state.overlays.push(Overlay::Choice(choice));
}

/// The place of the chosen number among those of the page, if one is chosen.
pub fn chosen(state: &State) -> Option<usize> {
    let asked = state.asked.filter(|asked| asked.about == state.subject())?;
    Some(asked.at)
}

/// The numbers on the page that is shown, or of the year; on a card of triage, the reasons; of staying connected,
/// that of the selected line; of a sheet, that of the heading.
pub fn of_page(state: &State) -> Cow<'_, [Fact]> {
    if let Some(View::Triage(triage)) = &state.view {
        let card = triage.card();
        let facts = card.map(|card| relevance::facts(&state.book, card, state.today));
        return facts.unwrap_or_default().into();
    }
    if let Some(View::Staying(staying)) = &state.view {
        let fact = match staying.current() {
            Some(Item::Fit(proposal)) => Some(proposal.fact()),
            Some(Item::Tie(tie)) => Some(tie.fact(&state.book)),
            Some(Item::Number(fact, _)) => Some(fact.clone()),
            None => None,
        };
        return fact.into_iter().collect::<Vec<Fact>>().into();
    }
    if let Some(View::Sheet(sheet)) = &state.view {
        let fact = sheet.part().and_then(|part| part.counted.clone());
        return fact.into_iter().collect::<Vec<Fact>>().into();
    }
    if let Some(View::Year(year)) = &state.view {
        return year.facts(&state.book).into();
    }
    let key = state.subject();
    key.map(|key| state.facts(key)).unwrap_or_default()
}
