//! The hint line tells what is done with what is selected: of a person other acts come first than of an event,
//! each in its own word, and the way back stands wherever there is one, however narrow the screen.

use crate::desk::Desk;
use crate::gallery;
use netgrow::keymap;

/// The last row of the screen.
fn hints(desk: &Desk) -> String {
    let buffer = desk.buffer();
    let y = buffer.area.height - 1;
    let row = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol());
    row.collect()
}

#[test]
fn each_kind_of_row_has_its_own_acts_first_and_its_own_word_for_done() {
    for (keys, first, done) in [
        ("1", "r review   space done   c log", "space done"),
        ("2", "c log   m message   f follow up", "space in touch"),
        ("3", "enter open   c capture", "space attended"),
        ("4", "enter open   f follow up", "space reached"),
        ("5", "c log   enter open", "enter open"),
        ("6", "space next step   P state", "space next step"),
        ("7", "m message   p was shared", "p was shared"),
        ("B", "space take", "D leave as it is"),
        ("M", "space next stage", "space next stage"),
        ("O", "i introduce", "D never"),
    ] {
        let mut desk = Desk::demo().size(160, 36);
        desk.keys(keys);
        let told = hints(&desk);
        assert!(told.trim_start().starts_with(first), "{keys}: {told}");
        assert!(told.contains(done), "{keys}: {told}");
    }
}

#[test]
fn the_way_back_is_told_wherever_there_is_one() {
    for (name, way) in gallery::VIEWS {
        for (width, height) in [(160, 40), (80, 24), (40, 12)] {
            let mut desk = gallery::open(way);
            desk.resize(width, height);
            let Some((key, word)) = keymap::way_back(&desk.app.state) else {
                continue;
            };
            let (told, back) = (hints(&desk), format!("{key} {word}"));
            assert!(told.contains(&back), "{name} at {width}: {told}");
        }
    }
}

#[test]
fn what_is_put_off_makes_room_for_the_next_and_the_queue_stays() {
    let mut desk = Desk::demo();
    desk.keys("s w").sees("Snoozed");
    desk.sees(">! send the deck").keys("d").types("in 2 weeks");
    desk.keys("enter").sees(">! ask whether");
}

#[test]
fn what_an_event_asks_for_goes_with_the_event_alone() {
    let mut desk = Desk::demo();
    desk.keys("/").types("platform night");
    desk.keys("enter D")
        .sees("This goes once all is prepared")
        .keys("esc 3")
        .sees("Platform Night");
}

#[test]
fn what_is_still_to_come_was_attended_only_where_it_is_said_twice() {
    let mut desk = Desk::demo();
    let asks = "is in 3 days; Space again if you were there";
    desk.keys("3 j space").sees(asks).sees("space attended");
    // Whatever else is done takes the question back.
    desk.keys("k space").sees("Attended “Platform Night”");
    desk.keys("j space").sees(asks);
    desk.keys("space")
        .sees("Attended “Staff Roundtable: writing strategy”");
    desk.keys("3 j").misses("space attended");
}

#[test]
fn no_key_is_silent_and_each_sentence_names_a_key_that_works_there() {
    let mut desk = Desk::demo();
    for key in ["h", "left", "esc"] {
        desk.keys("j").keys(key).sees("This is Home; q quits");
    }
    desk.keys("8 a")
        .sees("Nothing is added here")
        .misses("card");
    desk.keys("esc r a")
        .sees("f adds a follow-up about the card");
    desk.keys("esc a").types("fri").keys("ctrl-q");
    desk.sees("ctrl-q does nothing here — F1 shows the keys");
    desk.keys("f1").sees("type to search");
}
