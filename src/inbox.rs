//! The inbox: a file of the user's own to which anything may append lines, a telephone, an editor, a script.
//! It is read and never written; which of its lines were dealt with is remembered apart from it, beside the
//! data that was made of them, by what they say and how often. So lines can be appended at any time, and where
//! the file is cut, sorted or replaced, what stays in it is neither forgotten nor asked about twice; nor where
//! the data is carried to another machine.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

use crate::keep::Keep;
use crate::language::jot::{self, Jot};
use crate::text;

/// A file longer than this, in bytes, is no inbox.
const LONGEST: u64 = 4 << 20;

/// The file in the data folder in which is remembered what was dealt with.
const MEMORY: &str = "netgrow.inbox";

/// An inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbox {
    file: PathBuf,
    memory: Keep,
}

/// Why an inbox can't be read, as a sentence.
#[derive(Debug, thiserror::Error)]
pub enum InboxError {
    /// The file can't be read.
    #[error("the inbox {} can’t be read: {error}", file.display())]
    Read {
        /// The file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// What is remembered of it can't be read.
    #[error(
        "move {} elsewhere, and all lines of the inbox are asked about again: it says which were dealt with, and \
         can’t be read ({error})", file.display()
    )]
    Forgetful {
        /// The file that remembers.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// It is something else than an inbox.
    #[error("{} is {what}; name a file of lines", file.display())]
    Other {
        /// What was named.
        file: PathBuf,
        /// What it is.
        what: &'static str,
    },
}

/// How many lines that say the same were dealt with, by their mark in hexadecimal.
type Handled = BTreeMap<String, usize>;

/// What was dealt with of each inbox, by its file.
type Memory = BTreeMap<String, Handled>;

impl Inbox {
    /// The inbox in a file; what was dealt with is remembered in the folder of the data.
    pub fn new(file: PathBuf, data: &Path) -> Self {
        let memory = Keep::beside(data);
        Self { file, memory }
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The lines that wait, in their order; but for empty ones and headings.
    pub fn waiting(&self) -> Result<Vec<Jot>, InboxError> {
        let text = self.text()?;
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| jot::read(line).is_some())
            .collect();
        let mut there = Handled::new();
        for line in &lines {
            *there.entry(name(mark(line))).or_default() += 1;
        }
        // What is not in the file any more is forgotten: should it come again, it is new.
        let mut handled = self.handled().map_err(|error| InboxError::Forgetful {
            file: self.memory.folder().unwrap_or(&self.file).join(MEMORY),
            error,
        })?;
        let before = handled.clone();
        handled.retain(|mark, count| {
            *count = (*count).min(there.get(mark).copied().unwrap_or_default());
            *count > 0
        });
        if handled != before {
            // Where that can't be kept, it is found out again the next time.
            let _ = self.remember(handled.clone());
        }
        let waiting = lines.into_iter().filter(|line| {
            match handled
                .get_mut(&name(mark(line)))
                .filter(|count| **count > 0)
            {
                Some(count) => {
                    *count -= 1;
                    false
                }
                None => true,
            }
        });
        let waiting = waiting.map(|line| Jot {
            mark: mark(line),
            text: text::clean(line).into_owned(),
        });
        Ok(waiting.collect())
    }

    /// Remembers that lines with these marks were dealt with.
    pub fn handle(&self, marks: &[u64]) -> io::Result<()> {
        let mut handled = self.handled()?;
        for mark in marks {
            *handled.entry(name(*mark)).or_default() += 1;
        }
        self.remember(handled)
    }

    /// Forgets that lines with these marks were dealt with, so that they wait again.
    pub fn release(&self, marks: &[u64]) -> io::Result<()> {
        let mut handled = self.handled()?;
        let before = handled.clone();
        for mark in marks {
            if let Some(count) = handled.get_mut(&name(*mark)) {
                *count = count.saturating_sub(1);
            }
        }
        handled.retain(|_, count| *count > 0);
        if handled == before {
            return Ok(());
        }
        self.remember(handled)
    }

    /// Forgets which lines were dealt with, so that all wait again.
    pub fn forget(&self) -> io::Result<()> {
        if self.handled()?.is_empty() {
            return Ok(());
        }
        self.remember(Handled::new())
    }

    fn memory(&self) -> io::Result<Memory> {
        Ok(self.memory.find(MEMORY)?.unwrap_or_default())
    }

    fn handled(&self) -> io::Result<Handled> {
        Ok(self.memory()?.remove(&self.name()).unwrap_or_default())
    }

    fn remember(&self, handled: Handled) -> io::Result<()> {
        let mut memory = self.memory()?;
        if handled.is_empty() {
            memory.remove(&self.name());
        } else {
            memory.insert(self.name(), handled);
        }
        self.memory.write(MEMORY, &memory)
    }

    /// The name under which is remembered what was dealt with: the path of the file, below the home where it
    /// is there, so that another machine of the same person has the same.
    fn name(&self) -> String {
        let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let file = whole(&self.file);
        let home = directories::BaseDirs::new().map(|folders| whole(folders.home_dir()));
        match home.and_then(|home| file.strip_prefix(home).ok().map(Path::to_owned)) {
            Some(below) => format!("~/{}", below.display()),
            None => file.display().to_string(),
        }
    }

