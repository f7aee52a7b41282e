//! What commands print: to standard output for people or as JSON, cleaned of everything that could
//! command a terminal. A reader that went away (`netgrow due | head -1`) is no error.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::exchange::give::data;
use crate::text;

use super::desk::Failure;

/// Tells somebody at a terminal what takes a while, in place of what was told before; nothing takes it away.
pub(super) fn progress(step: &str) {
    let mut told = io::stderr();
    if told.is_terminal() {
        // Where it can't be told, it is not missed.
        let _ = write!(told, "\r\x1b[K{step}").and_then(|()| told.flush());
    }
}

/// Lines for people, put together and printed at once.
pub(super) struct Lines {
    text: String,
    colour: bool,
}

impl Lines {
    /// No lines yet. They are coloured only on a terminal that knows colours, and not where `NO_COLOR` is set.
    pub(super) fn new() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        Self {
            text: String::new(),
            colour: io::stdout().is_terminal() && !plain,
        }
    }

    /// Adds a line.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(text::clean(line).trim_end());
        self.text.push('\n');
    }

    /// Adds a line that stands out.
    pub(super) fn loud(&mut self, line: &str) {
        self.styled("1", line);
    }

    /// Adds a line about something late.
    pub(super) fn late(&mut self, line: &str) {
        self.styled("31", line);
    }

    /// Adds a label and what belongs to it, line by line; nothing where that is empty.
    pub(super) fn field(&mut self, label: &str, value: &str) {
        for (number, part) in value.lines().enumerate() {
            let label = if number == 0 { label } else { "" };
            self.line(&format!("{}  {part}", text::pad(label, 12)));
        }
    }

    /// Adds an empty line.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn styled(&mut self, code: &str, line: &str) {
        let clean = text::clean(line).trim_end().to_owned();
        if self.colour {
            let _ = writeln!(self.text, "\u{1b}[{code}m{clean}\u{1b}[0m");
        } else {
            self.text.push_str(&clean);
            self.text.push('\n');
        }
    }

    /// Prints them.
    pub(super) fn print(self) -> Result<(), Failure> {
        write(self.text.as_bytes())
    }
}

/// Prints one line.
pub(super) fn say(line: &str) -> Result<(), Failure> {
    let mut lines = Lines::new();
    lines.line(line);
    lines.print()
}

/// Prints a value as JSON. What JSON leaves raw and a terminal might obey is escaped as well.
pub(super) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure::Said(format!("the answer can’t be written as JSON: {error}")))?;
    let mut safe = data::escaped(&text);
    safe.push('\n');
    write(safe.as_bytes())
}

/// Tells something on standard error. Where that is closed or full there is nobody to tell.
pub fn warn(line: &str) {
    let _ = writeln!(io::stderr(), "netgrow: {}", text::clean_lines(line));
}

/// Prints bytes as they are; they are clean already.
pub(super) fn write(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::Said(format!(
            "the answer can’t be written: {error}"
        ))),
    }
}
