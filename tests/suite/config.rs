//! The settings file: what is understood of it, what is said of what is not, and what goes before what.
//! Each file in `settings/invalid` has its messages beside it, as its owner reads them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::desk::Desk;
use crate::shell::{Said, Shell};
use netgrow::config::{Asked, Choices, Settings};
use serde_json::{Value, json};

/// The files of a folder of settings, by name.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/settings")
        .join(folder);
    let files = fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = files
        .map(|it| it.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .collect();
    files.sort();
    assert!(files.len() > 3);
    files
}

fn settings(file: &Path) -> Settings {
    Settings::find(Asked {
        file: Some(file.to_owned()),
        ..Asked::default()
    })
    .unwrap()
}

#[test]
fn what_is_valid_is_taken_without_a_word() {
    for file in files("valid") {
        let settings = settings(&file);
        assert!(settings.warnings().is_empty(), "{:?}", settings.warnings());
        let is_empty = file.ends_with("empty.toml");
        assert_eq!(settings.choices == Choices::default(), is_empty, "{file:?}");
    }
}

#[test]
fn what_is_not_understood_is_told_with_its_line_and_a_way_out() {
    let update = std::env::var_os("INSTA_UPDATE").is_some();
    for file in files("invalid") {
        let mut told = settings(&file).notices();
        told.reverse();
        let told = told.join("\n") + "\n";
        let beside = file.with_extension("txt");
        if update {
            fs::write(&beside, &told).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(told, expected, "{file:?}");
    }
}

/// A shell with a settings file in its usual place.
fn with(text: &str) -> Shell {
    let shell = Shell::new();
    let folder = shell.home().join(".config/netgrow");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), text).unwrap();
    shell
}

/// The settings that hold, by name.
#[track_caller]
fn told(shell: &Shell, arguments: &[&str], environment: &[(&str, &str)], name: &str) -> Value {
    let arguments = [arguments, &["config", "--json"]].concat();
    let mut command = shell.command(&arguments);
    command.env_remove("NETGROW_DATA_DIR");
    let said = Said::of(command.envs(environment.iter().copied()).output().unwrap());
    assert_eq!(said.code, 0, "{said:?}");
    let settings: Value = serde_json::from_str(&said.out).unwrap();
    let settings = settings["settings"].as_array().unwrap();
    let found = settings.iter().find(|it| it["name"] == name);
    found.cloned().unwrap_or_else(|| panic!("{name}: {said:?}"))
}

#[test]
fn the_command_line_goes_before_the_environment_and_both_before_the_file() {
    let shell = with("theme = \"monochrome\"\ndata_dir = \"~/mine\"\n");
    let theme = |arguments: &[&str], environment: &[(&str, &str)]| {
        told(&shell, arguments, environment, "theme")
    };
    let contrast = [("NETGROW_THEME", "high-contrast")];
    let file = json!({"name": "theme", "value": "monochrome", "origin": "file", "line": 1});
    assert_eq!(theme(&[], &[]), file);
    let environment = theme(&[], &contrast);
    assert_eq!(environment["value"], "high-contrast");
    assert_eq!(environment["variable"], "NETGROW_THEME");
    let line = theme(&["--theme", "colour-blind"], &contrast);
    assert_eq!(line["value"], "colour-blind");
    assert_eq!(line["origin"], "command-line");

    let folder = |arguments: &[&str], environment: &[(&str, &str)]| {
        told(&shell, arguments, environment, "data_dir")["value"].clone()
    };
    let home = shell.home().join("mine").display().to_string();
    assert_eq!(folder(&[], &[]), home);
    assert_eq!(folder(&[], &[("NETGROW_DATA_DIR", "/other")]), "/other");
    assert_eq!(folder(&["--data-dir", "/third"], &[]), "/third");

    let usual = Shell::new();
    assert_eq!(told(&usual, &[], &[], "theme")["origin"], "default");
    let editor = |environment: &[(&str, &str)]| told(&usual, &[], environment, "editor");
    assert_eq!(editor(&[("EDITOR", "nano")])["variable"], "EDITOR");
    let both = editor(&[("EDITOR", "nano"), ("VISUAL", "code -w")]);
    assert_eq!(both["value"], "code -w");
    let set = with("editor = \"hx\"\n");
    assert_eq!(
        told(&set, &[], &[("VISUAL", "vim")], "editor")["value"],
        "hx"
    );
    let narrow = told(&usual, &[], &[("LANG", "C")], "ascii");
    assert_eq!(
        (&narrow["value"], &narrow["variable"]),
        (&json!(true), &json!("LANG"))
    );
    let wide = with("ascii = false\n");
    assert_eq!(told(&wide, &[], &[("LANG", "C")], "ascii")["value"], false);
}

