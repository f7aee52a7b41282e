//! Mail on the disk: a mailbox, read line by line however large it is, and a Maildir, of whose files only the heads
//! are read.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::folder::entries;
use crate::exchange::Delivery;
use crate::exchange::mail::{self, Mailbox};

/// How many bytes of a line are looked at together.
const LINE: u64 = 1 << 20;
/// How many bytes of a message are read.
const HEAD: u64 = 64 << 10;
/// How deep folders lie within a Maildir.
const DEEP: usize = 4;

/// What a file brings that is a mailbox; nothing where it is none.
pub(super) fn mailbox(file: File) -> io::Result<Result<Delivery, BufReader<File>>> {
    let mut reader = BufReader::with_capacity(1 << 16, file);
    if !mail::is_mailbox(reader.fill_buf()?) {
        return Ok(Err(reader));
    }
    let mut mailbox = Mailbox::new();
    let mut line = Vec::new();
    loop {
        line.clear();
        if reader.by_ref().take(LINE).read_until(b'\n', &mut line)? == 0 {
            return Ok(Ok(mailbox.done()));
        }
        mailbox.line(&line);
    }
}

/// The files of a Maildir, those of the folders in it with them; nothing where a folder is none.
pub(super) fn maildir(folder: &Path) -> Option<Vec<PathBuf>> {
    folder.join("cur").is_dir().then(|| {
        let mut files = Vec::new();
        gather(folder, DEEP, &mut files);
        files
    })
}

fn gather(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    for part in ["cur", "new"] {
        files.extend(entries(&folder.join(part)).unwrap_or_default());
    }
    let Ok(within) = folder.read_dir() else {
        return;
    };
    let mut within: Vec<PathBuf> = within.flatten().map(|it| it.path()).collect();
    within.sort();
    // The folders of a Maildir may be hidden; a link could lead round in a circle.
    let within = within
        .into_iter()
        .filter(|it| !it.is_symlink() && it.join("cur").is_dir());
    for folder in within {
        if depth > 0 {
            gather(&folder, depth - 1, files);
        }
    }
}

/// What the messages of a Maildir bring.
pub(super) fn messages(files: &[PathBuf]) -> Delivery {
    let mut all = Delivery::default();
    for file in files {
        let mut head = Vec::new();
        let read = File::open(file).and_then(|it| it.take(HEAD).read_to_end(&mut head));
        let name = super::called(file);
        match read {
            Ok(_) => all.join(mail::message(&head).of_file(&name)),
            Err(why) => all.trouble(1, format!("{name} can’t be read: {why}")),
        }
    }
    all
}
