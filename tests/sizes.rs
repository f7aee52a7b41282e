//! Every size: whatever the screen measures and whatever lies over it, drawing never fails and the cursor
//! stays inside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;

use desk::Desk;

/// Draws what these keys lead to at all of these sizes.
fn draw(ways: &[&str], widths: &[u16], heights: &[u16]) {
    for way in ways {
        let mut desk = Desk::demo();
        desk.inbox("coffee with Ana Lima yesterday: looms #hiring >fri send the deck\n");
        desk.keys(way);
        for width in widths {
            for height in heights {
                desk.resize(*width, *height);
                let (x, y) = desk.cursor();
                let is_inside = x <= *width && y <= *height;
                assert!(
                    is_inside,
                    "after {way:?} at {width}x{height} the cursor is at {x},{y}"
                );
            }
        }
    }
}

fn every(last: u16) -> Vec<u16> {
    (0..=last).collect()
}

/// The sizes around which the layout changes, and some between.
fn some(last: u16) -> Vec<u16> {
    let borders = [4, 12, 20, 24, 30, 40, 80, 120];
    let is_near = |size: u16| borders.iter().any(|border| size.abs_diff(*border) < 2);
    (0..=last)
        .filter(|size| *size < 8 || is_near(*size) || size % 31 == 0)
        .collect()
}

#[test]
fn home_draws_at_every_size() {
    draw(&[""], &every(130), &every(45));
}

#[test]
fn a_card_of_the_review_draws_at_every_size() {
    draw(&["r"], &every(130), &every(45));
}

#[test]
fn whatever_lies_over_home_draws_around_every_border_of_the_layout() {
    let ways = [
        "2",
        "4 z",
        "enter",
        "r c",
        "T",
        "T w",
        "B",
        "7 p",
        "?",
        "I",
        ":",
        ": r u s t",
        "t",
        "t # r u s t",
        "v v",
        "b",
        "2 / r u s t enter b a",
        "a",
        "c",
        "2 e",
        "s",
        "d",
        "d ctrl-t",
        "w",
        "/",
    ];
    draw(&ways, &some(130), &some(45));
}

#[test]
fn whatever_is_long_draws_around_every_border_of_the_layout() {
    let ways = [
        "2 / t o m a s z enter D",
        "3 e",
        "x u : r e c e n t enter",
        "2 e shift-tab",
        "2 e shift-tab shift-tab shift-tab",
        "2 e pgdn pgdn pgdn pgdn pgdn tab s o m e enter w o r d s ctrl-o",
    ];
    draw(&ways, &some(130), &some(45));
}

#[test]
fn a_screen_too_small_says_what_it_needs_and_keys_still_work() {
    let mut desk = Desk::demo().size(19, 4);
    desk.sees("needs 20x4").keys("q");
    assert!(desk.app.state.leaving);
}
