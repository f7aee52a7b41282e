//! `netgrow complete`, which the scripts of [`completions`](super::completions) ask at each Tab: what the
//! line so far can go on with, one offer a line. It reads no more than it needs, and is silent where it
//! can't help: nobody wants an error between two letters.

mod line;
mod offer;
mod spot;
mod wanted;

use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory};

use crate::app::Clock;
use crate::state::Wishes;
use crate::store::Place;
use crate::text;

use super::completions::Shell;
use super::desk::Failure;
use super::{Arguments, out};
use line::Cut;
use offer::{Offer, Source};
use spot::Spot;

/// Say what a line can go on with.
#[derive(Debug, Args)]
pub struct Complete {
    shell: Shell,
    /// For bash, the line up to the cursor and the end of it that is replaced; for the others, the words up
    /// to the cursor, the last one unfinished.
    #[arg(last = true)]
    words: Vec<String>,
}

impl Complete {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        let cut = match (self.shell, self.words.as_slice()) {
            (Shell::Bash, [line, replaced]) => Cut::line(line, replaced),
            (Shell::Fish, [words @ .., last]) => Cut::words(words, &line::plain(last)),
            (_, [words @ .., last]) => Cut::words(words, last),
            _ => return Ok(()),
        };
        let Some(words) = cut.arguments() else {
            return Ok(());
        };
        let mut command = Arguments::command();
        command.build();
        let spot = spot::find(&command, words, &cut.typed);
        if let Some(kind) = spot.as_ref().and_then(Spot::files) {
            return out::write(format!("\t{kind}\n").as_bytes());
        }
        let folder = folder(words, place.folder());
        let source = Source::new(folder.as_deref(), wishes.calendar(clock.today()));
        let offers = spot.map(|spot| offer::all(&spot, &source));
        let mut offers = offers.unwrap_or_default();
        if self.shell == Shell::Bash {
            keep_typed(&mut offers, &cut.typed);
        }
        let mut said = String::new();
        for offer in offers {
            let value = text::clean(&offer.value);
            let line = match self.shell {
                Shell::Bash => cut.reply(&value),
                Shell::Zsh | Shell::Fish => Some(with_about(&value, &offer)),
            };
            if let Some(line) = line {
                said.push_str(&line);
                said.push('\n');
            }
        }
        out::write(said.as_bytes())
    }
}

/// bash puts what all offers begin with in place of what was typed, even where that is less of it. Where it
/// is, the typed word is offered as well, so that it stays.
fn keep_typed(offers: &mut Vec<Offer>, typed: &str) {
    let Some((first, rest)) = offers.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return;
    };
    let letters = first.value.chars().enumerate();
    let shared = letters.take_while(|(at, letter)| {
        let mut others = rest.iter().map(|offer| offer.value.chars().nth(*at));
        others.all(|other| other == Some(*letter))
    });
    if shared.count() < typed.chars().count() {
        offers.push(Offer::typed(typed));
    }
}

/// An offer with the word about it behind a tab.
fn with_about(value: &str, offer: &Offer) -> String {
    let about = text::clean(&offer.about);
    if about.is_empty() {
        value.to_owned()
    } else {
        format!("{value}\t{about}")
    }
}

/// The folder of the data that the line itself is about; none for the sample network, which is nowhere yet.
fn folder(words: &[String], usual: &Path) -> Option<PathBuf> {
    let mut folder = usual.to_owned();
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "--" => break,
            "--demo" => return None,
            "--data-dir" => folder = words.next()?.into(),
            _ => {
                if let Some(named) = word.strip_prefix("--data-dir=") {
                    folder = named.into();
                }
            }
        }
    }
    Some(folder)
}
