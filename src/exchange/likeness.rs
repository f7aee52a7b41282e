//! Why two contacts may be one person, in words for whoever is to decide it.

use super::address;
use crate::book::Contact;
use crate::text::{fold, is_slip};

/// A name as it is compared: in small plain letters, with single blanks.
pub(super) fn called(name: &str) -> String {
    let folded = fold(name);
    let mut words = folded.split_whitespace();
    let mut called = words.next().unwrap_or_default().to_owned();
    for word in words {
        called.push(' ');
        called.push_str(word);
    }
    called
}

/// Whether one name may be a slip for another: one of its two parts is the same, and no number tells them apart.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (called(one), called(other));
    let counted = |name: &str| name.bytes().any(|it| it.is_ascii_digit());
    let parts = one.split_once(' ').zip(other.split_once(' '));
    let is_slip = parts.is_some_and(|((given, family), (other_given, other_family))| {
        let is_long = |word: &str| word.chars().count() >= LONG;
        let slips = |one: &str, other: &str| is_long(one) && is_long(other) && is_slip(one, other);
        (given == other_given && slips(family, other_family))
            || (family == other_family && slips(given, other_given))
    });
    is_slip && !counted(&one) && !counted(&other)
}

/// How many letters a word has in which a slip is likelier than another name.
const LONG: usize = 5;

/// Why two may be one, as words without an end; empty where nothing says so but who took the name down.
pub fn likeness(one: &Contact, other: &Contact) -> String {
    let names = |it: &Contact| -> Vec<String> {
        let all = std::iter::once(&it.name).chain(&it.aliases);
        all.map(|it| called(it)).collect()
    };
    let (known, others) = (names(one), names(other));
    let says = if others.iter().any(|it| known.contains(it)) {
        "the same name"
    } else if is_near(&one.name, &other.name) {
        "nearly the same name"
    } else {
        ""
    };
    let mut says = vec![says.to_owned()];
    let pages = |it: &Contact| -> Vec<String> {
        it.urls.iter().filter_map(|it| address::page(it)).collect()
    };
    let known = pages(one);
    let page = pages(other).into_iter().find(|it| known.contains(it));
    says.extend(page.map(|it| format!("the same page {}", it.trim_end_matches('/'))));
    for (one, other, word) in [
        (&one.company, &other.company, "at"),
        (&one.location, &other.location, "in"),
    ] {
        if !one.trim().is_empty() && called(one) == called(other) {
            says.push(format!("both {word} {other}"));
        }
    }
    says.retain(|it| !it.is_empty());
    says.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Id;

    #[test]
    fn a_slip_is_near_and_another_name_is_not() {
        for (one, other) in [
            ("Ada Lovelce", "Ada  Lovelace"),
            ("Eva Mueller", "Eva Müller"),
        ] {
            assert!(is_near(one, other), "{one}");
        }
        for (one, other) in [
            ("Wei Li", "Wei Lu"),
            ("Jon Smith 12", "Jon Smith 13"),
            ("Ada", "Ade"),
        ] {
            assert!(!is_near(one, other), "{one}");
        }
    }

    #[test]
    fn what_is_alike_is_told() {
        let person = |name: &str, company: &str, url: &str| Contact {
            company: company.to_owned(),
            urls: vec![url.to_owned()],
            ..Contact::new(Id::new(uuid::Uuid::nil()), name)
        };
        let ada = person("Ada Lovelace", "Looms", "https://looms.example");
        let other = person("Ada Lovelce", "looms", "looms.example/");
        assert_eq!(
            likeness(&ada, &other),
            "nearly the same name, the same page looms.example, both at looms"
        );
        assert_eq!(
            likeness(&ada, &person("Ada  lovelace", "", "")),
            "the same name"
        );
        assert_eq!(likeness(&ada, &person("Bob", "", "")), "");
    }
}
