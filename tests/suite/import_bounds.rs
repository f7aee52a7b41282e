//! Files made to do harm: each ends in a clear refusal or a short report, and none of them fills the memory or the
//! screen.

use crate::shell::Shell;
use netgrow::exchange::{self, Delivery, Manner, Unreadable};

fn read(text: &str) -> Result<Delivery, Unreadable> {
    exchange::read(text.as_bytes(), &Manner::default())
}

fn refused(text: &str) -> String {
    let said = read(text).err().map(|why| why.to_string());
    said.expect("it is refused")
}

#[test]
fn more_people_than_anybody_knows_are_refused() {
    let rows = "x\n".repeat(50_001);
    let said = refused(&format!("Name,Email\n{rows}"));
    assert!(said.contains("more than 50,000 people"), "{said}");
    let cards = "BEGIN:VCARD\nFN:x\nEND:VCARD\n".repeat(50_001);
    let said = refused(&cards);
    assert!(said.contains("more than 50,000 people"), "{said}");
    let rows = "\n,x".repeat(200_001);
    let said = refused(&format!("Name,Email{rows}"));
    assert!(said.contains("more than 200,000 rows"), "{said}");
    let said = refused(&format!("Name{}\nx", ",x".repeat(2_000)));
    assert!(said.contains("more than 1,000 columns"), "{said}");
    let rows = "2026-11-23,x\n".repeat(200_001);
    let said = refused(&format!("Date,Type,Link\n{rows}"));
    assert!(said.contains("more than 200,000 rows"), "{said}");
}

#[test]
fn a_table_of_nothing_but_quotes_is_none() {
    let said = refused(&format!("Name,Email\n{}", "\"a\n".repeat(100_000)));
    assert!(said.contains("it is no table"), "{said}");
}

#[test]
fn a_file_of_nothing_but_beginnings_is_none() {
    let said = refused(&"BEGIN:VCARD\n".repeat(20_000));
    assert!(said.contains("records that can’t be read"), "{said}");
}

#[test]
fn what_cant_be_read_is_quoted_as_far_as_one_needs_to_see_it() {
    let said = refused(&"[".repeat(100_000));
    assert!(said.len() < 1_000, "{} bytes", said.len());
    let long = "B".repeat(100_000);
    let tables = [
        format!("Name,Birthday,Email\nAda,{long},{long}\n"),
        format!("Date,Type,Link\n{long},x,y\n"),
        format!("Event name,Event time,Status\nx,{long},attending\n"),
    ];
    for table in tables {
        let delivery = read(&table).unwrap();
        assert!(!delivery.troubles.is_empty(), "{table:.40}");
        for trouble in delivery.troubles.iter() {
            assert!(trouble.says.len() < 500, "{:.100}", trouble.says);
        }
    }
}

#[test]
fn of_what_is_left_out_the_first_are_told_and_the_others_counted() {
    let shell = Shell::new();
    let path = shell.home().join("begins.vcf");
    let file = format!("{}FN:Ada\nEND:VCARD\n", "BEGIN:VCARD\n".repeat(2_000));
    std::fs::write(&path, file).unwrap();
    let told = shell.does(&["import", path.to_str().unwrap(), "--dry-run"]);
    assert!(told.lines().count() < 120, "{} lines", told.lines().count());
    assert!(told.contains("and 3898 more"), "{told}");
    assert!(told.contains("Ada: new"), "{told}");
}
