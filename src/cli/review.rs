//! `netgrow review --plain`: the morning review in questions and answers, a line each, for screen readers,
//! pipes and terminals that can do no more. It walks the same cards as the app by the same actions, and what
//! is answered is done by the same edits, saved at once; so one can stop after any line.

mod ask;
mod card;
mod word;

use std::io;

use clap::Args;

use crate::app::{App, Clock};
use crate::state::action::Until;
use crate::state::overlay::Overlay;
use crate::state::{Action, Row, Wishes};
use crate::store::Place;

use super::desk::Failure;
use super::out;
use word::Word;

/// Walk the morning review, a question at a time.
#[derive(Debug, Args)]
pub struct Review {
    /// Ask and answer line by line, for screen readers, pipes and plain terminals.
    #[arg(long, required = true)]
    plain: bool,
}

impl Review {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        debug_assert!(self.plain);
        let mut app = App::without_screen(place.folder().to_owned(), clock);
        app.state.wishes = wishes.clone();
        app.open()?;
        let mut walk = Walk {
            app,
            input: io::stdin().lock(),
            shown: None,
        };
        walk.welcome()?;
        walk.act(Action::Review)?;
        if walk.app.state.review.is_none() {
            return Ok(());
        }
        let walked = walk.walk();
        let closed = walk.app.close();
        walked?;
        Ok(closed?)
    }
}

/// A walk through the review.
struct Walk<'a> {
    app: App,
    input: io::StdinLock<'a>,
    /// The card that was read out last, and its place.
    shown: Option<(usize, Row)>,
}

impl Walk<'_> {
    /// Says what the app would open with.
    fn welcome(&mut self) -> Result<(), Failure> {
        self.tell()?;
        for overlay in std::mem::take(&mut self.app.state.overlays) {
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
        while let Some(review) = &self.app.state.review {
            if review.is_over() && review.waiting.is_empty() {
                break;
            }
            self.show()?;
            let Some(line) = self.line() else { break };
            self.app.look_outside();
            self.tell()?;
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
        let state = &self.app.state;
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
        match word {
            Word::Done => self.act(Action::ToggleDone),
            Word::Log(sentence) => self.log(&sentence),
            Word::Snooze(day) => self.snooze(day),
            Word::Skip => self.act(Action::Skip),
            Word::Back => self.act(Action::CardBack),
            Word::Drop => self.drop(),
            Word::Undo => {
                self.shown = None;
                self.act(Action::Undo)
            }
            Word::More => self.act(Action::Review),
            Word::Spread => self.act(Action::Spread),
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
        self.act(Action::SnoozeUntil(Until::Day))?;
        if !matches!(self.app.state.overlays.last(), Some(Overlay::Day(_))) {
            return Ok(());
        }
        self.act(Action::Insert(day))?;
        self.act(Action::Accept)?;
        if let Some(Overlay::Day(prompt)) = self.app.state.overlays.last() {
            let why = prompt.understood.clone().err().unwrap_or_default();
            self.app.act(Action::Dismiss);
            out::say(&format!("Not put off: {why}."))?;
        }
        Ok(())
    }

    /// Takes the card off the agenda; asks first where the app would.
    fn drop(&mut self) -> Result<(), Failure> {
        self.act(Action::Delete)?;
        if let Some(Overlay::Confirm(confirm)) = self.app.state.overlays.last() {
            let question = confirm.question.clone();
            let answer = if self.agrees(&question)? {
                Action::Yes
            } else {
                Action::No
            };
            self.act(answer)?;
        }
        Ok(())
    }

    /// Makes an action happen, and all that it asks of the world, and says what came of it.
    fn act(&mut self, action: Action) -> Result<(), Failure> {
        self.app.act(action);
        self.app.perform();
        self.tell()
    }

    /// Says what there is to say of what happened.
    fn tell(&mut self) -> Result<(), Failure> {
        if let Some(reason) = &self.app.state.trouble {
            return Err(Failure::Said(format!("not saved: {reason}")));
        }
        match self.app.state.notice.take() {
            Some(notice) => out::say(&format!("{}.", notice.text.trim_end_matches('.'))),
            None => Ok(()),
        }
    }

    /// What became of the morning.
    fn farewell(&self) -> String {
        let Some(review) = &self.app.state.review else {
            return "That was the morning.".to_owned();
        };
        let left = review.cards.len().saturating_sub(review.at) + review.waiting.len();
        let told = review.told();
        let told = if told.is_empty() {
            "Nothing was changed".to_owned()
        } else {
            told
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
