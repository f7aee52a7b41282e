//! Messages: who wrote to whom on which day, and of what a word only where somebody says so. Messages to and fro on one day are one talk. The day
//! is that of Greenwich, as nothing says where it was written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::sheet::{Row, Sheet};
use super::{Export, person};
use crate::book::interaction::{Channel, Direction};
use crate::book::{Day, Id, Interaction};
use crate::exchange::{Beside, Manner, Spot, address, outside, written};

/// How many people beside the owner may be in a conversation; in a larger one nobody talks with everybody.
const MOST: usize = 5;

/// What was written with somebody on a day.
struct Written {
    spot: Spot,
    by_me: usize,
    by_them: usize,
    /// What was written, with the name of who wrote it.
    said: Vec<(String, String)>,
}

/// Takes the messages as talks; gives the profile of the owner, where it is clear whose it is.
pub(super) fn take(
    export: &mut Export,
    text: &str,
    name: Option<&str>,
    manner: &Manner,
) -> Option<String> {
    let sheet = export.sheet("messages.csv", text)?;
    let Some(me) = owner(export, &sheet, name) else {
        let spot = Spot::of("messages.csv", 1);
        export.trouble(
            spot,
            "who of them you are is not clear, so no talk is taken; with Profile.csv beside it, it is",
        );
        return None;
    };
    let mut days: BTreeMap<(Day, String), Written> = BTreeMap::new();
    for row in sheet.rows() {
        if !is_message(&row) {
            continue;
        }
        let Some(day) = written::day_of_moment(row.get("date")) else {
            let said = outside::quoted(row.get("date"));
            let says = format!("{said} is no day, and the message is left out");
            export.trouble(row.spot(), says);
            continue;
        };
        let sender = address::page(row.get("sender profile url")).unwrap_or_default();
        let mut others: BTreeSet<String> = recipients(&row).collect();
        others.insert(sender.clone());
        others.remove(&me);
        others.remove("");
        if others.len() > MOST {
            continue;
        }
        for other in others {
            // Of a group, only who wrote is heard.
            if sender != me && sender != other {
                continue;
            }
            let written = days.entry((day, other.clone())).or_insert_with(|| Written {
                spot: row.spot(),
                by_me: 0,
                by_them: 0,
                said: Vec::new(),
            });
            if manner.with_bodies {
                let who = outside::short(row.get("from"));
                let body = outside::body(row.get("content"));
                written.said.push((who, body));
            }
            let name = match (sender == other, row.get("to")) {
                (true, _) => row.get("from"),
                (false, name) if !name.contains([';', ',']) => name,
                _ => "",
            };
            export.meet(&other, name, row.spot());
            if sender == me {
                written.by_me += 1;
            } else {
                written.by_them += 1;
            }
        }
    }
    for ((day, other), written) in days {
        let beside = talk(day, &other, written);
        export.delivery.beside.push(beside);
    }
    Some(format!("https://www.{me}"))
}

fn talk(day: Day, other: &str, written: Written) -> Beside {
    let id = Id::elsewhere(day, &format!("linkedin messages {other}"));
    let count = written.by_me + written.by_them;
    let summary = match count {
        1 => "a message on LinkedIn".to_owned(),
        many => format!("{many} messages on LinkedIn"),
    };
    let record = Interaction {
        channel: Channel::Message,
        direction: match (written.by_me, written.by_them) {
            (_, 0) => Direction::FromMe,
            (0, _) => Direction::ToMe,
            _ => Direction::Mutual,
        },
        summary,
        text: told(written.said),
        ..Interaction::new(id, day, vec![person(other)])
    };
    Beside {
        spot: written.spot,
        record: record.into(),
    }
}

/// What was written on a day, the earliest first, as the export has the latest first; who wrote it stands before it.
fn told(said: Vec<(String, String)>) -> String {
    let said = said.into_iter().rev().filter(|(_, body)| !body.is_empty());
    let said = said.map(|(who, body)| format!("{who}: {body}"));
    outside::long(&said.collect::<Vec<_>>().join("\n\n"))
}

/// Whether a row is a message that went out: no draft, and no advertisement.
fn is_message(row: &Row) -> bool {
    let is_yes = |text: &str| text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("yes");
    let is_draft = is_yes(row.get("is message draft")) || is_yes(row.get("is conversation draft"));
    let folder = row.get("folder").to_lowercase();
    !is_draft && folder != "spam" && !folder.contains("sponsored")
}

fn recipients<'a>(row: &Row<'a>) -> impl Iterator<Item = String> + use<'a> {
    let all = row.get("recipient profile urls").split([';', ',']);
    all.filter_map(|it| address::page(it.trim()))
}

/// The profile of the owner: that which is in most conversations, or that of their name; no connection is.
fn owner(export: &Export, sheet: &Sheet, name: Option<&str>) -> Option<String> {
    let mut conversations: HashMap<String, BTreeSet<String>> = HashMap::new();
    let mut is_of_name: Option<String> = None;
    for row in sheet.rows() {
        let sender = address::page(row.get("sender profile url"));
        if let Some(sender) = &sender
            && name.is_some_and(|name| !name.is_empty() && name == row.get("from"))
        {
            is_of_name.get_or_insert_with(|| sender.clone());
        }
        for profile in recipients(&row).chain(sender) {
            let all = conversations.entry(profile).or_default();
            all.insert(row.get("conversation id").to_owned());
        }
    }
    if is_of_name.is_some() {
        return is_of_name;
    }
    let mut strangers: Vec<(usize, String)> = conversations
        .into_iter()
        .filter(|(profile, _)| !export.by_profile.contains_key(profile))
        .map(|(profile, all)| (all.len(), profile))
        .collect();
    strangers.sort();
    match strangers.as_slice() {
        [.., (second, _), (most, _)] if second == most => None,
        [.., (_, profile)] => Some(profile.clone()),
        [] => None,
    }
}
