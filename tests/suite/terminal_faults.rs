//! Faults: a panic, a terminal that is none, an output that is gone. The user reads what happened in a
//! terminal that is as it was.

#![cfg(target_os = "linux")]

use std::io::Write;
use std::process::Stdio;

use crate::seat::{ENTER, LEAVE, Seat};
use crate::shell::{Said, Shell};
use netgrow::terminal::{Screen, guard_panics};
use portable_pty::CommandBuilder;

/// Where this is set, the test below is the one that has the fault.
const FAULTY: &str = "NETGROW_TEST_HAS_A_FAULT";

/// The shipped program has no fault to show, and no switch for one: this test runs itself once more, in a
/// terminal, where it takes that over with the program's own means and panics while it draws.
#[test]
fn a_fault_gives_the_terminal_back_and_says_where_it_was() {
    if std::env::var_os(FAULTY).is_some() {
        guard_panics();
        let mut screen = Screen::enter(true).unwrap();
        let _ = screen.canvas().draw(|frame| {
            frame.set_cursor_position((3, 3));
            panic!("about Ada Lovelace");
        });
    }
    for line in [r#"exec "$@""#, r#"exec "$@" 2>/dev/full"#] {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", line, "sh"]);
        command.arg(std::env::current_exe().unwrap());
        command.args([
            "terminal_faults::a_fault_gives_the_terminal_back_and_says_where_it_was",
            "--exact",
            "--nocapture",
        ]);
        let mut seat = Seat::start(Shell::new(), command, &[(FAULTY, "yes")]);
        let status = seat.stops();
        // The status of a run of tests of which one failed; a panic within a panic would be an abort.
        assert_eq!((status.exit_code(), status.signal()), (101, None));
        assert_eq!(seat.heard(ENTER), 1);
        seat.is_given_back();
        let out = String::from_utf8_lossy(&seat.bytes).into_owned();
        let (_, after) = out
            .split_once(&*String::from_utf8_lossy(LEAVE))
            .expect("the terminal is given back");
        if line.ends_with("full") {
            continue;
        }
        let told = [
            "stopped because of a fault of its own",
            file!(),
            "Your data is safe",
        ];
        for told in told {
            assert!(after.contains(told), "{told} is not in {after}");
        }
        assert!(!out.contains("Ada"), "it tells of records: {out}");
    }
}

#[test]
fn where_there_is_no_terminal_to_draw_on_it_says_what_does_without() {
    let shell = Shell::new();
    let said = shell.run(&[]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("`netgrow due`"), "{}", said.err);
    assert!(!shell.data().exists(), "it made something");
}

#[test]
fn a_terminal_that_can_do_nothing_is_left_alone() {
    for line in [
        r#"TERM=dumb "$0"; echo "status $?""#,
        r#""$0" < /dev/null; echo "status $?""#,
        r#""$0" > /dev/null; echo "status $?""#,
    ] {
        let mut seat = Seat::line(line);
        seat.sees("`netgrow due`").sees("status 2");
        assert!(seat.stops().success());
        assert!(
            !seat.bytes.contains(&0x1b),
            "{line} sent commands to the terminal"
        );
    }
}

#[test]
fn the_commands_work_in_a_terminal_that_can_do_nothing() {
    let mut seat =
        Seat::line(r#"TERM=dumb NO_COLOR=1 "$0" --demo due --limit 3; echo "status $?""#);
    seat.sees("Overdue").sees("status 0");
    assert!(seat.stops().success());
    assert!(!seat.bytes.contains(&0x1b));
}

#[test]
fn a_reader_of_errors_that_is_gone_or_full_changes_no_exit_status() {
    let shell = Shell::new();
    for (arguments, code) in [
        (&["show", "nobody"][..], 1),
        (&["--no-such-option"], 2),
        (&[], 2),
        (&["--demo", "due"], 0),
    ] {
        let full = std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let full = shell
            .command(arguments)
            .stderr(full)
            .stdout(Stdio::null())
            .status();
        assert_eq!(full.unwrap().code(), Some(code), "{arguments:?} and full");
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let gone = shell
            .command(arguments)
            .stderr(writer)
            .stdout(Stdio::null())
            .status();
        assert_eq!(gone.unwrap().code(), Some(code), "{arguments:?} and gone");
    }
}

#[test]
fn an_output_that_is_full_is_told_and_one_that_is_gone_is_not() {
    let shell = Shell::new();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let said = shell
        .command(&["--demo", "due"])
        .stdout(full)
        .output()
        .unwrap();
    let said = Said::of(said);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("can’t be written"), "{}", said.err);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let said = shell
        .command(&["--demo", "due"])
        .stdout(writer)
        .output()
        .unwrap();
    assert_eq!(Said::of(said).code, 0);
}

#[test]
fn data_that_cannot_be_read_is_told_after_the_terminal_is_given_back() {
    let shell = Shell::new();
    std::fs::create_dir(shell.data()).unwrap();
    let mut file = std::fs::File::create(shell.data().join("netgrow.json")).unwrap();
    file.write_all(b"no data of ours").unwrap();
    let mut seat = Seat::on(shell, &[], &[]);
    let status = seat.stops();
    assert_eq!(status.exit_code(), 1);
    seat.is_given_back();
    assert!(
        seat.contents().starts_with("netgrow: "),
        "{}",
        seat.contents()
    );
}
