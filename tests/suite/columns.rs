//! Which column of a table holds what, as a person says it in the app: where nobody knows, and where the guess is wrong.

use crate::desk::Desk;

/// Names a file of this text in the prompt and looks at it.
fn look(desk: &mut Desk, name: &str, text: &str) {
    let path = desk.folder().join(name);
    std::fs::write(&path, text).unwrap();
    desk.keys(": i m p o r t space p e o p l e enter");
    desk.types(path.to_str().unwrap());
    desk.keys("enter");
}

const CUSTOMERS: &str = "Kunde;Firma;Handy\nAda Lovelace;Engines;+44 20 7946 0123\n";

#[test]
fn a_table_that_nobody_knows_is_said_column_by_column() {
    let mut desk = Desk::new();
    look(&mut desk, "crm.csv", CUSTOMERS);
    desk.sees("Columns of crm.csv")
        .sees("Which holds a name or an e-mail?")
        .sees("1 of 3 taken")
        .sees("Ada Lovelace");
    desk.keys("enter");
    desk.sees("Nobody can be known by these");
    desk.keys("l").sees("What each column holds");
    // From the end of the fields back to a phone.
    desk.keys("j j space").sees("What does “Handy” hold?");
    desk.keys("j j j j j j j j j j enter");
    desk.sees("3 of 3 taken").keys("enter");
    desk.sees("Import crm.csv").sees("1 new");
    assert!(desk.file().is_empty(), "nothing is done yet");
    desk.keys("enter").sees("Imported 1 contact from crm.csv");
    let ada = desk.contact("Ada Lovelace");
    assert_eq!(ada.company, "Engines");
    assert_eq!(ada.phones, ["+44 20 7946 0123"]);
}

#[test]
fn a_wrong_guess_is_corrected_from_the_preview() {
    let mut desk = Desk::new();
    look(
        &mut desk,
        "people.csv",
        "Name,Company,Company\nAda Lovelace,Acme Ltd,Engines\n",
    );
    desk.sees("Import people.csv").keys("e");
    desk.sees("Columns of people.csv").sees("3 of 3 taken");
    desk.keys("j h h h h h h h")
        .sees("2 of 3 taken")
        .keys("enter enter");
    let ada = desk.contact("Ada Lovelace");
    assert_eq!(ada.company, "Engines", "the first column is left out");
}

#[test]
fn columns_that_are_left_as_they_were_change_nothing() {
    let mut desk = Desk::new();
    let google = "First Name,Last Name,E-mail 1 - Value\nAda,Lovelace,ada@example.org\n";
    look(&mut desk, "google.csv", google);
    desk.keys("e l h enter enter");
    desk.sees("Imported 1 contact from Google Contacts");
}

#[test]
fn leaving_imports_nothing_and_what_is_no_table_has_no_columns() {
    let mut desk = Desk::new();
    look(&mut desk, "crm.csv", CUSTOMERS);
    desk.keys("l esc");
    assert!(desk.file().is_empty());
    look(
        &mut desk,
        "ada.vcf",
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n",
    );
    desk.sees("1 new").keys("e").sees("This is no table");
    assert!(!desk.screen().contains("e columns"), "it is no hint there");
}

#[test]
fn going_round_all_fields_comes_back_to_the_first() {
    let mut desk = Desk::new();
    look(&mut desk, "crm.csv", CUSTOMERS);
    desk.sees("1 of 3 taken").keys("h").sees("to ask");
    desk.keys("l").sees("1 of 3 taken");
}

#[test]
fn the_way_on_and_the_way_back_are_told_on_the_smallest_screen() {
    let mut desk = Desk::new().size(40, 12);
    look(&mut desk, "crm.csv", CUSTOMERS);
    desk.sees("l field   esc back   ? keys");
    desk.keys("l")
        .sees("l field   enter see   esc back   ? keys");
}
