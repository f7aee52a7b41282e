//! Saved views: a way of seeing a list is kept under a name, recalled with a number, named in commands, and goes
//! where the book goes.

use crate::desk::{Desk, Records};
use crate::shell::Shell;
use netgrow::book::view::{self, View};
use netgrow::book::{Book, Contact};
use netgrow::state::Pane;

fn people() -> Book {
    let mut records = Records::new();
    for (name, tag, company) in [
        ("Ada", "rust", "Zuse"),
        ("Bo", "go", "Acme"),
        ("Cy", "rust", "Acme"),
        ("Di", "", "Acme"),
    ] {
        let contact = Contact {
            tags: vec![tag.to_owned()],
            company: company.to_owned(),
            ..Contact::new(records.id(), name)
        };
        records.put(contact);
    }
    records.book()
}

fn names(book: &Book) -> Vec<&str> {
    let views = view::in_order(book).into_iter();
    views.map(|view| view.name.as_str()).collect()
}

#[test]
fn a_view_is_kept_and_recalled_with_its_number() {
    let mut desk = Desk::with(&people());
    desk.keys("b")
        .sees("No view is saved yet")
        .sees("Filter a list");
    desk.keys("a").sees("Nothing to save yet").keys("esc");
    desk.keys("2 / # r u s t enter , , ,")
        .sees("2 of 4")
        .keys("b")
        .sees("save it");
    desk.keys("a")
        .sees("Enter takes “#rust”")
        .types("Crab people")
        .sees("contacts · #rust · by company")
        .keys("enter")
        .sees("Added view “Crab people”")
        .sees("2 Contacts · Crab people");
    desk.keys("esc , ,").misses("Crab people ").sees("Bo");
    desk.keys("1 b")
        .sees("1  Crab people  contacts · #rust · by company")
        .keys("1")
        .sees("2 Contacts · Crab people")
        .misses("Bo · ");
    let list = desk.app.state.lists.of_pane(Pane::Contacts);
    assert_eq!(list.rows().len(), 2);
    assert_eq!(desk.app.state.focus, Pane::Contacts);
    let book = desk.file();
    let view = view::in_order(&book).first().copied().unwrap().clone();
    assert_eq!(
        (view.of.as_str(), view.filter.as_str(), view.order.as_str()),
        ("contacts", "#rust", "company")
    );
    let mut again = desk.again();
    again.keys("b enter").sees("2 Contacts · Crab people");
}

#[test]
fn the_selection_stays_on_its_record_where_the_view_shows_it() {
    let mut desk = Desk::with(&people());
    desk.keys("2 / # r u s t enter b a enter esc j j");
    let cy = desk.app.state.subject();
    desk.keys("b 1");
    assert_eq!(desk.app.state.subject(), cy);
}

#[test]
fn the_same_name_keeps_the_list_anew() {
    let mut desk = Desk::with(&people());
    desk.keys("2 / # r u s t enter b a").line("Some");
    desk.keys("esc / # g o enter b a")
        .types("some")
        .sees("In place of the view of that name")
        .keys("enter")
        .sees("Changed view");
    let book = desk.file();
    assert_eq!(names(&book), ["some"]);
    desk.keys("u").sees("Undid");
    assert_eq!(names(&desk.file()), ["Some"]);
}

#[test]
fn views_are_moved_and_deleted_in_the_menu_and_all_of_it_is_undone() {
    let mut desk = Desk::with(&people());
    desk.keys("2");
    for (filter, name) in [("r u s t", "One"), ("g o", "Two"), ("a d a", "Three")] {
        desk.keys("/")
            .keys(filter)
            .keys("enter b a")
            .line(name)
            .keys("esc");
    }
    desk.keys("b J").sees("Changed");
    assert_eq!(names(&desk.file()), ["Two", "One", "Three"]);
    desk.keys("J K K");
    assert_eq!(names(&desk.file()), ["One", "Two", "Three"]);
    desk.keys("K");
    assert_eq!(names(&desk.file()), ["One", "Two", "Three"]);
    desk.keys("j D").sees("Deleted “Two”");
    assert_eq!(names(&desk.file()), ["One", "Three"]);
    desk.keys("u").sees("Undid: Deleted “Two”").sees("2  Two");
    desk.keys("4").sees("There is no view 4 yet");
    desk.keys("u u u u u u u esc");
    assert!(desk.file().all::<View>().is_empty());
}

#[test]
fn the_palette_finds_views_by_name() {
    let mut desk = Desk::demo();
    desk.keys(":")
        .types("quiet")
        .sees("View: Gone quiet")
        .sees("b 2")
        .keys("enter")
        .sees("2 Contacts · Gone quiet")
        .sees("/ silent>90d");
}

#[test]
fn a_filter_that_is_not_understood_is_not_kept() {
    let mut desk = Desk::with(&people());
    desk.keys("2").keys("/").types("silent>").keys("enter b a");
    desk.sees("The filter is not understood yet");
}

#[test]
fn a_view_of_a_list_of_another_version_is_kept_as_it_is() {
    let mut records = Records::new();
    let view = View::new(records.id(), "Later", "stars");
    records.put(view);
    let mut desk = Desk::with(&records.book());
    desk.keys("b")
        .sees("1  Later  stars")
        .keys("1")
        .sees("no list of stars");
    assert_eq!(names(&desk.file()), ["Later"]);
}

#[test]
fn commands_list_what_a_view_shows() {
    let shell = Shell::new();
    for line in ["Ada at Zuse #rust", "Bo at Acme #go", "Cy at Acme #rust"] {
        shell.does(&["add", "contact", line]);
    }
    let mut desk = Desk::at(&shell.data());
    desk.keys("2 / # r u s t enter , , , b a")
        .line("Crab people");
    desk.leaves();
    let listed = shell.json(&["list", "contacts", "--view", "crab"]);
    let names: Vec<&str> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Cy", "Ada"], "in the order of the view: by company");
    let narrower = shell.json(&["list", "contacts", "--view", "crab", "zuse"]);
    assert_eq!(narrower.as_array().unwrap().len(), 1);
    assert!(
        shell
            .does(&["list", "views"])
            .contains("contacts · #rust · by company")
    );
    assert!(
        shell
            .refuses(&["list", "goals", "--view", "crab"])
            .contains("is of contacts")
    );
    assert!(
        shell
            .refuses(&["list", "contacts", "--view", "nobody"])
            .contains("nobody")
    );
    assert!(shell.does(&["check"]).contains("1 view"));
}
