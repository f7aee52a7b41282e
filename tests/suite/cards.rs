//! Cards of people, as telephones and address books write them: every trap of the three versions, a folder of
//! them, and files made to do harm.

use std::path::Path;

use crate::shell::Shell;
use netgrow::book::{Book, Contact, Mint, Moment};
use netgrow::exchange::plan::Plan;
use netgrow::exchange::{self, Delivery, Manner};
use proptest::prelude::*;
use serde_json::Value;

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange");
    folder.join(name).to_str().unwrap().to_owned()
}

fn read(name: &str) -> Delivery {
    let bytes = std::fs::read(fixture(name)).unwrap();
    exchange::read(&bytes, &Manner::default()).unwrap()
}

fn troubles(delivery: &Delivery) -> Vec<String> {
    let troubles = delivery.troubles.iter();
    troubles
        .map(|it| format!("{}: {}", it.spot, it.says))
        .collect()
}

#[test]
fn what_telephones_write_in_the_old_version_is_understood() {
    let delivery = read("android-2.1.vcf");
    assert_eq!(delivery.system, "vcard");
    let [jorg, anna, bea] = delivery.people.as_slice() else {
        panic!("{delivery:?}");
    };
    let jorg = &jorg.contact;
    assert_eq!(jorg.name, "Jörg Müller");
    assert_eq!(
        jorg.phones,
        ["+49 30 7654321", "+49 170 1234567"],
        "preferred first"
    );
    assert_eq!(jorg.emails, ["jorg@example.org"]);
    assert_eq!(jorg.company, "Grün AG");
    assert_eq!(jorg.notes, "Met at the fair\nLikes chess");
    assert_eq!(delivery.pictures, 1);
    assert_eq!(
        anna.contact.name, "Anna",
        "a sign too many before the semicolons"
    );
    assert_eq!(
        (bea.contact.name.as_str(), bea.spot.line),
        ("Bea Agent", 21)
    );
    assert_eq!(bea.contact.title, "Actor");
    assert!(
        bea.contact.phones.is_empty(),
        "the card within is none of hers"
    );
    assert_eq!(troubles(&delivery), Vec::<String>::new());
    let renee = &read("latin-2.1.vcf").people[0].contact;
    assert_eq!(
        (renee.name.as_str(), renee.location.as_str()),
        ("Renée Blanc", "Zürich")
    );
}

#[test]
fn what_apple_groups_and_labels_is_found() {
    let delivery = read("apple-3.0.vcf");
    let [ada, harbour] = delivery.people.as_slice() else {
        panic!("{delivery:?}");
    };
    let ada = &ada.contact;
    assert_eq!(ada.name, "Ada Lovelace");
    assert_eq!(ada.aliases, ["Enchantress", "Number Lady"]);
    assert_eq!(ada.company, "Analytical Engines, Ltd");
    assert_eq!(ada.emails, ["ada@home.example", "ada@engines.example"]);
    assert_eq!(ada.phones, ["+44 20 7946 0123"]);
    assert_eq!(ada.urls[0], "https://www.linkedin.com/in/ada-lovelace/");
    assert_eq!(ada.birthday.unwrap().to_string(), "--12-10");
    assert_eq!(ada.dates[0].label, "anniversary");
    assert_eq!(ada.dates[0].on.to_string(), "2010-03-04");
    assert_eq!(ada.location, "London");
    assert_eq!(
        ada.tags,
        ["science", "old-friends", "speakers"],
        "the group is a tag"
    );
    assert_eq!(
        ada.notes,
        "Wrote the first programme.\nLikes; horses, and wings."
    );
    assert_eq!(ada.sources[0].key, "8F0F6A2E-2D2D-4B1C-9B7E-ADA000000001");
    assert_eq!(harbour.contact.name, "Harbour Works");
    assert_eq!(harbour.contact.company, "");
}

