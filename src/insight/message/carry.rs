//! How a message gets to somebody: by mail, by the clipboard, or on one of their pages with the text on the
//! clipboard. What goes to the mail program is one address of `mailto:`, in which no letter of the message can
//! be taken for anything but text.

use std::fmt::Write as _;

use super::Message;
use crate::book::Book;
use crate::book::interaction::Channel;
use crate::insight::reach;

/// A way to send a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carriage {
    /// By mail, to this address.
    Mail(String),
    /// By hand, from the clipboard.
    Clipboard,
    /// On this page, from the clipboard.
    Page(String),
}

impl Carriage {
    /// The channel that it is.
    pub const fn channel(&self) -> Channel {
        match self {
            Self::Mail(_) => Channel::Email,
            Self::Clipboard | Self::Page(_) => Channel::Message,
        }
    }
}

/// The ways to somebody, the best first: their mail addresses, their pages, the clipboard.
pub fn carriages(book: &Book, message: &Message) -> Vec<Carriage> {
    let links = reach::links(book, message.occasion.to.into()).into_iter();
    let (mails, pages): (Vec<String>, Vec<String>) = links
        .map(|(_, link)| link)
        .partition(|link| link.starts_with(MAILTO));
    let mails = mails.into_iter().filter_map(|link| {
        let address = link.strip_prefix(MAILTO)?.to_owned();
        Some(Carriage::Mail(address))
    });
    mails
        .chain(pages.into_iter().map(Carriage::Page))
        .chain([Carriage::Clipboard])
        .collect()
}

const MAILTO: &str = "mailto:";

/// The longest address that mail programs and desktops take.
const LONGEST: usize = 2_000;

/// The address that opens a mail with this message in it. Where it would get too long, the text is left out,
/// and the second tells so.
pub fn mail(to: &str, message: &Message) -> (String, bool) {
    let head = format!("{MAILTO}{}?subject=", encoded(to, "@"));
    let body = message.text.replace("\r\n", "\n").replace('\n', "\r\n");
    let body = format!("&body={}", encoded(&body, ""));
    let mut subject = encoded(&crate::text::clean(&message.subject), "");
    let room = LONGEST.saturating_sub(head.len());
    let is_whole = subject.len().saturating_add(body.len()) <= room;
    if subject.len() > room {
        // Cut between two letters, never within one.
        let letters: Vec<String> = message
            .subject
            .chars()
            .map(|it| encoded(&it.to_string(), ""))
            .collect();
        subject.clear();
        for letter in letters {
            if subject.len().saturating_add(letter.len()) > room {
                break;
            }
            subject.push_str(&letter);
        }
    }
    let body = if is_whole { body.as_str() } else { "" };
    (format!("{head}{subject}{body}"), !is_whole)
}

/// A text of which every sign is a letter, a digit or written by its number, but those that are `kept`.
fn encoded(text: &str, kept: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        let sign = char::from(byte);
        let is_plain = sign.is_ascii_alphanumeric() || "-._~".contains(sign) || kept.contains(sign);
        if is_plain && byte.is_ascii() {
            encoded.push(sign);
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::book::{Contact, Id};
    use crate::insight::message::Occasion;

    fn message(subject: &str, text: &str) -> Message {
        let nobody: Id<Contact> = Id::new(uuid::Uuid::nil());
        Message {
            occasion: Occasion::to(nobody),
            subject: subject.to_owned(),
            text: text.to_owned(),
            asks: Vec::new(),
            gives: Vec::new(),
            common: String::new(),
        }
    }

    #[test]
    fn a_mail_has_its_subject_and_text_as_text_only() {
        let hello = message("Kafka & you?", "Hi Raj,\n50% off: a=b #1\u{e9}");
        let (link, is_cut) = mail("raj+desk#1@northwind.example", &hello);
        assert_eq!(
            link,
            "mailto:raj%2Bdesk%231@northwind.example?subject=Kafka%20%26%20you%3F\
             &body=Hi%20Raj%2C%0D%0A50%25%20off%3A%20a%3Db%20%231%C3%A9"
        );
        assert!(!is_cut);
    }

    #[test]
    fn a_subject_can_bring_no_header_along() {
        let evil = message("Hi\r\nBcc: eve@example.org&bcc=eve@example.org", "text");
        let (link, _) = mail("raj@northwind.example", &evil);
        let (_, fields) = link.split_once('?').unwrap();
        let names: Vec<&str> = fields
            .split('&')
            .filter_map(|field| Some(field.split_once('=')?.0))
            .collect();
        assert_eq!(names, ["subject", "body"]);
        assert!(!link.contains("%0D%0ABcc"), "{link}");
    }

    #[test]
    fn a_text_too_long_for_a_link_is_left_to_the_clipboard() {
        let (link, is_cut) = mail(
            "raj@northwind.example",
            &message("Hi", &"word ".repeat(900)),
        );
        assert!(is_cut);
        assert_eq!(link, "mailto:raj@northwind.example?subject=Hi");
    }

    proptest! {
        #[test]
        fn whatever_is_written_a_mail_is_short_plain_and_has_two_fields(
            subject in "\\PC{0,900}", text in "(\\PC|\n){0,400}"
        ) {
            let (link, is_cut) = mail("raj@northwind.example", &message(&subject, &text));
            prop_assert!(link.len() <= LONGEST);
            prop_assert!(link.bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(link.matches('?').count(), 1);
            prop_assert_eq!(link.matches('&').count(), usize::from(!is_cut));
            prop_assert_eq!(link.matches('=').count(), 2 - usize::from(is_cut));
        }
    }
}