#[test]
fn another_file_can_be_named_and_must_then_be_there() {
    let shell = with("daily_limit = 3\n");
    let other = shell.home().join("other.toml");
    fs::write(&other, "daily_limit = 9\n").unwrap();
    let other = other.to_str().unwrap();
    let limit = |arguments: &[&str], environment: &[(&str, &str)]| {
        told(&shell, arguments, environment, "daily_limit")["value"].clone()
    };
    assert_eq!(limit(&[], &[]), 3);
    assert_eq!(limit(&["--config", other], &[]), 9);
    assert_eq!(limit(&[], &[("NETGROW_CONFIG", other)]), 9);
    let refusal = shell.refuses(&["--config", "nowhere.toml", "due"]);
    assert!(
        refusal.contains("nowhere.toml") && refusal.contains("--config"),
        "{refusal}"
    );
}

#[test]
fn a_theme_that_is_not_there_is_wrong_use_and_those_that_are_can_be_completed() {
    let shell = Shell::new();
    let said = shell.run(&["--theme", "color-blind", "due"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("'colour-blind'"), "{said:?}");
    let offers = shell.does(&["complete", "zsh", "--", "netgrow", "--theme", "mono"]);
    assert!(offers.starts_with("monochrome"), "{offers}");
}

#[test]
fn the_settings_that_hold_are_told_with_where_they_come_from() {
    let shell = with("week_start = \"sunday\"\n[keys]\nundo = [\"f6\", \"ctrl-x\"]\n");
    let told = shell.does(&["config", "--theme", "monochrome"]);
    let line = |name: &str| {
        let line = told.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(
        told.starts_with("~/.config/netgrow/config.toml\n"),
        "{told}"
    );
    assert_eq!(line("week_start"), "week_start \"sunday\" config.toml:1");
    assert_eq!(line("daily_limit"), "daily_limit 5 default");
    assert_eq!(line("theme"), "theme \"monochrome\" command line");
    assert_eq!(
        line("keys.undo"),
        "keys.undo [\"f6\", \"ctrl-x\"] config.toml:3"
    );
    assert!(line("data_dir").ends_with("NETGROW_DATA_DIR"), "{told}");
    let file = shell.home().join(".config/netgrow/config.toml");
    assert_eq!(shell.json(&["path"])["settings"], file.to_str().unwrap());
}

#[test]
fn the_printed_file_is_one_to_start_from() {
    let printed = Shell::new().does(&["config", "--default"]);
    let shell = with(&printed);
    shell.does(&["due"]);
    fs::write(
        shell.home().join(".config/netgrow/config.toml"),
        printed.replace("#theme = \"default\"", "theme = \"monochrome\""),
    )
    .unwrap();
    assert_eq!(told(&shell, &[], &[], "theme")["value"], "monochrome");
}

#[test]
fn mistakes_never_stop_a_command() {
    let shell = with("daily_limit = \"many\"\nthis is no setting\n");
    let said = shell.run(&["due"]);
    assert_eq!(said.code, 0);
    assert_eq!(said.err.lines().count(), 2, "{said:?}");
    assert!(
        said.err
            .starts_with("netgrow: ~/.config/netgrow/config.toml, line 1: ")
    );
    let said = with("daily_limit =\n").run(&["due"]);
    assert!(
        said.err
            .contains("line 1: daily_limit has no value and is left out; write one behind the ="),
        "{said:?}"
    );
    // Between two letters nobody wants to hear of it.
    assert_eq!(
        shell.run(&["complete", "zsh", "--", "netgrow", "d"]).err,
        ""
    );
    // A folder in its place is told, too.
    let shell = Shell::new();
    fs::create_dir_all(shell.home().join(".config/netgrow/config.toml")).unwrap();
    let said = shell.run(&["due"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("can’t be read"), "{said:?}");
}

#[test]
fn where_the_data_lies_is_never_guessed() {
    for text in [
        "data_dir = \"network\"\n",
        "data_dir = ~/network\n",
        "data_dir: \"~/network\"\n",
        "[keys]\ndata_dir = \"~/network\"\n",
    ] {
        let shell = with(text);
        let mut command = shell.command(&["add", "contact", "Ada"]);
        let said = Said::of(command.env_remove("NETGROW_DATA_DIR").output().unwrap());
        assert_eq!(said.code, 1, "{text}: {said:?}");
        assert!(said.err.contains("nothing was opened"), "{said:?}");
        assert!(said.err.contains("--data-dir"), "{said:?}");
        assert!(!shell.home().join(".local").exists());
        // Named otherwise, it is known again.
        assert_eq!(shell.run(&["add", "contact", "Ada"]).code, 0);
        assert_eq!(shell.run(&["--demo", "due"]).code, 0);
    }
}

#[test]
fn the_app_says_what_is_wrong_and_goes_by_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(
        &file,
        "daily_limit = 3\nmuose = true\n[keys]\nundo = \"f6\"\nlog = \"f6\"\n",
    )
    .unwrap();
    let mut desk = Desk::demo();
    desk.app.wish(&settings(&file));
    desk.resize(120, 36);
    desk.sees(
        "config.toml, line 2 (and 1 more): no setting is called “muose”; did you mean mouse?",
    );
    desk.keys(": r e c e n t enter")
        .sees("“f6” is set for undo and for log")
        .keys("esc");
    desk.keys("r").sees("1 of 3").keys("q");
    desk.keys("x").sees("f6 undoes").keys("f6").sees("Undid");
    desk.keys("u").sees("u does nothing here");
    let help = desk.keys("?").types("last change").screen();
    let line = help.lines().find(|line| line.contains("Undo the last"));
    let words: Vec<&str> = line.unwrap().split_whitespace().collect();
    assert!(words.windows(2).any(|two| two == ["f6", "Undo"]), "{help}");
}

#[test]
fn the_keys_that_are_printed_are_those_that_work() {
    let shell = with("[keys]\nundo = [\"f6\", \"ctrl-x\"]\nreload = []\n");
    let keys = shell.does(&["keys"]);
    assert!(
        keys.contains("  f6 ctrl-x         Undo the last change"),
        "{keys}"
    );
    assert!(
        keys.contains("  (palette)         Refresh: read the data anew"),
        "{keys}"
    );
    let rows = shell.json(&["keys"]);
    let undo = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "undo");
    assert_eq!(undo.unwrap()["keys"], json!(["f6", "ctrl-x"]));
}

#[test]
fn commands_read_days_and_give_cadences_by_the_settings() {
    let shell =
        with("date_order = \"month-day\"\ncadence = \"6m\"\n[cadences]\n\"#mentor\" = \"2w\"\n");
    shell.does(&["add", "contact", "Ada Lovelace #mentor"]);
    shell.does(&["add", "contact", "Grace Hopper"]);
    shell.does(&["add", "contact", "Alan Turing", "--tags", "mentor"]);
    let cadence = |name: &str| shell.json(&["show", name])["record"]["cadence"].clone();
    assert_eq!(cadence("Ada"), "2w");
    assert_eq!(cadence("Grace"), "6m");
    assert_eq!(cadence("Alan"), "2w");
    shell.does(&["add", "follow-up", "12/1 call Ada"]);
    let said = shell.does(&["snooze", "call Ada", "12/4"]);
    assert!(said.contains("Fri 4 Dec"), "{said}");
    shell.does(&["log", "coffee with Ada 11/9: looms >12/2 send the deck"]);
    let due = shell.json(&["list", "follow-ups", "deck"])[0]["due"].clone();
    assert_eq!(due, "2026-12-02");
}
