//! The real binary as a shell runs it, on a folder of its own and on a fixed day.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The day every test takes for today: a Monday.
pub(crate) const TODAY: &str = "2026-11-23";

/// A folder of data, a home that is not the user's, and the binary.
pub(crate) struct Shell {
    folder: tempfile::TempDir,
}

/// What a run of the binary gave.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Shell {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// The folder of the data.
    pub(crate) fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    /// The folder of what is kept between runs.
    pub(crate) fn state(&self) -> std::path::PathBuf {
        self.folder.path().join("state")
    }

    /// The home, and the place for temporary files.
    pub(crate) fn home(&self) -> &Path {
        self.folder.path()
    }

    /// The binary with nothing of the user's around it.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_netgrow"));
        command
            .env_clear()
            .env("HOME", self.home())
            .env("TMPDIR", self.home())
            .env("LANG", "C.UTF-8")
            .env("TERM", "xterm-256color")
            .env("NETGROW_DATA_DIR", self.data())
            .env("NETGROW_STATE_DIR", self.state())
            .env("NETGROW_TODAY", TODAY)
            .stdin(Stdio::null())
            .args(arguments);
        command
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Said {
        Said::of(self.command(arguments).output().unwrap())
    }

    /// Runs a command to its end that is told these lines on its standard input.
    pub(crate) fn told(&self, arguments: &[&str], lines: &[&str]) -> Said {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped());
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let input: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
        let mut pipe = child.stdin.take().unwrap();
        // One that ends before its input does is no failure of the test.
        let _ = std::io::Write::write_all(&mut pipe, input.as_bytes());
        drop(pipe);
        Said::of(child.wait_with_output().unwrap())
    }

    /// Runs a command that must do what it was asked, and gives what it printed.
    #[track_caller]
    pub(crate) fn does(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "{arguments:?}: {said:?}");
        assert_eq!(said.err, "", "{arguments:?}");
        said.out
    }

    /// Runs a command that must be refused, changing nothing, and gives the reason.
    #[track_caller]
    pub(crate) fn refuses(&self, arguments: &[&str]) -> String {
        let before = self.file();
        let said = self.run(arguments);
        assert_eq!(said.code, 1, "{arguments:?}: {said:?}");
        assert_eq!(said.out, "", "{arguments:?}");
        assert_eq!(self.file(), before, "{arguments:?} changed the file");
        assert!(said.err.starts_with("netgrow: "), "{said:?}");
        said.err
    }

    /// Runs a command with `--json` and reads its answer.
    #[track_caller]
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let arguments = [arguments, &["--json"]].concat();
        serde_json::from_str(&self.does(&arguments)).unwrap()
    }

    /// The data file, empty where there is none.
    pub(crate) fn file(&self) -> String {
        std::fs::read_to_string(self.data().join("netgrow.json")).unwrap_or_default()
    }
}

impl Said {
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
