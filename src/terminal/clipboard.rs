//! The clipboard: of the terminal first, by OSC 52, which works over SSH too; then, on a machine with a
//! screen of its own, by the tool that is there.

use std::io::{self, Write};
use std::process::{Command as Process, Stdio};

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;

/// More than this many bytes many terminals leave out without a word.
const MOST: usize = 74_000;

/// The tools of desktops, each with the variable that tells that it can work.
const TOOLS: [(&str, &str, &[&str]); 4] = [
    ("WAYLAND_DISPLAY", "wl-copy", &[]),
    ("DISPLAY", "xclip", &["-selection", "clipboard"]),
    ("DISPLAY", "xsel", &["--clipboard", "--input"]),
    ("__CF_USER_TEXT_ENCODING", "pbcopy", &[]),
];

/// Puts a text on the clipboard.
pub fn copy(text: &str) -> Result<(), String> {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_local = !set("SSH_CONNECTION") && !set("SSH_TTY");
    let has_tool = is_local
        && TOOLS
            .iter()
            .any(|(sign, tool, options)| set(sign) && pipe(tool, options, text).is_ok());
    if text.len() > MOST {
        return if has_tool {
            Ok(())
        } else {
            Err("too long for the clipboard of a terminal".to_owned())
        };
    }
    let asked = ask(text, set("TMUX")).map_err(|error| error.to_string());
    if has_tool { Ok(()) } else { asked }
}

/// Asks the terminal. Inside tmux the terminal around it is asked as well, through tmux.
fn ask(text: &str, in_tmux: bool) -> io::Result<()> {
    let mut sequence = String::new();
    CopyToClipboard::to_clipboard_from(text)
        .write_ansi(&mut sequence)
        .map_err(|_| io::Error::other("the text can’t be written"))?;
    let mut out = io::stdout();
    out.write_all(sequence.as_bytes())?;
    if in_tmux {
        let doubled = sequence.replace('\u{1b}', "\u{1b}\u{1b}");
        out.write_all(format!("\u{1b}Ptmux;{doubled}\u{1b}\\").as_bytes())?;
    }
    out.flush()
}

/// Hands the text to a tool and waits for it.
fn pipe(tool: &str, options: &[&str], text: &str) -> io::Result<()> {
    let mut child = Process::new(tool)
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(text.as_bytes())?;
    }
    if child.wait()?.success() {
        Ok(())
    } else {
        Err(io::Error::other("the tool failed"))
    }
}
