//! The forms by which two addresses are known to be the same: e-mail addresses, profile addresses, phones.

use crate::book::Contact;

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

/// A phone number as it is compared: its digits; nothing where they are few.
pub fn phone(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0').to_owned();
    (digits.len() >= 6).then_some(digits)
}

/// A UID as it is compared: programs change its letters and what stands before it.
pub fn uid(text: &str) -> String {
    let text = super::outside::short(text).to_lowercase();
    text.trim_start_matches("urn:uuid:").to_owned()
}

/// What names a person where the file has no name for its records: their profile, else their first address.
pub(super) fn key(contact: &Contact) -> Option<String> {
    let profile = contact.urls.iter().find_map(|url| page(url));
    profile.or_else(|| contact.emails.iter().find_map(|it| mail(it)))
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
    }
}
