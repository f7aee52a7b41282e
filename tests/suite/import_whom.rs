//! Whom an import takes for one person: nobody for sharing a company's page, nobody twice for being in it with no
//! more than a name, and whoever is only like somebody known with the reason.

use crate::shell::Shell;
use serde_json::Value;

/// A file in the home, and its path.
fn bring(shell: &Shell, name: &str, text: &str) -> String {
    let path = shell.home().join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn contacts(shell: &Shell) -> Vec<Value> {
    let said = shell.does(&["list", "contacts", "--all", "--json"]);
    serde_json::from_str(&said).unwrap()
}

/// What is told of a file before it comes in; how many contacts there are with it, once and again.
fn twice(shell: &Shell, name: &str, text: &str) -> (String, usize, usize) {
    let file = bring(shell, name, text);
    let told = shell.does(&["import", &file, "--dry-run"]);
    shell.does(&["import", &file]);
    let once = contacts(shell).len();
    shell.does(&["import", &file]);
    (told, once, contacts(shell).len())
}

fn card(fields: &str) -> String {
    format!("BEGIN:VCARD\nVERSION:4.0\n{fields}\nEND:VCARD\n")
}

#[test]
fn a_page_of_a_company_makes_nobody_one() {
    let shell = Shell::new();
    let cards = [
        "FN:Ann One\nEMAIL:ann@acme.example\nURL:https://www.acme.example/",
        "FN:Bob Two\nEMAIL:bob@acme.example\nURL:https://www.acme.example/",
        "FN:Cem Three\nURL:https://github.com/acme",
        "FN:Dee Four\nURL:https://github.com/acme",
        "FN:Ann King\nURL:https://linkedin.com/in/ann",
        "FN:Ann Queen\nURL:https://uk.linkedin.com/in/Ann/",
        "FN:Eve Five\nURL:eve.example",
        "FN:Eve  Five\nURL:https://eve.example/",
    ];
    let cards: String = cards.iter().map(|it| card(it)).collect();
    let (told, once, again) = twice(&shell, "shared.vcf", &cards);
    assert_eq!((once, again), (6, 6), "{told}");
    assert!(
        told.contains("Dee Four: new, or Cem Three? the same page github.com/acme"),
        "{told}"
    );
    let table = "First Name,Last Name,E-mail Address,Web Page\nFay,Six,fay@acme.example,www.acme.example\nGus,Seven,gus@acme.example,www.acme.example\n";
    let (told, once, again) = twice(&shell, "outlook.csv", table);
    assert_eq!((once, again), (8, 8), "{told}");
}

#[test]
fn who_is_only_named_comes_in_once_however_often_the_file_is_read() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Just Name"]);
    let cards = [
        card("FN:Just Name"),
        card("FN:Only Note\nNOTE:a note"),
        card("FN:555\nTEL:555"),
    ];
    let (told, once, again) = twice(&shell, "some.vcf", &cards.concat());
    assert!(
        told.contains("Just Name: new, or Just Name? the same name"),
        "{told}"
    );
    assert_eq!((once, again), (4, 4), "{told}");
    let table = "Name,Company,Notes\nJust Name,,\nNo Mail,Mills,one\nNo Mail,Looms,two\n";
    let (told, once, again) = twice(&shell, "some.csv", table);
    assert_eq!((once, again), (7, 7), "{told}");
    let linkedin = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nJust,Name,,,,,07 Feb 2022\n";
    let (told, once, again) = twice(&shell, "Connections.csv", linkedin);
    assert_eq!((once, again), (8, 8), "{told}");
    // Whoever was told to be somebody known is that person ever after.
    let told = shell.does(&["import", &bring(&shell, "some.vcf", &cards.concat())]);
    assert!(told.contains("3 known"), "{told}");
}

#[test]
fn blanks_in_a_name_make_nobody_new_and_a_slip_is_a_question() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Jon Smith, dev at Acme"]);
    shell.does(&["add", "contact", "Ada Lovelace, dev at Acme"]);
    let table =
        "Name,Company\nJon  Smith,Acme\nAda Lovelce,ACME\nAda Byron,Acme\nAda Lovelce,Looms\n";
    let file = bring(&shell, "people.csv", table);
    let told = shell.does(&["import", &file, "--dry-run"]);
    assert!(!told.contains("Jon  Smith: new"), "{told}");
    assert!(
        told.contains("Ada Lovelce: new, or Ada Lovelace? nearly the same name, both at ACME"),
        "{told}"
    );
    assert!(told.contains("Ada Byron: new\n"), "{told}");
}

#[test]
fn a_place_makes_two_of_a_name_one_unless_something_speaks_against_it() {
    let shell = Shell::new();
    let table =
        "Name,City,Email,Phone\nEva Novak,Brno,eva@a.example,\nIva Novak,Brno,,+420 111 222 333\n";
    shell.does(&["import", &bring(&shell, "one.csv", table)]);
    let table = "Name,City,Email,Phone\nEva Novak,Brno,other@b.example,\nIva Novak,Brno,,\n";
    let told = shell.does(&["import", &bring(&shell, "two.csv", table)]);
    assert!(told.contains("1 known · 1 in doubt"), "{told}");
    assert!(
        told.contains("Eva Novak: new, or Eva Novak? the same name, both in Brno"),
        "{told}"
    );
}

#[test]
fn whoever_a_file_names_twice_is_called_by_name() {
    let shell = Shell::new();
    let cards = [
        "FN:Jon Smith\nEMAIL:jon@a.example",
        "FN:Jon Smith\nEMAIL:jon@b.example",
        "FN:Jon Smith\nEMAIL:jon@c.example",
        "FN:Ada King\nUID:a\nORG:OldCo\nTITLE:Dev",
        "FN:Ada King\nUID:a\nORG:NewCo\nTITLE:Lead",
    ];
    let cards: String = cards.iter().map(|it| card(it)).collect();
    let told = shell.does(&["import", &bring(&shell, "cards.vcf", &cards)]);
    assert!(
        told.contains("new, or Jon Smith, Jon Smith? the same name"),
        "{told}"
    );
    assert!(
        told.contains("Ada King: Lead at NewCo, before Dev at OldCo"),
        "{told}"
    );
}

#[test]
fn a_birthday_reminds_of_nobody_who_is_not_decided_about() {
    let shell = Shell::new();
    let cards = [
        card("FN:Birth Today\nBDAY:1980-11-23"),
        card("FN:Birth Soon\nBDAY:--1125"),
    ];
    shell.does(&["import", &bring(&shell, "births.vcf", &cards.concat())]);
    let told = shell.run(&["due", "--within", "7d", "--exit-code"]);
    assert_eq!(
        (told.code, told.out.contains("Birth")),
        (0, false),
        "{told:?}"
    );
    let known = [
        "Birth Known",
        "--birthday",
        "25 nov",
        "--cadence",
        "ambient",
    ];
    shell.does(&[["add", "contact"].as_slice(), &known].concat());
    let told = shell.does(&["due", "--within", "7d"]);
    assert!(
        told.contains("Birth Known") && !told.contains("Birth Soon"),
        "{told}"
    );
}
