//! Taking one's network along: what `netgrow export` writes, that nothing in a record commands a spreadsheet, a
//! terminal or a folder, that files are whole and never written over unasked, and that it comes in again.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::shell::{self, Shell};
use netgrow::book::contact::{NamedDate, Source};
use netgrow::book::extra::Extra;
use netgrow::book::{Book, Contact, Edit, Id, Mint, Moment};
use netgrow::exchange;
use netgrow::exchange::give::card::{self, Version};
use netgrow::exchange::give::sheet;
use netgrow::exchange::plan::{Fate, Plan};
use proptest::prelude::*;
use serde_json::Value;

/// A shell with two contacts, one of whom has what can harm, a promise, a talk and two events.
fn known() -> Shell {
    let shell = Shell::new();
    for line in [
        [
            "contact",
            "Ada Lovelace, analyst at Engines ada@example.org #maths ~1m",
        ],
        ["contact", "=cmd(), spy at -Evil"],
        ["goal", "Find a mentor: 2 mentors by 1 mar"],
        ["event", "RustConf 12 mar 9:00 at Berlin"],
        ["event", "Old Days 12 mar 2020"],
        [
            "follow-up",
            "2026-11-26 send the deck; then call Ada Lovelace",
        ],
    ] {
        shell.does(&["add", line[0], line[1]]);
    }
    shell.does(&["log", "coffee with Ada Lovelace: *looms* [x](y)"]);
    shell
}

