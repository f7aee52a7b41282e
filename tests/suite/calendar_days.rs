//! The days of a calendar: what recurs, what is left out, added or moved, and the clocks of other zones; and what no
//! calendar can do to its reader.

use chrono::TimeDelta;
use netgrow::exchange::calendar::{Answer, Meeting};
use netgrow::exchange::{self, Delivery, Here, Manner};
use proptest::prelude::*;

/// A reader in the middle of Europe, in winter.
fn manner() -> Manner {
    Manner {
        here: Here {
            today: "2026-11-23".parse().unwrap(),
            wall: |instant| instant.naive_utc() + TimeDelta::hours(1),
        },
        ..Manner::default()
    }
}

fn read(bytes: &[u8]) -> Delivery {
    exchange::read(bytes, &manner()).unwrap()
}

/// A calendar of these events, each of lines.
fn calendar(events: &[&str]) -> String {
    let events = events.iter().map(|it| it.trim());
    let events = events.map(|lines| format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n"));
    let events = events.collect::<Vec<_>>().concat();
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n")
}

const ADA: &str = "ATTENDEE:mailto:ada@example.org";

/// The times of a meeting, each as "2026-11-23 09:30".
fn times(meeting: &Meeting) -> Vec<String> {
    let one = |it: &exchange::calendar::When| match it.start_time {
        Some(time) => format!("{} {}", it.start, time.format("%H:%M")),
        None => it.start.to_string(),
    };
    meeting.times.iter().map(one).collect()
}

/// The times of the only event of a calendar, which is with somebody.
fn times_of(lines: &str) -> Vec<String> {
    let text = calendar(&[&format!("UID:1\nSUMMARY:X\n{ADA}\n{lines}")]);
    let delivery = read(text.as_bytes());
    assert_eq!(delivery.troubles[..], [], "{lines}");
    times(&delivery.meetings[0])
}

/// Why the only event of a calendar is left out.
fn trouble_of(lines: &str) -> String {
    let text = calendar(&[&format!("UID:1\nSUMMARY:X\n{ADA}\n{lines}")]);
    let delivery = read(text.as_bytes());
    assert!(delivery.meetings.is_empty(), "{:?}", lines.get(..80));
    let says: Vec<&str> = delivery
        .troubles
        .iter()
        .map(|it| it.says.as_str())
        .collect();
    says.join("; ")
}

#[test]
fn times_are_those_of_ones_own_clock() {
    for (line, at) in [
        ("DTSTART:20261123T093000", "2026-11-23 09:30"),
        ("DTSTART:20261123T233000Z", "2026-11-24 00:30"),
        ("DTSTART;VALUE=DATE:20261123", "2026-11-23"),
        (
            "DTSTART;TZID=America/New_York:20261123T200000",
            "2026-11-24 02:00",
        ),
        (
            "DTSTART;TZID=W. Europe Standard Time:20261123T093000",
            "2026-11-23 09:30",
        ),
        (
            "DTSTART;TZID=\"Tokyo Standard Time\":20261123T003000",
            "2026-11-22 16:30",
        ),
        (
            "DTSTART;TZID=/softwarestudio.org/Olson_20011030_5/America/Chicago:20261123T090000",
            "2026-11-23 16:00",
        ),
        (
            "DTSTART;TZID=\"(UTC+05:00) Somewhere\":20261123T093000",
            "2026-11-23 05:30",
        ),
        // A time that the clocks skip in spring, and one that they tell twice in autumn.
        (
            "DTSTART;TZID=Europe/Berlin:20260329T023000",
            "2026-03-29 02:30",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20261025T023000",
            "2026-10-25 01:30",
        ),
        ("DTSTART:2026-11-23T09:30:00", "2026-11-23 09:30"),
    ] {
        assert_eq!(times_of(line), [at], "{line}");
    }
}

#[test]
fn a_zone_that_only_the_calendar_knows_is_as_far_away_as_it_says() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:DAYLIGHT\nDTSTART:19810329T020000\nTZOFFSETFROM:+0400\nTZOFFSETTO:+0500\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:19961027T030000\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0400\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n";
    let event = |day: &str| {
        format!("BEGIN:VEVENT\nUID:{day}\nDTSTART;TZID=Ours:{day}\n{ADA}\nEND:VEVENT\n")
    };
    let events = event("20261123T093000") + &event("20260701T093000");
    let text = format!("BEGIN:VCALENDAR\n{zone}{events}END:VCALENDAR");
    let delivery = read(text.as_bytes());
    assert_eq!(times(&delivery.meetings[0]), ["2026-11-23 06:30"]);
    assert_eq!(times(&delivery.meetings[1]), ["2026-07-01 05:30"]);
    // One that is called as no other, but says where it is.
    let text = text.replace("TZID:Ours\n", "TZID:Ours\nX-LIC-LOCATION:Asia/Tokyo\n");
    assert_eq!(
        times(&read(text.as_bytes()).meetings[0]),
        ["2026-11-23 01:30"]
    );
    // Of one that nobody knows it is said, once.
    let text = format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR");
    let delivery = read(text.as_bytes());
    assert_eq!(times(&delivery.meetings[0]), ["2026-11-23 09:30"]);
    assert_eq!(delivery.troubles.len(), 1);
    assert_eq!(
        delivery.troubles[0].says,
        "the time zone “Ours” is not known: its times are taken as those of your clock"
    );
}

