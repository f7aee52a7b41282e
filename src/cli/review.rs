//! `netgrow review`: a week looked back on, or, with `--plain`, the morning review in questions and answers, a line each, for screen readers,
//! pipes and terminals that can do no more. It walks the same cards as the app by the same actions, and what
//! is answered is done by the same edits, saved at once; so one can stop after any line.

mod card;
mod word;

use clap::Args;

use crate::app::{App, Clock};
use crate::config::Settings;
use crate::inbox::Inbox;
use crate::insight::agenda;
use crate::state::action::Until;
use crate::state::overlay::Overlay;
use crate::state::{Action, Review as Cards, Row};
use crate::store::Place;

use super::desk::Failure;
use super::dialogue::Dialogue;
use super::{out, week};
use word::Word;

/// Look back on a week, as Markdown; with --plain, walk the morning review, a question at a time.
#[derive(Debug, Args)]
pub struct Review {
    /// Walk the morning review: ask and answer line by line, for screen readers, pipes and plain terminals.
    #[arg(long, conflicts_with_all = ["week", "json"])]
    plain: bool,
    /// A day of the week to look back on, in place of the last.
    #[arg(long, value_name = "DAY")]
    week: Option<String>,
    /// Print the week as JSON.
    #[arg(long)]
    json: bool,
}

impl Review {
    pub(super) fn run(
        self,
        place: &Place,
        clock: Clock,
        settings: &Settings,
    ) -> Result<(), Failure> {
        if !self.plain {
            let wishes = &settings.choices.wishes;
            return week::run(self.week.as_deref(), self.json, place, clock, wishes);
        }
        tell_inbox(settings, place)?;
        let mut app = App::without_screen(place.folder().to_owned(), clock);
        app.state.wishes = settings.choices.wishes.clone();
        app.open()?;
        let mut walk = Walk {
            talk: Dialogue::about(app),
            shown: None,
            earlier: Vec::new(),
        };
        walk.welcome()?;
        walk.talk.act(Action::Review)?;
        if walk.talk.app.state.review.is_none() {
            return Ok(());
        }
        let walked = walk.walk();
        let closed = walk.talk.app.close();
        walked?;
        Ok(closed?)
    }
}

/// Says what waits in the inbox, which has questions of its own.
fn tell_inbox(settings: &Settings, place: &Place) -> Result<(), Failure> {
    let inbox = settings
        .inbox()
        .map(|file| Inbox::new(file, place.folder()));
    let lines = inbox
        .and_then(|inbox| inbox.waiting().ok())
        .unwrap_or_default();
    let waits = match lines.len() {
        0 => return Ok(()),
        1 => "1 line waits".to_owned(),
        many => format!("{many} lines wait"),
    };
    out::say(&format!(
        "{waits} in the inbox; netgrow inbox asks about each."
    ))
}

/// A walk through the review.
struct Walk<'a> {
    talk: Dialogue<'a>,
    /// The card that was read out last, and its place.
    shown: Option<(usize, Row)>,
    /// What became of the cards before the backlog was spread.
    earlier: Vec<String>,
}

