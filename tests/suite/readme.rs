//! The README tells the truth: its picture is what the program draws, its keys are those of the table, its
//! phrases those of the grammar, and every command is named.

use crate::desk::Desk;
use crate::shell::Shell;
use netgrow::language::grammar::PHRASES;
use serde_json::Value;

const README: &str = include_str!("../../README.md");

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

#[test]
fn every_field_of_the_data_is_named() {
    let data = Shell::new().does(&["--demo", "export", "json"]);
    let data: Value = serde_json::from_str(&data).unwrap();
    for (collection, records) in data.as_object().unwrap() {
        let row = README
            .lines()
            .find(|line| line.starts_with(&format!("| `{collection}` |")));
        let Some(records) = records.as_array() else {
            says(&format!("`{collection}`"));
            continue;
        };
        let row = row.unwrap_or_else(|| panic!("the README does not tell of {collection}"));
        for field in records.iter().flat_map(fields) {
            let is_said = field == "id" || row.contains(&format!("`{field}`"));
            assert!(is_said, "the README does not name {field} of {collection}");
        }
    }
}

/// The names of all fields in a value.
fn fields(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let named = map.iter().flat_map(|(name, value)| {
                let mut names = fields(value);
                names.push(name.clone());
                names
            });
            named.collect()
        }
        Value::Array(items) => items.iter().flat_map(fields).collect(),
        _ => Vec::new(),
    }
}