#[test]
fn what_recurs_falls_on_its_days() {
    let start = "DTSTART;TZID=Europe/Berlin:20261001T090000";
    for (rule, days) in [
        // Winter time comes between; to the reader, who is always an hour ahead of Greenwich, it shows.
        (
            "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4",
            vec![
                "2026-10-01 08:00",
                "2026-10-15 08:00",
                "2026-10-29 09:00",
                "2026-11-12 09:00",
            ],
        ),
        // The last one is at the very moment that the rule ends, told by the clock of Greenwich.
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20261015T070000Z",
            vec!["2026-10-01 08:00", "2026-10-08 08:00", "2026-10-15 08:00"],
        ),
        (
            "RRULE:FREQ=DAILY;UNTIL=20261003",
            vec!["2026-10-01 08:00", "2026-10-02 08:00", "2026-10-03 08:00"],
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261002T070000Z",
            vec!["2026-10-01 08:00", "2026-10-03 08:00"],
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20261001,20261003",
            vec!["2026-10-02 08:00"],
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=5\nEXRULE:FREQ=WEEKLY;BYDAY=SA,SU",
            vec!["2026-10-01 08:00", "2026-10-02 08:00", "2026-10-05 08:00"],
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261002",
            vec!["2026-10-02 08:00", "2026-10-03 08:00", "2026-10-04 08:00"],
        ),
        (
            "RDATE;TZID=Europe/Berlin:20261002T100000,20261003T100000",
            vec!["2026-10-01 08:00", "2026-10-02 09:00", "2026-10-03 09:00"],
        ),
        (
            "RDATE;VALUE=PERIOD:20261002T080000Z/PT1H",
            vec!["2026-10-01 08:00", "2026-10-02 09:00"],
        ),
        (
            "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2",
            vec!["2026-10-01 08:00", "2026-10-30 09:00", "2026-11-27 09:00"],
        ),
        (
            "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=2",
            vec!["2026-10-01 08:00", "2026-11-02 09:00"],
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=2;X-OWN=1;WKST=SU",
            vec!["2026-10-01 08:00", "2026-10-02 08:00"],
        ),
    ] {
        assert_eq!(times_of(&format!("{start}\n{rule}")), days, "{rule}");
    }
    let months = times_of("DTSTART;VALUE=DATE:20260131\nRRULE:FREQ=MONTHLY;COUNT=3");
    assert_eq!(months, ["2026-01-31", "2026-03-31", "2026-05-31"]);
    let leap = times_of("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY");
    assert_eq!(leap, ["2024-02-29", "2028-02-29"]);
}

