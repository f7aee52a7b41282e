//! On which days something falls that recurs. Calcard works it out; here its work is bounded before it begins, as a
//! rule of one line can ask for more meetings than there are seconds: none of a day is finer than an hour, all end
//! with the days that are looked at, and all rules of a file together may take only so long.

use calcard::common::timezone::Tz;
use calcard::{Entry, Parser};
use chrono::NaiveDateTime;

use super::day::{Stamp, stamp};
use super::zone::Zone;
use crate::exchange::outside;

/// How often something may have been by the end of the days that are looked at.
const OFTEN: usize = 20_000;
/// How many times of a day a rule may name.
const TIMES: usize = 24;
/// How many values a part of a rule may have.
const VALUES: usize = 400;
/// What a rule costs that never comes true, as it is looked for through thousands of years.
const NEVER: u64 = 3_000_000;
/// What a time costs that is found, beside a day that is looked at.
const FOUND: u64 = 35;

/// How much may be looked at for all rules of a file: in days, or what takes as long.
#[derive(Debug)]
pub(super) struct Patience(u64);

impl Default for Patience {
    fn default() -> Self {
        Self(50_000_000)
    }
}

/// When something is that recurs by a rule from a start on, until an end, which may be that of the rule; all on one
/// clock. Why not, where that can't be told.
pub(super) fn starts(
    rule: &str,
    start: NaiveDateTime,
    end: NaiveDateTime,
    patience: &mut Patience,
) -> Result<Vec<NaiveDateTime>, String> {
    let rule = rule_of(rule)?;
    if end < start {
        return Ok(Vec::new());
    }
    let days = u64::try_from((end - start).num_days()).unwrap_or_default();
    patience.0 = patience.0.checked_sub(days + 1).ok_or(TIRED)?;
    let shape = "%Y%m%dT%H%M%S";
    let text = format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:{}\r\nRRULE:{};UNTIL={}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        start.format(shape),
        rule,
        end.format(shape),
    );
    let Entry::ICalendar(calendar) = Parser::new(&text).entry() else {
        return Err(format!("the rule {} can’t be read", outside::quoted(&rule)));
    };
    let expanded = calendar.expand_dates(Tz::Floating, OFTEN);
    if let Some(error) = expanded.errors.first() {
        return Err(format!("the rule can’t be followed: {:?}", error.error));
    }
    if expanded.events.len() >= OFTEN {
        patience.0 = patience.0.saturating_sub(NEVER);
        return Err(format!("it recurs more than {OFTEN} times"));
    }
    let cost = match u64::try_from(expanded.events.len()) {
        Ok(0) => NEVER,
        Ok(found) => found.saturating_mul(FOUND),
        Err(_) => u64::MAX,
    };
    patience.0 = patience.0.saturating_sub(cost);
    let mut starts: Vec<NaiveDateTime> = expanded
        .events
        .iter()
        .map(|it| it.start.naive_local())
        .collect();
    starts.sort_unstable();
    starts.dedup();
    Ok(starts)
}

/// What is said where the days of a file are too many.
const TIRED: &str = "the file has more that recurs than can be looked through; split it";

/// Until when a rule goes, on the clock of a zone or of Greenwich; to the end of its day, where it names a day.
pub(super) fn until(rule: &str, zone: &Zone) -> Option<Stamp> {
    let mut parts = rule.split(';').filter_map(|part| part.split_once('='));
    let (_, says) = parts.find(|(name, _)| name.trim().eq_ignore_ascii_case("UNTIL"))?;
    Some(match stamp(says, zone)? {
        Stamp::Day(day) => Stamp::At(day.and_hms_opt(23, 59, 59)?, zone.clone()),
        at @ Stamp::At(..) => at,
    })
}

/// A rule in which every part is known and none asks for too much, without its end.
fn rule_of(text: &str) -> Result<String, String> {
    let mut parts = Vec::new();
    let mut times = 1_usize;
    let mut is_known = false;
    for part in text.split(';').filter(|it| !it.trim().is_empty()) {
        let part = part.trim().to_ascii_uppercase();
        let odd = || format!("“{}” is no part of a rule", outside::short(&part));
        let (name, says) = part.split_once('=').ok_or_else(odd)?;
        match name {
            "UNTIL" => {
                stamp(says, &Zone::FLOATING).ok_or_else(odd)?;
                continue;
            }
            "FREQ" if ["SECONDLY", "MINUTELY", "HOURLY"].contains(&says) => {
                let says = says.to_lowercase();
                return Err(format!("it recurs {says}, and no meeting does"));
            }
            "FREQ" => is_known = true,
            "BYHOUR" | "BYMINUTE" | "BYSECOND" => {
                times = times.saturating_mul(says.split(',').count());
            }
            "RSCALE" if says == "GREGORIAN" => continue,
            // What is of a program's own changes nothing for others.
            _ if name.starts_with("X-") => continue,
            _ => {}
        }
        if !is_fine(name, says) {
            return Err(odd());
        }
        parts.push(part.clone());
    }
    if times > TIMES {
        return Err(format!(
            "it recurs {times} times a day, and no meeting does"
        ));
    }
    if !is_known {
        return Err("its rule does not say how often it recurs".to_owned());
    }
    Ok(parts.join(";"))
}

/// Whether a part of a rule says what it may say.
fn is_fine(name: &str, says: &str) -> bool {
    if says.split(',').count() > VALUES {
        return false;
    }
    let within = |least: i32, most: i32| {
        let mut values = says.split(',').map(|it| it.trim().parse::<i32>());
        values.all(|it| it.is_ok_and(|it| (least..=most).contains(&it)))
    };
    let around = |most: i32| {
        let is_none = says.split(',').any(|it| it.trim().parse() == Ok(0));
        within(-most, most) && !is_none
    };
    match name {
        "FREQ" => ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(&says),
        "INTERVAL" => within(1, 10_000),
        "COUNT" => within(1, i32::MAX),
        "BYHOUR" => within(0, 23),
        "BYMINUTE" | "BYSECOND" => within(0, 59),
        "BYMONTH" => within(1, 12),
        "BYMONTHDAY" => around(31),
        "BYWEEKNO" => around(53),
        "BYYEARDAY" | "BYSETPOS" => around(366),
        "BYDAY" | "WKST" => says.split(',').all(is_weekday),
        _ => false,
    }
}

/// "MO", "-1FR", "+2TU".
fn is_weekday(text: &str) -> bool {
    let text = text.trim();
    let number = text.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let day = text.get(number.len()..).unwrap_or_default();
    let is_number = number.is_empty() || number.parse::<i8>().is_ok_and(|it| it != 0);
    is_number && ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&day)
}
