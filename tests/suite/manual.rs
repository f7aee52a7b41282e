//! The manual: a page for every command, which the reader of manuals takes without a word.

use std::fs;
use std::io::{self, Write as _};
use std::process::Command;

use crate::shell::Shell;

#[test]
fn the_page_names_every_command_and_what_the_exit_statuses_mean() {
    let shell = Shell::new();
    let page = shell.does(&["man"]);
    for words in [
        ".TH netgrow 1",
        "netgrow\\-due(1)",
        "netgrow\\-man(1)",
        "1 when refused",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("help(1)"), "{page}");
    assert!(!shell.data().exists(), "a page made a folder");
}

#[test]
fn every_page_is_read_without_a_warning() {
    let shell = Shell::new();
    let folder = shell.home().join("man1");
    let refusal = shell.refuses(&["man", "--dir", folder.to_str().unwrap()]);
    assert!(refusal.contains("a folder that is there"), "{refusal}");
    fs::create_dir(&folder).unwrap();
    let told = shell.does(&["man", "--dir", folder.to_str().unwrap()]);
    assert!(told.contains("man1"), "{told}");
    let pages: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let names: Vec<_> = pages
        .iter()
        .map(|page| page.file_name().unwrap().to_str().unwrap())
        .collect();
    for name in ["netgrow.1", "netgrow-due.1", "netgrow-add-contact.1"] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    if Command::new("man").arg("--version").output().is_err() {
        // Past the harness, which keeps the words of what passes to itself.
        let told = b"NOT TESTED: reading the pages with man, which is not installed\n";
        io::stderr().write_all(told).unwrap();
        return;
    }
    for page in pages {
        let mut man = Command::new("man");
        man.env("LC_ALL", "C.UTF-8").env("MANROFFSEQ", "");
        man.args(["--warnings", "-E", "UTF-8", "-Tutf8", "-Z", "-l"]);
        let read = man.arg(&page).output().unwrap();
        assert!(read.status.success() && !read.stdout.is_empty());
        let warned = String::from_utf8_lossy(&read.stderr);
        assert_eq!(warned, "", "{}", page.display());
    }
}