#[test]
fn a_series_is_looked_at_for_some_years_and_no_longer() {
    let days = times_of("DTSTART:20100104T090000\nRRULE:FREQ=WEEKLY");
    assert!(days.len() > 300 && days.len() < 400, "{}", days.len());
    assert!(days[0].starts_with("2021-11"), "{}", days[0]);
    assert!(days.last().unwrap().starts_with("2028-11"));
    let often = times_of("DTSTART:20100104T090000\nRRULE:FREQ=DAILY");
    assert_eq!(often.len(), 500, "the latest of them");
    assert_eq!(often.last().unwrap(), "2028-11-24 09:00");
    // What is over before is no matter of these years, but known.
    let over = times_of("DTSTART:20100104T090000\nRRULE:FREQ=DAILY;COUNT=1");
    assert_eq!(over, ["2010-01-04 09:00"]);
}

#[test]
fn one_of_a_series_may_be_moved_called_off_or_the_first_of_another() {
    let series = format!(
        "UID:1\nSUMMARY:Weekly\nSEQUENCE:0\nDTSTART:20261102T090000\nRRULE:FREQ=WEEKLY;COUNT=5\n{ADA}"
    );
    // Its number is another, as it is in real calendars.
    let moved =
        format!("UID:1\nSEQUENCE:3\nRECURRENCE-ID:20261109T090000\nDTSTART:20261110T150000\n{ADA}");
    let off = format!(
        "UID:1\nSUMMARY:Weekly\nRECURRENCE-ID;VALUE=DATE:20261116\nDTSTART:20261116T090000\nSTATUS:CANCELLED\n{ADA}"
    );
    let text = calendar(&[&moved, &series, &off]);
    let delivery = read(text.as_bytes());
    assert_eq!(delivery.troubles[..], []);
    let all = &delivery.meetings;
    assert_eq!(
        times(&all[0]),
        ["2026-11-02 09:00", "2026-11-23 09:00", "2026-11-30 09:00"]
    );
    assert_eq!(times(&all[1]), ["2026-11-10 15:00"]);
    assert_eq!(all[1].title, "Weekly");
    assert_eq!(all[1].times[0].of, "20261109T0900");
    assert_eq!(times(&all[2]), ["2026-11-16 09:00"]);
    let later = format!(
        "UID:1\nSUMMARY:Later\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261116T090000\nDTSTART:20261117T100000\n{ADA}"
    );
    let delivery = read(calendar(&[&series, &later]).as_bytes());
    assert_eq!(
        times(&delivery.meetings[0]),
        ["2026-11-02 09:00", "2026-11-09 09:00"]
    );
    assert_eq!(
        times(&delivery.meetings[1]),
        ["2026-11-17 10:00", "2026-11-24 10:00", "2026-12-01 10:00"]
    );
    let last = format!(
        "UID:1\nSUMMARY:Last\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261130T090000\nDTSTART:20261130T120000\n{ADA}"
    );
    let delivery = read(calendar(&[&series, &later, &last]).as_bytes());
    assert_eq!(
        times(&delivery.meetings[1]),
        ["2026-11-17 10:00", "2026-11-24 10:00"]
    );
    assert_eq!(times(&delivery.meetings[2]), ["2026-11-30 12:00"]);
    // One alone, of a series that is not there.
    let delivery = read(calendar(&[&moved]).as_bytes());
    assert_eq!(times(&delivery.meetings[0]), ["2026-11-10 15:00"]);
}

