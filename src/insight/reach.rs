//! How a record is reached: the addresses that can be copied, and the links that can be opened. Only web
//! pages and mail are ever opened; whatever else stands in a field is text.

use crate::book::{Book, Contact, Event, Id, Key, Kind, Resource};
use crate::text;

/// A way to reach somebody or something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What it is: mail, phone, link, place.
    pub label: &'static str,
    /// The address as it is written.
    pub text: String,
}

/// The ways to reach a record, the best first; of a follow-up, those to its people.
pub fn ways(book: &Book, key: Key) -> Vec<Way> {
    let mut ways = Vec::new();
    match key.kind {
        Kind::Event => {
            if let Some(event) = book.get::<Event>(Id::new(key.id)) {
                add(&mut ways, "link", [&event.url]);
                add(&mut ways, "place", [&event.place]);
            }
        }
        Kind::Resource => {
            if let Some(resource) = book.get::<Resource>(Id::new(key.id)) {
                add(&mut ways, "link", [&resource.url]);
            }
        }
        _ => {
            let people = book.people(key);
            for person in people.iter().filter_map(|id| book.get::<Contact>(*id)) {
                add(&mut ways, "mail", &person.emails);
                add(&mut ways, "phone", &person.phones);
                add(&mut ways, "link", &person.urls);
            }
        }
    }
    ways
}

fn add<'a>(ways: &mut Vec<Way>, label: &'static str, texts: impl IntoIterator<Item = &'a String>) {
    let texts = texts.into_iter().filter(|text| !text.trim().is_empty());
    ways.extend(texts.map(|text| Way {
        label,
        text: text::clean(text.trim()).into_owned(),
    }));
}

/// The ways that can be opened, each with the address for the opener.
pub fn links(book: &Book, key: Key) -> Vec<(Way, String)> {
    ways(book, key)
        .into_iter()
        .filter_map(|way| link(&way.text).map(|link| (way, link)))
        .collect()
}

/// The address to open for a text: a web page, or a mail to an address. Nothing for any other scheme, so
/// that no field can make a program run.
pub fn link(text: &str) -> Option<String> {
    let text = text.trim();
    let is_word = !text.is_empty()
        && !text
            .chars()
            .any(|sign| sign.is_whitespace() || sign.is_control());
    if !is_word || text.starts_with('-') {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    if ["https://", "http://"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
    {
        return Some(text.to_owned());
    }
    let mail = if lower.starts_with("mailto:") {
        text.get(7..)?
    } else {
        text
    };
    if is_mail(mail) {
        return Some(format!("mailto:{mail}"));
    }
    let (host, _) = text.split_once('/').unwrap_or((text, ""));
    let is_host = host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host
            .chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-'))
        && host.chars().any(char::is_alphabetic);
    is_host.then(|| format!("https://{text}"))
}

/// Whether it is a mail address and nothing else: no headers or second addresses behind it.
fn is_mail(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_plain = |part: &str, signs: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|sign| sign.is_alphanumeric() || signs.contains(sign))
    };
    is_plain(name, ".!#$'*+-_") && is_plain(host, ".-") && host.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_mails_are_opened_and_nothing_else() {
        assert_eq!(
            link("https://a.example/x?y=1").as_deref(),
            Some("https://a.example/x?y=1")
        );
        assert_eq!(
            link("linkedin.com/in/ada").as_deref(),
            Some("https://linkedin.com/in/ada")
        );
        assert_eq!(
            link("ada@a.example").as_deref(),
            Some("mailto:ada@a.example")
        );
        assert_eq!(
            link("mailto:ada@a.example").as_deref(),
            Some("mailto:ada@a.example")
        );
        for text in [
            "",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "--help",
            "a b.example",
            "ssh://a.example",
            "mailto:ada@a.example?attach=/etc/passwd",
            "ada@a.example,eve@a.example",
            "+49 30 1234",
            "1.5",
            "C:\\x.exe",
            "vscode://file",
            "a\u{1b}.example",
        ] {
            assert_eq!(link(text), None, "{text}");
        }
    }
}
