//! The user's own templates of messages: one text file each in the folder `templates` beside the data. They
//! are read when a message is begun, so that a change in one holds at once. One that can't be used is told
//! with its name and line, and the others are there all the same.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::language::template::Template;
use crate::text;

/// The folder beside the data.
const FOLDER: &str = "templates";

/// The most bytes of one.
const MOST: u64 = 64 * 1024;

/// The most files that are looked at.
const FILES: usize = 500;

/// The user's own templates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// Those that can be used, by name.
    pub templates: Vec<Template>,
    /// What is wrong with the others.
    pub faults: Vec<Fault>,
}

/// A template that can't be used, or a folder of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its name; none for the folder.
    pub name: Option<String>,
    /// What is wrong, as a sentence with the file and the line.
    pub says: String,
}

/// Reads the templates beside the data of a folder; none where there is no such folder.
pub fn read(data: &Path) -> Own {
    let mut own = Own::default();
    let folder = data.join(FOLDER);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return own,
        Err(error) => {
            let told = format!(
                "your templates in {} can’t be read: {error}",
                folder.display()
            );
            own.faults.push(Fault {
                name: None,
                says: told,
            });
            return own;
        }
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<_> = paths.filter(|path| is_one(path)).take(FILES).collect();
    // Of one name, the plain text comes first and is the one that is used.
    let is_text = |path: &Path| path.extension().is_some_and(|end| end == "txt");
    paths.sort_by_cached_key(|path| {
        (
            path.file_stem().map(OsString::from),
            !is_text(path),
            path.clone(),
        )
    });
    for path in paths {
        let shown = |part: Option<&OsStr>| {
            let part = part.unwrap_or_default().to_string_lossy();
            text::clean(&part).into_owned()
        };
        let name = shown(path.file_stem());
        let read = if own.templates.iter().any(|it| it.name == name) {
            Err("line 1: another has the same name".to_owned())
        } else {
            text_of(&path).and_then(|written| {
                Template::read(&name, &written)
                    .map_err(|fault| format!("line {}: {}", fault.line, fault.says))
            })
        };
        match read {
            Ok(template) => own.templates.push(template),
            Err(why) => own.faults.push(Fault {
                name: Some(name),
                says: format!("{FOLDER}/{}, {why}", shown(path.file_name())),
            }),
        }
    }
    own
}

/// Whether it is a text to read: a file, and none that an editor or a file manager left behind.
fn is_one(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with(['.', '#']) && !name.ends_with('~') && path.is_file()
}

/// What stands in a file; an error where that is no text, or too long.
fn text_of(path: &Path) -> Result<String, String> {
    let file = File::open(path).map_err(|error| format!("line 1: it can’t be read: {error}"))?;
    let mut bytes = Vec::new();
    let read = file.take(MOST + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("line 1: it can’t be read: {error}"))?;
    let line = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').count();
    if bytes.len() as u64 > MOST {
        let line = line(&bytes);
        return Err(format!(
            "line {line}: it goes on for more than 64 KB, too long for a message"
        ));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = line(error.as_bytes().get(..good).unwrap_or_default());
        format!("line {line}: this is not written in UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let data = tempfile::tempdir().unwrap();
        fs::create_dir(data.path().join(FOLDER)).unwrap();
        for (name, bytes) in files {
            fs::write(data.path().join(FOLDER).join(name), bytes).unwrap();
        }
        data
    }

    #[test]
    fn each_text_file_is_a_template_and_a_broken_one_is_told_by_name_and_line() {
        let data = folder(&[
            ("after-talk.txt", b"Your talk\nHi {{first}}"),
            ("after-talk.md", b"Another\nHo {{first}}"),
            ("bad.txt", b"Subject\nHi {{frist}}"),
            ("odd.md", b"Subject\nHi\n\xff"),
            ("huge.txt", &b"a".repeat(70_000)),
            (".hidden", b""),
            ("after-talk.txt~", b""),
        ]);
        fs::create_dir(data.path().join(FOLDER).join("folder")).unwrap();
        let own = read(data.path());
        let names: Vec<&str> = own.templates.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["after-talk"]);
        let said: Vec<&str> = own.faults.iter().map(|it| it.says.as_str()).collect();
        assert_eq!(
            said,
            [
                "templates/after-talk.md, line 1: another has the same name",
                "templates/bad.txt, line 2: there is no place “frist”; did you mean “first”?",
                "templates/huge.txt, line 1: it goes on for more than 64 KB, too long for a message",
                "templates/odd.md, line 3: this is not written in UTF-8",
            ]
        );
    }

    #[test]
    fn without_the_folder_there_are_none_and_nothing_is_told() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(read(data.path()), Own::default());
    }
}
