//! The forms by which two addresses are known to be the same: e-mail addresses, profile addresses, phones.

use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

use crate::book::{Contact, Id};

/// An e-mail address as it is compared; nothing where it is none.
pub fn mail(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("mailto:");
    let (name, host) = text.rsplit_once('@')?;
    let is_fine = !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace);
    is_fine.then(|| text.to_lowercase())
}

/// An address on the web as it is compared: without its scheme, `www.`, country, query and last slash, the host
/// in small letters; nothing where it is none.
pub fn page(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = text.split_once("://").map_or(text, |(_, rest)| rest);
    let bare = bare.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if !host.contains('.') || host.contains(char::is_whitespace) {
        return None;
    }
    let path = path.trim_end_matches('/');
    // A profile is the same under each country's name of the place.
    let is_profile = host == "linkedin.com" || host.ends_with(".linkedin.com");
    Some(if is_profile {
        format!("linkedin.com/{}", path.to_lowercase())
    } else {
        format!("{host}/{path}")
    })
}

/// A page that is surely one person's, as it is compared: a profile on a site that has other places for companies.
pub fn profile(url: &str) -> Option<String> {
    const PEOPLE: [&str; 4] = [
        "linkedin.com/in/",
        "linkedin.com/pub/",
        "xing.com/profile/",
        "orcid.org/",
    ];
    let page = page(url)?;
    let mut rest = PEOPLE.iter().filter_map(|start| page.strip_prefix(start));
    rest.any(|who| !who.is_empty()).then_some(page)
}

/// A page that is somebody's on a site where people and companies stand side by side, as it is compared.
pub fn handle(url: &str) -> Option<String> {
    const SITES: [&str; 12] = [
        "github.com/",
        "gitlab.com/",
        "codeberg.org/",
        "x.com/",
        "twitter.com/",
        "instagram.com/",
        "facebook.com/",
        "bsky.app/profile/",
        "dev.to/",
        "about.me/",
        "keybase.io/",
        "t.me/",
    ];
    let page = page(url)?;
    let who = SITES.iter().find_map(|site| page.strip_prefix(site));
    // Elsewhere, as on Mastodon, an @ says that it is somebody.
    let who = who.or_else(|| {
        page.split_once('/')
            .map(|(_, path)| path)
            .filter(|it| it.starts_with('@'))
    });
    let is_one = who.is_some_and(|who| !who.is_empty() && !who.contains('/'));
    is_one.then(|| page.to_lowercase())
}

/// A phone number as it is compared: its digits, without the nought that is dialled only within a country; nothing
/// where they are few.
pub fn phone(text: &str) -> Option<String> {
    let is_abroad = text.trim_start().starts_with(['+']);
    let mut groups = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty());
    let country = groups.next()?;
    let mut digits = country.to_owned();
    for (place, group) in groups.enumerate() {
        let is_inner = is_abroad && place == 0 && country.len() <= 3 && country != ITALY;
        digits.push_str(if is_inner {
            group.strip_prefix('0').unwrap_or(group)
        } else {
            group
        });
    }
    let digits = digits.trim_start_matches('0').to_owned();
    (digits.len() >= 6).then_some(digits)
}

/// The country whose noughts are dialled from everywhere.
const ITALY: &str = "39";

/// A UID as it is compared: programs change its letters and what stands before it.
pub fn uid(text: &str) -> String {
    let text = super::outside::short(text).to_lowercase();
    text.trim_start_matches("urn:uuid:").to_owned()
}

/// What names a person where the file has no name for its records: their profile, else their first address.
pub(super) fn key(contact: &Contact) -> Option<String> {
    let profile = contact.urls.iter().find_map(|url| profile(url));
    profile.or_else(|| contact.emails.iter().find_map(|it| mail(it)))
}

/// How the key of a record begins that nothing names.
const NAMELESS: &str = "record ";

/// What names a person of whom a file says nothing that does: all that it says of them.
pub(super) fn all_of(contact: &Contact) -> String {
    let bare = Contact {
        id: Id::new(Uuid::nil()),
        ..contact.clone()
    };
    let said = serde_json::to_vec(&bare).unwrap_or_default();
    format!("{NAMELESS}{:016x}", xxh3_64(&said))
}

/// Whether a key is only made of what a file once said, and is a name to nobody else.
pub fn is_nameless(key: &str) -> bool {
    key.starts_with(NAMELESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_address_is_known_in_any_spelling() {
        assert_eq!(mail(" Ada@Example.org "), mail("ada@example.org"));
        assert_eq!(mail("Ada"), None);
        assert_eq!(mail("a b@c.d"), None);
        let ada = Some("linkedin.com/in/ada".to_owned());
        assert_eq!(page("https://www.linkedin.com/in/Ada/?trk=x"), ada);
        assert_eq!(page("http://uk.linkedin.com/in/ada"), ada);
        assert_eq!(page("ada.example.org"), Some("ada.example.org/".to_owned()));
        assert_eq!(page("nowhere"), None);
        assert_eq!(phone("+44 (0)20 7946 0123"), phone("+44 020-7946-0123"));
        assert_eq!(phone("12"), None);
        assert_eq!(phone("+49 (0)30 1234567"), phone("+49301234567"));
        assert_eq!(phone("+39 06 1234567"), phone("+39061234567"));
    }

    #[test]
    fn a_page_is_somebodys_only_where_people_have_theirs() {
        let ada = Some("linkedin.com/in/ada".to_owned());
        assert_eq!(profile("https://linkedin.com/in/ada"), ada);
        for other in [
            "https://www.acme.example/",
            "linkedin.com/company/acme",
            "linkedin.com/in/",
        ] {
            assert_eq!((profile(other), handle(other)), (None, None), "{other}");
        }
        assert_eq!(
            handle("https://GitHub.com/Ada"),
            Some("github.com/ada".to_owned())
        );
        assert_eq!(
            handle("https://mas.to/@ada"),
            Some("mas.to/@ada".to_owned())
        );
        for other in ["github.com", "github.com/ada/looms", "ada.example/@x/y"] {
            assert_eq!(handle(other), None, "{other}");
        }
    }
}
