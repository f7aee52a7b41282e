//! The user's own programs: the editor that gets the terminal and gives it back, the clipboard, and what
//! opens links.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::seat::{ENTER, LEAVE, Seat, wait_for};

/// A folder with a program in it, for `PATH`.
struct Tool {
    folder: tempfile::TempDir,
}

impl Tool {
    /// A program that does this, in the language of the shell; `$said` is a file to write to, which
    /// appears as a whole.
    fn new(name: &str, does: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let tool = Self { folder };
        let program = tool.path().join(name);
        let said = tool.said();
        let script = format!(
            "#!/bin/sh\nsaid={0}.new\n{does}\nmv $said {0}\n",
            said.display()
        );
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        tool
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn said(&self) -> PathBuf {
        self.path().join("said")
    }

    /// What it wrote, once it has.
    fn says(&self) -> String {
        wait_for(|| self.said().exists());
        fs::read_to_string(self.said()).unwrap()
    }

    /// The search path with this program first.
    fn before_others(&self) -> String {
        format!("{}:/usr/bin:/bin", self.path().display())
    }
}

/// An editor that does this, in the language of the shell; `$0` is the file.
fn editor(does: &str) -> String {
    format!("sh -c '{does}'")
}

#[test]
fn the_editor_gets_the_terminal_as_it_was_and_gives_it_back_with_the_notes() {
    let tool = Tool::new("look", "stty -a > $said");
    let look = tool.path().join("look");
    let does = format!(
        r#"test -t 1 && {} && echo on the screen && printf "Plays the cello.\n" > "$0""#,
        look.display()
    );
    let mut seat = Seat::with_contact("Ada Lovelace", &[("EDITOR", &editor(&does))]);
    seat.types("E")
        .hears(LEAVE, 1)
        .hears(ENTER, 2)
        .sees("Changed contact");
    // Nothing is blank, nothing of the editor is left.
    seat.sees("1 Follow-ups")
        .sees("4 Goals")
        .sees("Ada Lovelace");
    seat.misses("on the screen");
    let modes = tool.says();
    assert!(
        modes.contains(" icanon") && modes.contains(" echo "),
        "{modes}"
    );
    seat.types("\r").sees("Plays the cello.").types("qq");
    let status = seat.stops();
    seat.is_given_back();
    assert!(status.success());
    assert!(
        seat.shell
            .does(&["show", "Ada"])
            .contains("Plays the cello.")
    );
    let left = fs::read_dir(seat.shell.home()).unwrap();
    let left = left.filter(|it| it.as_ref().unwrap().path().extension().is_some());
    assert_eq!(left.count(), 0, "the editor's file is left");
}

#[test]
fn an_editor_that_changes_nothing_or_fails_changes_nothing_and_says_so() {
    for (editor, told) in [
        ("true", "Nothing was changed in the editor"),
        ("false", "the editor “false” failed"),
        ("/no/such/editor", "can’t be started"),
        ("sh -c 'kill -KILL $$'", "the editor “sh” failed"),
        ("'unclosed", "can’t be understood"),
    ] {
        let mut seat = Seat::with_contact("Ada Lovelace", &[("VISUAL", editor)]);
        let before = seat.shell.does(&["show", "Ada"]);
        seat.types("E").sees(told).sees("4 Goals").types("q");
        let (status, shell) = seat.ends();
        assert!(status.success());
        assert_eq!(shell.does(&["show", "Ada"]), before, "{editor}");
    }
}

#[test]
fn what_was_written_before_an_editor_failed_is_kept_in_its_file() {
    let editor = editor(r#"echo half a thought > "$0"; exit 1"#);
    let mut seat = Seat::with_contact("Ada Lovelace", &[("VISUAL", &editor)]);
    seat.types("E").sees("What you wrote is in").types("q");
    let (_, shell) = seat.ends();
    let files = fs::read_dir(shell.home())
        .unwrap()
        .map(|it| it.unwrap().path());
    let kept = files
        .filter(|path| path.extension().is_some_and(|it| it == "md"))
        .map(|path| fs::read_to_string(path).unwrap());
    assert_eq!(kept.collect::<String>(), "half a thought\n");
}

#[test]
fn suspending_the_editor_suspends_the_program_too() {
    // As editors do it: the whole group is told to stop.
    let editor = editor(r#"kill -TSTP 0; echo and went on > "$0""#);
    let mut seat = Seat::with_contact("Ada Lovelace", &[("EDITOR", &editor)]);
    seat.types("E").hears(LEAVE, 1);
    wait_for(|| seat.state() == 'T');
    seat.signal("CONT");
    seat.hears(ENTER, 2).sees("Changed contact");
    // And it does not suspend once more for what was meant for the editor.
    seat.types("\r").sees("and went on").types("qq");
    assert!(seat.ends().0.success());
}

#[test]
fn what_the_editor_brings_back_is_kept_even_where_the_terminal_is_gone() {
    let tool = Tool::new(
        "wait",
        "trap '' HUP; touch $said.on; while test ! -e $said.go; do sleep 0.02; done; touch $said",
    );
    let wait = tool.path().join("wait");
    let does = format!(
        r#"trap "" HUP; {}; echo Plays the cello. > "$0""#,
        wait.display()
    );
    let mut seat = Seat::with_contact("Ada Lovelace", &[("EDITOR", &editor(&does))]);
    seat.types("E").hears(LEAVE, 1);
    let file = |sign: &str| tool.path().join(format!("said.new.{sign}"));
    wait_for(|| file("on").exists());
    seat.hangs_up();
    fs::write(file("go"), "").unwrap();
    let (status, shell) = seat.goes_down_with_it();
    assert!(
        status
            .signal()
            .is_some_and(|signal| signal.contains("Hangup")),
        "{status:?}"
    );
    assert!(shell.does(&["show", "Ada"]).contains("Plays the cello."));
}

#[test]
fn copying_asks_the_terminal_and_the_one_around_tmux() {
    let mut seat = Seat::with_contact("Ada ada@example.org", &[]);
    let sequence = b"\x1b]52;c;YWRhQGV4YW1wbGUub3Jn\x1b\\";
    seat.types("y")
        .sees("Copied ada@example.org")
        .hears(sequence, 1)
        .types("q");
    assert!(seat.ends().0.success());
    let mut seat = Seat::with_contact("Ada ada@example.org", &[("TMUX", "/tmp/tmux,1,0")]);
    let wrapped = b"\x1bPtmux;\x1b\x1b]52;c;YWRhQGV4YW1wbGUub3Jn\x1b\x1b\\\x1b\\";
    seat.types("y")
        .sees("Copied ada@example.org")
        .hears(wrapped, 1)
        .types("q");
    assert!(seat.stops().success());
}

#[test]
fn copying_goes_to_the_tool_of_the_desktop_too_but_not_over_ssh() {
    let tool = Tool::new("wl-copy", "cat > $said");
    let path = tool.before_others();
    let (screen, path) = (("WAYLAND_DISPLAY", "wayland-0"), ("PATH", path.as_str()));
    let far = ("SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22");
    let sequence = b"\x1b]52;c;YWRhQGV4YW1wbGUub3Jn\x1b\\";
    let mut seat = Seat::with_contact("Ada ada@example.org", &[screen, path, far]);
    seat.types("y")
        .sees("Copied ada@example.org")
        .hears(sequence, 1)
        .types("q");
    assert!(seat.ends().0.success());
    assert!(!tool.said().exists(), "the far desktop was asked");
    let mut seat = Seat::with_contact("Ada ada@example.org", &[screen, path]);
    seat.types("y")
        .sees("Copied ada@example.org")
        .hears(sequence, 1)
        .types("q");
    assert!(seat.ends().0.success());
    assert_eq!(tool.says(), "ada@example.org");
}

#[test]
fn a_text_too_long_for_a_terminal_is_refused_where_there_is_no_other_way() {
    let editor = editor(r#"yes word | head -n 20000 > "$0""#);
    let mut seat = Seat::with_contact("Ada Lovelace", &[("EDITOR", &editor)]);
    seat.types("E")
        .sees("Changed contact")
        .types("Y")
        .sees("Not copied: too long for the clipboard of a terminal")
        .types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn a_link_goes_to_the_opener_as_one_argument() {
    let tool = Tool::new("xdg-open", r#"printf '%s|' "$#" "$@" > $said"#);
    let path = tool.before_others();
    let mut seat = Seat::with_contact("Ada https://ada.example/x?y=1&z=2;$(q)", &[("PATH", &path)]);
    seat.types("o")
        .sees("Opened https://ada.example/x?y=1&z=2;$(q)")
        .types("q");
    assert!(seat.ends().0.success());
    assert_eq!(tool.says(), "1|https://ada.example/x?y=1&z=2;$(q)|");
}

#[test]
fn a_mail_goes_to_the_opener_as_such() {
    let tool = Tool::new("xdg-open", r#"printf '%s|' "$@" > $said"#);
    let path = tool.before_others();
    let mut seat = Seat::with_contact("Ada ada@example.org", &[("PATH", &path)]);
    seat.types("o").sees("Opened mailto:ada@example.org");
    seat.types("q");
    assert!(seat.ends().0.success());
    assert_eq!(tool.says(), "mailto:ada@example.org|");
}

#[test]
fn without_an_opener_a_link_is_told_to_be_copied() {
    let mut seat = Seat::with_contact("Ada https://ada.example", &[("PATH", "/no/such/folder")]);
    seat.types("o").sees("y copies it instead").types("q");
    assert!(seat.ends().0.success());
}
