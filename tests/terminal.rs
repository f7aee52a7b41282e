//! The real binary in a real terminal: how it takes the terminal over and gives it back on every way out,
//! how it takes signals, and how it idles. Nothing sleeps: each step waits for what must come, and fails
//! if it does not come within a generous while.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]
#![cfg(target_os = "linux")]

mod shell;

use std::fs;
use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use shell::{Shell, TODAY};

/// Long enough for a busy machine, short enough to fail.
const PATIENCE: Duration = Duration::from_secs(20);
const ENTER: &[u8] = b"\x1b[?1049h";
const LEAVE: &[u8] = b"\x1b[?1049l";

/// The program in a terminal of 100 by 30.
struct Seat {
    shell: Shell,
    master: Option<Box<dyn MasterPty>>,
    keyboard: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    bytes: Vec<u8>,
    screen: vt100::Parser,
}

impl Seat {
    /// The sample network.
    fn demo() -> Self {
        let mut seat = Self::with(&["--demo"], &[]);
        seat.sees("60 contacts");
        seat
    }

    /// An empty folder of data, the welcome left behind.
    fn empty() -> Self {
        let mut seat = Self::with(&[], &[]);
        seat.sees("Welcome to netgrow").types("q").sees("Meet-ups");
        seat
    }

    fn with(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_netgrow"));
        command.args(arguments);
        Self::start(command, environment)
    }

    fn start(mut command: CommandBuilder, environment: &[(&str, &str)]) -> Self {
        let shell = Shell::new();
        command.env_clear();
        for (name, value) in [
            ("LANG", "C.UTF-8"),
            ("TERM", "xterm-256color"),
            ("NETGROW_TODAY", TODAY),
        ]
        .iter()
        .chain(environment)
        {
            command.env(name, value);
        }
        command.env("HOME", shell.home());
        command.env("TMPDIR", shell.home());
        command.env("NETGROW_DATA_DIR", shell.data());
        command.env("NETGROW_STATE_DIR", shell.state());
        let size = PtySize {
            rows: 30,
            cols: 100,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 1 << 12];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            shell,
            keyboard: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            child,
            output,
            bytes: Vec::new(),
            screen: vt100::Parser::new(30, 100, 0),
        }
    }

    /// Types bytes, in one write.
    fn types(&mut self, text: &str) -> &mut Self {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(text.as_bytes()).unwrap();
        keyboard.flush().unwrap();
        self
    }

    /// Reads until something holds.
    #[track_caller]
    fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        while !holds(self) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("no {what} on\n{}", self.screen.screen().contents())
                }
            }
        }
        self
    }

    fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    /// Waits for a text on the screen.
    #[track_caller]
    fn sees(&mut self, text: &str) -> &mut Self {
        self.until(text, |seat| seat.screen.screen().contents().contains(text))
    }

    /// Waits for so many times these bytes among all that was ever put out.
    #[track_caller]
    fn hears(&mut self, bytes: &[u8], times: usize) -> &mut Self {
        self.until("bytes", |seat| count(&seat.bytes, bytes) >= times)
    }

    /// Sends a signal.
    fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let status = Command::new("kill")
            .args(["-s", name, &id])
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// Waits for the end and checks that the terminal is as it was found.
    #[track_caller]
    fn ends(mut self) -> (ExitStatus, Shell) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self
                .output
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end"),
            }
        }
        let status = self.child.wait().unwrap();
        assert_eq!(count(&self.bytes, ENTER), count(&self.bytes, LEAVE));
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(
            screen.contents().trim(),
            "",
            "something is left on the screen"
        );
        (status, self.shell)
    }

    /// The state of the process as the kernel tells it: `S` sleeping, `T` stopped, `Z` ended.
    fn state(&self) -> char {
        let id = self.child.process_id().unwrap();
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let after_name = stat.rsplit(") ").next().unwrap_or_default();
        after_name.chars().next().unwrap_or('Z')
    }

    /// How often it gave the processor up and was given it again, all threads together.
    fn switches(&self) -> u64 {
        let id = self.child.process_id().unwrap();
        let tasks = fs::read_dir(format!("/proc/{id}/task")).unwrap();
        let status =
            tasks.map(|task| fs::read_to_string(task.unwrap().path().join("status")).unwrap());
        status
            .flat_map(|status| {
                let lines = status.lines().filter(|line| line.contains("ctxt_switches"));
                let numbers = lines.filter_map(|line| line.split_whitespace().last()?.parse().ok());
                numbers.collect::<Vec<u64>>()
            })
            .sum()
    }
}

fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes
        .windows(part.len())
        .filter(|window| window == &part)
        .count()
}

/// Waits for something that no output tells.
#[track_caller]
fn wait_for(holds: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "it never came");
        std::thread::yield_now();
    }
}

#[test]
fn q_quits_and_gives_the_terminal_back() {
    let mut seat = Seat::demo();
    seat.types("q");
    let (status, shell) = seat.ends();
    assert!(status.success());
    assert_eq!(
        fs::read_dir(shell.home()).unwrap().count(),
        0,
        "the demo left something"
    );
}

#[test]
fn ctrl_c_closes_what_is_open_and_then_quits() {
    let mut seat = Seat::demo();
    seat.types("a").sees("Add a follow-up").types("\x03");
    seat.until("closed line", |seat| {
        !seat.screen.screen().contents().contains("Add a follow-up")
    });
    seat.types("\x03");
    assert!(seat.ends().0.success());
}

#[test]
fn a_morning_is_on_the_disk_when_the_program_ends() {
    let mut seat = Seat::empty();
    seat.types("2aAda Lovelace, analyst at Engines #maths ~1m\r")
        .sees("Added contact");
    seat.types("1afri send the notes to Ada\r")
        .sees("Added follow-up");
    seat.types("ccoffee with Ada: she likes engines\r")
        .sees("Logged a talk");
    seat.types("q");
    let (status, shell) = seat.ends();
    assert!(status.success());
    let shown = shell.json(&["show", "Ada"]);
    assert_eq!(shown["interactions"][0]["summary"], "she likes engines");
    assert!(
        !shell.data().join("netgrow.journal").exists(),
        "one file at rest"
    );
}

#[test]
fn killed_without_warning_everything_shown_as_done_is_there() {
    let mut seat = Seat::empty();
    seat.types("2aAda Lovelace\r").sees("Added contact");
    seat.child.kill().unwrap();
    seat.child.wait().unwrap();
    assert_eq!(
        seat.shell.json(&["list", "contacts"])[0]["name"],
        "Ada Lovelace"
    );
    assert!(seat.shell.does(&["check"]).starts_with("All is well"));
}

#[test]
fn term_hup_and_quit_end_it_as_the_signal_would() {
    for (signal, word) in [
        ("TERM", "Terminated"),
        ("HUP", "Hangup"),
        ("INT", "Interrupt"),
    ] {
        let seat = Seat::demo();
        seat.signal(signal);
        let (status, _) = seat.ends();
        assert!(!status.success());
        let told = status.signal().unwrap_or_default();
        assert!(told.contains(word), "{signal}: {status:?}");
    }
}

#[test]
fn a_terminal_that_goes_away_ends_it_even_where_the_hang_up_is_ignored() {
    let shell = Shell::new();
    let mut command = CommandBuilder::new("/bin/sh");
    let binary = env!("CARGO_BIN_EXE_netgrow");
    command.args(["-c", &format!("trap '' HUP; exec '{binary}' --demo")]);
    command.env_clear();
    command.env("HOME", shell.home());
    command.env("TMPDIR", shell.home());
    command.env("TERM", "xterm-256color");
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (mut screen, mut buffer) = (vt100::Parser::new(24, 80, 0), [0; 4096]);
    while !screen.screen().contents().contains("60 contacts") {
        let read = reader.read(&mut buffer).unwrap();
        assert!(read > 0, "it ended before it began");
        screen.process(&buffer[..read]);
    }
    drop((reader, pair.master));
    let deadline = Instant::now() + PATIENCE;
    while child.try_wait().unwrap().is_none() {
        assert!(Instant::now() < deadline, "it lives on without a terminal");
        std::thread::yield_now();
    }
    assert_eq!(
        fs::read_dir(shell.home()).unwrap().count(),
        0,
        "something is left"
    );
}