#[test]
fn ends_are_of_the_last_day() {
    let end = |lines: &str| {
        let text = calendar(&[&format!("UID:1\n{ADA}\n{lines}")]);
        let when = read(text.as_bytes()).meetings[0].times[0].clone();
        let time = when.end_time.map(|it| it.format("%H:%M").to_string());
        (
            when.end.map(|it| it.to_string()).unwrap_or_default(),
            time.unwrap_or_default(),
        )
    };
    let is = |day: &str, time: &str| (day.to_owned(), time.to_owned());
    assert_eq!(
        end("DTSTART;VALUE=DATE:20261123\nDTEND;VALUE=DATE:20261124"),
        is("", "")
    );
    assert_eq!(
        end("DTSTART;VALUE=DATE:20261123\nDTEND;VALUE=DATE:20261126"),
        is("2026-11-25", "")
    );
    assert_eq!(
        end("DTSTART:20261123T090000\nDURATION:PT1H30M"),
        is("", "10:30")
    );
    assert_eq!(
        end("DTSTART:20261123T220000\nDTEND:20261124T010000"),
        is("2026-11-24", "01:00")
    );
    assert_eq!(
        end("DTSTART:20261123T220000\nDTEND:20261124T000000"),
        is("", "")
    );
    assert_eq!(
        end("DTSTART:20261123T090000\nDTEND:20261123T080000"),
        is("", "")
    );
    assert_eq!(
        end("DTSTART;TZID=Europe/Berlin:20261123T090000\nDTEND:20261123T090000Z"),
        is("", "10:00")
    );
}

#[test]
fn who_is_in_it_is_read_from_whatever_stands_there() {
    let lines = "UID:1\nDTSTART:20261110T090000\nORGANIZER;CN=Grace:MAILTO:Grace@navy.example\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:grace@navy.example\nATTENDEE;CN=\"Lovelace, Ada; Countess\";PARTSTAT=DECLINED:mailto:ada@example.org\nATTENDEE;CN=\"lin@harbour.example\";EMAIL=lin@harbour.example;PARTSTAT=TENTATIVE:urn:uuid:1\nATTENDEE;CUTYPE=ROOM:mailto:room@x.example\nATTENDEE:mailto:c_1@group.calendar.google.com\nATTENDEE;CN=Nobody:/principals/x";
    let delivery = read(calendar(&[lines]).as_bytes());
    let people = &delivery.meetings[0].people;
    let told: Vec<(&str, &str, Answer)> = people
        .iter()
        .map(|it| (it.mail.as_str(), it.name.as_str(), it.answer))
        .collect();
    assert_eq!(
        told,
        [
            ("grace@navy.example", "Grace", Answer::Yes),
            ("ada@example.org", "Lovelace, Ada; Countess", Answer::No),
            ("lin@harbour.example", "", Answer::Maybe),
        ]
    );
}

#[test]
fn lines_may_be_broken_anywhere_and_end_in_any_way() {
    let text = calendar(&[&format!(
        "UID:1\nSUMMARY:Grüße\\, und\\nmehr\nDTSTART:20261110T090000\n{ADA}"
    )]);
    let (one, other) = text.split_at(text.find('ü').unwrap());
    let (half, rest) = other.as_bytes().split_at(1);
    let broken = [b"\xef\xbb\xbf", one.as_bytes(), half, b"\n ", rest].concat();
    let windows = String::from_utf8_lossy(&broken[3..]).into_owned();
    assert_ne!(
        windows.as_bytes(),
        &broken[3..],
        "it is broken within a letter"
    );
    let breaks: Vec<u8> = broken
        .iter()
        .flat_map(|byte| match byte {
            b'\n' => vec![b'\r', b'\n'],
            other => vec![*other],
        })
        .collect();
    let wide: Vec<u8> = std::iter::once(0xfeff_u16)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [broken, breaks, wide] {
        let delivery = read(&bytes);
        assert_eq!(delivery.meetings[0].title, "Grüße, und mehr");
        assert_eq!(delivery.troubles[..], []);
    }
}

