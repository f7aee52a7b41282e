//! The rules of the house, held over the source itself: who may use whom, what the pure rooms keep out,
//! where colours and keys are written, and that every file says what it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A source file: its path below `src` and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The room the file belongs to: `book` for `book.rs` and all below `book/`.
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// The lines of code, without the tests in the file and without comments, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = (1..).zip(self.text.lines());
        lines
            .take_while(|(_, line)| !["#[cfg(test)]", "#![cfg(test)]"].contains(line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Fails at each line of code that has one of these words.
    fn keeps_out(&self, words: &[&str], why: &str, failures: &mut Vec<String>) {
        for (number, line) in self.code() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                failures.push(format!("src/{}:{number} has {word}: {why}", self.path));
            }
        }
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                let path = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                sources.push(Source { path, text });
            }
        }
    }
    assert!(sources.len() > 100, "the sources were not found");
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

#[track_caller]
fn none(failures: &[String]) {
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// The rooms that know nothing of the world.
const PURE: [&str; 8] = [
    "book", "insight", "language", "text", "demo", "state", "keymap", "ui",
];

#[test]
fn the_pure_rooms_keep_the_world_out() {
    const WORLD: [&str; 17] = [
        "std::fs",
        "std::env",
        "std::process",
        "std::thread",
        "std::time",
        "std::net",
        "std::io",
        "std::sync",
        "Local::",
        "Utc::now",
        "SystemTime",
        "Instant",
        "now_v7",
        "rand::",
        "crossterm::terminal",
        "crossterm::execute",
        "directories",
    ];
    let mut failures = Vec::new();
    for source in sources().iter().filter(|it| PURE.contains(&it.room())) {
        source.keeps_out(&WORLD, "pure rooms are handed the present", &mut failures);
    }
    none(&failures);
}

#[test]
fn rooms_use_only_the_rooms_below_them() {
    let below = |room: &str| -> &[&str] {
        match room {
            "book" | "text" | "terminal" | "keep" => &[],
            "outlet" => &["exchange"],
            "store" => &["book"],
            "inbox" => &["keep", "language", "text"],
            "templates" => &["language", "text"],
            "intake" => &["exchange", "text"],
            "language" | "exchange" => &["book", "text"],
            "insight" | "demo" => &["book", "insight", "language", "text"],
            "state" => &["book", "exchange", "insight", "language", "text"],
            "keymap" => &["book", "state", "text"],
            "ui" => &["book", "insight", "language", "text", "state", "keymap"],
            "app" => &[
                "book",
                "insight",
                "demo",
                "state",
                "keymap",
                "ui",
                "store",
                "keep",
                "inbox",
                "templates",
                "terminal",
                "config",
                "intake",
                "outlet",
            ],
            "cli" => &[
                "book",
                "insight",
                "language",
                "text",
                "state",
                "keymap",
                "store",
                "keep",
                "inbox",
                "templates",
                "app",
                "config",
                "ui",
                "exchange",
                "intake",
                "outlet",
            ],
            "config" => &["book", "language", "text", "state", "keymap", "ui"],
            _ => &[
                "app", "cli", "config", "demo", "inbox", "keep", "store", "terminal",
            ],
        }
    };
    let rooms: BTreeSet<String> = sources().iter().map(|it| it.room().to_owned()).collect();
    let mut failures = Vec::new();
    for source in sources() {
        for (number, line) in source.code() {
            for used in &rooms {
                let named = [
                    format!("crate::{used}::"),
                    format!("crate::{used};"),
                    format!("netgrow::{used}::"),
                ];
                let uses = named.iter().any(|name| line.contains(name));
                if uses && used != source.room() && !below(source.room()).contains(&used.as_str()) {
                    failures.push(format!("src/{}:{number} uses {used}", source.path));
                }
            }
        }
    }
    none(&failures);
}

#[test]
fn colours_are_written_in_the_theme_only_and_are_the_terminals_own() {
    let mut failures = Vec::new();
    for source in sources() {
        if !source.path.starts_with("ui/theme") {
            source.keeps_out(
                &["Color::", "style::Color"],
                "colours belong to the theme",
                &mut failures,
            );
        }
        source.keeps_out(
            &["Color::Rgb", "Color::Indexed"],
            "only the 16 named colours",
            &mut failures,
        );
    }
    none(&failures);
}

#[test]
fn key_codes_are_read_in_the_keymap_and_the_shell_only() {
    let mut failures = Vec::new();
    let may = |source: &&Source| source.room() == "keymap" || source.path == "app/input.rs";
    for source in sources().iter().filter(|source| !may(source)) {
        source.keeps_out(
            &["KeyCode", "KeyModifiers", "KeyEvent"],
            "keys belong to the keymap",
            &mut failures,
        );
    }
    none(&failures);
}

#[test]
fn sentences_name_keys_by_their_acts() {
    let mut failures = Vec::new();
    let rooms = ["state", "ui", "app", "terminal"];
    for source in sources().iter().filter(|it| rooms.contains(&it.room())) {
        source.keeps_out(
            &["Esc ", "Enter ", "Ctrl-"],
            "its user may have another key; write ‹back›, and spell it",
            &mut failures,
        );
        for (number, line) in source.code() {
            for marked in line.split('‹').skip(1) {
                let name = marked.split('›').next().unwrap();
                if !netgrow::keymap::rebind::names().any(|act| act == name) {
                    failures.push(format!("src/{}:{number} has ‹{name}›, no act", source.path));
                }
            }
        }
    }
    none(&failures);
}

#[test]
fn the_data_file_is_touched_in_the_store_only() {
    let mut failures = Vec::new();
    // The editor is given a file of its own; what is kept between runs, the settings, the inbox, the templates
    // and what is imported or exported are none of the data.
    let may = |source: &&Source| {
        ["store", "keep", "inbox", "templates", "intake", "outlet"].contains(&source.room())
            || ["terminal/editor.rs", "config.rs"].contains(&source.path.as_str())
    };
    for source in sources().iter().filter(|source| !may(source)) {
        source.keeps_out(
            &["std::fs", "fs::", "File::", "OpenOptions"],
            "files belong to the store",
            &mut failures,
        );
    }
    none(&failures);
}

#[test]
fn drawing_changes_nothing() {
    let mut failures = Vec::new();
    for source in sources().iter().filter(|it| it.room() == "ui") {
        source.keeps_out(
            &["&mut State"],
            "drawing takes the state as it is",
            &mut failures,
        );
    }
    none(&failures);
}

#[test]
fn nothing_stops_the_program_on_purpose() {
    let mut failures = Vec::new();
    for source in sources() {
        source.keeps_out(
            &[
                ".unwrap()",
                ".expect(",
                "panic!(",
                "todo!(",
                "unimplemented!(",
                "unreachable!(",
                "dbg!(",
                "println!(",
                " assert!(",
                " assert_eq!(",
                "debug_assert",
            ],
            "an error is a sentence for the user",
            &mut failures,
        );
    }
    none(&failures);
}

#[test]
fn every_file_says_what_it_is_and_is_one_thought() {
    let mut failures = Vec::new();
    for source in sources() {
        // A script for a shell says it in the comments of its own language.
        let is_rust = Path::new(&source.path)
            .extension()
            .is_some_and(|it| it == "rs");
        let opening = if is_rust { "//! " } else { "#" };
        if !source.text.starts_with(opening) {
            failures.push(format!("src/{} does not open with what it is", source.path));
        }
        let name = source.path.rsplit('/').next().unwrap();
        if [
            "util.rs",
            "utils.rs",
            "helpers.rs",
            "common.rs",
            "misc.rs",
            "manager.rs",
            "mod.rs",
        ]
        .contains(&name)
        {
            failures.push(format!("src/{} has a name that says nothing", source.path));
        }
        let lines = source.code().count();
        if lines > 400 {
            failures.push(format!("src/{} has {lines} lines", source.path));
        }
    }
    none(&failures);
}

#[test]
fn the_top_level_holds_what_belongs_there() {
    const KNOWN: [&str; 13] = [
        ".ci",
        ".git",
        ".gitignore",
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "benches",
        "proptest-regressions",
        "src",
        "target",
        "tests",
    ];
    let names = fs::read_dir(env!("CARGO_MANIFEST_DIR")).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let strange: Vec<String> = names
        .filter(|name| !KNOWN.contains(&name.as_str()))
        .collect();
    none(&strange);
}
