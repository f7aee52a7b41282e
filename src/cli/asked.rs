//! What the command line and the environment ask of the settings, each with where it stands.

use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches};

use crate::config::{Asked, Origin};

use super::Arguments;

impl Arguments {
    /// Reads the command line and the environment, and what they ask of the settings. Where they are wrong
    /// it says so and ends the program.
    pub fn read() -> (Self, Asked) {
        let matches = Self::command().get_matches();
        let arguments = Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
        let asked = Asked {
            file: arguments.config.clone(),
            data_dir: arguments
                .data_dir
                .clone()
                .map(|it| (it, origin(&matches, "data_dir", "NETGROW_DATA_DIR"))),
            theme: arguments
                .theme
                .map(|it| (it, origin(&matches, "theme", "NETGROW_THEME"))),
            ascii: arguments.manner.ascii,
            plain: arguments.manner.plain,
            mouse: arguments.manner.mouse,
        };
        (arguments, asked)
    }
}

fn origin(matches: &ArgMatches, option: &str, variable: &'static str) -> Origin {
    if matches.value_source(option) == Some(ValueSource::EnvVariable) {
        Origin::Environment(variable)
    } else {
        Origin::CommandLine
    }
}
