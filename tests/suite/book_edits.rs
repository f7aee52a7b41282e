//! What each edit says it did, and what it did: the sentences that the notice line, the history and
//! `netgrow undo` show.

use netgrow::book::contact::Snoozed;
use netgrow::book::edit::{Log, Step, goes_along};
use netgrow::book::event::EventStatus;
use netgrow::book::extra::Extra;
use netgrow::book::follow_up::{Origin, Outcome, Repeat, RepeatFrom};
use netgrow::book::goal::GoalStatus;
use netgrow::book::introduction::IntroductionStep;
use netgrow::book::{
    Book, Cadence, Conflict, Contact, Day, Edit, Event, FollowUp, Goal, Id, Interaction,
    Introduction, Key, Mint, Moment, Refusal,
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn today() -> Day {
    day("2026-11-23")
}

/// Ana and Raj, a promise to Ana, a conference and a goal.
struct Desk {
    book: Book,
    mint: Mint,
    ana: Id<Contact>,
    raj: Id<Contact>,
    deck: Id<FollowUp>,
    conference: Id<Event>,
    goal: Id<Goal>,
}

impl Desk {
    fn new() -> Self {
        let mut mint = Mint::new(1_790_000_000_000, 2);
        let ana = Contact::new(mint.id(), "Ana Lima");
        let raj = Contact::new(mint.id(), "Raj Patel");
        let deck = FollowUp {
            contacts: vec![ana.id],
            promised: true,
            ..FollowUp::new(mint.id(), "send the deck", day("2026-11-20"))
        };
        let conference = Event::new(mint.id(), "RustConf", day("2026-11-19"));
        let goal = Goal::new(mint.id(), "Find a mentor");
        let mut this = Self {
            book: Book::default(),
            mint,
            ana: ana.id,
            raj: raj.id,
            deck: deck.id,
            conference: conference.id,
            goal: goal.id,
        };
        let records = vec![
            ana.into(),
            raj.into(),
            deck.into(),
            conference.into(),
            goal.into(),
        ];
        this.does(Edit::Put(records));
        this
    }

    fn asks(&self, edit: Edit) -> Result<String, Refusal> {
        let moment = Moment {
            today: today(),
            mint: Mint::new(1_795_000_000_000, 1),
        };
        self.book.answer(edit, &moment).map(|change| change.what)
    }

    /// Makes an edit; what it says.
    fn does(&mut self, edit: Edit) -> String {
        let moment = Moment {
            today: today(),
            mint: Mint::new(1_795_000_000_000, 1),
        };
        let change = self.book.answer(edit, &moment).unwrap();
        self.book.apply(&change);
        change.what
    }

    fn contact(&self, id: Id<Contact>) -> &Contact {
        self.book.get(id).unwrap()
    }

    fn follow_up(&self, id: Id<FollowUp>) -> &FollowUp {
        self.book.get(id).unwrap()
    }
}

#[test]
fn finishing_says_what_was_finished_and_on_which_day() {
    let mut desk = Desk::new();
    let said = desk.does(Edit::Complete(vec![desk.deck]));
    assert_eq!(said, "Finished “send the deck”");
    let outcome = desk.follow_up(desk.deck).outcome.as_ref().unwrap();
    assert_eq!(outcome.day(), today());
    let again = desk.asks(Edit::Complete(vec![desk.deck]));
    assert_eq!(again, Err(Refusal::Idle));
    let said = desk.does(Edit::Reopen(vec![desk.deck]));
    assert_eq!(said, "Reopened “send the deck”");
    assert!(desk.follow_up(desk.deck).is_open());
}

#[test]
fn a_repeating_follow_up_comes_back_once_however_late_it_was() {
    let mut desk = Desk::new();
    let due = day("2026-09-01");
    let water = FollowUp {
        repeat: Some(Repeat::new(
            "1m".parse().unwrap(),
            RepeatFrom::Schedule,
            due,
        )),
        ..FollowUp::new(desk.mint.id(), "write to the group", due)
    };
    let id = water.id;
    desk.does(Edit::Put(vec![water.into()]));
    desk.does(Edit::Complete(vec![id]));
    let open: Vec<Day> = desk
        .book
        .open_follow_ups()
        .filter(|follow_up| follow_up.repeat.is_some())
        .map(|follow_up| follow_up.due)
        .collect();
    assert_eq!(open, [day("2026-12-01")]);
}

#[test]
fn reopening_what_repeats_takes_back_what_came_in_its_place_unless_that_was_touched() {
    for is_touched in [false, true] {
        let mut desk = Desk::new();
        let mut weekly = desk.follow_up(desk.deck).clone();
        let every = "1w".parse().unwrap();
        weekly.repeat = Some(Repeat::new(every, RepeatFrom::Done, weekly.due));
        desk.does(Edit::Put(vec![weekly.into()]));
        desk.does(Edit::Complete(vec![desk.deck]));
        let next = desk.book.open_follow_ups().next().unwrap().id;
        assert_ne!(next, desk.deck);
        if is_touched {
            desk.does(Edit::Snooze(vec![Key::of(next)], day("2026-12-24")));
        }
        desk.does(Edit::Reopen(vec![desk.deck]));
        let open: Vec<_> = desk.book.open_follow_ups().map(|it| it.id).collect();
        assert_eq!(open.contains(&next), is_touched);
        assert!(open.contains(&desk.deck));
    }
}

#[test]
fn who_can_go_no_further_holds_up_nobody_else() {
    let mut desk = Desk::new();
    let (ana, raj) = (desk.ana, desk.raj);
    let track = |ids: Vec<Id<Contact>>, step| Edit::Mentor(ids, step);
    while desk.asks(track(vec![ana], Step::On)).is_ok() {
        desk.does(track(vec![ana], Step::On));
    }
    let last = desk.contact(ana).mentor.clone();
    let said = desk.does(track(vec![ana, raj], Step::On));
    assert_eq!(said, "“Raj Patel”: identified");
    assert_eq!(desk.contact(ana).mentor, last);
    assert_eq!(
        desk.asks(track(vec![ana], Step::On)),
        Err(Refusal::Idle),
        "nobody else is left"
    );
}

#[test]
fn snoozing_is_counted_and_moving_and_spreading_are_not() {
    let mut desk = Desk::new();
    let rows = vec![Key::of(desk.deck), Key::of(desk.raj)];
    let said = desk.does(Edit::Snooze(rows.clone(), day("2026-11-30")));
    assert_eq!(said, "Snoozed 2 records to Mon 30 Nov");
    assert_eq!(desk.follow_up(desk.deck).snoozes, 1);
    assert_eq!(
        desk.contact(desk.raj).snoozed,
        Some(Snoozed::new(day("2026-11-30"), 1))
    );
    let said = desk.does(Edit::Move(vec![Key::of(desk.deck)], day("2026-12-04")));
    assert_eq!(said, "Moved “send the deck” to Fri 4 Dec");
    let spread = rows.into_iter().zip([day("2026-11-24"), day("2026-11-25")]);
    let said = desk.does(Edit::Spread(spread.collect()));
    assert_eq!(said, "Spread 2 rows over the days to Wed 25 Nov");
    assert_eq!(desk.follow_up(desk.deck).snoozes, 1);
    assert_eq!(desk.contact(desk.raj).snoozed.as_ref().unwrap().times, 1);
}

#[test]
fn what_is_over_is_not_put_off_and_nothing_is_put_off_to_what_is_over() {
    let mut desk = Desk::new();
    let rows = [Key::of(desk.deck), Key::of(desk.raj)];
    for row in rows {
        let refused = desk.asks(Edit::Snooze(vec![row], day("2026-11-22")));
        assert_eq!(
            refused.unwrap_err().to_string(),
            "Sun 22 Nov is over; put it off to a day that comes, for example fri or 2w"
        );
    }
    let said = desk.does(Edit::Move(vec![rows[0]], day("2020-01-01")));
    assert_eq!(said, "Moved “send the deck” to Wed 1 Jan 2020");
    desk.does(Edit::Complete(vec![desk.deck]));
    for edit in [
        Edit::Snooze(vec![rows[0]], day("2026-11-27")),
        Edit::Move(vec![rows[0]], day("2026-11-27")),
    ] {
        assert_eq!(
            desk.asks(edit).unwrap_err().to_string(),
            "“send the deck” is done already; open it again first"
        );
    }
}

#[test]
fn an_event_can_be_attended_but_not_put_off() {
    let mut desk = Desk::new();
    let refused = desk.asks(Edit::Snooze(vec![Key::of(desk.conference)], today()));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "an event can’t be put off"
    );
    let said = desk.does(Edit::Attend(vec![desk.conference], true));
    assert_eq!(said, "Attended “RustConf”");
    assert_eq!(
        desk.book.get(desk.conference).unwrap().status,
        EventStatus::Attended
    );
    let said = desk.does(Edit::WaveAway(desk.conference));
    assert_eq!(said, "No debrief of “RustConf”");
}

