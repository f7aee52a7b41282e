//! Where an export goes: to standard output, into a file, or into a folder of files.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::super::desk::Failure;
use super::super::out;
use crate::exchange::give::Parcel;
use crate::outlet::{self, OutletError};

/// Where an export goes.
#[derive(Debug, Args)]
pub(super) struct Target {
    /// Write into this file, or into this folder (one that is there, or a name with / behind it); without it, print.
    #[arg(long, value_name = "FILE|DIR", value_hint = ValueHint::AnyPath)]
    to: Option<PathBuf>,
    /// Write over files that are there.
    #[arg(long, requires = "to")]
    force: bool,
}

impl Target {
    /// Whether it is a folder.
    pub(super) fn is_folder(&self) -> bool {
        self.to.as_deref().is_some_and(outlet::is_folder)
    }

    /// Writes one text, which is clean, and says what it holds.
    pub(super) fn one(&self, text: String, what: &str) -> Result<(), Failure> {
        self.send(&Parcel::One(text), what)
    }

    /// Writes a text or several files, which are clean, and says what they hold.
    pub(super) fn send(&self, parcel: &Parcel, what: &str) -> Result<(), Failure> {
        match (&self.to, parcel) {
            (Some(to), parcel) => {
                outlet::write(to, parcel, self.force).map_err(|why| Failure::Said(said(&why)))?;
                out::say(&format!("Exported {what} to {}.", to.display()))
            }
            (None, Parcel::One(text)) => out::write(text.as_bytes()),
            (None, Parcel::Many(files)) => {
                let mut texts = files.iter().map(|(_, text)| text.as_bytes());
                texts.try_for_each(out::write)
            }
        }
    }
}

fn said(why: &OutletError) -> String {
    match why {
        OutletError::There(_) => {
            format!("{why}; name another place, or write over it with --force")
        }
        why => why.to_string(),
    }
}
