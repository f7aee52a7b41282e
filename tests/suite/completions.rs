//! Completing at a shell: what is offered where, that it is text and nothing else to the shell, and the
//! real shells with their real Tab key.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::Command;

use crate::seat::Seat;
use crate::shell::{self, Said, Shell};
use netgrow::book::{Edit, Mint, Moment, View};
use netgrow::store::Store;
use portable_pty::CommandBuilder;

/// Somebody whose name would do harm to a shell that took it for more than text.
const EVIL: &str = "Sam \"The $(touch pwned)` O'Neil;`!x *";

fn known() -> Shell {
    let shell = Shell::new();
    for (kind, line) in [
        (
            "contact",
            "Ana Lima, manager at Farol Pay #rust #hiring ~1m",
        ),
        ("contact", "Ana Costa at Ponte #rust"),
        ("contact", "Jörg Müller"),
        ("contact", "Jordan Reed"),
        ("contact", EVIL),
        ("goal", "Find a mentor: 2 mentors by 1 mar"),
        ("event", "RustConf 12 mar 9:00 at Berlin"),
        ("platform", "Rust community"),
        ("follow-up", "2026-11-20 send the deck to Ana Lima"),
    ] {
        shell.does(&["add", kind, line]);
    }
    shell
}

/// What is offered for the last of these words, without what is said about it.
fn offered(shell: &Shell, words: &[&str]) -> Vec<String> {
    let told = shell.does(&[&["complete", "zsh", "--", "netgrow"], words].concat());
    let values = told.lines().map(|line| line.split('\t').next().unwrap());
    values.map(str::to_owned).collect()
}

#[test]
fn what_is_wanted_is_offered() {
    let shell = known();
    for (words, offers) in [
        (&["sn"][..], &["snooze"][..]),
        (&["show", "Ana L"], &["Ana Lima"]),
        (&["show", "Ana", "L"], &["Lima"]),
        (&["show", "ana"], &["Ana Costa", "Ana Lima"]),
        (&["show", "jorg"], &["Jörg Müller"]),
        (&["show", "lim"], &["Ana Lima"]),
        (&["--json", "show", "Jo"], &["Jordan Reed"]),
        (
            &["done", ""],
            &["Find a mentor", "RustConf", "send the deck to Ana Lima"],
        ),
        (&["snooze", "send"], &["send the deck to Ana Lima"]),
        (&["snooze", "Ana Lima", "t"], &["tomorrow", "tue", "thu"]),
        (&["snooze", "Ana Lima", "end", "o"], &["of month"]),
        (&["log", "coffee", "with", "ana", "l"], &["Lima"]),
        (&["log", "coffee with Ana C"], &["coffee with Ana Costa"]),
        (&["log", "met Ana #h"], &["met Ana #hiring"]),
        (&["log", "met", "@Rust"], &["@Rust community", "@RustConf"]),
        (&["log", "met", "!ment"], &["!mentor"]),
        (&["add", "contact", "Eve at F"], &["Eve at Farol Pay"]),
        (&["add", "contact", "Eve", "--cadence", "6"], &["6w", "6m"]),
        (
            &["add", "follow-up", "--with=Jordan Reed, An"],
            &[
                "--with=Jordan Reed, Ana Costa",
                "--with=Jordan Reed, Ana Lima",
            ],
        ),
        (&["list", "in"], &["introductions", "interactions"]),
        (&["list", "contacts", "#r"], &["#rust"]),
        (&["list", "contacts", "comp"], &["company:"]),
        (
            &["list", "contacts", "(-company:f"],
            &["(-company:\"Farol Pay\""],
        ),
        (&["list", "contacts", "si"], &["silent>30d"]),
        (&["list", "goals", "is:pau"], &["is:paused"]),
        (&["due", "--wi"], &["--within"]),
        (&["--theme", "h"], &["high-contrast"]),
        (&["due", "--limit", "3", "--li"], &[]),
        (&["due", "--within=2"], &["--within=2w"]),
        (&["completions", "z"], &["zsh"]),
        (&["show", "--", "--"], &[]),
        (&["undo", ""], &[]),
        (&["nonsense", ""], &[]),
    ] {
        assert_eq!(offered(&shell, words), offers, "{words:?}");
    }
    let told = shell.does(&["complete", "fish", "--", "netgrow", "show", "\"Ana L"]);
    assert_eq!(told, "Ana Lima\tmanager at Farol Pay\n");
    let told = shell.does(&["complete", "zsh", "--", "netgrow", "--data-dir", ""]);
    assert_eq!(told, "\tfolders\n");
}

