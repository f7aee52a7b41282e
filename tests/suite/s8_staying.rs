//! Staying connected: what is worth sharing goes to those who would care, cadences fit the life they are kept
//! in, and old ties are taken up again.

use crate::desk::{Desk, Records, today};
use crate::shell::Shell;
use netgrow::book::interaction::Direction;
use netgrow::book::{Book, Contact, Id, Interaction, Resource};

/// Somebody who cares about something.
fn caring(records: &mut Records, name: &str, cares: &str) -> Id<Contact> {
    let id = records.id();
    records.put(Contact {
        cares: vec![cares.to_owned()],
        ..Contact::new(id, name)
    });
    id
}

/// A talk so many days ago.
fn talk(records: &mut Records, with: Id<Contact>, days: u64) {
    let on = today() - chrono::Days::new(days);
    let id = records.id();
    records.put(Interaction::new(id, on, vec![with]));
}

fn resource(records: &mut Records, title: &str, topic: &str) {
    let id = records.id();
    records.put(Resource {
        topics: vec![topic.to_owned()],
        ..Resource::new(id, title)
    });
}

fn shelf() -> Desk {
    let mut records = Records::new();
    let ana = caring(&mut records, "Ana Lima", "Postgres");
    let raj = caring(&mut records, "Raj Patel", "Postgres in anger");
    caring(&mut records, "Zoe Fischer", "gardens");
    talk(&mut records, ana, 35);
    talk(&mut records, raj, 3);
    resource(&mut records, "Without tears", "Postgres");
    Desk::with(&records.book())
}

#[test]
fn a_resource_says_who_would_care_and_one_key_notes_that_it_was_shared() {
    let mut desk = shelf();
    desk.keys("7")
        .sees("Would care 2")
        .sees("Ana Lima – cares about Postgres · silent 5 weeks")
        .misses("Zoe");
    desk.keys("p").sees("Share · Without tears").keys("enter");
    desk.sees("Shared “Without tears” with “Ana Lima”")
        .sees("Would care 1")
        .sees("shared with 1");
    let book = desk.file();
    let ana = desk.contact("Ana Lima").id;
    let (day, talk) = book.last_talk(ana, today()).unwrap();
    let talk = book.get(talk).unwrap();
    assert_eq!(day, today(), "what was sent is contact");
    assert_eq!(talk.gave, ["Without tears"]);
    assert_eq!(talk.direction, Direction::FromMe);
    desk.keys("u").sees("Undid").sees("Would care 2");
    assert_eq!(desk.file().talks(ana).len(), 1);
}

#[test]
fn a_contact_says_what_there_is_to_share_with_them() {
    let mut desk = shelf();
    desk.keys("2 / a n a enter enter")
        .sees("to share     “Without tears” (cares about Postgres)")
        .keys("p")
        .sees("Share · Ana Lima")
        .keys("enter")
        .sees("Shared “Without tears”")
        .misses("to share");
    desk.keys("p").sees("Nothing on the shelf fits them");
    desk.keys("esc esc 2 / z o e enter p")
        .sees("Nothing on the shelf fits them");
}

#[test]
fn with_an_empty_shelf_the_key_says_so() {
    let mut records = Records::new();
    records.contact("Ana Lima");
    let mut desk = Desk::with(&records.book());
    desk.keys("2 p").sees("Nothing is on the shelf yet");
}

#[test]
fn the_commands_tell_who_would_care_too() {
    let shell = Shell::new();
    let shown = shell.does(&["--demo", "show", "How we page on symptoms"]);
    assert!(shown.contains("would care    2"), "{shown}");
    assert!(shown.contains("expert in alerting"), "{shown}");
    let list = shell.does(&["--demo", "list", "resources"]);
    assert!(list.contains("2 would care"), "{list}");
    let shown = shell.does(&["--demo", "show", "Tomasz", "--json"]);
    assert!(shown.contains("\"would_care\""), "{shown}");
    assert!(shown.contains("expert in Postgres"), "{shown}");
}

/// Somebody with a cadence and talks so many days ago.
fn kept(records: &mut Records, name: &str, cadence: &str, ago: &[u64]) -> Id<Contact> {
    let id = records.id();
    records.put(Contact {
        cadence: cadence.parse().unwrap(),
        ..Contact::new(id, name)
    });
    for days in ago {
        talk(records, id, *days);
    }
    id
}

