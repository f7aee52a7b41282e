//! The row of a platform: its name and, in columns, who came from there, with whom it became two-way, and
//! when something was done there last. Where there is little room, only what tells most.

use crate::book::Platform;
use crate::insight::platforms::Yield;
use crate::language::day;
use crate::state::State;
use crate::text;
use crate::ui::Theme;
use crate::ui::row::RowText;

/// Cells from which on the columns that tell most fit beside a name.
const WIDE: usize = 56;

/// Cells from which on all of them do.
const WIDEST: usize = 104;

pub(super) fn row<'a>(
    start: RowText<'a>,
    state: &'a State,
    it: &'a Platform,
    width: usize,
    theme: Theme,
) -> RowText<'a> {
    let style = if it.archived {
        theme.quiet()
    } else {
        theme.plain()
    };
    let of = state.counted.yields().and_then(|yields| yields.get(it.id));
    let Some(of) = of else {
        return start.part(it.name.as_str(), style);
    };
    if width < WIDE {
        let most_telling = match (of.contacts.len(), of.settled()) {
            (0, _) => "nobody yet".to_owned(),
            (_, 0) => people(of),
            _ => format!("{} two-way", of.share()),
        };
        return start
            .part(it.name.as_str(), style)
            .right(most_telling, theme.quiet());
    }
    let engaged = of.last_engaged.map(|on| day::ago(on, state.today));
    let engaged = engaged.unwrap_or_default();
    let columns = if width < WIDEST {
        format!("{:>10}  {:>10}  {engaged:>13}", people(of), two_way(of))
    } else {
        format!(
            "{:>10}  {:>15}  {:>9}  {:>8}  {:>13}  {engaged:>13}",
            people(of),
            shared(of),
            some(of.conversations.len(), "talk"),
            some(of.introductions.len(), "intro"),
            some(of.engagements, "engagement"),
        )
    };
    let used = start.width() + text::width(&columns) + 1;
    let room = width.saturating_sub(used);
    let name = text::pad(&theme.fit(&text::clean(&it.name), room), room + 1);
    start.part(name, style).part(columns, theme.quiet())
}

fn people(of: &Yield) -> String {
    match of.contacts.len() {
        0 => "nobody yet".to_owned(),
        1 => "1 person".to_owned(),
        many => format!("{many} people"),
    }
}

fn two_way(of: &Yield) -> String {
    match of.two_way.len() {
        _ if of.contacts.is_empty() => String::new(),
        many => format!("{many} two-way"),
    }
}

/// Of whom it can be told, how many became two-way.
fn shared(of: &Yield) -> String {
    match of.settled() {
        0 => String::new(),
        _ => format!("{} two-way", of.share()),
    }
}

/// So many of something; nothing for none.
fn some(number: usize, what: &str) -> String {
    match number {
        0 => String::new(),
        1 => format!("1 {what}"),
        many => format!("{many} {what}s"),
    }
}
