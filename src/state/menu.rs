//! The menus of one key: what each offers, in order, and what of it holds at present. The line of each act, with its
//! key and its words, stands in the table of keys.

use crate::book::contact::Stage;
use crate::book::introduction::IntroductionState;
use crate::book::platform::EngagementKind;
use crate::book::{Cadence, Contact, Introduction, Span};
use crate::insight::tempo::LADDER;

use super::State;
use super::action::{Action, Until};

/// What a menu is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Until when to snooze.
    Snooze,
    /// How often to be in touch.
    Cadence,
    /// What was done on a platform.
    Engagement,
    /// How far an introduction is.
    Introduction,
    /// How far a mentor track is.
    Mentor,
}

/// A menu that lies over the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// What it is about.
    pub about: About,
    /// What can be chosen.
    pub options: Vec<Action>,
    /// The place of what holds at present, where something does.
    pub now: Option<usize>,
    /// The place of the chosen line.
    pub cursor: usize,
}

impl Menu {
    /// A menu about something, with what holds at present chosen.
    pub fn new(about: About, state: &State) -> Self {
        let (options, now) = match about {
            About::Snooze => (snooze(), None),
            About::Cadence => (cadence(), common(state, |it| Action::Keep(it.cadence))),
            About::Engagement => (engagement(), None),
            About::Introduction => (introduction(), progress(state)),
            About::Mentor => {
                let reached = |it: &Contact| it.mentor.as_ref().map(|track| track.stage);
                let now = common(state, |it| Action::MentorAt(reached(it)));
                (mentor(now != Some(Action::MentorAt(None))), now)
            }
        };
        let now = options
            .iter()
            .position(|option| Some(option) == now.as_ref());
        Self {
            about,
            options,
            now,
            cursor: now.unwrap_or_default(),
        }
    }

    /// The chosen act.
    pub fn chosen(&self) -> Option<&Action> {
        self.options.get(self.cursor)
    }
}

fn snooze() -> Vec<Action> {
    let days = [
        Until::Tomorrow,
        Until::ThreeDays,
        Until::NextWeek,
        Until::NextMonth,
        Until::LastTime,
        Until::Day,
    ];
    days.map(Action::SnoozeUntil).into()
}

fn cadence() -> Vec<Action> {
    let spans = LADDER.into_iter();
    let every = spans.filter_map(|(count, unit)| Span::new(count, unit));
    let every = every.map(Cadence::Every);
    every.chain([Cadence::Ambient]).map(Action::Keep).collect()
}

fn engagement() -> Vec<Action> {
    let kinds = EngagementKind::ALL.iter().copied();
    let noted = kinds.map(Action::Engage);
    noted.chain([Action::Log]).collect()
}

fn introduction() -> Vec<Action> {
    let states = [
        IntroductionState::Offered,
        IntroductionState::OneAgreed,
        IntroductionState::BothAgreed,
        IntroductionState::Made,
        IntroductionState::Thanked,
        IntroductionState::Declined,
    ];
    states.map(Action::ProgressTo).into()
}

/// The stages, and the way off the track for those who are on it.
fn mentor(is_on: bool) -> Vec<Action> {
    let stages = [
        Stage::Identified,
        Stage::ReachedOut,
        Stage::Talking,
        Stage::Asked,
        Stage::Mentoring,
        Stage::Paused,
        Stage::Ended,
    ];
    let off = is_on.then_some(None);
    let all = stages.into_iter().map(Some).chain(off);
    all.map(Action::MentorAt).collect()
}

/// How far the selected introduction is.
fn progress(state: &State) -> Option<Action> {
    let id = state.subject()?.id()?;
    let it: &Introduction = state.book.get(id)?;
    Some(Action::ProgressTo(it.state()))
}

/// What holds for everybody that the act is about; nothing where they differ.
fn common(state: &State, of: impl Fn(&Contact) -> Action) -> Option<Action> {
    let people = state.people();
    let mut all = people.iter().filter_map(|id| state.book.get(*id)).map(of);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}