    fn text(&self) -> Result<String, InboxError> {
        let failed = |error| InboxError::Read {
            file: self.file.clone(),
            error,
        };
        let other = |what| InboxError::Other {
            file: self.file.clone(),
            what,
        };
        // Asked before it is opened: to open a pipe that nobody writes to takes for ever.
        let about = fs::metadata(&self.file).map_err(failed)?;
        if about.is_dir() {
            return Err(other("a folder"));
        }
        if !about.is_file() {
            return Err(other("no ordinary file"));
        }
        if about.len() > LONGEST {
            return Err(other("longer than 4 MB"));
        }
        let mut bytes = Vec::new();
        let file = File::open(&self.file).map_err(failed)?;
        file.take(LONGEST).read_to_end(&mut bytes).map_err(failed)?;
        let text = String::from_utf8_lossy(&bytes);
        Ok(text.trim_start_matches('\u{feff}').to_owned())
    }
}

fn mark(line: &str) -> u64 {
    xxh3_64(line.as_bytes())
}

fn name(mark: u64) -> String {
    format!("{mark:016x}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// An inbox in a temporary folder.
    struct Desk {
        folder: tempfile::TempDir,
        inbox: Inbox,
    }

    impl Desk {
        fn with(text: &str) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("inbox.txt");
            let desk = Self {
                inbox: Inbox::new(file, &folder.path().join("data")),
                folder,
            };
            desk.says(text);
            desk
        }

        fn says(&self, text: &str) {
            fs::write(self.inbox.file(), text).unwrap();
        }

        fn waits(&self) -> Vec<String> {
            let waiting = self.inbox.waiting().unwrap();
            waiting.into_iter().map(|line| line.text).collect()
        }

        fn handles(&self, at: usize) {
            let waiting = self.inbox.waiting().unwrap();
            self.inbox.handle(&[waiting[at].mark]).unwrap();
        }
    }

    #[test]
    fn a_line_that_was_dealt_with_waits_no_longer_whatever_is_appended() {
        let desk = Desk::with("one\r\n\n two \nthree");
        assert_eq!(desk.waits(), ["one", "two", "three"]);
        desk.handles(1);
        assert_eq!(desk.waits(), ["one", "three"]);
        desk.says("one\n two \nthree\nfour\n");
        assert_eq!(desk.waits(), ["one", "three", "four"]);
    }

    #[test]
    fn lines_that_say_the_same_are_counted() {
        let desk = Desk::with("call\ncall\n");
        desk.handles(0);
        assert_eq!(desk.waits(), ["call"]);
        desk.says("call\ncall\ncall\n");
        assert_eq!(desk.waits(), ["call", "call"]);
    }

    #[test]
    fn a_file_that_was_cut_or_sorted_loses_nothing_and_doubles_nothing() {
        let desk = Desk::with("one\ntwo\nthree\n");
        desk.handles(0);
        desk.handles(0);
        desk.says("three\ntwo\none\n");
        assert_eq!(desk.waits(), ["three"]);
        desk.says("three\n");
        assert_eq!(desk.waits(), ["three"]);
        desk.says("three\none\n");
        assert_eq!(desk.waits(), ["three", "one"], "it came again");
    }

    #[test]
    fn what_is_no_file_of_lines_is_refused() {
        let desk = Desk::with("one");
        let data = desk.folder.path().join("data");
        let other = |file: &str| Inbox::new(desk.folder.path().join(file), &data);
        let told = |inbox: Inbox| inbox.waiting().unwrap_err().to_string();
        assert!(told(other("")).contains("is a folder"));
        assert!(told(other("nowhere")).contains("can’t be read"));
        assert!(told(Inbox::new("/dev/zero".into(), &data)).contains("no ordinary file"));
        let long = File::create(desk.folder.path().join("long")).unwrap();
        long.set_len(LONGEST + 1).unwrap();
        assert!(told(other("long")).contains("longer than"));
    }

    #[test]
    fn any_bytes_are_lines_that_command_nothing() {
        let desk = Desk::with("");
        fs::write(
            desk.inbox.file(),
            b"\xef\xbb\xbfone\x1b[31m\x00\n\xff\xfe\n",
        )
        .unwrap();
        let waits = desk.waits();
        assert_eq!(waits[0], "one[31m");
        assert!(waits.iter().all(|line| line.chars().all(text::is_plain)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        /// Whatever is dealt with and appended in turn, each line waits once and is dealt with once.
        #[test]
        fn nothing_is_lost_and_nothing_doubled(steps in prop::collection::vec((0_usize..3, 0_usize..4), 1..20)) {
            let desk = Desk::with("");
            let (mut text, mut taken) = (String::new(), Vec::new());
            for (appended, handled) in steps {
                for number in 0..appended {
                    text.push_str(["a\n", "b\n", "a\n"][number]);
                }
                desk.says(&text);
                let waits = desk.waits();
                if let Some(line) = waits.get(handled) {
                    taken.push(line.clone());
                    desk.handles(handled);
                }
            }
            let mut all = [desk.waits(), taken].concat();
            let mut wanted: Vec<String> = text.lines().map(str::to_owned).collect();
            all.sort();
            wanted.sort();
            prop_assert_eq!(all, wanted);
        }
    }
}
