//! The options: what can be chosen, what is usual, and how each stands in the settings file. They are few
//! on purpose; a new one needs a person who can't do without it.

use std::path::Path;

use chrono::Weekday;
use ratatui::style::Style;
use serde_json::{Value, json};
use toml::de::DeValue;

use crate::language::day::DateOrder;
use crate::state::Wishes;
use crate::ui::theme::{Palette, Role, Scheme};

use super::value::{self, Taken};

/// What was chosen; at first what is usual.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// What the state, the keys and the screen go by.
    pub wishes: Wishes,
    /// The theme.
    pub scheme: Scheme,
    /// Styles in place of those of the theme.
    pub styles: Vec<(Role, Style)>,
    /// Whether only ASCII is drawn; where nothing is said, the locale tells.
    pub ascii: Option<bool>,
    /// Whether no frames are drawn.
    pub plain: bool,
    /// The editor for longer texts; where there is none, the environment tells.
    pub editor: String,
    /// What opens links and mails; where there is none, the desktop knows.
    pub opener: String,
    /// The file in which lines wait, as it is written; empty where there is none.
    pub inbox: String,
    /// The folder of the data as it is written; where there is none, the platform's own.
    pub data_dir: String,
}

impl Choices {
    /// The theme with the styles that were chosen.
    pub fn palette(&self) -> Palette {
        let mut palette = Palette::of(self.scheme);
        for (role, style) in &self.styles {
            palette.set(*role, *style);
        }
        palette
    }
}

/// An option.
pub(super) struct Choice {
    pub(super) name: &'static str,
    /// What it is for, as the printed file explains it.
    pub(super) about: &'static str,
    pub(super) read: fn(&mut Choices, &DeValue) -> Taken,
    pub(super) show: fn(&Choices) -> Value,
}

/// The option for the folder of the data.
pub(super) const DATA_DIR: &str = "data_dir";

const WEEK: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// All options, in the order in which they are told.
pub(super) const OPTIONS: [Choice; 12] = [
    Choice {
        name: "daily_limit",
        about: "How many people the morning review shows at first, from 1 to 100.",
        read: |it, found| {
            it.wishes.daily_limit = value::number(found, 1, 100)?;
            Ok(())
        },
        show: |it| json!(it.wishes.daily_limit),
    },
    Choice {
        name: "week_start",
        about: "The day that weeks begin on.",
        read: |it, found| {
            it.wishes.week_start = value::word(found, &WEEK)?;
            Ok(())
        },
        show: |it| json!(weekday(it.wishes.week_start)),
    },
    Choice {
        name: "date_order",
        about: "How 12/1 is read: \"day-month\" or \"month-day\". Empty: it is refused, and you are asked.",
        read: |it, found| {
            let known: Vec<&str> = DateOrder::ALL.iter().map(|it| it.word()).collect();
            it.wishes.date_order = value::maybe_word(found, &known)?;
            Ok(())
        },
        show: |it| {
            json!(
                it.wishes
                    .date_order
                    .map(DateOrder::word)
                    .unwrap_or_default()
            )
        },
    },
    Choice {
        name: "cadence",
        about: "How often to be in touch with a contact that you add without saying so: \"3m\", \"6w\",\n\
                \"ambient\" for never. \"untriaged\": nothing is decided yet, and nothing reminds you. What\n\
                is imported stays untriaged.",
        read: |it, found| {
            it.wishes.cadences.usual = value::cadence(found)?;
            Ok(())
        },
        show: |it| json!(it.wishes.cadences.usual),
    },
    Choice {
        name: "theme",
        about: "How it looks: default, high-contrast, colour-blind or monochrome.",
        read: |it, found| {
            let known: Vec<&str> = Scheme::ALL.iter().map(|it| it.word()).collect();
            let own = if found.is_table() {
                "; styles of your own stand below [colours]"
            } else {
                ""
            };
            it.scheme = value::word(found, &known).map_err(|why| why + own)?;
            Ok(())
        },
        show: |it| json!(it.scheme.word()),
    },
    Choice {
        name: "ascii",
        about: "Draw with plain ASCII signs only. Where nothing is said, the locale tells.",
        read: |it, found| {
            it.ascii = Some(value::switch(found)?);
            Ok(())
        },
        show: |it| json!(it.ascii.unwrap_or_default()),
    },
    Choice {
        name: "plain",
        about: "Draw no frames and show one list at a time, for screen readers and braille displays.",
        read: |it, found| {
            it.plain = value::switch(found)?;
            Ok(())
        },
        show: |it| json!(it.plain),
    },
    Choice {
        name: "mouse",
        about: "Take the mouse from the terminal, to click and to scroll with.",
        read: |it, found| {
            it.wishes.mouse = value::switch(found)?;
            Ok(())
        },
        show: |it| json!(it.wishes.mouse),
    },
    Choice {
        name: "editor",
        about: "The editor for longer texts, with its arguments. Empty: VISUAL or EDITOR, else vi.",
        read: |it, found| {
            value::text(found)?.clone_into(&mut it.editor);
            Ok(())
        },
        show: |it| json!(it.editor),
    },
    Choice {
        name: "opener",
        about: "The program that opens links and mails. Empty: the one of your desktop.",
        read: |it, found| {
            value::text(found)?.clone_into(&mut it.opener);
            Ok(())
        },
        show: |it| json!(it.opener),
    },
    Choice {
        name: "inbox",
        about: "A file to which anything may append lines, such as \"~/inbox.txt\"; they are gone through\n\
                with I, or netgrow inbox. Empty: there is none.",
        read: |it, found| {
            whole_path(found, "~/inbox.txt")?.clone_into(&mut it.inbox);
            Ok(())
        },
        show: |it| json!(it.inbox),
    },
    Choice {
        name: DATA_DIR,
        about: "The folder of your data, such as \"~/network\". Empty: the usual one of your system.",
        read: |it, found| {
            whole_path(found, "~/network")?.clone_into(&mut it.data_dir);
            Ok(())
        },
        show: |it| json!(it.data_dir),
    },
];

/// A path that means the same from everywhere, or nothing.
fn whole_path<'a>(found: &'a DeValue, example: &str) -> Result<&'a str, String> {
    let path = value::text(found)?;
    let is_whole = path.starts_with("~/") || Path::new(path).is_absolute();
    if is_whole || path.is_empty() {
        Ok(path)
    } else {
        Err(format!("it takes a whole path, such as \"{example}\""))
    }
}

fn weekday(day: Weekday) -> &'static str {
    let place = usize::from(u8::try_from(day.num_days_from_monday()).unwrap_or_default());
    WEEK.get(place).copied().unwrap_or_default()
}
