//! The one line: Enter makes it so, Tab goes on in a form.

use crate::book::{Edit, Key, Kind, Moment, Record};
use crate::language::capture::{Doubt, Purpose};
use crate::state::form::{Form, Subject, Talk};
use crate::state::line::Line;
use crate::state::overlay::{Overlay, WhichOne};
use crate::state::review::Fate;
use crate::state::{Notice, State};

use super::commit::{act, commit, sentence};
use super::{record, typing};

/// Reads the line anew, after something was typed in it.
pub(super) fn typed(state: &mut State) {
    if let Some(Overlay::Line(line)) = state.overlays.last_mut() {
        line.problem = None;
        line.create = line.is_rapid();
        line.read(&state.book, &state.wishes, state.today);
    }
}

/// Makes the line so. A name that could mean several people is asked about; one that is not known is
/// told, and a second Enter adds it.
pub(super) fn accept(state: &mut State, moment: &Moment) {
    let Some(Overlay::Line(line)) = state.overlays.last_mut() else {
        return;
    };
    if line.field.text().trim().is_empty() {
        if line.is_rapid() {
            state.overlays.pop();
        } else {
            line.problem = Some(empty(line.purpose).to_owned());
        }
        return;
    }
    match line.reading.edit(&state.book, moment) {
        Ok(edit) => take(state, edit, moment),
        Err(Doubt::Ambiguous {
            text, candidates, ..
        }) => {
            let which = WhichOne {
                said: text,
                candidates,
                cursor: 0,
            };
            state.overlays.push(Overlay::WhichOne(which));
        }
        Err(doubt @ (Doubt::Unknown { .. } | Doubt::Namesake { .. })) if !line.create => {
            line.create = true;
            line.read(&state.book, &state.wishes, state.today);
            let whom = match doubt {
                Doubt::Namesake { .. } => "another",
                _ => "them",
            };
            line.problem = Some(format!(
                "{}; ‹text-ok› again adds {whom}",
                sentence(&doubt.to_string())
            ));
        }
        Err(doubt) => line.problem = Some(sentence(&doubt.to_string())),
    }
}

/// Logs a sentence, as if it were typed in the line; what is doubtful is asked about there.
pub(super) fn said(state: &mut State, said: &str, moment: &Moment) {
    record::open_line(state, Purpose::Log, None);
    typing::insert(state, said, moment);
    accept(state, moment);
}

fn empty(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Log => {
            "Type what happened and with whom, for example: coffee with Ana yesterday: her team hires"
        }
        Purpose::Contact => {
            "Type a name, for example: Ada Lovelace, analyst at Analytical Engines #maths ~1m"
        }
        Purpose::Goal => {
            "Type a goal, for example: Find a mentor in distributed systems: 2 mentors by 1 mar"
        }
        Purpose::Event => "Type an event and its day, for example: RustConf 12 mar 9:00 at Berlin",
        Purpose::FollowUp => "Type a day and what to do, for example: fri send the deck to Ana",
        Purpose::Introduction => {
            "Type who should meet and why, for example: Ana, Raj: both leave a monolith"
        }
    }
}

/// Makes the edit of a line and shows what it made.
fn take(state: &mut State, edit: Edit, moment: &Moment) {
    let Some(Overlay::Line(line)) = state.overlays.pop() else {
        return;
    };
    let added = match &edit {
        Edit::Put(records) => records.first().map(Record::key),
        Edit::Introduce(it) => Some(it.id.into()),
        _ => None,
    };
    let done = match line.purpose {
        Purpose::Log if !line.is_rapid() && answers_card(state, &line) => {
            act(state, edit, Fate::Done, moment)
        }
        _ => commit(state, edit, moment),
    };
    if !done {
        let problem = state.notice.take().map(|notice| notice.text);
        state
            .overlays
            .push(Overlay::Line(Box::new(Line { problem, ..*line })));
    } else if line.is_rapid() {
        let next = Line::new(
            line.purpose,
            line.about,
            &state.book,
            &state.wishes,
            state.today,
        );
        state.overlays.push(Overlay::Line(Box::new(next)));
    } else if let Some(key) = added {
        select(state, key);
    }
    if done {
        super::inbox::taken(state);
    }
}

/// Whether the line was started from the card of the review, and so is what became of it.
fn answers_card(state: &State, line: &Line) -> bool {
    state
        .review
        .as_ref()
        .and_then(super::super::review::Review::current)
        .is_some_and(|row| Some(row.key) == line.about)
}

