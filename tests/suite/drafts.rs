//! What is half typed is never lost: thrown away by mistake, cut short by a crash or by a closed window, it
//! comes back as it was.

use crate::desk::{self, Desk, Records};
use netgrow::book::{Contact, FollowUp, Interaction};
use netgrow::state::draft::Draft;

/// How many drafts lie on the disk.
fn on_disk(desk: &Desk) -> usize {
    let files = desk
        .keep()
        .folder()
        .and_then(|folder| std::fs::read_dir(folder).ok());
    let names = files.into_iter().flatten().map(|file| file.unwrap());
    names
        .filter(|file| file.file_name().to_str().unwrap().starts_with("draft-"))
        .count()
}

fn ada() -> Desk {
    let mut records = Records::new();
    records.contact("Ada Lovelace");
    Desk::with(&records.book())
}

#[test]
fn a_form_that_a_crash_cut_short_is_gone_on_with() {
    let mut desk = Desk::new();
    desk.keys("2 a").types("Zoe Quill #maths").keys("tab tab");
    desk.types("Kilnworks").keys("left left");
    let mut desk = desk.killed();
    desk.sees("A half-typed contact “Zoe Quill” is kept; : “draft” goes on with it");
    desk.keys(":").line("draft").sees("New contact (unsaved)");
    desk.types("-").sees("Kilnwor-ks").keys("ctrl-s");
    let zoe = desk.contact("Zoe Quill");
    assert_eq!(zoe.company, "Kilnwor-ks");
    assert_eq!(zoe.tags, ["maths"]);
    assert_eq!(on_disk(&desk), 0);
    desk.killed().misses("is kept");
}

#[test]
fn a_line_that_a_closed_window_cut_short_is_gone_on_with() {
    let mut desk = ada();
    desk.keys("2 c").types("coffee: looms and");
    let mut desk = desk.again();
    desk.sees("A half-typed talk “coffee: looms and” is kept");
    desk.keys(":")
        .line("draft")
        .sees("Log a talk · Ada Lovelace");
    desk.types(" poetry").keys("enter");
    let book = desk.file();
    let talk = book.all::<Interaction>().values().next().unwrap();
    assert_eq!(talk.summary, "looms and poetry");
    assert_eq!(talk.contacts, [desk.contact("Ada Lovelace").id]);
}

#[test]
fn what_was_thrown_away_and_brought_back_outlives_a_crash_too() {
    let mut desk = ada();
    desk.keys("2 e tab").types("Kilnworks").keys("esc esc u");
    desk.sees("Kilnworks");
    assert_eq!(on_disk(&desk), 1);
    desk.killed().sees("is kept");
}

#[test]
fn what_was_thrown_away_is_brought_back_by_undo() {
    let mut desk = ada();
    desk.keys("2 e tab")
        .types("Kilnworks")
        .keys("left left esc esc");
    desk.misses("Change contact")
        .sees("Thrown away")
        .sees("u undoes");
    assert_eq!(on_disk(&desk), 1, "what is thrown away is kept for a while");
    desk.keys("u")
        .sees("Change contact (unsaved)")
        .types("-")
        .keys("ctrl-s");
    assert_eq!(desk.contact("Ada Lovelace").company, "Kilnwor-ks");
    desk.keys("u").misses("Change contact");
    assert_eq!(
        desk.contact("Ada Lovelace").company,
        "",
        "the change is undone"
    );
    desk.keys("a")
        .types("half a li")
        .keys("esc")
        .sees("Thrown away");
    desk.keys("u").sees("half a li");
}

#[test]
fn what_was_thrown_away_is_there_at_the_next_start_and_gone_after_a_while() {
    let on = |days: u64| {
        desk::today()
            .checked_add_days(chrono::Days::new(days))
            .unwrap()
    };
    let mut desk = ada();
    desk.keys("2 a").types("Zoe Quill").keys("esc");
    let mut desk = desk.again();
    desk.misses("is kept");
    desk.keys(":").line("draft").sees("Zoe Quill").keys("esc");
    let mut desk = desk.again_on(on(3));
    desk.keys(":").line("draft").sees("Zoe Quill");
    desk.keys("enter").sees("Added contact");
    assert_eq!(on_disk(&desk), 0);
    desk.keys("a").types("Max Mole").keys("esc");
    assert_eq!(on_disk(&desk), 1);
    let desk = desk.again_on(on(30));
    assert_eq!(on_disk(&desk), 0);
}

#[test]
fn undo_is_of_what_was_done_last() {
    let mut desk = ada();
    desk.keys("2 a").types("half a li").keys("esc");
    desk.keys("w 3")
        .sees("Ada Lovelace")
        .keys("u")
        .misses("half a li");
    desk.sees("Undid");
    desk.keys(":").line("draft").sees("half a li");
}

#[test]
fn of_several_one_is_chosen() {
    let mut desk = ada();
    desk.keys("2 a").types("Zoe Quill").keys("esc");
    desk.keys("4 a").types("Learn to dance").keys("esc");
    desk.keys("2 e").types("!").keys("esc esc");
    desk.keys(":").line("draft").sees("Go on with which?");
    desk.sees("A half-typed change of contact “Ada Lovelace”");
    desk.sees("A half-typed goal “Learn to dance”");
    desk.keys("down down enter")
        .sees("Add a contact")
        .sees("Zoe Quill");
    desk.keys("enter");
    assert_eq!(desk.file().all::<Contact>().len(), 2);
    desk.keys(":")
        .line("draft")
        .sees("Go on with which?")
        .misses("half-typed contact “Zoe Quill”");
}

