//! The settings: what the settings file says, over it the environment, over both the command line. Only
//! this file looks at the world; [`read`] takes the text apart, [`told`] puts it together, and [`holding`] tells what holds. A file with
//! mistakes never stops the morning: what is not understood is left out and told. One line is different:
//! where the data lies is not guessed, as a second, empty book would look like a loss.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::ui::Theme;
use crate::ui::theme::Scheme;

mod holding;
mod keys;
mod mend;
mod option;
mod read;
mod told;
mod value;

pub use holding::Told;
pub use option::Choices;
pub use read::{Remark, Said, read};
pub use told::{as_toml, usual};

use option::DATA_DIR;

/// Where a setting comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said anything.
    Usual,
    /// A line of the settings file.
    Line(usize),
    /// A variable of the environment.
    Environment(&'static str),
    /// The command line.
    CommandLine,
}

/// What is asked for besides the file, each with where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The settings file to read, instead of the platform's own.
    pub file: Option<PathBuf>,
    /// The folder of the data.
    pub data_dir: Option<(PathBuf, Origin)>,
    /// The theme.
    pub theme: Option<(Scheme, Origin)>,
    /// Whether to draw with ASCII signs only.
    pub ascii: bool,
    /// Whether to draw no frames.
    pub plain: bool,
    /// Whether to take the mouse.
    pub mouse: bool,
}

/// The settings that hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// What is chosen.
    pub choices: Choices,
    file: Option<PathBuf>,
    is_there: bool,
    said: Vec<(String, Origin)>,
    remarks: Vec<Remark>,
    data_dir: Option<PathBuf>,
    has_lost_data_dir: bool,
    colour: bool,
}

/// Why the settings can't be gone by.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// The file that was named can't be read.
    #[error("the settings in {} can’t be read: {error}; name another file with --config, or none", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The line that says where the data lies is not understood.
    #[error(
        "{0}. As this line says where your data lies, nothing was opened; mend it, or name the folder with --data-dir"
    )]
    Lost(String),
    /// There is no place for the data.
    #[error("there is no home folder to keep your data in; name one with --data-dir")]
    Homeless,
}

impl Settings {
    /// Finds the settings.
    pub fn find(asked: Asked) -> Result<Self, Unusable> {
        let is_named = asked.file.is_some();
        let file = asked.file.or_else(own_file);
        let (text, mut remarks) = match &file {
            Some(file) => text_of(file, is_named)?,
            None => (None, Vec::new()),
        };
        let is_there = text.is_some();
        let said = read(&text.unwrap_or_default());
        remarks.extend(said.remarks);
        let mut settings = Self {
            choices: said.choices,
            file,
            is_there,
            said: lines(said.lines),
            remarks,
            data_dir: None,
            has_lost_data_dir: said.has_lost_data_dir,
            colour: variable("NO_COLOR").is_none(),
        };
        if asked.ascii {
            settings.choices.ascii = Some(true);
            settings.says("ascii", Origin::CommandLine);
        }
        if asked.plain {
            settings.choices.plain = true;
            settings.says("plain", Origin::CommandLine);
        }
        if asked.mouse {
            settings.choices.wishes.mouse = true;
            settings.says("mouse", Origin::CommandLine);
        }
        settings.override_with(asked.theme);
        settings.place(asked.data_dir);
        Ok(settings)
    }

    /// The environment and the command line go before the file.
    fn override_with(&mut self, theme: Option<(Scheme, Origin)>) {
        if let Some((scheme, origin)) = theme {
            self.choices.scheme = scheme;
            self.choices.styles.clear();
            self.says("theme", origin);
        }
        if self.choices.ascii.is_none()
            && let Some(variable) = narrow_locale()
        {
            self.choices.ascii = Some(true);
            self.says("ascii", Origin::Environment(variable));
        }
        if self.choices.editor.trim().is_empty()
            && let Some((name, editor)) = of_environment(["VISUAL", "EDITOR"])
        {
            self.choices.editor = editor;
            self.says("editor", Origin::Environment(name));
        }
    }

