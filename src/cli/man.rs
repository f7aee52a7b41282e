//! `netgrow man`: the manual, made from the same declarations as `--help`, so that the two can't part.

use std::path::PathBuf;

use clap::{Args, CommandFactory, ValueHint};

use super::desk::Failure;
use super::{Arguments, out};

/// Print the manual page.
#[derive(Debug, Args)]
pub struct Man {
    /// Write a page for netgrow and for each command into this folder, instead of printing the first.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(self) -> Result<(), Failure> {
        let command = Arguments::command().disable_help_subcommand(true);
        let Some(folder) = self.dir else {
            let mut page = Vec::new();
            clap_mangen::Man::new(command)
                .render(&mut page)
                .map_err(|error| Failure::Said(format!("the page can’t be made: {error}")))?;
            return out::write(&page);
        };
        clap_mangen::generate_to(command, &folder).map_err(|error| {
            Failure::Said(format!(
                "the pages can’t be written into {}: {error}; name a folder that is there and is yours",
                folder.display()
            ))
        })?;
        out::say(&format!("The pages are in {}", folder.display()))
    }
}
