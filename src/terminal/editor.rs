//! The user's own editor, for longer texts: the text goes out in a file that only its owner can read, and
//! comes back when the editor ends.

use std::fs;
use std::io::Write;
use std::process::Command;

/// The editor of somebody who set none: it is everywhere.
pub const USUAL: &str = "vi";

/// Lets a text be written; gives what it is then. Where the editor fails after something was written, the
/// file stays and the error names it.
pub fn write(command: &str, name: &str, text: &str) -> Result<String, String> {
    let failed =
        |what: &str, error: std::io::Error| format!("{what}: {error}. Nothing was changed");
    let words = shell_words::split(command).map_err(|error| {
        format!("the editor “{command}” can’t be understood: {error}. Nothing was changed")
    })?;
    let Some((program, options)) = words.split_first() else {
        return Err("no editor is set; set EDITOR to one. Nothing was changed".to_owned());
    };
    let mut file = tempfile::Builder::new()
        .prefix(&format!("netgrow-{}-", slug(name)))
        .suffix(".md")
        .tempfile()
        .map_err(|error| failed("no file could be made for the editor", error))?;
    file.write_all(text.as_bytes())
        .and_then(|()| {
            if text.is_empty() {
                Ok(())
            } else {
                file.write_all(b"\n")
            }
        })
        .and_then(|()| file.flush())
        .map_err(|error| failed("the text could not be written for the editor", error))?;
    let ended = Command::new(program)
        .args(options)
        .arg(file.path())
        .status()
        .map_err(|error| {
            failed(
                &format!("the editor “{program}” can’t be started; set EDITOR to another"),
                error,
            )
        })?;
    // By its name, as many editors put a new file in its place.
    let written = fs::read(file.path())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .map_err(|error| failed("what the editor wrote can’t be read", error));
    if ended.success() {
        return written;
    }
    let is_same = written.is_ok_and(|written| written.trim_end() == text.trim_end());
    let told = format!("the editor “{program}” failed; nothing was changed");
    if is_same {
        return Err(told);
    }
    match file.keep() {
        Ok((_, path)) => Err(format!("{told}. What you wrote is in {}", path.display())),
        Err(_) => Err(told),
    }
}

/// A name that is fit for a file.
fn slug(name: &str) -> String {
    let letters = name.chars().map(|sign| {
        if sign.is_ascii_alphanumeric() {
            sign.to_ascii_lowercase()
        } else {
            '-'
        }
    });
    letters.take(24).collect()
}
