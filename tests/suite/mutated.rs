//! Files that went wrong on their way: every format that is read, its own examples with letters lost, doubled, and
//! put in where they have no business. Whatever comes of it, it comes to an end; and what was taken once is not taken
//! a second time.

use netgrow::book::edit::Import;
use netgrow::book::{Book, Day, Edit, Mint, Moment};
use netgrow::exchange::plan::Plan;
use netgrow::exchange::{Delivery, Here, Manner};
use netgrow::intake;
use proptest::prelude::*;

use crate::linkedin;

/// The examples, as they are called.
const FILES: [(&str, &[u8]); 12] = [
    (
        "android-2.1.vcf",
        include_bytes!("../exchange/android-2.1.vcf"),
    ),
    ("apple-3.0.vcf", include_bytes!("../exchange/apple-3.0.vcf")),
    ("customers.csv", include_bytes!("../exchange/customers.csv")),
    (
        "folded-3.0.vcf",
        include_bytes!("../exchange/folded-3.0.vcf"),
    ),
    ("friends.md", include_bytes!("../exchange/friends.md")),
    ("inbox.mbox", include_bytes!("../exchange/inbox.mbox")),
    ("knotter.json", include_bytes!("../exchange/knotter.json")),
    ("latin-2.1.vcf", include_bytes!("../exchange/latin-2.1.vcf")),
    (
        "modern-4.0.vcf",
        include_bytes!("../exchange/modern-4.0.vcf"),
    ),
    ("monica.json", include_bytes!("../exchange/monica.json")),
    ("people.csv", include_bytes!("../exchange/people.csv")),
    ("work.ics", include_bytes!("../exchange/work.ics")),
];

/// What is put in.
const ODD: [&[u8]; 20] = [
    b"\r\n ",
    b"=\r\n",
    b"BEGIN:VCARD\r\n",
    b"END:VCARD\r\n",
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n",
    b"DTSTART:00010101T000000\r\n",
    b"\nFrom ada@example.org Thu Jan  1 00:00:00 1970\n",
    b"\"",
    b",",
    b"\\",
    b"{[",
    b"]}",
    b"\0",
    b"\xff\xfe",
    b"\x1b[31m",
    "\u{202e}\u{301}\u{200d}".as_bytes(),
    b"99999999999999999999",
    b"-262144-01-01",
];

/// What happens to a file on its way. Places are parts of its length.
#[derive(Debug, Clone)]
enum Mishap {
    /// A byte is another.
    Changed(u16, u8),
    /// Some bytes are lost.
    Lost(u16, usize),
    /// Some are there twice.
    Twice(u16, usize),
    /// Something is put in.
    Odd(u16, usize),
    /// All behind is lost.
    Cut(u16),
}

impl Mishap {
    fn happens(&self, bytes: &mut Vec<u8>) {
        let length = bytes.len();
        let place = |part: u16| usize::from(part) * length / (usize::from(u16::MAX) + 1);
        match *self {
            Self::Changed(at, byte) => bytes
                .iter_mut()
                .skip(place(at))
                .take(1)
                .for_each(|it| *it = byte),
            Self::Lost(at, many) => drop(bytes.drain(place(at)..(place(at) + many).min(length))),
            Self::Twice(at, many) => {
                let again = bytes[place(at)..(place(at) + many).min(length)].to_vec();
                bytes.splice(place(at)..place(at), again);
            }
            Self::Odd(at, which) => {
                drop(bytes.splice(place(at)..place(at), ODD[which].iter().copied()));
            }
            Self::Cut(at) => bytes.truncate(place(at)),
        }
    }
}

fn mishap() -> impl Strategy<Value = Mishap> {
    prop_oneof![
        4 => (any::<u16>(), any::<u8>()).prop_map(|(at, byte)| Mishap::Changed(at, byte)),
        2 => (any::<u16>(), 1_usize..60).prop_map(|(at, many)| Mishap::Lost(at, many)),
        2 => (any::<u16>(), 1_usize..200).prop_map(|(at, many)| Mishap::Twice(at, many)),
        4 => (any::<u16>(), 0..ODD.len()).prop_map(|(at, which)| Mishap::Odd(at, which)),
        1 => any::<u16>().prop_map(Mishap::Cut),
    ]
}

fn moment() -> Moment {
    Moment {
        today: Day::from_ymd_opt(2026, 11, 23).unwrap(),
        mint: Mint::new(1_790_000_000_000, 0),
    }
}

/// What a file brings, if it can be read at all.
fn read(name: &str, bytes: &[u8]) -> Option<Delivery> {
    let here = Here {
        today: moment().today,
        wall: |instant| instant.naive_utc(),
    };
    let manner = Manner {
        with_bodies: true,
        here,
        ..Manner::default()
    };
    intake::handed(bytes, name, &manner).ok()
}

/// Reads a damaged file, takes what it brings, and reads it a second time.
fn takes(name: &str, whole: &[u8], mishaps: &[Mishap]) {
    let mut bytes = whole.to_vec();
    for mishap in mishaps {
        mishap.happens(&mut bytes);
    }
    let Some(delivery) = read(name, &bytes) else {
        return;
    };
    let mut book = Book::default();
    let plan = Plan::of(&book, delivery, &moment());
    if plan.is_idle() {
        return;
    }
    let import = Import {
        from: name.to_owned(),
        records: plan.records(),
    };
    let change = book.answer(Edit::Import(Box::new(import)), &moment());
    book.apply(&change.unwrap());
    let again = Plan::of(&book, read(name, &bytes).unwrap(), &moment());
    let shown = String::from_utf8_lossy(&bytes);
    assert!(
        again.is_idle(),
        "{name}, a second time: {:?}\n{shown}",
        again.records()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_file_that_was_damaged_comes_to_an_end_and_is_taken_once(
        mishaps in proptest::collection::vec(mishap(), 1..6)
    ) {
        for (name, whole) in FILES {
            takes(name, whole, &mishaps);
        }
    }

    #[test]
    fn an_archive_that_was_damaged_comes_to_an_end(
        mishaps in proptest::collection::vec(mishap(), 0..6)
    ) {
        takes("export.zip", &linkedin::whole(), &mishaps);
    }

    #[test]
    fn no_bytes_make_an_archive_of_themselves(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut archive = b"PK\x03\x04".to_vec();
        archive.extend(bytes);
        drop(read("export.zip", &archive));
    }
}