impl Walk<'_> {
    /// Says what the app would open with.
    fn welcome(&mut self) -> Result<(), Failure> {
        self.talk.tell()?;
        for overlay in std::mem::take(&mut self.talk.app.state.overlays) {
            match overlay {
                Overlay::Welcome(away) => out::say(&format!(
                    "Welcome back: {} days without a word here, and {} overdue. Type spread to spread them over the coming days, or go on as it is.",
                    away.days, away.overdue
                ))?,
                Overlay::Conflict(_) => out::say(
                    "A field has two versions that were changed apart; open the app to choose one.",
                )?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Asks about one card after the other until the last, or until there are no more answers.
    fn walk(&mut self) -> Result<(), Failure> {
        while let Some(review) = &self.talk.app.state.review {
            if review.is_over() && review.waiting.is_empty() {
                break;
            }
            self.show()?;
            let Some(line) = self.talk.line() else { break };
            self.talk.app.look_outside();
            self.talk.tell()?;
            match Word::read(&line) {
                Ok(Word::Quit) => break,
                Ok(word) => self.answer(word)?,
                Err(why) => out::say(&why)?,
            }
        }
        out::say("")?;
        out::say(&self.farewell())
    }

    /// Reads the card out, if it was not just now, and the words that can be answered.
    fn show(&mut self) -> Result<(), Failure> {
        let state = &self.talk.app.state;
        let Some(review) = &state.review else {
            return Ok(());
        };
        let Some(row) = review.current() else {
            let count = review.waiting.len();
            out::say("")?;
            return out::say(&format!(
                "That was the last card for today. {count} more can wait: more, undo, back or quit?"
            ));
        };
        if self.shown != Some((review.at, row)) {
            card::read_out(state, review, row)?;
            self.shown = Some((review.at, row));
        }
        out::say(word::PROMPT)
    }

    /// Does what was answered.
    fn answer(&mut self, word: Word) -> Result<(), Failure> {
        let review = self.talk.app.state.review.as_ref();
        if word.is_about_the_card() && review.is_some_and(Cards::is_over) {
            return out::say("No card is left for that: more, undo, back or quit?");
        }
        match word {
            Word::Done => self.talk.act(Action::ToggleDone),
            Word::Log(sentence) => {
                self.talk.act(Action::Log)?;
                self.talk.act(Action::Insert(sentence))?;
                self.talk.settle("Not logged")
            }
            Word::Snooze(day) => self.snooze(day),
            Word::Skip => self.talk.act(Action::Skip),
            Word::Back => self.talk.act(Action::CardBack),
            Word::Drop => self.drop(),
            Word::Undo => {
                self.shown = None;
                self.talk.act(Action::Undo)
            }
            Word::More => self.talk.act(Action::Review),
            Word::Spread => self.spread(),
            Word::Again => {
                self.shown = None;
                Ok(())
            }
            Word::Help => word::help(),
            Word::Quit => Ok(()),
        }
    }

    /// Puts the card off until a day.
    fn snooze(&mut self, day: String) -> Result<(), Failure> {
        self.talk.act(Action::SnoozeUntil(Until::Day))?;
        if !matches!(self.talk.app.state.overlays.last(), Some(Overlay::Day(_))) {
            return Ok(());
        }
        self.talk.act(Action::Insert(day))?;
        self.talk.act(Action::Accept)?;
        if let Some(Overlay::Day(prompt)) = self.talk.app.state.overlays.last() {
            let why = prompt.understood.clone().err().unwrap_or_default();
            self.talk.app.act(Action::Dismiss);
            out::say(&format!("Not put off: {why}."))?;
        }
        Ok(())
    }

    /// Spreads what is overdue, and goes on with what is due today by then.
    fn spread(&mut self) -> Result<(), Failure> {
        let review = self.talk.app.state.review.as_ref();
        let told = review.map(Cards::told).filter(|told| !told.is_empty());
        self.talk.act(Action::Spread)?;
        let state = &self.talk.app.state;
        if state.review.is_some() {
            return Ok(());
        }
        self.shown = None;
        self.earlier.extend(told);
        self.earlier.push("the backlog spread".to_owned());
        let due = |row: &agenda::Row| row.due <= state.today;
        if state.agenda.rows().iter().any(due) {
            self.talk.act(Action::Review)?;
        }
        Ok(())
    }

    /// Takes the card off the agenda; asks first where the app would.
    fn drop(&mut self) -> Result<(), Failure> {
        self.talk.act(Action::Delete)?;
        if let Some(Overlay::Confirm(confirm)) = self.talk.app.state.overlays.last() {
            let question = confirm.question.clone();
            let answer = if self.talk.agrees(&question)? {
                Action::Yes
            } else {
                Action::No
            };
            self.talk.act(answer)?;
        }
        Ok(())
    }

    /// What became of the morning.
    fn farewell(&self) -> String {
        let review = self.talk.app.state.review.as_ref();
        let left = review.map_or(0, |review| {
            review.cards.len().saturating_sub(review.at) + review.waiting.len()
        });
        let mut told = self.earlier.clone();
        told.extend(review.map(Cards::told).filter(|told| !told.is_empty()));
        let told = if told.is_empty() {
            "Nothing was changed".to_owned()
        } else {
            told.join(", ")
        };
        match left {
            0 => {
                format!("That was the morning: {told}. netgrow undo takes the last change back.")
            }
            1 => format!("Enough for today: {told}. 1 card waits for another time."),
            many => format!("Enough for today: {told}. {many} cards wait for another time."),
        }
    }
}
