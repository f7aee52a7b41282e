//! What scripts, prompts and status bars live on: templates, exit statuses, and the examples of the README.

use std::fs::{self, File};
use std::process::Stdio;

use crate::shell::{Said, Shell};

const README: &str = include_str!("../../README.md");

/// A shell with an overdue promise to Raj, something for today, and something for Friday.
fn known() -> Shell {
    let shell = Shell::new();
    for (kind, line) in [
        ("contact", "Raj Patel"),
        ("follow-up", ">2026-11-20 send the deck to Raj"),
        ("follow-up", "today renew the domain"),
        ("follow-up", "fri call Raj"),
    ] {
        shell.does(&["add", kind, line]);
    }
    shell
}

#[test]
fn a_template_of_counts_is_filled_once() {
    let shell = known();
    for (template, printed) in [
        ("{counts}", "1 overdue · 1 today\n"),
        ("{overdue}/{today}/{waiting}/{soon}", "1/1/2/1\n"),
        (
            "{next.what}\\n{next.who} {next.when}",
            "send the deck to Raj\nRaj Patel 3d overdue\n",
        ),
        (
            "{next.due} {next.kind} {next.section}",
            "2026-11-20 promise overdue\n",
        ),
    ] {
        assert_eq!(shell.does(&["due", "--format", template]), printed);
    }
    // Whatever of it there is room for, the counts are of all.
    assert_eq!(
        shell.does(&["due", "--limit", "0", "--format", "{overdue}"]),
        "1\n"
    );
}

#[test]
fn a_template_of_a_row_is_filled_for_each() {
    let shell = known();
    let told = shell.does(&["due", "--format", "{when}: {what}[ with {who}]"]);
    assert_eq!(
        told,
        "3d overdue: send the deck to Raj with Raj Patel\ntoday: renew the domain\nin 4 days: call Raj with Raj Patel\n"
    );
    let told = shell.does(&["due", "--within", "0d", "--format", "{what}"]);
    assert_eq!(told, "send the deck to Raj\nrenew the domain\n");
    let told = shell.does(&["due", "--limit", "1", "--format", "{id}"]);
    assert_eq!(
        shell.does(&["done", told.trim()]),
        "Finished “send the deck to Raj”\n"
    );
}

#[test]
fn where_nothing_waits_nothing_is_printed() {
    let shell = Shell::new();
    for template in [
        "{counts}",
        "[{overdue} late]",
        "{counts} ",
        "{when} {what}",
        "[{next.what}]",
    ] {
        assert_eq!(shell.does(&["due", "--format", template]), "", "{template}");
    }
    assert_eq!(shell.does(&["due", "--format", "{overdue}"]), "0\n");
}

#[test]
fn what_comes_from_the_data_commands_nothing_and_is_no_template() {
    let shell = Shell::new();
    shell.does(&["add", "follow-up", "today {overdue} [x] \\n %H"]);
    let path = shell.data().join("netgrow.json");
    fs::write(
        &path,
        shell.file().replace("%H", "\\u001b]0;x\\u0007\\nend"),
    )
    .unwrap();
    let told = shell.does(&["due", "--format", "{what}"]);
    assert_eq!(told, "{overdue} [x] \\n ]0;x end\n");
    // What the user writes is theirs, colours too.
    let told = shell.does(&[
        "due",
        "--format",
        "\u{1b}[31m{today}\u{1b}[0m".replace('[', "\\[").as_str(),
    ]);
    assert_eq!(told, "\u{1b}[31m1\u{1b}[0m\n");
}

#[test]
fn every_exit_status_is_kept() {
    let shell = known();
    let code = |arguments: &[&str]| shell.run(arguments).code;
    // Done.
    assert_eq!(code(&["due"]), 0);
    assert_eq!(code(&["list", "contacts", "nobody"]), 0);
    assert_eq!(code(&["--help"]), 0);
    // Something waits, where that is asked; whatever is printed.
    assert_eq!(code(&["due", "--exit-code"]), 3);
    assert_eq!(code(&["due", "--exit-code", "--limit", "0", "--json"]), 3);
    assert_eq!(Shell::new().run(&["due", "--exit-code"]).code, 0);
    // Refused.
    assert_eq!(code(&["done", "nothing of the kind"]), 1);
    assert_eq!(code(&["log", "coffee with Zoe"]), 1);
    // Failed: nowhere to write to, nothing to read from.
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = shell
        .command(&["due", "--format", "{counts}"])
        .stdout(Stdio::from(full))
        .output();
    assert_eq!(Said::of(output.unwrap()).code, 1);
    // Wrong use.
    for wrong in [
        &["due", "--format", "{ovedue}"][..],
        &["due", "--format", "{what}", "--json"],
        &["due", "--within", "0w"],
        &["due", "--limit", "few"],
        &["completions", "tcsh"],
        &["sho"],
        &[],
    ] {
        assert_eq!(code(wrong), 2, "{wrong:?}");
    }
    fs::write(shell.data().join("netgrow.json"), "{ broken").unwrap();
    assert_eq!(code(&["due", "--exit-code"]), 1);
    assert_eq!(code(&["check"]), 1);
}

#[test]
fn a_field_that_is_not_there_is_told_with_the_nearest() {
    let said = Shell::new().run(&["due", "--format", "{ovedue}"]);
    assert!(said.err.contains("the nearest is {overdue}"), "{said:?}");
    assert_eq!(said.out, "");
}

#[test]
fn the_examples_of_the_readme_run() {
    let shell = known();
    let mut ran = 0;
    for (at, _) in README.match_indices("netgrow due ") {
        let example = README.get(at..).unwrap();
        let Some((before, after)) = example.split_once("--format ") else {
            continue;
        };
        let quote = after.chars().next().unwrap();
        if before.contains(['`', '\n']) || !"'\"".contains(quote) {
            continue;
        }
        let template = after.split(quote).nth(1).unwrap();
        let mut arguments: Vec<&str> = before.split_whitespace().skip(1).collect();
        arguments.extend(["--format", template]);
        let told = shell.does(&arguments);
        assert!(told.contains("overdue"), "{arguments:?}: {told}");
        let none = Shell::new().does(&arguments);
        assert_eq!(none, "", "{arguments:?}");
        ran += 1;
    }
    assert!(ran >= 7, "only {ran} examples were found");
}