#[test]
fn what_the_newest_version_says_is_understood_and_what_is_broken_told() {
    let delivery = read("modern-4.0.vcf");
    let names: Vec<&str> = delivery
        .people
        .iter()
        .map(|it| it.contact.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Grace Hopper 🚢",
            "Lin Wei",
            "Evil ]0;x Name",
            "Last Without End"
        ]
    );
    let grace = &delivery.people[0].contact;
    assert_eq!(grace.phones, ["+1-555-010-0200"]);
    assert_eq!(grace.birthday.unwrap().to_string(), "--12-09");
    assert_eq!(grace.notes, "Birthday: circa 1906");
    assert_eq!(grace.dates[0].on.to_string(), "1930-06-15");
    assert_eq!(grace.title, "Rear admiral");
    assert_eq!(grace.tags, ["board"]);
    let lin = &delivery.people[1].contact;
    assert_eq!(lin.birthday.unwrap().to_string(), "1969-12-28");
    assert_eq!(lin.tags, ["board"]);
    assert_eq!(delivery.people[2].contact.aliases, ["moc.elpmaxe"]);
    assert_eq!(
        troubles(&delivery),
        [
            "line 16: “not an address” is no e-mail address and is left out",
            "line 31: nobody is named in it, and no address",
            "line 38: the line belongs to no card and is passed over",
            "line 35: the card has no end, and is taken as far as it goes",
            "line 41: the card has no end, and is taken as far as it goes",
        ]
    );
    assert_eq!(delivery.pictures, 1);
}

#[test]
fn a_letter_broken_in_two_is_put_together() {
    let delivery = read("folded-3.0.vcf");
    assert_eq!(delivery.people[0].contact.name, "Jörg Folded");
}

#[test]
fn a_card_is_found_again_by_its_uid_and_fills_what_is_blank() {
    let shell = Shell::new();
    let told = shell.does(&["import", &fixture("apple-3.0.vcf")]);
    assert!(told.contains("Cards, apple-3.0.vcf: 2 people"), "{told}");
    assert!(
        told.contains("Imported 2 contacts from apple-3.0.vcf"),
        "{told}"
    );
    let again = shell.does(&["import", &fixture("apple-3.0.vcf")]);
    assert!(again.contains("2 known"), "{again}");
    let later = shell.home().join("later.vcf");
    let card = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada King\nUID:URN:UUID:8f0f6a2e-2d2d-4b1c-9b7e-ADA000000001\nTEL:+44 20 7946 9999\nEND:VCARD\n";
    std::fs::write(&later, card).unwrap();
    let told = shell.does(&["import", later.to_str().unwrap()]);
    assert!(told.contains("1 filled in"), "{told}");
    assert!(
        !told.contains("No longer in it"),
        "a card is not the whole address book: {told}"
    );
    assert!(shell.does(&["due"]).contains("Nothing"), "no reminders");
}

#[test]
fn a_folder_of_cards_is_read_and_what_is_no_card_passed_over() {
    let shell = Shell::new();
    let folder = shell.home().join("contacts");
    let inner = folder.join("friends");
    std::fs::create_dir_all(&inner).unwrap();
    let card = |name: &str| format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nUID:{name}\nEND:VCARD\n");
    for (file, text) in [
        ("friends/a.vcf", card("Ada Lovelace")),
        ("friends/b.VCF", card("Grace Hopper")),
        ("friends/c.vcf.tmp", card("Half Written")),
        ("friends/noextension", card("No Extension")),
        ("friends/.hidden.vcf", card("Hidden")),
        ("friends/displayname", "Friends".to_owned()),
        (
            "friends/z.vcf",
            "BEGIN:VCARD\nUID:z\nEND:VCARD\n".to_owned(),
        ),
        ("color", "#ff0000".to_owned()),
    ] {
        std::fs::write(folder.join(file), text).unwrap();
    }
    let path = folder.to_str().unwrap();
    let told = shell.does(&["import", path]);
    assert!(told.contains("Cards, contacts: 2 people"), "{told}");
    assert!(
        told.contains("z.vcf, line 1: nobody is named in it"),
        "{told}"
    );
    let said: Value =
        serde_json::from_str(&shell.does(&["import", path, "--json", "--dry-run"])).unwrap();
    assert_eq!(said["people"][1]["file"], "b.VCF");
    let empty = shell.home().join("empty");
    std::fs::create_dir(&empty).unwrap();
    let said = shell.run(&["import", empty.to_str().unwrap()]);
    assert!(said.err.contains("no card (.vcf)"), "{said:?}");
}

