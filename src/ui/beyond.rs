//! The rows of the panes beyond Home: platforms, introductions, resources.

mod platform;

use crate::book::introduction::IntroductionState;
use crate::book::{Introduction, Key, Platform, Resource};
use crate::language::day;
use crate::state::State;
use crate::text;

use super::row::RowText;
use super::{Theme, prose};

/// From so many cells on, what a row says stands in columns.
const COLUMNS_FROM: usize = 84;

/// The row of such a record; nothing for a record of Home.
pub(super) fn row<'a>(
    start: RowText<'a>,
    state: &'a State,
    key: Key,
    width: usize,
    theme: Theme,
) -> Option<RowText<'a>> {
    if let Some(it) = key.id().and_then(|id| state.book.get::<Platform>(id)) {
        let start = start.part(" ", theme.plain());
        Some(platform::row(start, state, it, width, theme))
    } else if let Some(it) = key.id().and_then(|id| state.book.get::<Introduction>(id)) {
        let style = if it.is_over() {
            theme.quiet()
        } else {
            theme.plain()
        };
        let mark = match it.state() {
            IntroductionState::Offered | IntroductionState::OneAgreed => theme.promise(false),
            IntroductionState::BothAgreed | IntroductionState::Made => theme.promise(true),
            IntroductionState::Thanked => theme.closed_mark(),
            IntroductionState::Declined => " ",
        };
        let since = it.since().map(|on| day::ago(on, state.today));
        let since = since.unwrap_or_default();
        let start = start.part(format!("{mark} "), theme.quiet());
        let names = prose::names(&state.book, &it.between);
        let row = if width >= COLUMNS_FROM {
            let state = it.state().to_string();
            start
                .cell(&names, 36, style, theme)
                .cell(&state, 11, theme.quiet(), theme)
                .part(it.why.as_str(), theme.quiet())
        } else {
            let far = it.state().to_string();
            let given = prose::given_names(state, &it.between);
            // How far it is says more than the names in full.
            let beside = text::width(theme.dot()) + text::width(&far) + text::width(&since) + 1;
            let room = width.saturating_sub(start.width() + beside);
            let names = if text::width(&names) <= room {
                names
            } else {
                given
            };
            start
                .part(names, style)
                .then(far, theme.quiet(), theme)
                .then(it.why.as_str(), theme.quiet(), theme)
        };
        Some(row.right(since, theme.quiet()))
    } else {
        let it = key.id().and_then(|id| state.book.get::<Resource>(id))?;
        let had = match it.shared.len() {
            0 => String::new(),
            many => format!("shared with {many}"),
        };
        let start = start.part(" ", theme.plain());
        let topics = it.topics.join(", ");
        let row = if width >= COLUMNS_FROM {
            start
                .cell(&it.title, 46, theme.plain(), theme)
                .part(topics, theme.quiet())
        } else {
            start
                .part(it.title.as_str(), theme.plain())
                .then(topics, theme.quiet(), theme)
        };
        Some(row.right(had, theme.quiet()))
    }
}
