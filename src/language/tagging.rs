//! Tags and links as one line: `#rust -#go goal:mentor -event:rustconf`. What is added stands as it is, what
//! is taken away has a minus before it.

use crate::book::{Book, Edit, Key, Kind};

use super::filter::{Fault, split};
use super::reference;

/// What a line of tags and links says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tagging {
    add: Vec<String>,
    remove: Vec<String>,
    link: Vec<Key>,
    unlink: Vec<Key>,
}

/// The names before a colon, and what they link to.
const LINKS: [(&str, Kind); 4] = [
    ("goal", Kind::Goal),
    ("event", Kind::Event),
    ("platform", Kind::Platform),
    ("contact", Kind::Contact),
];

/// Reads a line of tags and links.
pub fn read(book: &Book, typed: &str) -> Result<Tagging, Fault> {
    let mut tagging = Tagging::default();
    for piece in split(typed) {
        let fault = |says: String| Fault {
            at: piece.at.clone(),
            says,
        };
        let (word, takes) = match piece.text.strip_prefix('-') {
            Some(word) => (word, true),
            None => (piece.text, false),
        };
        let Some((name, value)) = word.split_once(':') else {
            let tag = word.trim_start_matches('#').trim_matches(['"', '“', '”']);
            if tag.is_empty() || matches!(tag, "(" | ")") {
                return Err(fault(
                    "a tag is a word: #rust adds it, -#rust takes it away".to_owned(),
                ));
            }
            let tags = if takes {
                &mut tagging.remove
            } else {
                &mut tagging.add
            };
            tags.push(tag.to_owned());
            continue;
        };
        let kind = LINKS.iter().find(|(link, _)| *link == name.to_lowercase());
        let (_, kind) = kind.ok_or_else(|| {
            fault(format!(
                "nothing is linked by “{name}:”; there are goal:, event:, platform: and contact:"
            ))
        })?;
        let value = value.trim_matches(['"', '“', '”']);
        if value.is_empty() {
            return Err(fault(format!("type which {kind} after the colon")));
        }
        let key = reference::find(book, value, &[*kind]).map_err(|error| {
            fault(match error {
                reference::NotFound::Nothing { said } => {
                    format!("no {kind} is called “{said}”; type a word of its name")
                }
                many @ reference::NotFound::Many { .. } => many.to_string(),
            })
        })?;
        let keys = if takes {
            &mut tagging.unlink
        } else {
            &mut tagging.link
        };
        keys.push(key);
    }
    Ok(tagging)
}

impl Tagging {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The edit that makes it so on records.
    pub fn edit(self, on: &[Key]) -> Edit {
        let mut edits = Vec::new();
        if !self.add.is_empty() || !self.remove.is_empty() {
            edits.push(Edit::Tag {
                on: on.to_vec(),
                add: self.add,
                remove: self.remove,
            });
        }
        let links = self.link.into_iter().map(|to| Edit::Link(on.to_vec(), to));
        let unlinks = self
            .unlink
            .into_iter()
            .map(|to| Edit::Unlink(on.to_vec(), to));
        edits.extend(links.chain(unlinks));
        Edit::Together(edits)
    }

    /// What it says, in words: "adds #rust, takes away #go, links to Find a mentor".
    pub fn told(&self, book: &Book) -> String {
        let tags =
            |tags: &[String]| -> Vec<String> { tags.iter().map(|tag| format!("#{tag}")).collect() };
        let names = |keys: &[Key]| -> Vec<String> {
            let names = keys.iter().filter_map(|key| book.name(*key));
            names.map(|name| format!("“{name}”")).collect()
        };
        let parts = [
            ("adds", tags(&self.add)),
            ("takes away", tags(&self.remove)),
            ("links to", names(&self.link)),
            ("unlinks from", names(&self.unlink)),
        ];
        let parts = parts.iter().filter(|(_, what)| !what.is_empty());
        let parts: Vec<String> = parts
            .map(|(verb, what)| format!("{verb} {}", what.join(" ")))
            .collect();
        parts.join(", ")
    }
}