#[test]
fn several_files_come_in_as_one_step_if_they_are_of_one_kind() {
    let shell = Shell::new();
    let files = [fixture("android-2.1.vcf"), fixture("apple-3.0.vcf")];
    let told = shell.does(&["import", &files[0], &files[1]]);
    assert!(told.contains("Imported 5 contacts from 2 files"), "{told}");
    shell.does(&["undo"]);
    assert!(shell.does(&["list", "contacts", "--json"]).trim() == "[]");
    let table = shell.home().join("people.csv");
    std::fs::write(&table, "Name,Email\nAda,ada@example.org\n").unwrap();
    let said = shell.run(&["import", &files[0], table.to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("one after the other"), "{said:?}");
}

#[test]
fn files_made_to_do_harm_are_one_person_at_most() {
    let bombs = [
        format!("BEGIN:VCARD\nFN:x{}\nEND:VCARD\n", "\n x".repeat(1_000_000)),
        "BEGIN:VCARD\nAGENT:\n".repeat(100_000),
        format!(
            "BEGIN:VCARD\nFN:x\nN:{}\nEND:VCARD\n",
            ";".repeat(1_000_000)
        ),
        format!("BEGIN:VCARD\nFN{}:x\nEND:VCARD\n", ";a=b".repeat(100_000)),
        format!(
            "BEGIN:VCARD\nFN:x\n{}END:VCARD\n",
            "EMAIL:a@b.c\n".repeat(100_000)
        ),
        format!(
            "BEGIN:VCARD\nFN:x\nNOTE:{}\nEND:VCARD\n",
            "y".repeat(20_000_000)
        ),
    ];
    let read = |bomb: &String| exchange::read(bomb.as_bytes(), &Manner::default()).unwrap();
    let all: Vec<Delivery> = bombs.iter().map(read).collect();
    let people = |at: usize| -> Vec<&Contact> {
        let people = all[at].people.iter();
        people.map(|it| &it.contact).collect()
    };
    assert_eq!(people(0).len(), 1);
    assert!(
        people(0)[0].name.len() <= 200,
        "a name of any length is cut"
    );
    assert!(
        people(1).is_empty(),
        "a card in a card is nobody, however deep"
    );
    assert_eq!(people(2)[0].name, "x");
    assert_eq!(
        people(3)[0].name,
        "x",
        "parameters say nothing, however many"
    );
    assert_eq!(people(4)[0].emails, ["a@b.c"]);
    let delivery = &all[5];
    assert_eq!(delivery.people[0].contact.notes.len(), 100_000);
    assert!(
        troubles(delivery)[0].contains("is cut"),
        "{:?}",
        delivery.troubles
    );
}

#[test]
fn of_many_with_one_name_each_is_asked_about_a_few() {
    let cards =
        |number: u32| format!("BEGIN:VCARD\nFN:X\nEMAIL:x{number}@example.org\nEND:VCARD\n");
    let file: String = (0..300).map(cards).collect();
    let delivery = exchange::read(file.as_bytes(), &Manner::default()).unwrap();
    let moment = Moment {
        today: "2026-11-23".parse().unwrap(),
        mint: Mint::new(1_790_000_000_000, 0),
    };
    let plan = Plan::of(&Book::default(), delivery, &moment);
    assert_eq!(plan.contacts.len(), 300);
    let asked = plan.contacts.iter().map(|it| it.maybe.len());
    assert_eq!(asked.max(), Some(8));
}

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let file = [b"BEGIN:VCARD\n".as_slice(), &bytes].concat();
        drop(exchange::read(&file, &Manner::default()));
    }

    #[test]
    fn no_lines_bring_it_down(lines in "(BEGIN:VCARD\n|END:VCARD\n|N:|FN:|BDAY:|AGENT:\n|;ENCODING=QUOTED-PRINTABLE|=|\n|\r\n| |;|,|:|\"|\\\\|--|é|1604-05-09|item1\\.|X-ABLabel:|_\\$!<|>!\\$_|KIND:group|MEMBER:a|UID:a){0,60}") {
        let file = format!("BEGIN:VCARD\n{lines}");
        let delivery = exchange::read(file.as_bytes(), &Manner::default()).unwrap();
        for brought in delivery.people {
            prop_assert!(!brought.contact.name.is_empty());
            prop_assert!(brought.contact.name.len() <= 204);
        }
    }
}
