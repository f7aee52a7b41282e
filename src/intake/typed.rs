//! A path as a person types it: what it means, and how it could go on.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::MOST;
use crate::text;

/// A path as it is meant: with the home folder in place of its sign.
pub fn expanded(path: &str, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(path),
    }
}

/// How a path that is typed could go on: the rest of the name of the first folder, or file that can be imported,
/// that begins like it; nothing where there is none.
pub fn rest(typed: &str, home: Option<&Path>) -> String {
    let (folder, start) = typed
        .rfind('/')
        .map_or(("", typed), |at| typed.split_at(at + 1));
    if typed.is_empty() || typed == "~" {
        return String::new();
    }
    let folder = if folder.is_empty() { "." } else { folder };
    let Ok(entries) = fs::read_dir(expanded(folder, home)) else {
        return String::new();
    };
    let fitting = entries.take(MOST).flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let rest = name.strip_prefix(start)?.to_owned();
        let is_hidden = name.starts_with('.') && !start.starts_with('.');
        let path = entry.path();
        let (is_folder, is_plain) = (path.is_dir(), text::clean(&name) == name);
        let fits = !is_hidden && is_plain && (is_folder || can_be_imported(&path));
        fits.then(|| if is_folder { format!("{rest}/") } else { rest })
    });
    fitting.min().unwrap_or_default()
}

/// Whether a file is of a kind that can be imported, by its name.
fn can_be_imported(path: &Path) -> bool {
    const KINDS: [&str; 7] = ["csv", "ics", "json", "mbox", "md", "vcf", "zip"];
    let kind = path.extension().map(OsStr::to_ascii_lowercase);
    kind.is_some_and(|kind| KINDS.iter().any(|it| kind == *it))
}