#[test]
fn a_logged_talk_is_contact_it_ends_the_snooze_and_what_it_answers() {
    let mut desk = Desk::new();
    desk.does(Edit::Snooze(vec![Key::of(desk.ana)], day("2026-12-01")));
    let talk = Interaction {
        event: Some(desk.conference),
        ..Interaction::new(desk.mint.id(), day("2026-11-19"), vec![desk.ana, desk.raj])
    };
    let id = talk.id;
    let next = FollowUp::new(desk.mint.id(), "ask how it went", day("2026-12-01"));
    let said = desk.does(Edit::Log(Box::new(Log {
        interaction: talk,
        new: Vec::new(),
        follow_ups: vec![next],
        completes: Some(desk.deck),
        shares: None,
    })));
    assert_eq!(
        said,
        "Logged a talk with Ana Lima and Raj Patel, finished “send the deck”, added 1 follow-up"
    );
    assert_eq!(desk.contact(desk.ana).snoozed, None);
    let last = desk.book.last_talk(desk.ana, today());
    assert_eq!(last, Some((day("2026-11-19"), id)));
    assert_eq!(
        desk.follow_up(desk.deck).outcome,
        Some(Outcome::done(day("2026-11-19"), Some(id)))
    );
    let captured = &desk.book.get(desk.conference).unwrap().captured;
    assert_eq!(captured, &[desk.ana, desk.raj]);
}

