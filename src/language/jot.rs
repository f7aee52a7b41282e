//! A line that was jotted down elsewhere, for the inbox: what it is to add, and where its sentence begins.
//! Without a word it logs a talk; `contact:`, `goal:`, `event:` or `todo:` before it, or `+` for a contact,
//! say otherwise. What a list in a note has before its items is passed over, as are its headings.

use super::capture::Purpose;

/// A line that waits in an inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jot {
    /// What tells it from lines that say something else.
    pub mark: u64,
    /// What it says, clean.
    pub text: String,
}

/// The words that say what a line adds, each with what it is.
pub const WORDS: [(&str, Purpose); 7] = [
    ("contact:", Purpose::Contact),
    ("goal:", Purpose::Goal),
    ("event:", Purpose::Event),
    ("todo:", Purpose::FollowUp),
    ("follow-up:", Purpose::FollowUp),
    ("log:", Purpose::Log),
    ("+ ", Purpose::Contact),
];

/// What lists have before their items.
const BULLETS: [&str; 4] = ["- [ ] ", "* [ ] ", "- ", "* "];

/// What a line is to add, and the sentence that says it; nothing for an empty line or a heading.
pub fn read(line: &str) -> Option<(Purpose, &str)> {
    let mut rest = line.trim();
    if rest.starts_with("# ") || rest.starts_with("##") {
        return None;
    }
    if let Some(item) = BULLETS.iter().find_map(|bullet| rest.strip_prefix(bullet)) {
        rest = item.trim_start();
    }
    let said = WORDS.iter().find_map(|(word, purpose)| {
        let (head, tail) = rest.split_at_checked(word.len())?;
        head.eq_ignore_ascii_case(word).then_some((*purpose, tail))
    });
    let (purpose, sentence) = said.unwrap_or((Purpose::Log, rest));
    let sentence = sentence.trim();
    let says = sentence.contains(char::is_alphanumeric);
    says.then_some((purpose, sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_it_adds() {
        for (line, meant) in [
            (
                "coffee with Ana: hi",
                Some((Purpose::Log, "coffee with Ana: hi")),
            ),
            (
                "log: coffee with Ana",
                Some((Purpose::Log, "coffee with Ana")),
            ),
            (
                "Contact: Ada Lovelace",
                Some((Purpose::Contact, "Ada Lovelace")),
            ),
            (
                "+ Ada Lovelace #maths",
                Some((Purpose::Contact, "Ada Lovelace #maths")),
            ),
            (
                "- [ ] todo: fri send it",
                Some((Purpose::FollowUp, "fri send it")),
            ),
            (
                "* follow-up: fri send it",
                Some((Purpose::FollowUp, "fri send it")),
            ),
            (
                "EVENT:RustConf 12 mar",
                Some((Purpose::Event, "RustConf 12 mar")),
            ),
            (
                "- goal: Find a mentor",
                Some((Purpose::Goal, "Find a mentor")),
            ),
            (
                "#hiring talk with Ana",
                Some((Purpose::Log, "#hiring talk with Ana")),
            ),
            ("# Monday", None),
            ("## Notes", None),
            ("  ", None),
            ("contact:", None),
            ("- ", None),
        ] {
            assert_eq!(read(line), meant, "{line}");
        }
    }
}
