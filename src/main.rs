//! The binary: reads the command line, finds the data, runs the app or a command, and turns what came
//! of it into an exit status: 0 done, 1 refused or failed, 2 wrong use, and, where `due` was asked for it,
//! 3 something waits.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use anyhow::Result;

use netgrow::app::{self, App, Clock};
use netgrow::cli::{self, Arguments, Failure, Status};
use netgrow::config::{Asked, Settings};
use netgrow::demo;
use netgrow::inbox::Inbox;
use netgrow::keep::Keep;
use netgrow::store::{Place, Sample};
use netgrow::terminal;

fn main() -> ExitCode {
    terminal::guard_panics();
    let (arguments, asked) = Arguments::read();
    run(arguments, asked).unwrap_or_else(|error| {
        let is_told = matches!(error.downcast_ref::<Failure>(), Some(Failure::Told));
        if !is_told {
            cli::warn(&format!("{error:#}"));
        }
        ExitCode::FAILURE
    })
}

fn run(arguments: Arguments, asked: Asked) -> Result<ExitCode> {
    let clock = Clock::new(arguments.today);
    let settings = Settings::find(asked)?;
    let sample = if arguments.demo {
        Some(Sample::of(&demo::book(clock.today()))?)
    } else {
        None
    };
    let folder = match &sample {
        Some(sample) => sample.folder().to_owned(),
        None => settings.data_dir()?.to_owned(),
    };
    if let Some(command) = arguments.command {
        let warnings = settings.warnings();
        for warning in warnings.iter().filter(|_| !command.is_silent()) {
            cli::warn(warning);
        }
        let status = cli::run(command, &Place::new(&folder), clock, &settings)?;
        return Ok(match status {
            Status::Done => ExitCode::SUCCESS,
            Status::Waiting => ExitCode::from(3),
        });
    }
    if let Some(why) = no_terminal() {
        cli::warn(&format!(
            "{why}; `netgrow due`, `netgrow review --plain` and the other commands do without (see --help)"
        ));
        return Ok(ExitCode::from(2));
    }
    let keep = match &sample {
        Some(_) => Keep::default(),
        None => Keep::of(arguments.state_dir, &folder),
    };
    let own = settings.inbox().filter(|_| sample.is_none());
    let inbox = own.map(|file| Inbox::new(file, &folder));
    let mut app = App::new(folder, clock, settings.theme());
    app.keep = keep;
    app.wish(&settings);
    app.inbox = inbox;
    if sample.is_some() {
        app.show_as_sample();
    }
    let ending = app::run(app)?;
    drop(sample);
    if let (Some(_), Some(fault)) = (&ending.by, &ending.fault) {
        cli::warn(&fault.to_string());
    }
    match (ending.by, ending.fault) {
        (Some(end), _) => Ok(end.die()),
        (None, Some(fault)) => Err(fault.into()),
        (None, None) => Ok(ExitCode::SUCCESS),
    }
}

/// Why the app can't be shown here, if it can't.
fn no_terminal() -> Option<&'static str> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        Some("the app needs a terminal")
    } else if std::env::var_os("TERM").is_some_and(|kind| kind == "dumb") {
        Some("the app can’t be drawn on this terminal (TERM is “dumb”)")
    } else {
        None
    }
}
