//! A platform or a resource in one line: "A book <https://example.org> #go: why it helps". Titles have colons
//! of their own, so one counts only right behind an address or a tag.

use crate::text::clean;

/// What such a line says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Titled {
    /// What it is called.
    pub title: String,
    /// Its address, the first that there is.
    pub url: String,
    /// Its tags, without the `#`.
    pub tags: Vec<String>,
    /// What stands behind the colon.
    pub word: String,
}

/// Reads such a line; what is no address and no tag is its title.
pub fn read(line: &str) -> Titled {
    let mut read = Titled::default();
    let mut is_word = false;
    for said in line.split_whitespace() {
        let bare = said.trim_end_matches(':');
        let address = bare.trim_start_matches('<').trim_end_matches('>');
        let tag = bare.strip_prefix('#').filter(|tag| !tag.is_empty());
        if read.url.is_empty() && (address.contains("://") || address.starts_with("www.")) {
            read.url = clean(address).into_owned();
        } else if let Some(tag) = tag {
            let tag = clean(tag.trim_end_matches([',', ';', '.'])).into_owned();
            if !read.tags.contains(&tag) {
                read.tags.push(tag);
            }
        } else {
            let text = if is_word {
                &mut read.word
            } else {
                &mut read.title
            };
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&clean(said));
            continue;
        }
        is_word |= bare.len() < said.len();
    }
    read
}

/// Reads such a line of what has a short name, as a platform has: any colon ends the name.
pub fn named(line: &str) -> Titled {
    let mut named = read(line);
    if let Some((title, word)) = named.title.split_once(": ") {
        let (title, mut word) = (title.to_owned(), word.to_owned());
        if !named.word.is_empty() {
            word = format!("{word}: {}", named.word);
        }
        (named.title, named.word) = (title, word);
    }
    let title = named.title.trim_end_matches(':').len();
    named.title.truncate(title);
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_a_title_an_address_tags_and_a_word() {
        for (line, title, url, tags, word) in [
            (
                "Some book https://x.org #go",
                "Some book",
                "https://x.org",
                &["go"][..],
                "",
            ),
            ("Some book", "Some book", "", &[], ""),
            (
                "Rust: the book #go #ffi: a good start: really",
                "Rust: the book",
                "",
                &["go", "ffi"],
                "a good start: really",
            ),
            ("https://x.org: a find", "", "https://x.org", &[], "a find"),
            ("Learn C# in #1 week", "Learn C# in week", "", &["1"], ""),
        ] {
            let read = read(line);
            assert_eq!(
                (read.title.as_str(), read.url.as_str(), read.word.as_str()),
                (title, url, word),
                "{line}"
            );
            assert_eq!(read.tags, tags, "{line}");
        }
    }

    #[test]
    fn the_first_colon_ends_a_short_name() {
        let read = named("Meetup: weekly #rust: hiring");
        let said = (read.title.as_str(), read.word.as_str());
        assert_eq!(said, ("Meetup", "weekly: hiring"));
        assert_eq!(named("Slack: https://x.org").title, "Slack");
    }
}
