//! What the command line and the environment ask of the settings, each with where it stands.

use std::ffi::OsString;

use clap::parser::ValueSource;
use clap::{ArgMatches, Command, CommandFactory, FromArgMatches};

use crate::config::{Asked, Origin};

use super::Arguments;

impl Arguments {
    /// Reads the command line and the environment, and what they ask of the settings. Where they are wrong
    /// it says so and ends the program.
    pub fn read() -> (Self, Asked) {
        let command = Self::command();
        let words = spaced(std::env::args_os().collect(), &command);
        let matches = command.get_matches_from(words);
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

/// The commands that take a filter.
const FILTERING: [&str; 2] = ["list", "export"];

/// The words of a command line, those of a filter that leave something out, as "-city:lisbon" does, with a blank
/// before them: no option is looked for in them then.
fn spaced(mut words: Vec<OsString>, command: &Command) -> Vec<OsString> {
    let named = |word: &OsString| word.to_str().and_then(|it| command.find_subcommand(it));
    let place = words.iter().skip(1).position(|word| named(word).is_some());
    let Some(place) = place.map(|place| place + 1) else {
        return words;
    };
    let filters = |word: &OsString| FILTERING.iter().any(|name| word == name);
    if words.get(place).is_some_and(filters) {
        for word in words.iter_mut().skip(place + 1) {
            let text = word.to_str().and_then(|word| word.strip_prefix('-'));
            let leaves_out = |text: &&str| text.len() > 1 && !text.starts_with('-');
            if let Some(text) = text.filter(leaves_out) {
                *word = format!(" -{text}").into();
            }
        }
    }
    words
}