/// One always talked with later than meant, one put off, one met more often, and an old tie.
fn network() -> Desk {
    let mut records = Records::new();
    kept(&mut records, "Raj Patel", "1m", &[44, 88, 147, 209]);
    kept(&mut records, "Zoe Fischer", "1w", &[30]);
    kept(&mut records, "Mei Chen", "3m", &[3, 13, 27, 40]);
    kept(&mut records, "Peter Novák", "ambient", &[220, 240]);
    Desk::with(&records.book())
}

#[test]
fn cadences_that_do_not_fit_are_named_at_the_end_of_the_review_and_taken_or_left_with_one_key() {
    let mut desk = network();
    desk.keys("r j j j j")
        .sees("That was the morning.")
        .sees("3 cadences could fit better, 1 old tie is worth taking up again: B shows more.");
    desk.keys("B")
        .sees("Staying connected")
        .sees("Zoe Fischer")
        .sees("no talk for 4 weeks; it ran out three times over")
        .sees("every week → every month")
        .sees("your last talks lie about 8 weeks apart")
        .sees("you talk about every 13 days as it is");
    desk.keys("space")
        .sees("Set “Zoe Fischer” to every month")
        .misses("every week → every month");
    assert_eq!(desk.contact("Zoe Fischer").cadence.to_string(), "1m");
    desk.keys("D")
        .sees("Left “Raj Patel” as it is")
        .misses("every month → every 3 months");
    assert_eq!(desk.contact("Raj Patel").decided, Some(today()));
    desk.keys("u").sees("every month → every 3 months");
    desk.keys("esc").sees("That was the morning.");
    desk.keys("esc B")
        .sees("every month → every 3 months")
        .keys("D");
    let mut desk = desk.again();
    desk.keys("B")
        .misses("every month → every 3 months")
        .sees("every 3 months → every 2 weeks");
}

#[test]
fn all_that_is_always_put_off_is_loosened_in_one_step() {
    let mut desk = network();
    desk.keys("B L")
        .sees("Set “Zoe Fischer” to every month")
        .sees("to every 3 months");
    desk.misses("every month → every 3 months")
        .misses("every week → every month")
        .sees("every 3 months → every 2 weeks");
    desk.keys("L").sees("No cadence is always put off");
    desk.keys("u")
        .sees("every month → every 3 months")
        .sees("every week → every month");
}

#[test]
fn capacity_is_told_honestly_and_its_numbers_lead_to_their_records() {
    let mut desk = network();
    desk.keys("B")
        .sees("Your cadences ask for 1.3 touches a week; you do 0.8.")
        .keys("G k enter")
        .sees("Asked: 1.3 a week, by 3 people")
        .sees("Zoe Fischer")
        .keys("esc space")
        .sees("This is a number")
        .keys("j enter")
        .sees("Done: 0.8 a week over 8 weeks")
        .keys("esc g enter")
        .sees("last talk");
    assert_eq!(desk.app.state.focus.title(), "Contacts");
}

#[test]
fn an_old_tie_is_taken_up_again_with_one_key() {
    let mut desk = network();
    desk.keys("B G k k")
        .sees("Peter Novák")
        .sees("2 two-sided talks")
        .sees("known a little, 2 talks")
        .keys("space")
        .sees("None waits");
    let planned = desk.follow_up("be in touch with Peter Novák again");
    assert_eq!(planned.contacts, [desk.contact("Peter Novák").id]);
    assert!(planned.due > today());
}

#[test]
fn the_page_of_a_contact_says_whom_one_knows_in_common() {
    let mut records = Records::new();
    let ana = records.contact("Ana Lima");
    let raj = records.contact("Raj Patel");
    let id = records.id();
    records.put(Interaction::new(
        id,
        today() - chrono::Days::new(9),
        vec![ana, raj],
    ));
    let mut desk = Desk::with(&records.book());
    desk.keys("2 / a n a enter enter")
        .sees("in common    Raj Patel (1 talk together)")
        .keys("N enter")
        .sees("In common: Raj Patel")
        .keys("enter")
        .sees("in common    Ana Lima (1 talk together)");
}

