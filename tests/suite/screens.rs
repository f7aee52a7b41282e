//! Every view as a person sees it: at three sizes as text, Home and the review with their styles too, and
//! both once more in ASCII and without colours.

use crate::desk::Desk;
use crate::gallery::{VIEWS, open, walk};
use netgrow::ui::Theme;
use netgrow::ui::theme::{Palette, Scheme};
use ratatui::style::{Color, Modifier};

/// The sizes that must look right: rich, good, and the smallest that is comfortable.
const SIZES: [(u16, u16); 3] = [(120, 36), (80, 24), (40, 12)];

/// Those that are looked at without frames too.
const BARE: [&str; 8] = [
    "home",
    "contacts",
    "detail_of_a_goal",
    "review",
    "filter",
    "palette_that_finds",
    "form_of_a_contact",
    "question",
];

fn at(desk: &mut Desk, name: &str) {
    for (width, height) in SIZES {
        desk.resize(width, height);
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), desk.screen());
    }
}

#[test]
fn every_view_at_every_size() {
    for (name, way) in VIEWS {
        let mut desk = open(way);
        at(&mut desk, name);
    }
}

#[test]
fn every_view_in_its_colours_and_weights() {
    for (name, way) in VIEWS {
        insta::assert_snapshot!(format!("{name}_styled"), open(way).styled());
    }
}

#[test]
fn a_sentence_as_it_is_understood() {
    let mut desk = Desk::demo();
    desk.keys("c").types(
        "coffee with Priya yesterday: her team hires in spring #hiring >fri send her the talk",
    );
    at(&mut desk, "line_of_a_log");
    let mut desk = Desk::demo();
    desk.keys("2 a").types(
        "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths ~1m >3d thank her",
    );
    at(&mut desk, "line_of_a_contact");
    let mut desk = Desk::demo();
    desk.keys("a").types("12/1 send the deck");
    at(&mut desk, "line_that_is_refused");
    let mut desk = Desk::demo();
    desk.keys("d").types("fri");
    at(&mut desk, "day");
}

#[test]
fn a_line_of_the_inbox() {
    let mut desk = Desk::demo();
    desk.inbox(
        "coffee with Priya yesterday: her team hires in spring #hiring >fri send her the talk\n\
         met Zed: looms\n",
    );
    at(&mut desk, "inbox_at_the_start");
    desk.keys("I");
    at(&mut desk, "inbox");
    desk.keys("s");
    at(&mut desk, "inbox_with_a_doubt");
}

#[test]
fn forms_and_their_longer_fields() {
    let mut desk = Desk::demo();
    desk.keys("2 e pgdn pgdn pgdn pgdn pgdn tab")
        .paste("Met at the stand of the Lisbon meet-up, with two of her team.\n\n- runs the platform group; 12 people, hires in spring and reads every letter herself\n- 李小龍 knows her");
    at(&mut desk, "form_with_notes");
    desk.keys("ctrl-o");
    at(&mut desk, "form_with_large_notes");
    let mut desk = Desk::demo();
    desk.keys("3 a tab tab").types("soon").keys("ctrl-s");
    at(&mut desk, "form_with_problems");
    let mut desk = Desk::demo();
    desk.keys("d ctrl-t j l");
    at(&mut desk, "calendar");
}

#[test]
fn an_empty_book_says_what_each_pane_is_for() {
    let mut desk = Desk::new();
    at(&mut desk, "empty");
    desk.keys("2");
    at(&mut desk, "empty_contacts");
}

#[test]
fn the_first_start_and_what_comes_next() {
    let mut desk = Desk::first();
    at(&mut desk, "first_start");
    desk.keys("a")
        .line("Ada Lovelace, analyst at Analytical Engines #maths >3d thank her for the talk");
    at(&mut desk, "first_start_next");
}

#[test]
fn home_in_every_other_theme() {
    for scheme in Scheme::ALL.iter().skip(1) {
        let theme = Theme {
            palette: Palette::of(*scheme),
            ..Theme::default()
        };
        let mut desk = Desk::demo().theme(theme);
        let name = scheme.word().replace('-', "_");
        insta::assert_snapshot!(format!("home_in_{name}"), desk.styled());
        // What is late is told by its mark and its word as well, whatever the theme.
        desk.sees("!").sees("overdue").sees("•").sees("today");
    }
}

#[test]
fn in_ascii_every_sign_is_ascii() {
    let ascii = Theme {
        ascii: true,
        ..Theme::default()
    };
    let mut desk = Desk::demo().theme(ascii);
    let home = desk.screen();
    insta::assert_snapshot!("home_ascii", home);
    insta::assert_snapshot!("review_ascii", desk.keys("r").screen());
    // Names are anybody's; all that the program itself draws is plain.
    let drawn: String = home.chars().filter(|sign| !sign.is_alphabetic()).collect();
    assert!(drawn.is_ascii(), "{drawn}");
}

#[test]
fn without_colours_the_selection_is_reversed_and_nothing_is_coloured() {
    let plain = Theme {
        colour: false,
        ..Theme::default()
    };
    let mut desk = Desk::demo().theme(plain);
    for (name, way) in [
        ("home_without_colours", ""),
        ("review_without_colours", "r"),
    ] {
        desk.keys(way);
        insta::assert_snapshot!(name, desk.styled());
        let cells = &desk.buffer().content;
        assert!(
            cells
                .iter()
                .all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset)
        );
    }
    let mut desk = Desk::demo().theme(plain);
    let selected = desk.keys("2").buffer().content.iter();
    let reversed = selected.filter(|cell| cell.modifier.contains(Modifier::REVERSED));
    assert!(reversed.count() > 10, "the selected row does not stand out");
}

#[test]
fn bare_of_frames_one_list_is_shown_at_a_time_and_nothing_is_drawn_around_it() {
    let bare = Theme {
        bare: true,
        ..Theme::default()
    };
    for (name, way) in VIEWS {
        let mut desk = walk(Desk::demo().theme(bare), way);
        for (width, height) in SIZES {
            desk.resize(width, height);
            let screen = desk.screen();
            let is_drawn = |sign: char| matches!(sign, '\u{2500}'..='\u{259f}');
            assert!(!screen.contains(is_drawn), "{name}\n{screen}");
            assert!(desk.at_cursor().is_some(), "no cursor in {name}\n{screen}");
        }
        if BARE.contains(name) {
            at(&mut desk, &format!("bare_{name}"));
        }
    }
}

#[test]
fn in_ascii_the_word_at_the_right_of_a_row_is_whole() {
    let ascii = Theme {
        ascii: true,
        ..Theme::default()
    };
    let mut desk = Desk::demo().theme(ascii);
    for (width, height) in SIZES {
        desk.resize(width, height);
        let screen = desk.screen();
        assert!(screen.contains("overdue"), "{screen}");
        assert!(!screen.contains("overdu|"), "{screen}");
        assert!(!screen.contains("ag|"), "{screen}");
    }
}