    /// Remembers where a setting comes from now.
    fn says(&mut self, name: &str, origin: Origin) {
        self.said.retain(|(said, _)| said != name);
        self.said.push((name.to_owned(), origin));
    }

    /// Settles where the data lies.
    fn place(&mut self, asked: Option<(PathBuf, Origin)>) {
        let written = self.choices.data_dir.as_str();
        if let Some((folder, origin)) = asked {
            self.has_lost_data_dir = false;
            self.data_dir = Some(folder);
            self.says(DATA_DIR, origin);
        } else if written.is_empty() {
            let folders = directories::ProjectDirs::from("", "", "netgrow");
            self.data_dir = folders.map(|folders| folders.data_dir().to_owned());
        } else {
            self.data_dir = whole(written);
        }
    }

    /// The file in which lines wait to be gone through, if there is one.
    pub fn inbox(&self) -> Option<PathBuf> {
        let written = self.choices.inbox.as_str();
        (!written.is_empty()).then(|| whole(written)).flatten()
    }

    /// The folder of the data.
    pub fn data_dir(&self) -> Result<&Path, Unusable> {
        if self.has_lost_data_dir {
            let about_it = |remark: &&Remark| remark.says.contains(DATA_DIR);
            let remark = self.remarks.iter().find(about_it).or(self.remarks.first());
            let told = remark.map(|remark| remark.of(&self.shown_file()));
            return Err(Unusable::Lost(told.unwrap_or_default()));
        }
        self.data_dir.as_deref().ok_or(Unusable::Homeless)
    }

    /// The look.
    pub fn theme(&self) -> Theme {
        Theme {
            palette: self.choices.palette(),
            colour: self.colour,
            ascii: self.choices.ascii.unwrap_or_default(),
            bare: self.choices.plain,
        }
    }

    /// The settings file that is read, or would be if it were there; nothing without a home.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Whether the file is there.
    pub const fn is_there(&self) -> bool {
        self.is_there
    }
}

/// A path as it is written in the settings, where a tilde is the home.
fn whole(written: &str) -> Option<PathBuf> {
    match written.strip_prefix("~/") {
        Some(rest) => Some(directories::BaseDirs::new()?.home_dir().join(rest)),
        None => Some(PathBuf::from(written)),
    }
}

/// What the settings file is called.
const FILE: &str = "config.toml";

/// The platform's own settings file.
fn own_file() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "netgrow")?;
    Some(folders.config_dir().join(FILE))
}

/// The text of a settings file, if it is there. One that was named must be.
fn text_of(file: &Path, is_named: bool) -> Result<(Option<String>, Vec<Remark>), Unusable> {
    let remark = |line, says: String| vec![Remark { line, says }];
    match fs::read(file) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok((Some(text), Vec::new())),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let line = mend::line_at(&text, valid);
                let says = "this is not written in UTF-8; save the file as UTF-8".to_owned();
                Ok((Some(text), remark(line, says)))
            }
        },
        Err(error) if is_named => Err(Unusable::File {
            file: file.to_owned(),
            error,
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((None, Vec::new())),
        Err(error) => {
            let says = format!("the file can’t be read: {error}; all is as usual");
            Ok((None, remark(1, says)))
        }
    }
}

fn lines(lines: std::collections::BTreeMap<String, usize>) -> Vec<(String, Origin)> {
    let lines = lines.into_iter();
    lines
        .map(|(name, line)| (name, Origin::Line(line)))
        .collect()
}

/// A variable of the environment that says something.
fn variable(name: &str) -> Option<String> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.trim().is_empty())
}

/// The first of these variables that says something.
fn of_environment<const N: usize>(names: [&'static str; N]) -> Option<(&'static str, String)> {
    names
        .into_iter()
        .find_map(|name| Some((name, variable(name)?)))
}

/// The variable that sets a locale which knows nothing but ASCII.
fn narrow_locale() -> Option<&'static str> {
    let locale = of_environment(["LC_ALL", "LC_CTYPE", "LANG"]);
    match locale {
        Some((name, locale)) => {
            let is_utf8 = locale.to_lowercase().replace('-', "").contains("utf8");
            (!is_utf8).then_some(name)
        }
        None => Some("LANG"),
    }
}
