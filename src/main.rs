//! The binary: reads the command line, finds the data, runs the app or a command, and turns what came
//! of it into an exit status: 0 done, 1 refused or failed, 2 wrong use, and, where `due` was asked for it,
//! 3 something waits.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use netgrow::app::{self, App, Clock};
use netgrow::cli::{self, Arguments, Failure, Status};
use netgrow::demo;
use netgrow::keep::Keep;
use netgrow::state::Wishes;
use netgrow::store::{Place, Sample};
use netgrow::terminal::{self, signals::End};
use netgrow::ui::Theme;

fn main() -> ExitCode {
    terminal::guard_panics();
    let arguments = Arguments::parse();
    run(arguments).unwrap_or_else(|error| {
        let is_told = matches!(error.downcast_ref::<Failure>(), Some(Failure::Told));
        if !is_told {
            cli::warn(&format!("{error:#}"));
        }
        ExitCode::FAILURE
    })
}

fn run(arguments: Arguments) -> Result<ExitCode> {
    let clock = Clock::new(arguments.today);
    let sample = if arguments.demo {
        Some(Sample::of(&demo::book(clock.today()))?)
    } else {
        None
    };
    let folder = match &sample {
        Some(sample) => sample.folder().to_owned(),
        None => folder(arguments.data_dir)?,
    };
    if let Some(command) = arguments.command {
        let status = cli::run(command, &Place::new(&folder), clock, &Wishes::default())?;
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
    let mut app = App::new(folder, clock, theme(arguments.ascii));
    app.keep = keep;
    if sample.is_some() {
        app.show_as_sample();
    }
    let end = app::run(app)?;
    drop(sample);
    Ok(end.map_or(ExitCode::SUCCESS, End::die))
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

/// The folder of the user's data: the one that was given, else the platform's own.
fn folder(given: Option<PathBuf>) -> Result<PathBuf> {
    if let Some(folder) = given {
        return Ok(folder);
    }
    let folders = directories::ProjectDirs::from("", "", "netgrow");
    let folders = folders
        .context("there is no home folder to keep your data in; name one with --data-dir")?;
    Ok(folders.data_dir().to_owned())
}

/// The look that suits the terminal: no colours where `NO_COLOR` asks for none, only ASCII where that is
/// asked for or the locale knows nothing else.
fn theme(ascii: bool) -> Theme {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| set(name))
        .unwrap_or_default();
    let is_utf8 = locale.to_lowercase().replace('-', "").contains("utf8");
    Theme {
        colour: set("NO_COLOR").is_none(),
        ascii: ascii || !is_utf8,
    }
}
