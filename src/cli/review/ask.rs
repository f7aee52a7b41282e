//! Asking back: a line of an answer, yes or no, which of several people; and logging, which may need all of
//! these before it is understood.

use std::io::BufRead;

use crate::book::Key;
use crate::language::capture::Doubt;
use crate::language::reference;
use crate::state::Action;
use crate::state::action::Way;
use crate::state::overlay::Overlay;

use super::super::desk::Failure;
use super::super::out;
use super::Walk;

/// What of a sentence stands in the way of logging it.
enum Hitch {
    /// Nothing.
    None,
    /// Somebody or something is not known yet.
    Unknown(String),
    /// A name could mean several people.
    Several,
    /// It can't be logged so.
    Refused(String),
}

impl Walk<'_> {
    /// The next line of answers; nothing where there are no more.
    pub(super) fn line(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        match self.input.read_until(b'\n', &mut bytes) {
            Ok(1..) => Some(String::from_utf8_lossy(&bytes).trim().to_owned()),
            Ok(0) | Err(_) => None,
        }
    }

    /// Asks a question; only yes is yes.
    pub(super) fn agrees(&mut self, question: &str) -> Result<bool, Failure> {
        out::say(&format!("{question} yes or no?"))?;
        let answer = self.line().unwrap_or_default().to_lowercase();
        Ok(matches!(answer.as_str(), "y" | "yes"))
    }

    /// Logs a sentence about the card, and asks back where it is doubtful.
    pub(super) fn log(&mut self, sentence: &str) -> Result<(), Failure> {
        self.act(Action::Log)?;
        self.act(Action::Insert(sentence.to_owned()))?;
        let mut agreed = false;
        loop {
            match self.hitch(agreed) {
                Hitch::None => break,
                Hitch::Unknown(question) => {
                    if !self.agrees(&question)? {
                        return self.leave("Not logged.");
                    }
                    agreed = true;
                    self.act(Action::Accept)?;
                }
                Hitch::Several => {
                    self.act(Action::Accept)?;
                    if !self.which_one()? {
                        return self.leave("Not logged.");
                    }
                }
                Hitch::Refused(why) => return self.leave(&format!("Not logged: {why}.")),
            }
            if !self.has_line() {
                return Ok(());
            }
        }
        self.act(Action::Accept)?;
        match self.app.state.overlays.last() {
            // At an event one person is logged after the other; here each has a line of its own.
            Some(Overlay::Line(line)) if line.problem.is_none() => self.leave(""),
            Some(Overlay::Line(line)) => {
                let why = line.problem.clone().unwrap_or_default();
                self.leave(&format!("Not logged: {why}."))
            }
            _ => Ok(()),
        }
    }

    /// What stands in the way still. Once it is agreed that new people are added, they do not.
    fn hitch(&self, agreed: bool) -> Hitch {
        let Some(Overlay::Line(line)) = self.app.state.overlays.last() else {
            return Hitch::None;
        };
        match line.reading.doubts.first() {
            // The line was ready to add somebody as soon as the other doubt was gone.
            None if line.problem.is_some() && !agreed => {
                Hitch::Unknown("Not all in it are known yet. Add them?".to_owned())
            }
            None => Hitch::None,
            Some(Doubt::Unknown { name, .. }) => {
                Hitch::Unknown(format!("“{name}” is not known yet. Add them?"))
            }
            Some(Doubt::Ambiguous { .. }) => Hitch::Several,
            Some(doubt) => Hitch::Refused(doubt.to_string()),
        }
    }

    fn has_line(&self) -> bool {
        matches!(self.app.state.overlays.last(), Some(Overlay::Line(_)))
    }

    /// Asks which of several people is meant; tells whether one was chosen.
    fn which_one(&mut self) -> Result<bool, Failure> {
        let Some(Overlay::WhichOne(which)) = self.app.state.overlays.last() else {
            return Ok(true);
        };
        let (said, candidates) = (which.said.clone(), which.candidates.clone());
        out::say(&format!("“{said}” could be:"))?;
        for (number, key) in (1..).zip(&candidates) {
            out::say(&format!("{number}. {}", self.described(*key)))?;
        }
        out::say("Which number?")?;
        let answer = self.line().and_then(|line| line.parse::<usize>().ok());
        let Some(number) = answer.filter(|number| (1..=candidates.len()).contains(number)) else {
            self.app.act(Action::Dismiss);
            return Ok(false);
        };
        for _ in 1..number {
            self.app.act(Action::Step(Way::Down));
        }
        self.act(Action::Accept)?;
        Ok(true)
    }

    fn described(&self, key: Key) -> String {
        reference::described(&self.app.state.book, key)
    }

    /// Leaves the line as if nothing had been typed.
    fn leave(&mut self, why: &str) -> Result<(), Failure> {
        self.app.act(Action::Dismiss);
        if why.is_empty() {
            Ok(())
        } else {
            out::say(why)
        }
    }
}
