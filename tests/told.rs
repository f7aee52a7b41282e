//! What is told after an act is what was done, no more and no less, in words that fit it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;

use desk::{Desk, Records};

/// Ana Lima alone.
fn ana() -> Desk {
    let mut records = Records::new();
    records.contact("Ana Lima");
    let mut desk = Desk::with(&records.book());
    desk.keys("2");
    desk
}

#[test]
fn changing_somebody_is_not_told_as_adding_them() {
    let mut desk = ana();
    desk.keys("e tab tab tab tab tab tab")
        .types("RustConf")
        .keys("ctrl-s");
    desk.sees("Changed contact “Ana Lima” and added platform “RustConf”");
    desk.keys("u")
        .sees("Undid: Changed contact “Ana Lima” and added platform");
}
