//! Where the cursor stands in a command line: at the name of a command, at an option, or at a value, and of
//! which argument. It is read off the same declarations by which the command line is read.

use clap::builder::ValueHint;
use clap::{Arg, Command};

/// Where the cursor stands.
pub(super) enum Spot<'a> {
    /// At the name of one of the commands below this one.
    Command(&'a Command, &'a str),
    /// At an option of this command; those that were given are named.
    Option(&'a Command, Vec<&'a str>, &'a str),
    /// At a value.
    Value(Value<'a>),
}

/// A value that is being typed.
pub(super) struct Value<'a> {
    /// The commands that lead to its argument: "add contact".
    pub(super) command: String,
    /// Its argument.
    pub(super) arg: &'a Arg,
    /// The words of it that stand before, in arguments that take several.
    pub(super) before: Vec<&'a str>,
    /// What of the word is not the value: "--within=".
    pub(super) head: &'a str,
    /// The value as far as it is typed.
    pub(super) typed: &'a str,
}

impl Value<'_> {
    /// The words before as one text, with a blank behind it where there are any.
    pub(super) fn said_before(&self) -> String {
        self.before.iter().flat_map(|word| [*word, " "]).collect()
    }
}

impl Spot<'_> {
    /// What the shell completes better itself.
    pub(super) fn files(&self) -> Option<&'static str> {
        match self {
            Self::Value(value) => match value.arg.get_value_hint() {
                ValueHint::AnyPath | ValueHint::FilePath => Some("files"),
                ValueHint::DirPath => Some("folders"),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Where the cursor stands behind these words, at the end of what is typed of the next one; nothing where
/// nothing more is understood.
pub(super) fn find<'a>(root: &'a Command, words: &'a [String], typed: &'a str) -> Option<Spot<'a>> {
    let mut walk = Walk {
        command: root,
        path: Vec::new(),
        given: Vec::new(),
        plain: Vec::new(),
        awaits: None,
        only_plain: false,
    };
    for word in words {
        walk.pass(word);
    }
    walk.stand(typed)
}

/// A walk along the words.
struct Walk<'a> {
    command: &'a Command,
    path: Vec<&'a str>,
    /// The options that were passed.
    given: Vec<&'a str>,
    /// The words that are neither commands nor options.
    plain: Vec<&'a str>,
    /// The option whose value comes next.
    awaits: Option<&'a Arg>,
    /// Whether a "--" was passed.
    only_plain: bool,
}

impl<'a> Walk<'a> {
    fn pass(&mut self, word: &'a str) {
        if self.awaits.take().is_some() {
            return;
        }
        if !self.only_plain && word == "--" {
            self.only_plain = true;
        } else if let Some(long) = word.strip_prefix("--").filter(|_| !self.only_plain) {
            let name = long.split('=').next().unwrap_or_default();
            let option = self.option(name).filter(|arg| takes_value(arg));
            self.awaits = option.filter(|_| !long.contains('='));
            self.given.push(name);
        } else if !self.only_plain && word.starts_with('-') && word.len() > 1 {
            // A short option; none of them takes a value.
        } else if let Some(command) = self.below(word) {
            self.path.push(command.get_name());
            self.command = command;
        } else {
            self.plain.push(word);
        }
    }

    fn below(&self, word: &str) -> Option<&'a Command> {
        let first = self.plain.is_empty() && !self.only_plain;
        self.command.find_subcommand(word).filter(|_| first)
    }

    fn option(&self, name: &str) -> Option<&'a Arg> {
        let mut options = self.command.get_arguments();
        options.find(|arg| arg.get_long() == Some(name))
    }

    fn stand(self, typed: &'a str) -> Option<Spot<'a>> {
        if let Some(option) = self.awaits {
            return Some(self.value(option, Vec::new(), "", typed));
        }
        if let Some(long) = typed.strip_prefix("--").filter(|_| !self.only_plain)
            && let Some((name, value)) = long.split_once('=')
        {
            let option = self.option(name).filter(|arg| takes_value(arg))?;
            let head = typed.get(..typed.len() - value.len())?;
            return Some(self.value(option, Vec::new(), head, value));
        }
        if typed.starts_with('-') && !self.only_plain {
            return Some(Spot::Option(self.command, self.given, typed));
        }
        let passed = self.plain.len();
        if passed == 0 && self.command.has_subcommands() {
            return Some(Spot::Command(self.command, typed));
        }
        let places: Vec<&Arg> = self.command.get_positionals().collect();
        let last = places.len().checked_sub(1)?;
        let place = passed.min(last);
        let arg = places.get(place).copied()?;
        let takes_many = arg
            .get_num_args()
            .is_some_and(|number| number.max_values() > 1)
            || matches!(arg.get_action(), clap::ArgAction::Append);
        if passed > last && !takes_many {
            return None;
        }
        let before = self.plain.get(place..).unwrap_or_default().to_vec();
        Some(self.value(arg, before, "", typed))
    }

    fn value(&self, arg: &'a Arg, before: Vec<&'a str>, head: &'a str, typed: &'a str) -> Spot<'a> {
        Spot::Value(Value {
            command: self.path.join(" "),
            arg,
            before,
            head,
            typed,
        })
    }
}

/// Whether an option has a value behind it.
pub(super) fn takes_value(arg: &Arg) -> bool {
    arg.get_action().takes_values()
}