#[test]
fn a_follow_up_is_offered_by_the_id_that_list_shows() {
    let shell = known();
    let listed = shell.does(&["list", "follow-ups"]);
    let id = listed.split_whitespace().last().unwrap();
    assert!(offered(&shell, &["done", id.get(..2).unwrap()]).contains(&id.to_owned()));
}

#[test]
fn a_saved_view_is_offered_by_its_name() {
    let shell = known();
    let (mut store, book, _) = Store::open(&shell.data()).unwrap();
    let moment = Moment {
        today: shell::TODAY.parse().unwrap(),
        mint: Mint::new(1_800_000_000_000, 1),
    };
    let view = View::new(moment.mint.lane(2).id(), "Rust people", "contacts");
    let change = book.answer(Edit::Put(vec![view.into()]), &moment).unwrap();
    store.append(&change).unwrap();
    store.close().unwrap();
    let offers = offered(&shell, &["list", "contacts", "--view", "ru"]);
    assert_eq!(offers, ["Rust people"]);
}

#[test]
fn the_line_itself_says_which_data_it_is_about() {
    let (shell, empty) = (known(), Shell::new());
    let folder = shell.data();
    let folder = folder.to_str().unwrap();
    assert_eq!(
        offered(&empty, &["--data-dir", folder, "show", "Ana L"]),
        ["Ana Lima"]
    );
    let option = format!("--data-dir={folder}");
    assert_eq!(offered(&empty, &[&option, "show", "Ana L"]), ["Ana Lima"]);
    assert!(offered(&shell, &["--demo", "show", "Ana L"]).is_empty());
    assert!(!empty.data().exists(), "a Tab made a folder");
}

#[test]
fn where_nothing_can_be_said_nothing_is_said() {
    let shell = known();
    std::fs::write(shell.data().join("netgrow.json"), "{ broken").unwrap();
    assert!(offered(&shell, &["show", "An"]).is_empty());
    assert_eq!(offered(&shell, &["sho"]), ["show"]);
}

#[test]
fn what_could_command_a_terminal_is_not_offered() {
    let shell = known();
    let path = shell.data().join("netgrow.json");
    let file = shell
        .file()
        .replace("Jordan Reed", "Jordan\\u001b]0;x\\u0007\\nReed\\t!");
    std::fs::write(path, file).unwrap();
    assert_eq!(offered(&shell, &["show", "Jord"]), ["Jordan]0;x Reed !"]);
    assert!(
        shell
            .does(&["show", "Jordan]0;x Reed !"])
            .contains("untriaged")
    );
}

/// A path with netgrow on it.
fn path() -> String {
    let folder = Path::new(env!("CARGO_BIN_EXE_netgrow")).parent().unwrap();
    format!("{}:/usr/local/bin:/usr/bin:/bin", folder.display())
}

/// Runs a script in bash, with netgrow on its path.
fn bash(shell: &Shell, script: &str) -> Said {
    let mut command = Command::new("bash");
    command
        .env_clear()
        .env("PATH", path())
        .env("HOME", shell.home())
        .env("NETGROW_DATA_DIR", shell.data())
        .env("LC_ALL", "C.UTF-8")
        .current_dir(shell.home())
        .args(["-c", script]);
    Said::of(command.output().unwrap())
}

/// What bash would put in place of the end of a line, by the variables that it sets at a Tab.
fn replies(shell: &Shell, line: &str, replaced: &str) -> Vec<String> {
    let script = format!(
        "source <(netgrow completions bash)\n\
         compopt() {{ :; }}\n\
         read -r -d '' COMP_LINE <<'LINE'\n{line}x\nLINE\n\
         COMP_LINE=${{COMP_LINE%x}} COMP_POINT=${{#COMP_LINE}}\n\
         read -r -d '' REPLACED <<'END'\n{replaced}x\nEND\n\
         _netgrow netgrow \"${{REPLACED%x}}\" before\n\
         for reply in \"${{COMPREPLY[@]}}\"; do printf '%s\\n' \"$reply\"; done"
    );
    let said = bash(shell, &script);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{line}");
    said.out.lines().map(str::to_owned).collect()
}

