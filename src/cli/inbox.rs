//! `netgrow inbox`: the lines that other programs appended to a file. At a terminal each is asked about;
//! elsewhere, or with `--list`, it is told what each would become. Nothing enters the book unasked.

mod list;

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::Args;

use crate::app::{App, Clock};
use crate::config::Settings;
use crate::inbox;
use crate::state::field::Stroke;
use crate::state::overlay::Overlay;
use crate::state::{Action, Inbox as Waiting, State};
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::dialogue::{self, Dialogue};
use super::out;

/// Go through a file to which other programs append lines.
#[derive(Debug, Args)]
pub struct Inbox {
    /// The file; without it, the one that is set as inbox.
    file: Option<PathBuf>,
    /// Only tell what each line would become.
    #[arg(long)]
    list: bool,
    /// Take all lines for new, also those that were dealt with.
    #[arg(long)]
    again: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// What is told where nobody can be asked.
const NOT_TAKEN: &str = "nothing was taken; run this in a terminal, or open the inbox in the app, to go through the lines";

/// What is asked about each line.
const WORDS: [&str; 5] = ["take", "edit", "drop", "later", "quit"];

impl Inbox {
    pub(super) fn run(
        self,
        place: &Place,
        clock: Clock,
        settings: &Settings,
    ) -> Result<(), Failure> {
        let file = self.file.or_else(|| settings.inbox()).ok_or_else(|| {
            Failure::Said(
                "there is no inbox; name its file, or set inbox = \"…\" in the settings".to_owned(),
            )
        })?;
        let inbox = inbox::Inbox::new(file, place.folder());
        if self.again {
            inbox.forget().map_err(|error| {
                Failure::Said(format!(
                    "which lines were dealt with can’t be forgotten: {error}"
                ))
            })?;
        }
        let wishes = &settings.choices.wishes;
        let is_asked = io::stdin().is_terminal() && io::stdout().is_terminal();
        if self.list || self.json || !is_asked {
            let lines = inbox.waiting()?;
            let desk = Desk::open(place, clock)?;
            let mut state = State::new(desk.book, clock.today());
            state.wishes = wishes.clone();
            list::print(&lines, &state, self.json)?;
            if !self.list && !self.json && !lines.is_empty() {
                out::warn(NOT_TAKEN);
            }
            return Ok(());
        }
        // Told before anything else is said: in the app a file that is not there is an empty one.
        inbox.waiting()?;
        let mut app = App::without_screen(place.folder().to_owned(), clock);
        app.state.wishes = wishes.clone();
        app.open()?;
        let mut talk = Dialogue::about(app);
        talk.tell()?;
        talk.app.inbox = Some(inbox);
        talk.app.state.inbox = Some(Waiting::default());
        let walked = walk(&mut talk);
        let closed = talk.app.close();
        walked?;
        Ok(closed?)
    }
}

/// Asks about one line after the other.
fn walk(talk: &mut Dialogue) -> Result<(), Failure> {
    // What the app would open with is not about the inbox.
    while !talk.app.state.overlays.is_empty() {
        talk.app.act(Action::Dismiss);
    }
    talk.act(Action::Inbox)?;
    let mut shown = None;
    while let Some(Overlay::Inbox(sorting)) = talk.app.state.overlays.last() {
        let count = talk.app.state.inbox.as_ref().map_or(0, |it| it.lines.len());
        let now = (sorting.at, sorting.line.field.text().to_owned());
        if shown.as_ref() != Some(&now) {
            let mut lines = out::Lines::new();
            lines.line("");
            lines.line(&format!("Line {} of {count}.", sorting.at + 1));
            list::line(&mut lines, &sorting.line);
            lines.print()?;
            shown = Some(now);
        }
        out::say("take, edit, drop, later or quit? Enter takes it.")?;
        let Some(answer) = talk.line() else { break };
        talk.app.look_outside();
        talk.tell()?;
        let word = match answer.to_lowercase().as_str() {
            "" | "y" | "yes" => Ok("take"),
            "n" | "no" => Ok("later"),
            other => dialogue::meant(other, &WORDS, "nothing was done with the line"),
        };
        match word {
            Ok("take") => {
                talk.act(Action::EditJot)?;
                talk.settle("Not taken")?;
            }
            Ok("edit") => edit(talk)?,
            Ok("drop") => talk.act(Action::DropJot)?,
            Ok("later") => talk.act(Action::LeaveJot)?,
            Ok(_) => break,
            Err(why) => out::say(&why)?,
        }
    }
    let left = talk.app.state.inbox.as_ref().map_or(0, |it| it.lines.len());
    match left {
        0 => Ok(()),
        1 => out::say("1 line waits for another time."),
        many => out::say(&format!("{many} lines wait for another time.")),
    }
}

/// Takes the line as it is typed anew.
fn edit(talk: &mut Dialogue) -> Result<(), Failure> {
    out::say("Type it as it should be; an empty line leaves it.")?;
    let typed = talk.line().unwrap_or_default();
    if typed.is_empty() {
        return Ok(());
    }
    talk.act(Action::EditJot)?;
    talk.act(Action::Stroke(Stroke::CutToStart))?;
    talk.act(Action::Insert(typed))?;
    talk.settle("Not taken")
}