#[test]
fn what_is_within_an_event_or_none_is_passed_over() {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:t\nDTSTART:20261110T090000\nEND:VTODO\nBEGIN:VEVENT\nUID:1\nSUMMARY:Talk\nBEGIN:VALARM\nTRIGGER:-PT15M\nSUMMARY:Alarm\nDTSTART:20200101T090000\nEND:VALARM\nDTSTART:20261110T090000\n{ADA}\nno line of anything\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20261111T090000\n{ADA}\n"
    );
    let delivery = read(text.as_bytes());
    assert_eq!(delivery.meetings.len(), 2);
    assert_eq!(delivery.meetings[0].title, "Talk");
    assert_eq!(times(&delivery.meetings[0]), ["2026-11-10 09:00"]);
    assert_eq!(delivery.meetings[1].title, "Meeting");
    let told: Vec<(u64, &str)> = delivery
        .troubles
        .iter()
        .map(|it| (it.spot.line, it.says.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (16, "the line belongs to no calendar and is passed over"),
            (18, "the event has no end, and is taken as far as it goes"),
            (2, "1 task is left out: only events are read"),
        ]
    );
    let reply = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nDTSTART:20261110T090000\nEND:VEVENT\nEND:VCALENDAR";
    let delivery = read(reply.as_bytes());
    assert_eq!(delivery.meetings, []);
    assert!(
        delivery.troubles[0]
            .says
            .starts_with("it answers an invitation")
    );
}

#[test]
fn of_two_that_are_the_same_the_newer_counts() {
    let event = |number: u8, day: u8| {
        format!("UID:1\nSEQUENCE:{number}\nDTSTART:202611{day}T090000\n{ADA}")
    };
    let text = calendar(&[&event(0, 10), &event(2, 12), &event(1, 11)]);
    let delivery = read(text.as_bytes());
    assert_eq!(delivery.meetings.len(), 1);
    assert_eq!(times(&delivery.meetings[0]), ["2026-11-12 09:00"]);
}

#[test]
fn a_rule_that_asks_for_too_much_is_refused() {
    let start = "DTSTART:20261110T090000\nRRULE:";
    for (rule, why) in [
        ("FREQ=SECONDLY", "it recurs secondly, and no meeting does"),
        (
            "FREQ=MINUTELY;COUNT=1000000000",
            "it recurs minutely, and no meeting does",
        ),
        ("FREQ=HOURLY", "it recurs hourly, and no meeting does"),
        ("FREQ=DAILY;INTERVAL=0", "“INTERVAL=0” is no part of a rule"),
        (
            "FREQ=DAILY;INTERVAL=-1",
            "“INTERVAL=-1” is no part of a rule",
        ),
        ("FREQ=DAILY;COUNT=0", "“COUNT=0” is no part of a rule"),
        (
            "FREQ=DAILY;COUNT=99999999999",
            "“COUNT=99999999999” is no part of a rule",
        ),
        ("FREQ=WEEKLY;BYDAY=XX", "“BYDAY=XX” is no part of a rule"),
        (
            "FREQ=DAILY;UNTIL=never",
            "“UNTIL=NEVER” is no part of a rule",
        ),
        (
            "FREQ=FORTNIGHTLY",
            "“FREQ=FORTNIGHTLY” is no part of a rule",
        ),
        ("COUNT=3", "its rule does not say how often it recurs"),
        (
            "FREQ=MONTHLY;RSCALE=CHINESE",
            "“RSCALE=CHINESE” is no part of a rule",
        ),
        (
            "FREQ=YEARLY;BYMONTHDAY=0",
            "“BYMONTHDAY=0” is no part of a rule",
        ),
    ] {
        assert_eq!(
            trouble_of(&format!("{start}{rule}")),
            format!("“X” is left out: {why}")
        );
    }
    let all = |most: u8| {
        (0..most)
            .map(|it| it.to_string())
            .collect::<Vec<_>>()
            .join(",")
    };
    let bomb = format!(
        "{start}FREQ=DAILY;BYHOUR={};BYMINUTE={1};BYSECOND={1}",
        all(24),
        all(60)
    );
    assert!(trouble_of(&bomb).contains("it recurs 86400 times a day"));
    let old = "DTSTART:16010101T090000\nRRULE:FREQ=DAILY";
    assert!(trouble_of(old).contains("it recurs more than 20000 times"));
    let listed = vec!["20261110T090000"; 10_100].join(",");
    let listed = format!("DTSTART:20261110T090000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:{listed}");
    assert!(trouble_of(&listed).contains("it lists more than 10000 days"));
}

