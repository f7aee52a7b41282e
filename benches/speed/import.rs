//! How long an import takes against typing as many people in: ten thousand cards into an empty book, and the same file
//! a second time. The measure is a load of the book they make plus its save.

use std::fmt::Write as _;

use divan::{Bencher, black_box};
use netgrow::book::edit::Import;
use netgrow::book::{Book, Edit, Mint, Moment};
use netgrow::exchange::plan::Plan;
use netgrow::exchange::{self, Manner};
use netgrow::store::{Sample, Store};

use crate::network::today;

/// How many cards there are.
const CARDS: usize = 10_000;

/// Cards as an address book of some age has them.
fn cards() -> String {
    let mut file = String::new();
    for at in 0..CARDS {
        write!(
            file,
            "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:00000000-0000-4000-8000-{at:012}\r\nFN:Given{at} Family{}\r\nN:Family{};Given{at};;;\r\nEMAIL;TYPE=work:given{at}@firm{}.example\r\nTEL;TYPE=cell:+49 30 {at:07}\r\nORG:Firm {}\r\nTITLE:Engineer\r\nBDAY:--0415\r\nCATEGORIES:friends,work\r\nNOTE:Met at the fair\\nLikes chess\r\nEND:VCARD\r\n",
            at % 700,
            at % 700,
            at % 97,
            at % 97,
        )
        .unwrap();
    }
    file
}

fn moment() -> Moment {
    Moment {
        today: today(),
        mint: Mint::new(1_790_000_000_000, 0),
    }
}

/// Reads the cards and plans what becomes of them.
fn planned(file: &str, book: &Book) -> Plan {
    let delivery = exchange::read(file.as_bytes(), &Manner::default()).unwrap();
    Plan::of(book, delivery, &moment())
}

/// The book that the cards make.
fn full(file: &str) -> Book {
    let mut book = Book::default();
    let edit = import(planned(file, &book));
    let change = book.answer(edit, &moment()).unwrap();
    book.apply(&change);
    book
}

fn import(plan: Plan) -> Edit {
    Edit::Import(Box::new(Import {
        from: "cards.vcf".to_owned(),
        records: plan.records(),
    }))
}

/// The cards from their bytes to the disk, in an empty book.
#[divan::bench(sample_count = 10)]
fn import_of_cards_to_disk(bencher: Bencher) {
    let file = cards();
    bencher
        .with_inputs(|| Sample::of(&Book::default()).unwrap())
        .bench_local_values(|sample| {
            let (mut store, mut book, _) = Store::open(sample.folder()).unwrap();
            let edit = import(planned(&file, &book));
            let change = book.answer(edit, &moment()).unwrap();
            store.append(black_box(&change)).unwrap();
            book.apply(&change);
            store.close_if_cheap(&book).unwrap();
            sample
        });
}

/// The same cards a second time: all of them are known.
#[divan::bench(sample_count = 10)]
fn import_of_the_same_cards(bencher: Bencher) {
    let file = cards();
    let sample = Sample::of(&full(&file)).unwrap();
    bencher.bench_local(|| {
        let (store, book, _) = Store::open(sample.folder()).unwrap();
        let plan = planned(&file, &book);
        assert!(plan.is_idle());
        store
    });
}

/// What the import is measured against: the book that comes of it is loaded and saved, and nothing else.
#[divan::bench(sample_count = 10)]
fn load_and_save_of_as_many(bencher: Bencher) {
    let sample = Sample::of(&full(&cards())).unwrap();
    bencher.bench_local(|| {
        let (store, book, _) = Store::open(sample.folder()).unwrap();
        let saved = Sample::of(black_box(&book)).unwrap();
        (store, saved)
    });
}