#[test]
fn ctrl_z_stops_it_and_it_comes_back_as_it_was() {
    let mut seat = Seat::demo();
    seat.types("2").types("\x1a").hears(LEAVE, 1);
    wait_for(|| seat.state() == 'T');
    seat.signal("CONT");
    seat.hears(ENTER, 2).sees("60 contacts").types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn another_size_is_drawn_anew() {
    let mut seat = Seat::demo();
    let size = PtySize {
        rows: 12,
        cols: 40,
        pixel_width: 0,
        pixel_height: 0,
    };
    seat.screen.screen_mut().set_size(12, 40);
    seat.master.as_ref().unwrap().resize(size).unwrap();
    seat.sees("[1 Follow-ups]").types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn without_colours_the_selection_is_still_reversed() {
    let mut seat = Seat::with(&["--demo"], &[("NO_COLOR", "1")]);
    seat.sees("60 contacts")
        .types("2")
        .until("reversed row", |seat| {
            let screen = seat.screen.screen();
            (0..100).any(|x| (2..30).any(|y| screen.cell(y, x).is_some_and(vt100::Cell::inverse)))
        });
    let screen = seat.screen.screen();
    for (y, x) in (0..30).flat_map(|y| (0..100).map(move |x| (y, x))) {
        let cell = screen.cell(y, x).unwrap();
        assert_eq!(
            (cell.fgcolor(), cell.bgcolor()),
            (vt100::Color::Default, vt100::Color::Default)
        );
    }
    seat.types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn a_hundred_keys_at_once_cost_a_few_frames() {
    let mut seat = Seat::demo();
    seat.types("2").until("contacts", |seat| {
        seat.screen.screen().contents().contains("> ")
    });
    let before = seat.bytes.len();
    // The 60th contact is the last; the keys after it change nothing.
    seat.types(&"j".repeat(100)).sees("> 佐藤花");
    let cost = seat.bytes.len() - before;
    assert!(cost < 30_000, "{cost} bytes");
    seat.types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn from_the_welcome_the_sample_is_entered_and_left_and_nothing_of_it_stays() {
    let mut seat = Seat::with(&[], &[]);
    seat.sees("Welcome to netgrow")
        .types("s")
        .sees("60 contacts")
        .types(" ")
        .sees("Finished");
    seat.types("q").sees("Welcome to netgrow").types("s");
    seat.sees("q goes back to yours").signal("TERM");
    let (_, shell) = seat.ends();
    let left = fs::read_dir(shell.home()).unwrap();
    let left = left.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().contains("sample")
    });
    assert_eq!(left.count(), 0, "the sample left something");
}

#[test]
fn a_paste_is_text_and_never_keys() {
    let mut seat = Seat::empty();
    seat.types("2").types("\x1b[200~q\x1b[201~").sees("Paste");
    seat.types("a\x1b[200~Ada\nLovelace\x1b[201~\r")
        .sees("Added contact “Ada Lovelace”")
        .types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn typing_is_taken_back_by_what_terminals_send_for_ctrl_and_a_slash() {
    let mut seat = Seat::empty();
    seat.types("2aAda Quill").sees("Ada Quill");
    seat.types("\x1f").until("Ada alone", |seat| {
        !seat.screen.screen().contents().contains("Quill")
    });
    seat.types("Byron\r")
        .sees("Added contact “Ada Byron”")
        .types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn what_a_command_does_meanwhile_is_seen_at_once() {
    let mut seat = Seat::empty();
    seat.shell.does(&["add", "contact", "Grace Hopper"]);
    seat.sees("Grace Hopper").types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn idle_it_does_nothing_at_all() {
    let mut seat = Seat::demo();
    // Let what the start began come to rest: until it sleeps and says nothing for a while.
    while let Ok(bytes) = seat.output.recv_timeout(Duration::from_millis(300)) {
        seat.take(&bytes);
    }
    wait_for(|| seat.state() == 'S');
    let before = seat.switches();
    let said = seat.output.recv_timeout(Duration::from_secs(2));
    assert_eq!(
        said,
        Err(RecvTimeoutError::Timeout),
        "it draws without a reason"
    );
    assert_eq!(seat.switches(), before, "it wakes up without a reason");
    seat.types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn the_editor_gets_the_terminal_and_gives_it_back_with_the_notes() {
    let editor = r#"sh -c 'test -t 1 && printf "Plays the cello.\n" > "$0"'"#;
    let mut seat = Seat::with(&[], &[("EDITOR", editor), ("PATH", "/usr/bin:/bin")]);
    seat.sees("Welcome to netgrow")
        .types("q2aAda Lovelace\r")
        .sees("Added contact");
    seat.types("E")
        .hears(LEAVE, 1)
        .hears(ENTER, 2)
        .sees("Changed contact");
    seat.types("\r").sees("Plays the cello.").types("qq");
    let (status, shell) = seat.ends();
    assert!(status.success());
    assert!(shell.does(&["show", "Ada"]).contains("Plays the cello."));
}

#[test]
fn an_editor_that_fails_changes_nothing_and_says_so() {
    let mut seat = Seat::with(&[], &[("VISUAL", "false"), ("PATH", "/usr/bin:/bin")]);
    seat.sees("Welcome to netgrow")
        .types("q2aAda Lovelace\r")
        .sees("Added contact");
    seat.types("E").sees("the editor “false” failed").types("q");
    assert!(seat.ends().0.success());
    let mut seat = Seat::with(&[], &[("VISUAL", "/no/such/editor")]);
    seat.sees("Welcome to netgrow")
        .types("q2aAda Lovelace\r")
        .sees("Added contact");
    seat.types("E").sees("can’t be started").types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn copying_asks_the_terminal_and_the_one_around_tmux() {
    let mut seat = Seat::empty();
    seat.types("2aAda ada@example.org\r")
        .sees("Added contact")
        .types("y");
    let sequence = b"\x1b]52;c;YWRhQGV4YW1wbGUub3Jn\x1b\\";
    seat.sees("Copied ada@example.org")
        .hears(sequence, 1)
        .types("q");
    assert!(seat.ends().0.success());
    let mut seat = Seat::with(&[], &[("TMUX", "/tmp/tmux,1,0")]);
    seat.sees("Welcome to netgrow")
        .types("q2aAda ada@example.org\r")
        .sees("Added contact")
        .types("y");
    let wrapped = b"\x1bPtmux;\x1b\x1b]52;c;YWRhQGV4YW1wbGUub3Jn\x1b\x1b\\\x1b\\";
    seat.sees("Copied ada@example.org")
        .hears(wrapped, 1)
        .types("q");
    let _ = seat.child.wait().unwrap();
}

#[test]
fn a_link_goes_to_the_opener_as_one_argument() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (opener, said) = (folder.path().join("xdg-open"), folder.path().join("said"));
    let script = format!(
        "#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > {0}.new\nmv {0}.new {0}\n",
        said.display()
    );
    fs::write(&opener, script).unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let mut seat = Seat::with(&[], &[("PATH", &path)]);
    seat.sees("Welcome to netgrow")
        .types("q2aAda https://ada.example/x?y=1&z=2\r")
        .sees("Added contact");
    seat.types("o")
        .sees("Opened https://ada.example/x?y=1&z=2")
        .types("q");
    assert!(seat.ends().0.success());
    let deadline = Instant::now() + PATIENCE;
    while !said.exists() && Instant::now() < deadline {
        std::thread::yield_now();
    }
    assert_eq!(
        fs::read_to_string(said).unwrap(),
        "1|https://ada.example/x?y=1&z=2|"
    );
}
