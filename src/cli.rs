//! The commands beside the app: the same data, the same edits, the same store, for scripts, cron and the
//! shell's greeting. One verb a file; this one reads the command line and sends each to its room.

mod add;
mod asked;
mod check;
mod complete;
mod completions;
mod config;
mod desk;
mod dialogue;
mod done;
mod doubted;
mod draft;
mod due;
mod engage;
mod export;
mod facts;
mod filtered;
mod import;
mod inbox;
mod introduce;
mod keys;
mod list;
mod log;
mod man;
mod matches;
mod mentors;
mod out;
mod path;
mod path_to;
mod review;
mod show;
mod snooze;
mod stats;
mod staying;
mod triage;
mod undo;
mod week;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueHint};

use crate::app::Clock;
use crate::book::Day;
use crate::config::Settings;
use crate::store::Place;
use crate::ui::theme::Scheme;

pub use desk::Failure;
pub use out::warn;

/// A morning desk for your professional network.
///
/// Without a command, the app opens. Every command works on the same data by the same rules.
#[derive(Debug, Parser)]
#[command(
    version,
    max_term_width = 100,
    after_long_help = "Exit status: 0 when done, 1 when refused or failed, 2 on wrong use, 3 where something waits and `due` was asked to say so."
)]
pub struct Arguments {
    /// Folder of the data, instead of the platform's own.
    #[arg(
        long,
        global = true,
        display_order = 100,
        value_name = "DIR",
        value_hint = ValueHint::DirPath,
        env = "NETGROW_DATA_DIR"
    )]
    pub data_dir: Option<PathBuf>,
    /// Folder of drafts and of where things were left, instead of the platform's own.
    #[arg(
        long,
        global = true,
        display_order = 101,
        value_name = "DIR",
        value_hint = ValueHint::DirPath,
        env = "NETGROW_STATE_DIR"
    )]
    pub state_dir: Option<PathBuf>,
    /// The day to take for today, so that scripts and pictures are repeatable.
    #[arg(
        long,
        global = true,
        display_order = 102,
        value_name = "YYYY-MM-DD",
        env = "NETGROW_TODAY",
        value_parser = iso_day
    )]
    pub today: Option<Day>,
    /// Work on a sample network in a temporary place; yours is not touched.
    #[arg(long, global = true, display_order = 103)]
    pub demo: bool,
    /// Settings file to read, instead of the platform's own.
    #[arg(
        long,
        global = true,
        display_order = 105,
        value_name = "FILE",
        env = "NETGROW_CONFIG"
    )]
    pub config: Option<PathBuf>,
    /// Theme, instead of the one in the settings.
    #[arg(
        long,
        global = true,
        display_order = 106,
        value_name = "NAME",
        env = "NETGROW_THEME",
        value_parser = themes()
    )]
    pub theme: Option<Scheme>,
    /// How the app is drawn and driven.
    #[command(flatten)]
    pub manner: Manner,
    /// What to do; without it, the app opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// How the app is drawn and driven.
#[derive(Debug, Args)]
pub struct Manner {
    /// Draw with plain ASCII signs only.
    #[arg(long, global = true, display_order = 104)]
    pub ascii: bool,
    /// Draw no frames and show one list at a time, for screen readers and braille displays.
    #[arg(long, display_order = 107)]
    pub plain: bool,
    /// Take the mouse from the terminal, to click and to scroll with.
    #[arg(long, display_order = 108)]
    pub mouse: bool,
}

/// A day as other programs write it.
fn iso_day(text: &str) -> Result<Day, String> {
    let day = text.parse();
    day.map_err(|_| "that is no day; write for example 2026-12-01".to_owned())
}

/// The themes, by their names.
fn themes() -> impl TypedValueParser<Value = Scheme> {
    let names = Scheme::ALL.iter().map(|scheme| scheme.word());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Scheme>())
}