#[test]
fn bash_is_given_what_it_replaces_quoted_for_where_it_stands() {
    let shell = known();
    for (line, replaced, meant) in [
        ("netgrow show Ana\\ L", "Ana\\ L", &["Ana\\ Lima"][..]),
        ("A=1 netgrow show \"Ana L", "Ana L", &["Ana Lima"]),
        (
            "netgrow list contacts company:F",
            "F",
            &["\\\"Farol\\ Pay\\\""],
        ),
        ("netgrow list contacts #h", "#h", &["\\#hiring"]),
        (
            "netgrow show jo",
            "jo",
            &["Jordan\\ Reed", "Jörg\\ Müller", "jo"],
        ),
        ("netgrow --data-dir ", "", &[]),
    ] {
        assert_eq!(replies(&shell, line, replaced), meant, "{line}");
    }
}

#[test]
fn a_name_is_text_to_bash_in_every_kind_of_quotes() {
    let shell = known();
    for (before, after) in [("", ""), ("'", "'"), ("\"", "\"")] {
        let replies = replies(&shell, &format!("netgrow show {before}Sam"), "Sam");
        let [reply] = replies.as_slice() else {
            panic!("{replies:?}")
        };
        let script = format!("printf '%s' {before}{reply}{after}");
        let said = bash(&shell, &script);
        assert_eq!((said.code, said.out.as_str()), (0, EVIL), "{script}");
    }
    assert!(!shell.home().join("pwned").exists());
}

/// Whether a shell is there. One that is not is told of, past the harness that keeps the words of what passes
/// to itself; where it is said that there is one, it has to be there.
fn is_there(program: &str) -> bool {
    let is_there = Command::new(program).arg("--version").output().is_ok();
    if !is_there {
        let said = std::env::var("NETGROW_TEST_SHELLS").unwrap_or_default();
        let is_said = said.split_whitespace().any(|shell| shell == program);
        assert!(
            !is_said,
            "there is no {program}, but NETGROW_TEST_SHELLS names it"
        );
        let told = format!("NOT TESTED: completion in {program}, which is not installed\n");
        io::stderr().write_all(told.as_bytes()).unwrap();
    }
    is_there
}

/// Completes names at a prompt with the Tab key, and runs what came of it.
fn at_a_prompt(program: &str, arguments: &[&str], script: &str) {
    if !is_there(program) {
        return;
    }
    let shell = known();
    let home = shell.home().to_owned();
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.cwd(&home);
    let path = path();
    let environment = [("PATH", path.as_str()), ("LC_ALL", "C.UTF-8")];
    let mut terminal = Seat::start(shell, command, &environment);
    terminal
        .types(script)
        .types("echo rea''dy\n")
        .sees("ready\n");
    terminal.types("netgrow sho\t").sees("netgrow show ");
    terminal
        .types("lim\t")
        .sees("Ana\\ Lima")
        .types("\n")
        .sees("manager at Farol Pay");
    terminal
        .types("clear\n")
        .types("netgrow show Sam\t")
        .sees("Neil");
    terminal.types("\n").sees("untriaged");
    terminal.types("netgrow show \"Sam\t").sees("\\$(touch");
    terminal.types("\necho do''ne\n").sees("done\n");
    let printed = terminal.contents();
    assert_eq!(
        printed.matches(&format!("\n{EVIL}\n")).count(),
        2,
        "{printed}"
    );
    assert!(!home.join("pwned").exists());
}

#[test]
fn bash_completes_at_a_prompt() {
    at_a_prompt(
        "bash",
        &["--norc", "--noprofile", "-i"],
        "PS1='$ '; source <(netgrow completions bash)\n",
    );
}

#[test]
fn zsh_completes_at_a_prompt() {
    at_a_prompt(
        "zsh",
        &["-f", "-i"],
        "PS1='$ '; autoload -Uz compinit; compinit -u; source <(netgrow completions zsh)\n",
    );
}

#[test]
fn fish_completes_at_a_prompt() {
    at_a_prompt(
        "fish",
        &["--no-config", "--interactive"],
        "function fish_prompt; echo '$ '; end; netgrow completions fish | source\n",
    );
}
