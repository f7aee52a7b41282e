//! The form of a platform.

use crate::book::Platform;

use super::part::{self, show_tags, tags, text, word};
use super::{Rule, address};

pub(super) const RULES: &[Rule<Platform>] = &[
    Rule::<Platform>::line(
        "Name",
        "Rust community",
        |it, _| it.name.clone(),
        |it, typed, _| part::name(&mut it.name, typed),
    )
    .needed(),
    Rule::line(
        "Kind",
        "conference series, association, online community, social network, workplace, school",
        |it, _| it.kind.to_string(),
        |it, typed, _| word(&mut it.kind, typed),
    ),
    Rule::line(
        "Why",
        "where the people who hire read along",
        |it, _| it.why.clone(),
        |it, typed, _| text(&mut it.why, typed),
    ),
    Rule::line(
        "Link",
        "users.rust-lang.org",
        |it, _| it.url.clone(),
        |it, typed, _| address::link(&mut it.url, typed),
    ),
    Rule::line(
        "Tags",
        "#rust",
        |it, _| show_tags(&it.tags),
        |it, typed, _| tags(&mut it.tags, typed),
    ),
    Rule::lines(
        "Notes",
        "anything worth keeping",
        |it, _| it.notes.clone(),
        |it, typed, _| text(&mut it.notes, typed),
    ),
    Rule::line(
        "Dropped",
        "yes or no",
        |it, _| part::show_yes(it.archived),
        |it, typed, _| {
            it.archived = part::yes_or_no(typed)?.unwrap_or_default();
            Ok(None)
        },
    ),
];