/// Puts the cursor on a record that was just added, if its list shows it.
fn select(state: &mut State, key: Key) {
    if !state.is_walked() && state.focus.kind() == key.kind {
        state.lists.of_pane_mut(state.focus).select_key(key);
        super::moving::fit(state);
    }
}

/// Takes the chosen person for a name that could mean several, and tries again.
pub(super) fn chosen(state: &mut State, moment: &Moment) {
    let Some(Overlay::WhichOne(which)) = state.overlays.pop() else {
        return;
    };
    let Some(key) = which.candidates.get(which.cursor) else {
        return;
    };
    if let Some(Overlay::Line(line)) = state.overlays.last_mut() {
        line.chosen.push((which.said, *key));
        line.read(&state.book, &state.wishes, state.today);
        accept(state, moment);
    }
}

/// Goes on in a form with what the line says so far. What it does not say well enough yet to be a
/// record starts an empty one.
pub(super) fn as_form(state: &mut State, moment: &Moment) {
    let Some(Overlay::Line(line)) = state.overlays.last_mut() else {
        return;
    };
    line.create = true;
    line.read(&state.book, &state.wishes, state.today);
    let edit = line.reading.edit(&state.book, moment);
    let parts = match edit {
        Ok(Edit::Log(log)) => {
            let (talk, along) = Talk::begun(*log);
            Some((Subject::Talk(Box::new(talk)), along))
        }
        Ok(Edit::Put(records)) => {
            let mut records = records.into_iter();
            records
                .next()
                .and_then(|record| Subject::begun(record, records.collect()))
        }
        Ok(Edit::Introduce(it)) => Some((Subject::Introduction(it), Vec::new())),
        Ok(Edit::Together(edits)) => with_new_people(edits),
        Ok(_) => None,
        Err(Doubt::Ambiguous {
            text, candidates, ..
        }) => {
            state.overlays.push(Overlay::WhichOne(WhichOne {
                said: text,
                candidates,
                cursor: 0,
            }));
            return;
        }
        Err(_) if line.field.text().trim().is_empty() => blank(line, state.today, moment),
        Err(doubt) => {
            line.problem = Some(sentence(&doubt.to_string()));
            return;
        }
    };
    let Some((subject, along)) = parts else {
        state.notice = Some(Notice::hint(
            "There is no form for this; ‹text-ok› takes the line as it is",
        ));
        return;
    };
    let is_begun = !line.field.text().trim().is_empty();
    state.overlays.pop();
    let mut form = Form::new(subject, along, true, &state.book);
    if is_begun {
        form.was_typed();
    }
    form.echo(&state.book, &state.wishes, moment);
    state.overlays.push(Overlay::Form(Box::new(form)));
}

/// An introduction, and the people that it makes known.
fn with_new_people(edits: Vec<Edit>) -> Option<(Subject, Vec<Record>)> {
    let mut edits = edits.into_iter();
    match (edits.next(), edits.next()) {
        (Some(Edit::Put(new)), Some(Edit::Introduce(it))) => Some((Subject::Introduction(it), new)),
        _ => None,
    }
}

/// An empty record of what the line would add.
fn blank(line: &Line, today: crate::book::Day, moment: &Moment) -> Option<(Subject, Vec<Record>)> {
    use crate::book::{Contact, Event, FollowUp, Goal, Interaction, Introduction};
    let mut mint = moment.mint;
    let person = line.about.and_then(crate::book::record::Key::id::<Contact>);
    let people = person.into_iter().collect();
    let record: Record = match line.purpose {
        Purpose::Contact => Contact::new(mint.id(), "").into(),
        Purpose::Goal => Goal::new(mint.id(), "").into(),
        Purpose::Event => Event::new(mint.id(), "", today).into(),
        Purpose::FollowUp => FollowUp {
            contacts: people,
            ..FollowUp::new(mint.id(), "", today)
        }
        .into(),
        Purpose::Introduction => {
            let one = person.unwrap_or_else(|| mint.id());
            Introduction::new(mint.id(), [one, mint.id()]).into()
        }
        Purpose::Log => {
            let interaction = Interaction::new(mint.id(), today, people);
            let completes = line
                .about
                .filter(|key| key.kind == Kind::FollowUp)
                .and_then(Key::id);
            let log = crate::book::edit::Log {
                interaction,
                new: Vec::new(),
                follow_ups: Vec::new(),
                completes,
                shares: None,
            };
            return Some((Subject::Talk(Box::new(Talk::begun(log).0)), Vec::new()));
        }
    };
    Subject::of(record).map(|subject| (subject, Vec::new()))
}