/// What a command does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tell what is overdue, due today and coming up
    Due(due::Due),
    /// Add a contact, goal, event, follow-up, platform or resource
    Add(add::Add),
    /// Log a conversation in one sentence
    Log(log::Log),
    /// Print a message to somebody from a template
    Draft(draft::Draft),
    /// Note something done on a platform: a post, a comment, a share, a message, a group
    Engage(engage::Engage),
    /// Finish a follow-up, attend an event, reach a goal, move an introduction on
    Done(done::Done),
    /// Take up the introduction of two people
    Introduce(introduce::Introduce),
    /// Say who should meet, as one looks for what the other offers
    Matches(matches::Matches),
    /// Say whom to ask for a goal, and where all mentor tracks stand
    Mentors(mentors::Mentors),
    /// Say who could introduce you to a person, to somebody at a company, or to an expert
    PathTo(path_to::PathTo),
    /// Say whether your cadences fit how often you talk, and which old ties to take up again
    Staying(staying::Staying),
    /// Say about whom to decide first how often to be in touch, and why
    Triage(triage::Triage),
    /// Tell the numbers behind the insights
    Stats(stats::Stats),
    /// Put a follow-up or a contact off until a day
    Snooze(snooze::Snooze),
    /// Show all about a record: a contact, a goal, an event, a talk, a platform …
    Show(show::Show),
    /// List records, all of a kind or those that match
    List(list::List),
    /// Go through a file to which other programs append lines
    Inbox(inbox::Inbox),
    /// Import contacts from the files of other programs
    Import(import::Import),
    /// Export your network as CSV, JSON, Markdown, vCard or iCalendar
    Export(export::Export),
    /// Look back on a week as Markdown, or walk the morning review in questions and answers
    Review(review::Review),
    /// Take the last change back; again for the one before
    Undo,
    /// Tell the settings that hold, or print a file to start from
    Config(config::Config),
    /// Tell where the data lies
    Path(path::Path),
    /// Print the keys of the app
    Keys(keys::Keys),
    /// Verify the data without touching it
    Check(check::Check),
    /// Print the script that completes commands, options and names in your shell
    Completions(completions::Completions),
    /// Say what a line can go on with
    #[command(hide = true)]
    Complete(complete::Complete),
    /// Print the manual page
    Man(man::Man),
}

/// How a command ended that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// That is all.
    Done,
    /// Something waits, and the exit status is to say so.
    Waiting,
}

impl Command {
    /// Whether nothing is to be said that was not asked for.
    pub const fn is_silent(&self) -> bool {
        matches!(self, Self::Complete(_))
    }
}

/// Runs a command on the data in `place`, as the settings have it.
pub fn run(
    command: Command,
    place: &Place,
    clock: Clock,
    settings: &Settings,
) -> Result<Status, Failure> {
    let wishes = &settings.choices.wishes;
    let done = match command {
        Command::Due(due) => return due.run(place, clock),
        Command::Add(add) => add.run(place, clock, wishes),
        Command::Log(log) => log.run(place, clock, wishes),
        Command::Draft(draft) => draft.run(place, clock),
        Command::Engage(engage) => engage.run(place, clock, wishes),
        Command::Done(done) => done.run(place, clock),
        Command::Introduce(introduce) => introduce.run(place, clock),
        Command::Matches(matches) => matches.run(place, clock),
        Command::Mentors(mentors) => mentors.run(place, clock),
        Command::PathTo(path) => path.run(place, clock),
        Command::Staying(staying) => staying.run(place, clock),
        Command::Triage(triage) => triage.run(place, clock),
        Command::Stats(stats) => stats.run(place, clock),
        Command::Snooze(snooze) => snooze.run(place, clock, wishes),
        Command::Show(show) => show.run(place, clock),
        Command::List(list) => list.run(place, clock),
        Command::Import(import) => import.run(place, clock, wishes),
        Command::Export(export) => export.run(place, clock, wishes),
        Command::Inbox(inbox) => inbox.run(place, clock, settings),
        Command::Review(review) => review.run(place, clock, settings),
        Command::Undo => undo::run(place, clock),
        Command::Config(config) => config.run(settings),
        Command::Path(path) => path.run(place, settings),
        Command::Keys(keys) => keys.run(wishes),
        Command::Check(check) => check.run(place),
        Command::Completions(completions) => completions.run(),
        Command::Complete(complete) => complete.run(place, clock, wishes),
        Command::Man(man) => man.run(),
    };
    done.map(|()| Status::Done)
}
