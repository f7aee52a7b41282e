//! What its owner did on `LinkedIn`: what was posted, passed on and commented, in the first words of it, and on which
//! days how much was liked. All of it is engagement on the one platform.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Export;
use super::sheet::Row;
use crate::book::platform::{Engagement, EngagementKind, PlatformKind};
use crate::book::{Day, Id, Platform};
use crate::exchange::{Beside, outside, written};

/// Takes what is in those of the files that are there.
pub(super) fn take<'a>(export: &mut Export, text: impl Fn(&str) -> Option<Cow<'a, str>>) {
    let mut done = Vec::new();
    let sheet =
        |export: &mut Export, name: &'static str| export.sheet(name, &text(&name.to_lowercase())?);
    if let Some(sheet) = sheet(export, "Shares.csv") {
        for row in sheet.rows() {
            let kind = if row.get("sharedurl").is_empty() {
                EngagementKind::Post
            } else {
                EngagementKind::Share
            };
            let what = outside::short(row.get("sharecommentary"));
            done.extend(day(export, &row).map(|day| Engagement::new(day, kind, what)));
        }
    }
    if let Some(sheet) = sheet(export, "Comments.csv") {
        for row in sheet.rows() {
            let what = outside::short(row.get("message"));
            let kind = EngagementKind::Comment;
            done.extend(day(export, &row).map(|day| Engagement::new(day, kind, what)));
        }
    }
    if let Some(sheet) = sheet(export, "Reactions.csv") {
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        for row in sheet.rows() {
            if let Some(day) = day(export, &row) {
                *days.entry(day).or_default() += 1;
            }
        }
        // Liking takes no time: all of a day is one thing done.
        done.extend(days.into_iter().map(|(day, number)| {
            let what = match number {
                1 => String::new(),
                many => format!("{many} reactions"),
            };
            Engagement::new(day, EngagementKind::Reaction, what)
        }));
    }
    if done.is_empty() {
        return;
    }
    done.sort_by_key(|it| it.day);
    let id = Id::elsewhere(Day::default(), "linkedin platform");
    let record = Platform {
        kind: PlatformKind::SocialNetwork,
        url: "https://www.linkedin.com".to_owned(),
        engagements: done,
        ..Platform::new(id, "LinkedIn")
    };
    export.delivery.beside.push(Beside {
        spot: crate::exchange::Spot::of("Shares.csv", 1),
        record: record.into(),
    });
}

/// The day of a row; where it is none, that is said.
fn day(export: &mut Export, row: &Row) -> Option<Day> {
    let said = row.get("date");
    let day = written::day_of_moment(said);
    if day.is_none() {
        let said = outside::quoted(said);
        let says = format!("{said} is no day, and what was done is left out");
        export.trouble(row.spot(), says);
    }
    day
}
