//! The row of a platform: its name and, in columns, who came from there, with how many it became two-way, and
//! when something was done there last. Where there is little room, only what tells most, in the same words.

use crate::book::Platform;
use crate::insight::platforms::Yield;
use crate::language::day;
use crate::state::State;
use crate::text;
use crate::ui::Theme;
use crate::ui::row::RowText;

/// Cells from which on it is told beside a name when something was done there.
const WIDE: usize = 58;

/// Cells from which on all columns fit.
const WIDEST: usize = 104;

/// Of a platform on which nothing was done yet.
const NEVER: &str = "not engaged yet";

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
        return start
            .part(it.name.as_str(), style)
            .right(most_telling(of), theme.quiet());
    }
    let ago = of.last_engaged.map(|on| day::ago(on, state.today));
    let columns = if width < WIDEST {
        let engaged = ago.map_or_else(|| NEVER.to_owned(), |ago| format!("engaged {ago}"));
        format!("{:>16}  {engaged:>21}", most_telling(of))
    } else {
        let engaged = ago.map_or_else(
            || NEVER.to_owned(),
            |ago| format!("engaged {}, {ago}", of.times_engaged()),
        );
        format!(
            "{:>10}  {:>16}  {:>12}  {:>8}  {engaged:>31}",
            people(of),
            shared(of),
            conversed(of),
            some(of.introductions.len(), "intro"),
        )
    };
    let used = start.width() + text::width(&columns) + 1;
    let room = width.saturating_sub(used);
    let name = text::pad(&theme.fit(&text::clean(&it.name), room), room + 1);
    start.part(name, style).part(columns, theme.quiet())
}

/// With how many it became two-way; where that can't be told yet, how many came from there.
fn most_telling(of: &Yield) -> String {
    match of.settled() {
        0 => people(of),
        _ => shared(of),
    }
}

fn people(of: &Yield) -> String {
    match of.contacts.len() {
        0 => "nobody yet".to_owned(),
        1 => "1 person".to_owned(),
        many => format!("{many} people"),
    }
}

/// Of whom it can be told, how many became two-way.
fn shared(of: &Yield) -> String {
    match of.settled() {
        0 => String::new(),
        _ => format!("{} two-way", of.share()),
    }
}

/// How many conversations there were; nothing for none.
fn conversed(of: &Yield) -> String {
    match of.conversations.len() {
        0 => String::new(),
        many => format!("{many} conversed"),
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