#[test]
fn deciding_how_to_keep_people_and_goals() {
    let mut desk = Desk::new();
    let cadence = Cadence::Every("6w".parse().unwrap());
    let said = desk.does(Edit::SetCadence(vec![desk.ana, desk.raj], cadence));
    assert_eq!(said, "Set 2 contacts to every 6 weeks");
    let said = desk.does(Edit::Archive(vec![desk.raj], true));
    assert_eq!(said, "Archived “Raj Patel”");
    let said = desk.does(Edit::CloseGoals(vec![desk.goal], GoalStatus::Reached));
    assert_eq!(said, "Reached “Find a mentor”");
    assert_eq!(desk.book.get(desk.goal).unwrap().closed, Some(today()));
    let said = desk.does(Edit::Tag {
        on: vec![Key::of(desk.ana)],
        add: vec!["hiring".to_owned()],
        remove: Vec::new(),
    });
    assert_eq!(said, "Tagged “Ana Lima” #hiring");
    let said = desk.does(Edit::Link(vec![Key::of(desk.ana)], Key::of(desk.goal)));
    assert_eq!(said, "Linked “Ana Lima” to “Find a mentor”");
    assert_eq!(desk.book.get(desk.goal).unwrap().contacts, [desk.ana]);
}

#[test]
fn deleting_a_person_takes_along_what_is_about_nobody_else() {
    let mut desk = Desk::new();
    let single = Interaction::new(desk.mint.id(), today(), vec![desk.ana]);
    let both = Interaction::new(desk.mint.id(), today(), vec![desk.ana, desk.raj]);
    let introduction = Introduction {
        id: desk.mint.id(),
        between: [desk.ana, desk.raj],
        asked_by: None,
        why: String::new(),
        steps: Vec::<IntroductionStep>::new(),
        notes: String::new(),
        extra: netgrow::book::extra::Extra::default(),
    };
    let (gone, kept, made) = (single.id, both.id, introduction.id);
    desk.does(Edit::Put(vec![
        single.into(),
        both.into(),
        introduction.into(),
    ]));
    desk.does(Edit::Link(vec![Key::of(desk.ana)], Key::of(desk.goal)));
    let along = goes_along(&desk.book, Key::of(desk.ana));
    assert_eq!(
        along,
        [Key::of(gone), Key::of(desk.deck), Key::of(made)],
        "what a confirmation names"
    );
    let said = desk.does(Edit::Delete(vec![Key::of(desk.ana)]));
    assert_eq!(said, "Deleted “Ana Lima”");
    assert_eq!(desk.book.get(gone), None);
    assert_eq!(desk.book.get(kept).unwrap().contacts, [desk.raj]);
    assert!(desk.book.get(desk.goal).unwrap().contacts.is_empty());
    let again = desk.asks(Edit::Delete(vec![Key::of(desk.ana)]));
    assert_eq!(
        again.unwrap_err().to_string(),
        "this contact is not there any more; it may have been deleted in another window"
    );
}

