//! The mentor track of a contact, as a part of a page and on the board: where it stands, what for, what to
//! talk about and to ask, and what is open on both sides.

use crate::book::{Contact, Id};
use crate::insight::{briefing, mentors};
use crate::language::day;
use crate::state::State;

use super::{Page, contact};

/// Talks shown below a track.
const TALKS: usize = 5;

pub(super) fn section(page: &mut Page, state: &State, contact: &Contact) {
    let Some(mentor) = &contact.mentor else {
        return;
    };
    page.heading("Mentor track");
    let since = mentor
        .since
        .map(|on| format!(" since {}", day::near(on, state.today)));
    page.field(
        "stage",
        &format!("{}{}", mentor.stage, since.unwrap_or_default()),
    );
    let goal = mentor.goal.and_then(|id| state.book.name(id.into()));
    page.field("for", goal.unwrap_or_default());
    page.field("agenda", &mentor.agenda.join("\n"));
    page.field("questions", &mentor.questions.join("\n"));
}

/// The page below the board.
pub(super) fn page(page: &mut Page, state: &State, who: Id<Contact>) {
    let (Some(briefing), Some(contact)) = (
        briefing::of(&state.book, who, state.today, TALKS),
        state.book.get(who),
    ) else {
        return;
    };
    page.say(&briefing.name, page.theme.loud());
    page.say(&briefing.role, page.theme.quiet());
    page.say(&briefing.asks, page.theme.due());
    section(page, state, contact);
    if let Some(sessions) = mentors::sessions(&state.book, contact, state.today) {
        page.field(sessions.label, &sessions.words);
    }
    contact::promises(page, &briefing, None, state.today);
    contact::talks(page, &briefing);
}
