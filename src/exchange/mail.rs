//! Mail, as far as it says who wrote to whom and when: the heads of messages, in a mailbox (mbox) or one a file
//! (Maildir). What is in them is passed over and never kept. Read by hand: only addresses, a date and an id are
//! wanted of a head, and a mailbox of gigabytes is read line by line, where parsers want whole messages.
//!
//! The day is the one that the sender's clock told.

mod head;

use super::{Delivery, Spot};
use crate::book::Day;
use head::{Head, Kind};

/// How many bytes of a head are looked at.
const HEAD: usize = 64 << 10;
/// How many messages are read of one mailbox.
const MOST: usize = 2_000_000;

/// Whose records they are.
const SYSTEM: &str = "mail";

/// A message: who wrote to whom, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Where in the file.
    pub spot: Spot,
    /// The day.
    pub day: Day,
    /// Who wrote, by address, in small letters.
    pub from: Vec<String>,
    /// To whom, copies among it.
    pub to: Vec<String>,
    /// What names the message everywhere.
    pub key: String,
}

/// Whether a file is a mailbox, by how it begins.
pub fn is_mailbox(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n');
    let is_first = lines.next().is_some_and(|line| line.starts_with(b"From "));
    is_first && lines.next().is_some_and(head::is_field)
}

/// Whether a file is one message: nothing but fields down to the first empty line, and among them who wrote it when.
pub fn is_message(start: &[u8]) -> bool {
    let head = head::of(start.get(..HEAD).unwrap_or(start));
    let mut lines = head
        .split(|byte| *byte == b'\n')
        .filter(|it| !it.is_empty());
    let goes_on = |line: &[u8]| line.starts_with(b" ") || line.starts_with(b"\t");
    let has = |name: &[u8]| {
        let mut lines = head.split(|byte| *byte == b'\n');
        lines.any(|line| {
            line.get(..name.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(name))
        })
    };
    has(b"From:") && has(b"Date:") && lines.all(|line| head::is_field(line) || goes_on(line))
}

/// A mailbox that is read line by line.
#[derive(Debug, Default)]
pub struct Mailbox {
    delivery: Delivery,
    head: Vec<u8>,
    /// Where the head of the message begins; nothing in what the message says.
    at: Option<u64>,
    line: u64,
    was_blank: bool,
}

impl Mailbox {
    /// An empty one.
    pub fn new() -> Self {
        Self {
            was_blank: true,
            delivery: Delivery {
                system: SYSTEM,
                ..Delivery::default()
            },
            ..Self::default()
        }
    }

    /// Takes the next line, its break with it.
    pub fn line(&mut self, line: &[u8]) {
        self.line += 1;
        let is_blank = line.trim_ascii().is_empty();
        if self.was_blank && head::begins_message(line) {
            self.end_head();
            self.at = Some(self.line);
        } else if self.at.is_some() {
            if is_blank {
                self.end_head();
            } else if self.head.len() + line.len() <= HEAD {
                self.head.extend_from_slice(line);
            }
        }
        self.was_blank = is_blank;
    }

    /// All that was in it.
    pub fn done(mut self) -> Delivery {
        self.end_head();
        self.delivery
    }

    fn end_head(&mut self) {
        let head = std::mem::take(&mut self.head);
        if let Some(at) = self.at.take()
            && self.delivery.letters.len() < MOST
        {
            take(&mut self.delivery, at, &head);
        }
    }
}

/// A mailbox that is there whole.
pub(super) fn mailbox(bytes: &[u8]) -> Delivery {
    let mut mailbox = Mailbox::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        mailbox.line(line);
    }
    mailbox.done()
}

/// A file with one message, of which the head is enough.
pub fn message(bytes: &[u8]) -> Delivery {
    let mut delivery = Delivery {
        system: SYSTEM,
        ..Delivery::default()
    };
    take(
        &mut delivery,
        1,
        head::of(bytes.get(..HEAD).unwrap_or(bytes)),
    );
    delivery
}

fn take(delivery: &mut Delivery, at: u64, head: &[u8]) {
    let head = Head::of(head);
    match head.kind {
        Kind::List => delivery.bulk += 1,
        Kind::Nobody => delivery.trouble(at, "the message does not say who wrote it"),
        Kind::Timeless => delivery.trouble(at, "the message does not say when it was written"),
        Kind::Letter(day) => delivery.letters.push(Letter {
            spot: Spot::line(at),
            day,
            from: head.from,
            to: head.to,
            key: head.key,
        }),
    }
}
