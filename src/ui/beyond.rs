//! The rows of the panes beyond Home: platforms, introductions, resources.

use crate::book::{Introduction, Key, Platform, Resource};
use crate::language::day;
use crate::state::State;

use super::row::RowText;
use super::{Theme, prose};

/// The row of such a record; nothing for a record of Home.
pub(super) fn row<'a>(
    start: RowText<'a>,
    state: &'a State,
    key: Key,
    theme: Theme,
) -> Option<RowText<'a>> {
    let start = start.part(" ", theme.plain());
    if let Some(it) = key.id().and_then(|id| state.book.get::<Platform>(id)) {
        let style = if it.archived {
            theme.quiet()
        } else {
            theme.plain()
        };
        let last = it.engagements.iter().map(|one| one.day).max();
        let last = last.map(|on| day::ago(on, state.today));
        let kind = if it.kind.is_usual() {
            String::new()
        } else {
            it.kind.to_string().replace('-', " ")
        };
        let row = start
            .part(it.name.as_str(), style)
            .then(kind, theme.quiet(), theme);
        Some(row.right(last.unwrap_or_default(), theme.quiet()))
    } else if let Some(it) = key.id().and_then(|id| state.book.get::<Introduction>(id)) {
        let style = if it.is_over() {
            theme.quiet()
        } else {
            theme.plain()
        };
        let since = it.since().map(|on| day::ago(on, state.today));
        let far = it.state().to_string().replace('-', " ");
        let row = start
            .part(prose::names(&state.book, &it.between), style)
            .then(far, theme.quiet(), theme)
            .then(it.why.as_str(), theme.quiet(), theme);
        Some(row.right(since.unwrap_or_default(), theme.quiet()))
    } else {
        let it = key.id().and_then(|id| state.book.get::<Resource>(id))?;
        let had = match it.shared.len() {
            0 => String::new(),
            1 => "1 has had it".to_owned(),
            many => format!("{many} have had it"),
        };
        let row = start.part(it.title.as_str(), theme.plain()).then(
            it.topics.join(", "),
            theme.quiet(),
            theme,
        );
        Some(row.right(had, theme.quiet()))
    }
}