#[test]
fn no_file_of_hard_rules_takes_for_ever() {
    // None of these ever comes true, or only after thousands of years are looked through.
    let hard = |at: usize| {
        let rule = [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=31",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
            "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        ][at % 4];
        format!("UID:{at}\nDTSTART:20261110T090000\nRRULE:{rule}\n{ADA}")
    };
    let events: Vec<String> = (0..400).map(hard).collect();
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let delivery = read(calendar(&events).as_bytes());
    let tired = delivery.troubles.iter().filter(|it| {
        it.says
            .contains("more that recurs than can be looked through")
    });
    assert!(tired.count() > 300);
    let moved = |at: u32| {
        let day =
            chrono::NaiveDate::from_num_days_from_ce_opt(700_000 + i32::try_from(at).unwrap());
        let day = day.unwrap().format("%Y%m%dT090000");
        format!("UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:{day}\nDTSTART:{day}")
    };
    let many: Vec<String> = (0..3_000).map(moved).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(read(calendar(&many).as_bytes()).meetings.len(), 3_000);
    let long = [
        "x;y,".repeat(300_000),
        "\n ".repeat(300_000),
        "BEGIN:VEVENT\n".repeat(20_000),
        "BEGIN:X\n".repeat(100_000),
        "A;".repeat(200_000) + ":",
    ];
    for long in long {
        drop(read(format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261110T090000\nSUMMARY:{long}\nEND:VEVENT\nEND:VCALENDAR").as_bytes()));
    }
}

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(read(&[b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n".as_slice(), &bytes].concat()));
    }

    #[test]
    fn no_lines_bring_it_down(lines in proptest::collection::vec("(BEGIN:VEVENT|END:VEVENT|BEGIN:VTIMEZONE|END:VTIMEZONE|BEGIN:STANDARD|TZID:A|TZOFFSETTO:|UID:|DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE|RRULE:FREQ=|ATTENDEE|ORGANIZER|DURATION:P| )(;TZID=A|;VALUE=DATE|;RANGE=THISANDFUTURE)?(:|=|;)?(DAILY|WEEKLY|MONTHLY|YEARLY|[0-9]{4}(0[1-9]|1[0-2])[0-2][1-8])?(T[0-2][0-3]0000Z?)?[ -~é]{0,20}", 0..30)) {
        drop(read(format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}", lines.join("\n")).as_bytes()));
    }

    #[test]
    fn no_rule_brings_it_down(rule in "FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[0-9]{1,4})?(;COUNT=[0-9]{1,6})?(;BYDAY=-?[0-9]{0,2}(MO|SU)(,FR)?)?(;BYMONTH=[0-9]{1,2})?(;BYMONTHDAY=-?[0-9]{1,2})?(;BYSETPOS=-?[0-9]{1,3})?(;BYHOUR=[0-9]{1,2})?(;BYYEARDAY=-?[0-9]{1,3})?(;BYWEEKNO=-?[0-9]{1,2})?(;WKST=(SU|MO))?", year in 1600..2100) {
        drop(read(calendar(&[&format!("UID:1\n{ADA}\nDTSTART:{year}0228T090000\nRRULE:{rule}")]).as_bytes()));
    }
}
