//! The README tells the truth: its picture is what the program draws, its keys are those of the table, its
//! phrases those of the grammar, and every command is named.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;
mod shell;

use desk::Desk;
use netgrow::language::grammar::PHRASES;
use shell::Shell;

const README: &str = include_str!("../README.md");

#[track_caller]
fn says(text: &str) {
    assert!(README.contains(text), "the README does not say:\n{text}");
}

#[test]
fn the_picture_is_the_screen() {
    let screen = Desk::demo().size(80, 24).screen();
    says(screen.trim_end());
}

#[test]
fn the_keys_are_those_of_the_table() {
    says(Shell::new().does(&["keys"]).trim_end());
}

#[test]
fn every_phrase_of_the_grammar_is_there() {
    for phrase in PHRASES {
        says(&format!("| `{}` |", phrase.example));
    }
}

#[test]
fn every_command_and_option_is_named() {
    let help = Shell::new().does(&["--help"]);
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let (commands, options) = commands.split_once("\n\n").unwrap();
    let commands: Vec<&str> = commands
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(commands.len() > 10, "{help}");
    for command in commands.iter().filter(|command| **command != "help") {
        says(&format!("`netgrow {command}"));
    }
    let options = options
        .split_whitespace()
        .filter(|word| word.starts_with("--"));
    for option in options.filter(|option| !["--help", "--version"].contains(option)) {
        says(option);
    }
}

#[test]
fn every_setting_is_named() {
    let settings = Shell::new().json(&["config"]);
    for setting in settings["settings"].as_array().unwrap() {
        says(&format!("`{}`", setting["name"].as_str().unwrap()));
    }
}

#[test]
fn the_two_commands_are_there() {
    says("\ncargo run --release\n");
    says("`cargo test`");
}