fn path(shell: &Shell, name: &str) -> String {
    shell.home().join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_table_is_safe_in_a_spreadsheet_and_comes_in_again_as_it_was() {
    let shell = known();
    let table = shell.does(&["export", "csv"]);
    assert!(table.starts_with("\"Name\",\"Other names\""), "{table}");
    assert!(table.ends_with("\"\r\n"));
    assert_eq!(table.matches("\r\n").count(), 3);
    assert!(table.contains("\"'=cmd()\""), "{table}");
    assert!(table.contains("\"'-Evil\""));
    assert!(
        shell
            .does(&["export", "csv", "--raw"])
            .contains("\"=cmd()\"")
    );
    let one = shell.does(&["export", "csv", "#maths", "or", "#none"]);
    assert!(one.contains("Ada") && !one.contains("cmd"), "{one}");
    let file = path(&shell, "people.csv");
    fs::write(&file, &table).unwrap();
    let told = shell.does(&["import", &file]);
    assert!(told.contains("2 known"), "{told}");
    let other = Shell::new();
    other.does(&["import", &file]);
    let names: BTreeSet<String> = contacts(&other, "name");
    assert_eq!(names, contacts(&shell, "name"));
    let told = other.does(&["import", &file]);
    assert!(told.contains("2 known"), "{told}");
}

fn contacts(shell: &Shell, field: &str) -> BTreeSet<String> {
    let all = shell.json(&["list", "contacts"]);
    let all = all.as_array().unwrap().iter();
    all.map(|it| it[field].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn json_is_a_data_file_and_a_filter_takes_people_and_what_is_theirs() {
    let shell = known();
    let text = shell.does(&["export", "json"]);
    let all: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(all["netgrow"], 1);
    assert_eq!(all["contacts"].as_array().unwrap().len(), 2);
    assert_eq!(all["goals"].as_array().unwrap().len(), 1);
    let other = Shell::new();
    fs::create_dir_all(other.data()).unwrap();
    fs::write(other.data().join("netgrow.json"), &text).unwrap();
    assert_eq!(other.does(&["export", "json"]), text);
    let some = shell.does(&["export", "json", "#maths"]);
    let some: Value = serde_json::from_str(&some).unwrap();
    assert_eq!(some["contacts"].as_array().unwrap().len(), 1);
    assert_eq!(some["interactions"].as_array().unwrap().len(), 1);
    assert_eq!(some["follow-ups"].as_array().unwrap().len(), 1);
    assert!(some.get("goals").is_none());
}

#[test]
fn markdown_is_a_page_a_person_or_the_weekly_review() {
    let shell = known();
    let folder = path(&shell, "people/");
    let told = shell.does(&["export", "markdown", "--to", &folder]);
    assert_eq!(told, format!("Exported 2 contacts to {folder}.\n"));
    let names = files(&folder);
    assert_eq!(names, ["ada-lovelace.md", "cmd.md"]);
    let page = fs::read_to_string(format!("{folder}ada-lovelace.md")).unwrap();
    for part in [
        "# Ada Lovelace\n\nanalyst at Engines\n",
        "- **E-mail**: ada@example.org\n",
        "## Open\n\n- [ ] send the deck; then call",
        "## Talks\n\n- 2026-11-23, coffee: \\*looms\\* \\[x\\](y)\n",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let week = shell.does(&["export", "markdown", "--review"]);
    assert_eq!(week, shell.does(&["review"]));
    assert_eq!(shell.run(&["export", "markdown", "--week", "mon"]).code, 2);
}

fn files(folder: &str) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    let names = files.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn cards_go_to_one_file_or_to_a_folder_that_khard_reads() {
    let shell = known();
    let cards = shell.does(&["export", "vcard"]);
    assert_eq!(
        cards
            .matches("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:")
            .count(),
        2
    );
    let old = shell.does(&["export", "vcard", "--version", "3.0", "#maths"]);
    assert_eq!(old.matches("VERSION:3.0\r\n").count(), 1);
    let folder = path(&shell, "cards/");
    shell.does(&["export", "vcard", "--to", &folder]);
    let ids = contacts(&shell, "id").into_iter();
    let names: Vec<String> = ids.map(|id| format!("{id}.vcf")).collect();
    assert_eq!(files(&folder), names);
    assert_eq!(shell.run(&["export", "vcard", "--version", "2.1"]).code, 2);
}

#[test]
fn a_calendar_has_what_is_to_come_and_all_what_is_over() {
    let shell = known();
    let told = shell.does(&["export", "ics"]);
    assert_eq!(told.matches("BEGIN:VEVENT").count(), 2, "{told}");
    assert!(
        told.contains("SUMMARY:send the deck\\; then call"),
        "{told}"
    );
    assert!(told.contains("DTSTART:20270312T090000\r\n"), "{told}");
    let number = |told: &str| {
        let line = told.lines().find(|it| it.starts_with("SEQUENCE:")).unwrap();
        line.split_once(':').unwrap().1.parse::<u64>().unwrap()
    };
    assert_eq!(told, shell.does(&["export", "ics"]));
    shell.does(&["done", "send the deck"]);
    let all = shell.does(&["export", "ics", "--all"]);
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(all.matches("STATUS:CANCELLED").count(), 1);
    assert!(number(&all) > number(&told), "a later export counts more");
}

#[test]
fn what_is_there_is_written_over_only_when_asked_and_in_one_step() {
    let shell = known();
    let file = path(&shell, "people.csv");
    shell.does(&["export", "csv", "--to", &file]);
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    fs::write(&file, "mine").unwrap();
    let said = shell.refuses(&["export", "csv", "--to", &file]);
    assert!(
        said.contains("is there already") && said.contains("--force"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    let link = path(&shell, "link.csv");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    shell.does(&["export", "csv", "--to", &link, "--force"]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().starts_with("\"Name\""));
    let folder = path(&shell, "people/");
    shell.does(&["export", "markdown", "--to", &folder]);
    fs::remove_file(format!("{folder}cmd.md")).unwrap();
    shell.refuses(&["export", "markdown", "--to", &folder]);
    assert_eq!(files(&folder), ["ada-lovelace.md"], "all or none");
    shell.does(&["export", "markdown", "--to", &folder, "--force"]);
    assert_eq!(files(&folder).len(), 2);
    let said = shell.refuses(&["export", "csv", "--to", &folder]);
    assert!(said.contains("name a file"), "{said}");
    let nowhere = path(&shell, "no/such/people.csv");
    let said = shell.refuses(&["export", "csv", "--to", &nowhere]);
    assert!(said.contains("can’t be written"), "{said}");
    assert_eq!(shell.run(&["export", "csv", "--force"]).code, 2);
}

#[test]
fn who_is_not_there_is_not_exported() {
    let shell = known();
    for format in ["csv", "json", "markdown", "vcard"] {
        let said = shell.refuses(&["export", format, "#none"]);
        assert!(said.contains("no contact matches"), "{said}");
    }
    let said = shell.refuses(&["export", "ics", "#none"]);
    assert!(said.contains("no follow-up and no event matches"), "{said}");
    let said = shell.refuses(&["export", "csv", "is:nonsense"]);
    assert!(said.contains("the filter is not understood"), "{said}");
}

/// Text as it stands in records: clean, without blanks around it, and short enough to be kept.
fn words() -> impl Strategy<Value = String> {
    "[='@+a-zA-Z0-9äß李,;\"\\\\:#-]([ ='@+a-zA-Z0-9äß李,;\"\\\\:#-]{0,20}[a-z=;,'\"])?"
}

fn contact() -> impl Strategy<Value = Contact> {
    let id = any::<u64>().prop_map(|seed| Mint::new(seed & 0xffff, seed).id::<Contact>());
    let several = |of: &'static str| proptest::collection::btree_set(of, 0..3);
    let lists = proptest::collection::vec(several("[a-z=+'-]{1,8}"), 5);
    let addresses = (
        several("[a-z+='-]{1,6}@[a-z]{1,5}\\.example"),
        several("\\+?[0-9]{6,9}"),
        several("https://[a-z]{1,5}\\.example/[a-z,;=]{0,9}"),
    );
    let texts = (
        words(),
        words(),
        words(),
        words(),
        "([ =a-z,\n\"';\\\\]{0,90}[a-z])?",
    );
    let uid = proptest::option::of("[A-Za-z0-9:;,-]{1,12}");
    (id, texts, lists, addresses, uid).prop_map(|(id, texts, lists, addresses, uid)| {
        let mut lists = lists
            .into_iter()
            .map(|it| it.into_iter().collect::<Vec<String>>());
        let (name, company, title, location, notes) = texts;
        let mut contact = Contact::new(id, name);
        contact.company = company;
        contact.title = title;
        contact.location = location;
        contact.emails = addresses.0.into_iter().collect();
        contact.phones = addresses.1.into_iter().collect();
        contact.urls = addresses.2.into_iter().collect();
        contact.tags = lists.next().unwrap();
        contact.cares = lists.next().unwrap();
        contact.topics = lists.next().unwrap();
        contact.needs = lists.next().unwrap();
        contact.ask = lists.next().unwrap();
        notes.trim().clone_into(&mut contact.notes);
        contact.birthday = "--04-15".parse().ok();
        contact.sources = uid
            .into_iter()
            .map(|uid| Source::new("vcard", uid))
            .collect();
        contact
    })
}

fn moment() -> Moment {
    Moment {
        today: shell::TODAY.parse().unwrap(),
        mint: Mint::new(1 << 40, 7),
    }
}

fn book_of(contacts: Vec<Contact>) -> Book {
    let mut book = Book::default();
    let records = contacts.into_iter().map(Into::into).collect();
    let change = book.answer(Edit::Put(records), &moment()).unwrap();
    book.apply(&change);
    book
}

proptest! {
    #[test]
    fn a_table_of_anybody_comes_in_again_as_it_was(people in proptest::collection::vec(contact(), 1..5)) {
        let book = book_of(people);
        let ids: Vec<Id<Contact>> = book.all::<Contact>().ids().collect();
        let table = sheet::contacts(&book, &ids, moment().today, false);
        let again = exchange::read(table.as_bytes(), &netgrow::exchange::Manner::default()).unwrap();
        prop_assert_eq!(&again.troubles[..], []);
        let plan = Plan::of(&book, again.clone(), &moment());
        prop_assert!(plan.rows.iter().all(|row| row.fate == Fate::Unchanged), "{:?}", plan.rows);
        prop_assert!(plan.contacts.is_empty());
        for (brought, id) in again.people.iter().zip(ids) {
            let mut came = brought.contact.clone();
            came.sources = book.get(id).unwrap().sources.clone();
            came.id = id;
            prop_assert_eq!(&came, book.get(id).unwrap());
        }
    }

    #[test]
    fn a_card_of_anybody_comes_in_again_whole(mut contact in contact(), four in any::<bool>()) {
        let version = if four { Version::Four } else { Version::Three };
        let label = |label: &str, on: &str| NamedDate {
            label: label.to_owned(),
            on: on.parse().unwrap(),
            extra: Extra::default(),
        };
        contact.dates = vec![label("anniversary", "2011-02-28"), label("name day; his", "--06-24")];
        contact.company.insert_str(0, "not the name ");
        let book = book_of(vec![contact.clone()]);
        let card = card::of(&contact, version);
        prop_assert!(card.lines().all(|line| line.len() <= 75));
        let again = exchange::read(card.as_bytes(), &netgrow::exchange::Manner::default()).unwrap();
        prop_assert_eq!(&again.troubles[..], []);
        let plan = Plan::of(&book, again.clone(), &moment());
        prop_assert!(plan.is_idle(), "{:?}", plan);
        let came = &again.people[0].contact;
        let mut meant = contact.clone();
        meant.id = came.id;
        let uid = meant.sources.first().map_or_else(|| format!("urn:uuid:{}", contact.id), |it| it.key.clone());
        prop_assert_eq!(&came.sources[0].key, &uid);
        meant.sources.clone_from(&came.sources);
        prop_assert_eq!(came, &meant);
        // Whoever had the card from elsewhere gets it back under the name by which they know it.
        let other = Plan::of(&Book::default(), again, &moment());
        prop_assert!(card::of(&other.contacts[0], version).contains(card.lines().nth(2).unwrap()));
    }
}
