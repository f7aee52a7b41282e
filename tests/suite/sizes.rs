//! Every size: whatever the screen measures and whatever lies over it, drawing never fails and the cursor
//! stays inside.

use crate::desk::Desk;
use crate::gallery::{VIEWS, open, walk, way_to};
use netgrow::keymap;
use netgrow::state::action::Action;
use netgrow::ui::Theme;

/// The widths and heights around which the layout changes, and some between.
const WIDTHS: [u16; 17] = [
    0, 1, 2, 3, 5, 8, 19, 20, 21, 39, 40, 62, 79, 80, 119, 120, 130,
];
const HEIGHTS: [u16; 15] = [0, 1, 2, 3, 4, 5, 8, 11, 12, 16, 23, 24, 29, 30, 45];

/// Draws what the desk shows at all of these sizes: nothing fails, the cursor is inside, and the hints are
/// whole ones.
fn draw(desk: &mut Desk, name: &str, widths: &[u16], heights: &[u16]) {
    for width in widths {
        for height in heights {
            desk.resize(*width, *height);
            let (x, y) = desk.cursor();
            let is_inside = (x < *width && y < *height) || desk.at_cursor().is_none();
            let is_nothing = *width == 0 || *height == 0;
            assert!(
                is_inside || is_nothing,
                "in {name} at {width}x{height} the cursor is at {x},{y}"
            );
            if *width >= 20 && *height >= 4 {
                has_whole_hints(desk, name);
            }
        }
    }
}

/// Says that the last row is made of whole hints, whatever is told above it.
fn has_whole_hints(desk: &Desk, name: &str) {
    let state = &desk.app.state;
    let hints = keymap::hints(state)
        .into_iter()
        .chain(keymap::way_back(state))
        .map(|(key, word)| format!("{key} {word}"));
    let more = keymap::key_of(state, &Action::Help).map(|key| format!("{key} keys"));
    let menu = keymap::is_menu(state).then(|| "a key chooses".to_owned());
    let known: Vec<String> = hints.chain(more).chain(menu).collect();
    let buffer = desk.buffer();
    let y = buffer.area.height - 1;
    let row: String = (0..buffer.area.width)
        .map(|x| buffer[(x, y)].symbol())
        .collect();
    let mut shown = row.split("   ").map(str::trim);
    let is_whole = shown.all(|hint| hint.is_empty() || known.iter().any(|it| it == hint));
    assert!(
        is_whole,
        "in {name} at {} the hints are {row:?}, of {known:?}",
        buffer.area
    );
}

fn every(last: u16) -> Vec<u16> {
    (0..=last).collect()
}

#[test]
fn every_view_draws_around_every_border_of_the_layout() {
    for (name, way) in VIEWS {
        let mut desk = open(way);
        draw(&mut desk, name, &WIDTHS, &HEIGHTS);
    }
}

#[test]
fn every_view_draws_without_frames_too() {
    let bare = Theme {
        bare: true,
        ..Theme::default()
    };
    for (name, way) in VIEWS {
        let mut desk = walk(Desk::demo().theme(bare), way);
        draw(&mut desk, name, &[20, 40, 80, 120], &[4, 12, 24, 30]);
    }
}

#[test]
fn home_and_a_card_draw_at_every_width_and_at_every_height() {
    for name in ["home", "review"] {
        let mut desk = open(way_to(name));
        draw(&mut desk, name, &every(130), &[4, 12, 24, 30]);
        draw(&mut desk, name, &[20, 40, 80, 120], &every(45));
    }
}

#[test]
fn a_screen_too_small_says_what_it_needs_and_keys_still_work() {
    let mut desk = Desk::demo().size(19, 4);
    desk.sees("needs 20x4").keys("q");
    assert!(desk.app.state.leaving);
}

#[test]
fn a_question_is_asked_whole_or_shortened_in_its_middle_and_the_safe_answer_stays() {
    for (width, height, asked) in [
        (40, 12, "Delete عمر الخطيب and with them"),
        (30, 6, "Delete عمر الخطيب and with"),
        (20, 4, "Delete عمر"),
    ] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 D").sees(asked).sees("talks?").sees("n keep");
        if width >= 30 {
            desk.sees("y delete");
        }
        let hints = desk.screen();
        let hints = hints.lines().last().unwrap_or_default();
        assert!(hints.contains("n keep"), "{hints}");
        assert!(desk.at_cursor().unwrap().starts_with('['));
        desk.keys("enter").misses("talks?");
        desk.contact("عمر الخطيب");
    }
}

#[test]
fn a_box_over_wide_letters_keeps_its_border() {
    for width in 60..70 {
        let mut desk = Desk::with(&wide_book()).size(width, 20);
        desk.keys("2 s");
        let screen = desk.screen();
        let mut rows = screen.lines().skip_while(|row| !row.contains("╭ Snooze"));
        let top = rows.next().unwrap();
        let before = top.split('╭').next().unwrap();
        let column = netgrow::text::width(before);
        let sides = rows.take_while(|row| !row.contains('╰'));
        for row in sides {
            let mut cells = 0;
            let side = row.chars().find(|letter| {
                let is_there = cells >= column;
                cells += netgrow::text::width(&letter.to_string());
                is_there
            });
            assert_eq!(side, Some('│'), "{width}: {row}\n{screen}");
        }
    }
}

/// People with names of wide letters, shifted against each other by a cell.
fn wide_book() -> netgrow::book::Book {
    let mut records = crate::desk::Records::new();
    for name in [
        "ｆｕｌｌｗｉｄｔｈ ｎａｍｅｓ",
        "a ｆｕｌｌｗｉｄｔｈ",
        "北京大学出版社北京大学",
        "xyz 北京大学出版社北京",
    ] {
        for more in ["", " 一", " 二"] {
            records.contact(&format!("{name}{more}"));
        }
    }
    records.book()
}