#[test]
fn a_change_goes_over_the_record_as_it_is_by_then() {
    let mut desk = ada();
    desk.keys("2 e tab").types("Kilnworks").keys("esc esc");
    desk.keys("e tab tab").types("potter").keys("ctrl-s");
    desk.keys(":")
        .line("draft")
        .sees("Kilnworks")
        .sees("potter");
    desk.keys("ctrl-s");
    let ada = desk.contact("Ada Lovelace");
    assert_eq!(
        (ada.company.as_str(), ada.title.as_str()),
        ("Kilnworks", "potter")
    );
}

#[test]
fn a_change_of_a_record_that_is_gone_adds_it_anew() {
    let mut desk = ada();
    desk.keys("2 e tab").types("Kilnworks").keys("esc esc");
    desk.keys("D").misses("Ada Lovelace  ");
    desk.keys(":")
        .line("draft")
        .sees("New contact")
        .sees("adds it anew");
    desk.keys("ctrl-s");
    assert_eq!(desk.contact("Ada Lovelace").company, "Kilnworks");
}

#[test]
fn a_talk_in_a_form_still_finishes_what_it_was_begun_from() {
    let mut records = Records::new();
    let ada = records.contact("Ada Lovelace");
    records.follow_up("send the deck", &[ada], 0);
    let mut desk = Desk::with(&records.book());
    desk.keys("c")
        .types("sent it to Ada >fri ask how it went")
        .keys("tab tab tab");
    desk.sees("ask how it went");
    let mut desk = desk.killed();
    desk.keys(":")
        .line("draft")
        .sees("ask how it went")
        .keys("ctrl-s");
    assert!(!desk.follow_up("send the deck").is_open());
    let next = desk.follow_up("ask how it went");
    assert_eq!(next.contacts, [desk.contact("Ada Lovelace").id]);
    assert_eq!(desk.file().all::<FollowUp>().len(), 2);
}

#[test]
fn a_form_begun_in_a_line_is_guarded_as_it_was_typed() {
    let mut desk = Desk::new();
    desk.keys("2 a").types("Zoe Quill").keys("tab esc");
    desk.sees("New contact").sees("Esc again throws it away");
    desk.keys("esc")
        .misses("New contact")
        .keys("u")
        .sees("Zoe Quill");
}

#[test]
fn only_what_is_half_typed_lies_on_the_disk() {
    let mut desk = ada();
    desk.keys("2 a").keys("tab");
    assert_eq!(on_disk(&desk), 0, "nothing is typed yet");
    desk.types("Z");
    assert_eq!(on_disk(&desk), 1);
    desk.keys("backspace");
    assert_eq!(on_disk(&desk), 0);
    desk.keys("esc a").types("Zoe");
    assert_eq!(on_disk(&desk), 1);
    desk.keys("tab").types("!");
    assert_eq!(on_disk(&desk), 1, "the line went on as a form");
    desk.keys("ctrl-s");
    assert_eq!(on_disk(&desk), 0);
}

#[test]
fn what_can_not_be_saved_yet_is_kept_until_it_is() {
    let mut desk = Desk::new();
    let journal = desk.folder().join("netgrow.journal");
    std::fs::create_dir(&journal).unwrap();
    desk.keys("2 a").line("Ada Lovelace").sees("Not saved");
    assert_eq!(on_disk(&desk), 1);
    std::fs::remove_dir(&journal).unwrap();
    let mut desk = desk.killed();
    desk.keys(":").line("draft").keys("enter");
    assert_eq!(desk.contact("Ada Lovelace").name, "Ada Lovelace");
    assert_eq!(on_disk(&desk), 0);
}

#[test]
fn a_state_folder_that_refuses_is_told_once_and_typing_goes_on() {
    let mut desk = Desk::new();
    let folder = desk.keep().folder().unwrap().to_owned();
    std::fs::write(&folder, "in the way").unwrap();
    desk.keys("2 a")
        .types("Zo")
        .sees("can’t be kept on the disk");
    desk.types("e").misses("can’t be kept").keys("enter");
    assert_eq!(desk.contact("Zoe").name, "Zoe");
}

#[test]
fn a_draft_is_the_owners_own_and_says_what_was_typed_by_label() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = ada();
    desk.keys("2 e tab").types("Kilnworks");
    let folder = desk.keep().folder().unwrap().to_owned();
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let text = std::fs::read_to_string(file.path()).unwrap();
    assert!(
        text.contains(r#"{"label":"Company","text":"Kilnworks"}"#),
        "{text}"
    );
    let draft: Draft = serde_json::from_str(&text).unwrap();
    assert_eq!(desk.app.state.draft(), Some(draft));
}

#[test]
fn the_sample_network_leaves_nothing_behind() {
    let mut desk = Desk::demo();
    desk.app.show_as_sample();
    desk.keys("2 a").types("Zoe");
    assert_eq!(on_disk(&desk), 0);
    desk.keys("esc u").sees("Zoe");
}

#[test]
fn two_windows_do_not_show_each_others_drafts() {
    let mut desk = ada();
    desk.keys("2 a").types("Zoe Quill");
    let mut other = netgrow::app::App::new(
        desk.folder().to_owned(),
        netgrow::app::Clock::new(Some(desk::today())),
        netgrow::ui::Theme::default(),
    );
    other.keep = desk.keep();
    other.open().unwrap();
    assert_eq!(other.state.drafts.kept, []);
    desk.keys("enter");
    assert_eq!(on_disk(&desk), 0);
}
