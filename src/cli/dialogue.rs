//! A dialogue, line by line, with somebody who does without a screen: what the app would show is said, what
//! would be a key is a word, and what is doubtful is asked back. All of it is done by the actions of the app.

use std::io::{self, BufRead};

use crate::app::App;
use crate::keymap;
use crate::language::capture::Doubt;
use crate::language::reference;
use crate::state::Action;
use crate::state::action::Way;
use crate::state::overlay::Overlay;

use super::desk::Failure;
use super::out;

/// A dialogue about what an app without a screen would show.
pub(super) struct Dialogue<'a> {
    /// The app.
    pub(super) app: App,
    input: io::StdinLock<'a>,
}

/// The word that is meant by its beginning; else why none is, with a way out.
pub(super) fn meant<'a>(said: &str, words: &[&'a str], way_out: &str) -> Result<&'a str, String> {
    let lower = said.to_lowercase();
    let begun: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| word.starts_with(&lower))
        .collect();
    match begun.as_slice() {
        [word] => Ok(word),
        [] => Err(format!("“{said}” is none of the words; {way_out}.")),
        several => Err(format!("“{said}” could be {}.", several.join(" or "))),
    }
}

/// What stands in the way of taking a line.
enum Hitch {
    /// Nothing.
    None,
    /// Somebody or something is not known yet.
    Unknown(String),
    /// A name could mean several people.
    Several,
    /// It can't be taken so.
    Refused(String),
}

impl Dialogue<'_> {
    /// A dialogue with who writes to standard input.
    pub(super) fn about(app: App) -> Self {
        let input = io::stdin().lock();
        Self { app, input }
    }

    /// Makes an action happen, and all that it asks of the world, and says what came of it.
    pub(super) fn act(&mut self, action: Action) -> Result<(), Failure> {
        self.app.act(action);
        self.app.perform();
        self.tell()
    }

    /// Says what there is to say of what happened.
    pub(super) fn tell(&mut self) -> Result<(), Failure> {
        if let Some(reason) = &self.app.state.trouble {
            return Err(Failure::Said(format!("not saved: {reason}")));
        }
        match self.app.state.notice.take() {
            Some(notice) => {
                let told = keymap::spell(&self.app.state.wishes, &notice.text);
                out::say(&format!("{}.", told.trim_end_matches('.')))
            }
            None => Ok(()),
        }
    }

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

    /// Takes the one line that is open, and asks back where it is doubtful. Where it is not taken after all,
    /// `not` says so.
    pub(super) fn settle(&mut self, not: &str) -> Result<(), Failure> {
        let mut agreed = false;
        loop {
            match self.hitch(agreed) {
                Hitch::None => break,
                Hitch::Unknown(question) => {
                    if !self.agrees(&question)? {
                        return self.leave(&format!("{not}."));
                    }
                    agreed = true;
                    self.act(Action::Accept)?;
                }
                Hitch::Several => {
                    self.act(Action::Accept)?;
                    if !self.which_one()? {
                        return self.leave(&format!("{not}."));
                    }
                }
                Hitch::Refused(why) => return self.leave(&format!("{not}: {why}.")),
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
                self.leave(&format!("{not}: {why}."))
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
            Some(Doubt::Namesake { name, .. }) => {
                Hitch::Unknown(format!("“{name}” is in your book already. Add another?"))
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
            out::say(&format!(
                "{number}. {}",
                reference::described(&self.app.state.book, *key)
            ))?;
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