#[test]
fn what_can_not_be_is_refused_in_a_sentence() {
    let desk = Desk::new();
    let mut mint = desk.mint;
    let backwards = Event {
        end: Some(day("2026-11-01")),
        ..Event::new(mint.id(), "Camp", today())
    };
    let said = |edit| desk.asks(edit).unwrap_err().to_string();
    assert_eq!(
        said(Edit::Put(vec![backwards.into()])),
        "“Camp” would end before it starts; move one of the two days"
    );
    let nameless = Contact::new(mint.id(), "  ");
    assert_eq!(
        said(Edit::Put(vec![nameless.into()])),
        "a contact needs a name; type one"
    );
    let nobody = Interaction::new(mint.id(), today(), Vec::new());
    assert_eq!(
        said(Edit::Put(vec![nobody.into()])),
        "nobody is named; say with whom, for example “coffee with Ana”"
    );
}

#[test]
fn of_two_who_are_one_nothing_is_left_that_names_who_is_gone() {
    let mut desk = Desk::new();
    let (ana, raj) = (desk.ana, desk.raj);
    let meeting = Introduction::new(desk.mint.id(), [ana, raj]);
    let id = meeting.id;
    let versions = Conflict {
        id: desk.mint.id(),
        record: Key::of(raj),
        field: "company".to_owned(),
        kept: "Acme".into(),
        other: "Farol".into(),
        on: today(),
        extra: Extra::default(),
    };
    desk.does(Edit::Introduce(Box::new(meeting)));
    desk.does(Edit::Put(vec![versions.into()]));
    let left = desk.book.all::<FollowUp>().values();
    let left: Vec<_> = left
        .filter(|it| it.origin == Origin::Introduction(id))
        .collect();
    assert!(!left.is_empty(), "the introduction left something to do");
    desk.does(Edit::Same(raj, ana));
    assert_eq!(desk.book.all::<Conflict>().len(), 0);
    let mut left = desk.book.all::<FollowUp>().values();
    assert!(!left.any(|it| it.origin == Origin::Introduction(id)));
}

#[test]
fn of_two_who_are_one_the_kept_one_is_right_and_nothing_of_the_other_is_lost() {
    let mut desk = Desk::new();
    let ana = Contact {
        title: "analyst".to_owned(),
        company: "Mine".to_owned(),
        notes: "my own note".to_owned(),
        ..desk.contact(desk.ana).clone()
    };
    let raj = Contact {
        title: "boss".to_owned(),
        company: "Theirs".to_owned(),
        location: "Pune".to_owned(),
        ..desk.contact(desk.raj).clone()
    };
    desk.does(Edit::Put(vec![ana.into(), raj.into()]));
    desk.does(Edit::Same(desk.raj, desk.ana));
    let ana = desk.contact(desk.ana);
    assert_eq!(
        (ana.title.as_str(), ana.company.as_str()),
        ("analyst", "Mine")
    );
    assert_eq!(ana.location, "Pune");
    assert_eq!(ana.notes, "my own note\n\nAlso: boss at Theirs");
}
