//! How long a user waits: from the start to the first frame, from a key to its frame, from a change to
//! the disk; at 1,000 and 10,000 contacts with ten conversations each.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::assigning_clones,
    missing_docs,
    reason = "a benchmark that meets the unexpected should stop there and say so"
)]

mod import;
mod network;
mod opening;

use std::fs::File;
use std::io::Write;

use divan::{Bencher, black_box};
use netgrow::app::{App, Clock, Input};
use netgrow::book::{Book, Change, Contact, Edit, Mint, Moment};
use netgrow::insight::agenda::{Agenda, WITHIN};
use netgrow::store::{self, Sample, Store};
use netgrow::ui::Theme;
use network::today;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const SIZES: [usize; 2] = [1_000, 10_000];

fn main() {
    divan::main();
}

/// The program with its data read and drawn once, and what keeps the data there.
struct Desk {
    app: App,
    terminal: Terminal<TestBackend>,
    _sample: Sample,
}

impl Desk {
    fn at(contacts: usize) -> Self {
        Self::of(&network::book(contacts))
    }

    fn of(book: &Book) -> Self {
        let sample = Sample::of(book).unwrap();
        let mut desk = Self {
            app: closed(&sample),
            terminal: Terminal::new(TestBackend::new(120, 36)).unwrap(),
            _sample: sample,
        };
        desk.app.open().unwrap();
        desk.draw();
        desk
    }

    fn draw(&mut self) {
        let app = &mut self.app;
        self.terminal.draw(|frame| app.draw(frame)).unwrap();
    }

    fn press(&mut self, key: &str) {
        self.app.take(Input::Press(key.parse().unwrap()));
        self.draw();
    }
}

fn closed(sample: &Sample) -> App {
    App::new(
        sample.folder().to_owned(),
        Clock::new(Some(today())),
        Theme::default(),
    )
}

/// From nothing to the first frame with the data in it.
#[divan::bench(args = SIZES, sample_count = 20)]
fn start_to_first_frame(bencher: Bencher, contacts: usize) {
    let sample = Sample::of(&network::book(contacts)).unwrap();
    bencher.bench_local(|| {
        let mut app = closed(&sample);
        app.open().unwrap();
        let mut terminal = Terminal::new(TestBackend::new(120, 36)).unwrap();
        terminal.draw(|frame| app.draw(frame)).unwrap();
        app
    });
}

/// One row down in the contacts, and its frame.
#[divan::bench(args = SIZES)]
fn key_to_frame(bencher: Bencher, contacts: usize) {
    let mut desk = Desk::at(contacts);
    desk.press("2");
    bencher.bench_local(|| desk.press("j"));
}

/// A letter typed into the filter of the contacts and taken back, with both frames.
#[divan::bench(args = SIZES)]
fn two_filter_letters_to_frames(bencher: Bencher, contacts: usize) {
    let mut desk = Desk::at(contacts);
    desk.press("2");
    desk.press("/");
    desk.press("m");
    bencher.bench_local(|| {
        desk.press("e");
        desk.press("backspace");
    });
}

/// A snooze by its two keys: the edit, the agenda, the frame and the disk; and its undo.
#[divan::bench(args = SIZES)]
fn snooze_and_undo_to_disk_and_frame(bencher: Bencher, contacts: usize) {
    let mut desk = Desk::at(contacts);
    bencher.bench_local(|| {
        desk.press("s");
        desk.press("w");
        desk.app.perform();
        desk.press("u");
        desk.app.perform();
    });
}

/// A changed contact on the disk, synced.
#[divan::bench(args = SIZES)]
fn change_to_disk(bencher: Bencher, contacts: usize) {
    let book = network::book(contacts);
    let sample = Sample::of(&book).unwrap();
    let (mut store, ..) = Store::open(sample.folder()).unwrap();
    let change = archive_one(&book);
    bencher.bench_local(|| store.append(black_box(&change)).unwrap());
}

/// The floor of that: a record as long as those of the journal added to a file, and synced.
#[divan::bench]
fn bare_append_and_sync(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let mut file = File::create(folder.path().join("journal")).unwrap();
    let record = [b'x'; 2_000];
    bencher.bench_local(|| {
        file.write_all(black_box(&record)).unwrap();
        file.sync_data().unwrap();
    });
}

/// The journal folded into the data file.
#[divan::bench(args = SIZES, sample_count = 10)]
fn fold(bencher: Bencher, contacts: usize) {
    let book = network::book(contacts);
    let sample = Sample::of(&book).unwrap();
    let change = archive_one(&book);
    bencher
        .with_inputs(|| {
            let (mut store, ..) = Store::open(sample.folder()).unwrap();
            store.append(&change).unwrap();
        })
        .bench_local_values(|()| store::fold(sample.folder()).unwrap());
}

/// What a Tab at a shell reads to offer names.
#[divan::bench(args = SIZES, sample_count = 20)]
fn names(bencher: Bencher, contacts: usize) {
    let sample = Sample::of(&network::book(contacts)).unwrap();
    bencher.bench_local(|| store::read_names(sample.folder()).unwrap());
}

/// What `netgrow due` does.
#[divan::bench(args = SIZES, sample_count = 20)]
fn due(bencher: Bencher, contacts: usize) {
    let sample = Sample::of(&network::book(contacts)).unwrap();
    bencher.bench_local(|| {
        let book = store::read_due(sample.folder(), today()).unwrap();
        Agenda::within(&book, today(), WITHIN)
    });
}

/// The agenda of a book that was just read.
#[divan::bench(args = SIZES, sample_count = 20)]
fn agenda(bencher: Bencher, contacts: usize) {
    let book = network::book(contacts);
    bencher.bench_local(|| Agenda::within(&book, today(), WITHIN));
}

fn archive_one(book: &netgrow::book::Book) -> Change {
    let mut contact = book.all::<Contact>().values().next().unwrap().clone();
    contact.archived = true;
    let moment = Moment {
        today: today(),
        mint: Mint::new(1_800_000_000_000, 1),
    };
    book.answer(Edit::Put(vec![contact.into()]), &moment)
        .unwrap()
}