#[test]
fn the_page_of_a_contact_says_which_cadence_could_fit() {
    let mut desk = network();
    desk.keys("2 / r a j enter enter")
        .sees("could fit")
        .sees("every month now, every 3 months would")
        .sees("your last talks lie about 8 weeks")
        .keys("n enter")
        .sees("Could fit: every month now, every 3 months would fit")
        .sees("meeting with Raj");
}

#[test]
fn the_talks_behind_a_reason_are_shown_and_undo_goes_back_to_whom_it_was_about() {
    let mut desk = network();
    desk.keys("B")
        .sees("your last talks lie about 8 weeks apart")
        .keys("n")
        .sees("Could fit: every week now, every month would fit")
        .keys("esc j n")
        .sees("Could fit: every month now, every 3 months would fit")
        .sees("meeting with Raj")
        .keys("esc j j n")
        .sees("Old tie: ")
        .sees("Peter Novák")
        .keys("esc G n")
        .sees("Done: 0.8 a week over 8 weeks")
        .keys("esc g");
    let selected = |desk: &Desk| {
        let key = desk.app.state.subject();
        key.and_then(|key| desk.app.state.book.name(key).map(str::to_owned))
    };
    let first = selected(&desk);
    desk.keys("space");
    assert_ne!(selected(&desk), first);
    desk.keys("u");
    assert_eq!(selected(&desk), first);
}

#[test]
fn the_sample_network_shows_every_part_of_staying_connected() {
    let book: Book = netgrow::demo::book(today());
    let staying = netgrow::insight::staying::Staying::of(&book, today());
    assert!(
        staying.facts().iter().all(|fact| fact.number > 0),
        "{staying:?}"
    );
    assert!(staying.ties.len() > 2);
}

#[test]
fn the_sample_network_has_something_to_share() {
    let book: Book = netgrow::demo::book(today());
    for resource in book.all::<Resource>().values() {
        let cares = netgrow::insight::shelf::would_care(&book, resource, today());
        assert!(
            !cares.is_empty(),
            "nobody would care about {}",
            resource.title
        );
    }
}

#[test]
fn the_command_tells_of_staying_connected_what_the_screen_does() {
    let shell = Shell::new();
    let mut desk = Desk::demo().size(120, 60);
    desk.keys("B");
    let told = shell.does(&["--demo", "staying"]);
    for said in [
        "Your cadences ask for 3.9 touches a week; you do 3.5.",
        "3.5 a week over 8 weeks",
        "28 touches in 28 talks with those who have a cadence",
        "your last talks lie about 8 weeks apart",
        "you gave and received · nobody else you see is at Ponte · known a little, 2 talks",
    ] {
        assert!(told.contains(said), "{told}");
        desk.sees(said);
    }
    assert!(
        told.contains("  Raj Patel: every 3 months instead of every month\n"),
        "{told}"
    );
    let json = shell.json(&["--demo", "staying"]);
    let asked = &json["facts"][0];
    assert_eq!(asked["label"], "asked");
    assert_eq!(asked["of"].as_array().unwrap().len(), 27);
    for (part, lines) in [("cadences", " → "), ("old_ties", "months ago")] {
        let told = json[part].as_array().unwrap();
        assert_eq!(told.len(), desk.screen().matches(lines).count(), "{part}");
    }
    let empty = shell.does(&["staying"]);
    assert!(
        empty.contains("Every cadence fits how often you talk."),
        "{empty}"
    );
}

#[test]
fn the_palette_finds_it_by_what_it_is_called_elsewhere() {
    for word in ["reconnect", "capacity"] {
        let mut desk = Desk::demo();
        desk.keys(":").line(word).sees("Staying connected");
    }
    for word in ["heat", "burn-up"] {
        let mut desk = Desk::demo();
        desk.keys(":").types(word).sees("heat");
    }
}

#[test]
fn of_what_was_put_off_again_and_again_all_that_is_known_is_told() {
    let mut records = Records::new();
    let who = kept(&mut records, "Ana Lima", "6w", &[20]);
    let mut desk = Desk::with(&records.book());
    for _ in 0..3 {
        desk.keys("2 s w");
    }
    assert_eq!(desk.contact("Ana Lima").id, who);
    desk.keys("B")
        .sees("put off 3 times in a row")
        .keys("enter n enter");
    desk.sees("put off 3 times; of the last it is known until when")
        .sees("Mon 30 Nov");
}
