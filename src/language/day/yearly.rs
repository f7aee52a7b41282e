//! Days that come back every year, as people type and read them: "10 dec" or "10 dec 1815" in, "10 Dec 1815"
//! out.

use crate::book::Yearly;

use super::dated::{month_name, named_parts, slashed};
use super::{DateOrder, NotADay};

/// The day of the year that a text names, with the year it began if that is said: "10 dec",
/// "10 dec 1815", "1815-12-10", or "--12-10" as vCard has it; "10/12" where there is an order for it.
pub fn read_yearly(text: &str, order: Option<DateOrder>) -> Result<Yearly, NotADay> {
    if let Ok(yearly) = text.parse() {
        return Ok(yearly);
    }
    let phrase = text.trim().to_lowercase();
    let words: Vec<&str> = phrase
        .split([' ', ','])
        .filter(|word| !matches!(*word, "" | "of" | "the"))
        .collect();
    let slashed = match words.as_slice() {
        [word] => slashed(word, order).transpose()?,
        [first, ..] if order.is_none() => slashed(first, None).transpose()?,
        _ => None,
    };
    // Two digits leave open which century somebody was born in.
    let slashed = slashed.filter(|(.., year)| year.is_none_or(|year| year > 99));
    let Some((day, month, year)) = slashed.or_else(|| named_parts(&words)) else {
        return Err(NotADay::NotYearly(text.trim().to_owned()));
    };
    u8::try_from(month)
        .ok()
        .zip(u8::try_from(day).ok())
        .and_then(|(month, day)| Yearly::new(month, day, year))
        .ok_or(NotADay::NoSuchDay(phrase))
}

/// A line that begins with a day of the year, as that day and the rest: "1 jun 2010 first day at work". As
/// many of the first words as make a day belong to it.
pub fn split_yearly(line: &str, order: Option<DateOrder>) -> Result<(Yearly, &str), NotADay> {
    let line = line.trim();
    let ends: Vec<usize> = line
        .match_indices(' ')
        .map(|(at, _)| at)
        .take(3)
        .chain([line.len()])
        .collect();
    let longest_first = ends
        .iter()
        .rev()
        .filter_map(|end| line.split_at_checked(*end));
    for (date, rest) in longest_first {
        match read_yearly(date, order) {
            Ok(yearly) => return Ok((yearly, rest.trim())),
            Err(NotADay::NotYearly(_)) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    Err(NotADay::NotYearly(line.to_owned()))
}

/// A day of the year for people: "10 Dec", "10 Dec 1815".
pub fn tell_yearly(yearly: Yearly) -> String {
    let (day, month) = (yearly.day(), month_name(yearly.month()));
    match yearly.year() {
        Some(year) => format!("{day} {month} {year:04}"),
        None => format!("{day} {month}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_birthday_is_typed_as_it_is_said() {
        for (typed, told) in [
            ("10 dec", "10 Dec"),
            ("Dec 10", "10 Dec"),
            ("10th of December 1815", "10 Dec 1815"),
            ("december 10, 1815", "10 Dec 1815"),
            ("1815-12-10", "10 Dec 1815"),
            ("--12-10", "10 Dec"),
            ("29 feb", "29 Feb"),
        ] {
            assert_eq!(
                read_yearly(typed, None).map(tell_yearly),
                Ok(told.to_owned()),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_is_no_day_of_the_year_is_refused_with_the_reason() {
        for (typed, reason) in [
            ("31 apr", "no such day"),
            ("29 feb 2001", "no such day"),
            ("12/1", "two ways"),
            ("in spring", "10 dec 1815"),
            ("10 dec 99999", "10 dec 1815"),
            ("", "10 dec 1815"),
        ] {
            let refusal = read_yearly(typed, None).unwrap_err().to_string();
            assert!(refusal.contains(reason), "{typed}: {refusal}");
        }
    }

    #[test]
    fn a_line_is_split_after_its_day() {
        for (line, told, rest) in [
            (
                "1 jun 2010 first day at work",
                "1 Jun 2010",
                "first day at work",
            ),
            ("1 jun work anniversary", "1 Jun", "work anniversary"),
            ("--06-01 work anniversary", "1 Jun", "work anniversary"),
            ("jun 1", "1 Jun", ""),
            ("jun 1 2010", "1 Jun 2010", ""),
        ] {
            let (yearly, left) = split_yearly(line, None).unwrap();
            assert_eq!((tell_yearly(yearly).as_str(), left), (told, rest), "{line}");
        }
        assert!(split_yearly("work anniversary", None).is_err());
    }

    #[test]
    fn with_an_order_of_day_and_month_a_slash_is_read_by_it() {
        for (typed, order, told) in [
            ("10/12", DateOrder::DayMonth, "10 Dec"),
            ("12/10/1815", DateOrder::MonthDay, "10 Dec 1815"),
        ] {
            assert_eq!(
                read_yearly(typed, Some(order)).map(tell_yearly),
                Ok(told.to_owned())
            );
        }
        assert!(matches!(
            read_yearly("10/12/85", Some(DateOrder::DayMonth)),
            Err(NotADay::NotYearly(_))
        ));
        let (yearly, rest) = split_yearly("1/6 first day", Some(DateOrder::DayMonth)).unwrap();
        assert_eq!((tell_yearly(yearly).as_str(), rest), ("1 Jun", "first day"));
    }

    proptest! {
        #[test]
        fn what_is_told_is_read_back(month in 1_u8..=12, day in 1_u8..=31, year in proptest::option::of(1_u16..=9999)) {
            if let Some(yearly) = Yearly::new(month, day, year) {
                prop_assert_eq!(read_yearly(&tell_yearly(yearly), None), Ok(yearly));
            }
        }

        #[test]
        fn any_line_is_split_or_refused(line in "\\PC{0,30}") {
            if let Err(refusal) = split_yearly(&line, None) {
                prop_assert!(!refusal.to_string().is_empty());
            }
        }
    }
}
