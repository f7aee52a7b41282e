//! The real binary in a pseudo-terminal: what tests of its manners share. A step types or sends something
//! and waits for what must come of it.

use std::fs;
use std::io::{Read, Write};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::shell::{Shell, TODAY};

/// Long enough for a busy machine, short enough to fail.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
pub(crate) const ENTER: &[u8] = b"\x1b[?1049h";
pub(crate) const LEAVE: &[u8] = b"\x1b[?1049l";
/// The last thing of every frame with a cursor.
pub(crate) const FRAME: &[u8] = b"\x1b[?25h";

/// The program in a terminal of 100 by 30.
pub(crate) struct Seat {
    pub(crate) shell: Shell,
    master: Option<Box<dyn MasterPty>>,
    keyboard: Option<Box<dyn Write + Send>>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    is_leaving: Arc<AtomicBool>,
    /// All that was ever put out.
    pub(crate) bytes: Vec<u8>,
    screen: vt100::Parser,
}

impl Seat {
    /// The sample network.
    pub(crate) fn demo() -> Self {
        let mut seat = Self::with(&["--demo"], &[]);
        seat.sees("60 contacts");
        seat
    }

    /// An empty folder of data, the welcome left behind.
    pub(crate) fn empty() -> Self {
        let mut seat = Self::with(&[], &[]);
        seat.sees("Welcome to netgrow").types("q").sees("Meet-ups");
        seat
    }

    /// An empty folder of data to which a contact was added.
    pub(crate) fn with_contact(typed: &str, environment: &[(&str, &str)]) -> Self {
        let mut seat = Self::with(&[], environment);
        seat.sees("Welcome to netgrow")
            .types(&format!("q2a{typed}\r"))
            .sees("Added contact");
        seat
    }

    pub(crate) fn with(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        Self::on(Shell::new(), arguments, environment)
    }

    /// The program on data that is there.
    pub(crate) fn on(shell: Shell, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_netgrow"));
        command.args(arguments);
        Self::start(shell, command, environment)
    }

    /// What a line of the shell does, in which `"$0"` is the program.
    pub(crate) fn line(line: &str) -> Self {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", line, env!("CARGO_BIN_EXE_netgrow")]);
        Self::start(Shell::new(), command, &[])
    }

    pub(crate) fn start(
        shell: Shell,
        mut command: CommandBuilder,
        environment: &[(&str, &str)],
    ) -> Self {
        command.env_clear();
        for (name, value) in [
            ("LANG", "C.UTF-8"),
            ("TERM", "xterm-256color"),
            ("PATH", "/usr/bin:/bin"),
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
        let pair = native_pty_system().openpty(size(100, 30)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        let is_leaving = Arc::new(AtomicBool::new(false));
        let leaving = Arc::clone(&is_leaving);
        std::thread::spawn(move || {
            let mut buffer = [0; 1 << 12];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let is_heard = sender.send(buffer[..count].to_vec()).is_ok();
                if !is_heard || leaving.load(Ordering::SeqCst) {
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
            is_leaving,
            bytes: Vec::new(),
            screen: vt100::Parser::new(30, 100, 0),
        }
    }

    /// Types bytes, in one write.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(text.as_bytes()).unwrap();
        keyboard.flush().unwrap();
        self
    }

    /// Reads until something holds.
    #[track_caller]
    pub(crate) fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        while !holds(self) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("no {what} on\n{}", self.contents())
                }
            }
        }
        self
    }

    fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    /// The screen as it is.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// The screen as text.
    pub(crate) fn contents(&self) -> String {
        self.screen().contents()
    }

    /// Waits for a text on the screen.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        self.until(text, |seat| seat.contents().contains(text))
    }

    /// Waits for a text to be gone from the screen.
    #[track_caller]
    pub(crate) fn misses(&mut self, text: &str) -> &mut Self {
        self.until(&format!("end of {text}"), |seat| {
            !seat.contents().contains(text)
        })
    }

    /// Waits for so many times these bytes among all that was ever put out.
    #[track_caller]
    pub(crate) fn hears(&mut self, bytes: &[u8], times: usize) -> &mut Self {
        self.until("bytes", |seat| count(&seat.bytes, bytes) >= times)
    }

    /// How many times these bytes were put out so far.
    pub(crate) fn heard(&self, bytes: &[u8]) -> usize {
        count(&self.bytes, bytes)
    }

    /// Waits until nothing was put out for a while.
    pub(crate) fn rests(&mut self) -> &mut Self {
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(300)) {
            self.take(&bytes);
        }
        self
    }

    /// Whether nothing is put out for so long.
    pub(crate) fn is_silent_for(&mut self, long: Duration) -> bool {
        self.output.recv_timeout(long) == Err(RecvTimeoutError::Timeout)
    }

    /// Makes the terminal another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.screen.screen_mut().set_size(height, width);
        let master = self.master.as_ref().unwrap();
        master.resize(size(width, height)).unwrap();
        self
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let status = Command::new("kill")
            .args(["-s", name, &id])
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// Takes the terminal away. What was typed before makes the one who reads it look up and let go.
    pub(crate) fn hangs_up(&mut self) {
        self.is_leaving.store(true, Ordering::SeqCst);
        self.types("\x0c");
        while self.output.recv().is_ok() {}
        self.keyboard = None;
        self.master = None;
    }

    /// Waits for the end after the terminal was taken away.
    #[track_caller]
    pub(crate) fn goes_down_with_it(mut self) -> (ExitStatus, Shell) {
        wait_for(|| self.child.try_wait().unwrap().is_some());
        (self.child.wait().unwrap(), self.shell)
    }

    /// Waits for the end.
    #[track_caller]
    pub(crate) fn stops(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self
                .output
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    panic!("it does not end:\n{}", self.contents())
                }
            }
        }
        self.child.wait().unwrap()
    }

    /// Checks that the terminal is as it was found.
    #[track_caller]
    pub(crate) fn is_given_back(&self) {
        assert_eq!(self.heard(ENTER), self.heard(LEAVE));
        let screen = self.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(
            screen.mouse_protocol_mode(),
            vt100::MouseProtocolMode::None,
            "the mouse is still taken"
        );
    }

    /// Waits for the end and checks that the terminal is as it was found, with nothing left on it.
    #[track_caller]
    pub(crate) fn ends(mut self) -> (ExitStatus, Shell) {
        let status = self.stops();
        self.is_given_back();
        let contents = self.contents();
        assert_eq!(contents.trim(), "", "something is left on the screen");
        (status, self.shell)
    }

    /// The state of the process as the kernel tells it: `S` sleeping, `T` stopped, `Z` ended.
    pub(crate) fn state(&self) -> char {
        let id = self.child.process_id().unwrap();
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let after_name = stat.rsplit(") ").next().unwrap_or_default();
        after_name.chars().next().unwrap_or('Z')
    }

    /// How often it gave the processor up and was given it again, all threads together.
    pub(crate) fn switches(&self) -> u64 {
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

const fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// How many times a part is in these bytes.
pub(crate) fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes
        .windows(part.len())
        .filter(|window| window == &part)
        .count()
}

/// Waits for something that no output tells.
#[track_caller]
pub(crate) fn wait_for(mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "it never came");
        std::thread::yield_now();
    }
}
