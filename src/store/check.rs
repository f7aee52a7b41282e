//! Verifying a store without touching it: is everything sound, does every name lead somewhere, can
//! nobody else read it, does nothing lie about that should not.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use serde_json::Value;

use crate::book::{Book, Conflict, Key, Kind};

use super::place::Place;
use super::replay;
use super::trouble::StoreError;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What is not as it should be, a sentence each.
    pub findings: Vec<String>,
    /// What is there: how many of each kind.
    pub summary: String,
}

/// Verifies the data in a folder.
pub fn check(folder: &Path) -> Result<Report, StoreError> {
    let place = Place::new(folder);
    let read = replay::read(&place)?;
    let mut findings: Vec<String> = read.remarks.iter().map(ToString::to_string).collect();
    for aside in &read.at.rest.aside {
        findings.push(format!("set aside: {aside}: {}", aside.text));
    }
    findings.extend(dangling(&read.book));
    findings.extend(undecided(&read.book));
    findings.extend(modes(&place));
    findings.extend(strays(&place));
    let counts = Kind::ALL
        .iter()
        .filter_map(|kind| match read.book.tables().count(*kind) {
            0 => None,
            1 => Some(format!("1 {}", kind.word())),
            count => Some(format!("{count} {}", kind.plural())),
        });
    let counts: Vec<String> = counts.collect();
    let holds = if counts.is_empty() {
        "no records yet".to_owned()
    } else {
        counts.join(", ")
    };
    let verdict = if findings.is_empty() {
        "All is well"
    } else {
        "That is all that was found"
    };
    Ok(Report {
        findings,
        summary: format!("{verdict}: {holds}."),
    })
}

/// Records that name a record that is not there.
fn dangling(book: &Book) -> Vec<String> {
    let mut findings = Vec::new();
    for kind in Kind::ALL {
        for key in book.tables().ids(*kind).map(|id| Key { kind: *kind, id }) {
            let value = book
                .record(key)
                .and_then(|record| serde_json::to_value(record).ok())
                .unwrap_or_default();
            let mut ids = Vec::new();
            collect(&value, &mut ids);
            let lost = ids.into_iter().find(|id| {
                !Kind::ALL.iter().any(|kind| {
                    book.tables().contains(Key {
                        kind: *kind,
                        id: *id,
                    })
                })
            });
            if let Some(id) = lost {
                let name = book.name(key).unwrap_or_default();
                findings.push(format!(
                    "the {kind} “{name}” names a record that is not there: {id}"
                ));
            }
        }
    }
    findings
}

/// Fields with two versions, of which none is chosen yet.
fn undecided(book: &Book) -> Vec<String> {
    let told = |conflict: &Conflict| {
        let [kept, other] = conflict.versions();
        format!(
            "the {} has two versions: “{kept}” and “{other}”; open netgrow to choose one",
            conflict.names(book)
        )
    };
    book.all::<Conflict>().values().map(told).collect()
}

/// All ids within a record.
fn collect(value: &Value, ids: &mut Vec<uuid::Uuid>) {
    match value {
        Value::String(text) if text.len() == 36 => ids.extend(text.parse::<uuid::Uuid>()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, ids)),
        Value::Object(map) => map.values().for_each(|item| collect(item, ids)),
        _ => {}
    }
}

/// Files and folders that others can read.
fn modes(place: &Place) -> Vec<String> {
    let open =
        |path: &Path| fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0);
    let paths = [
        place.folder().to_owned(),
        place.data(),
        place.journal(),
        place.backups(),
    ];
    let said = |path: &Path| {
        format!(
            "others can read {}; `chmod go-rwx` keeps it to yourself",
            path.display()
        )
    };
    paths
        .iter()
        .filter(|path| open(path))
        .map(|path| said(path))
        .collect()
}

/// What sync programs and killed folds leave behind.
fn strays(place: &Place) -> Vec<String> {
    let mut findings: Vec<String> = place
        .litter()
        .into_iter()
        .filter(|(_, is_dead)| *is_dead)
        .map(|(path, _)| {
            format!(
                "{} was left by a save that was cut off; the next start takes it away",
                path.display()
            )
        })
        .collect();
    let files = fs::read_dir(place.folder()).into_iter().flatten();
    for name in files.filter_map(|file| Some(file.ok()?.file_name().to_string_lossy().into_owned()))
    {
        let is_copy = name.contains(".sync-conflict-")
            || name.contains("conflicted copy")
            || name.contains(".orig");
        if is_copy && name.starts_with("netgrow") {
            findings.push(format!(
                "{name} is a copy that a sync program put aside; look what it has, then remove it"
            ));
        }
    }
    findings
}
