//! What a pane says when it has no rows: why, and which key helps.

use ratatui::text::{Line, Span};

use crate::keymap;
use crate::state::{Network, Pane, State};
use crate::text;
use crate::ui::{Theme, prose};

/// The lines. Where there is little height, the blank line goes before the example does.
pub(super) fn says(
    state: &State,
    pane: Pane,
    (width, height): (usize, usize),
    theme: Theme,
) -> Vec<Line<'static>> {
    let list = state.lists.of_pane(pane);
    let spell = |says: &str| keymap::spell(&state.wishes, says).into_owned();
    let (says, example) = if state.loading {
        (String::new(), "")
    } else if let Some(filter) = list.filter() {
        let (all, filter) = (list.of_all(), filter.text());
        let elsewhere = if list.typing && pane != Pane::Contacts {
            "‹search-ok› looks among the contacts, "
        } else {
            ""
        };
        (
            format!(
                "Nothing matches “{filter}”. {}",
                spell(&format!("{elsewhere}‹search-back› shows all {all} again."))
            ),
            "",
        )
    } else if pane == Pane::FollowUps && !state.book.is_empty() {
        (prose::all_done(state), "")
    } else {
        let (says, example) = purpose(pane);
        (says.to_owned(), example)
    };
    let wrapped = |text: &str| text::wrap(&theme.text(text), width.saturating_sub(2));
    let line = |text: String, style| Line::styled(format!(" {text}"), style);
    let mut lines: Vec<Line> = wrapped(&says)
        .into_iter()
        .map(|text| line(text, theme.quiet()))
        .collect();
    if !example.is_empty() {
        let example = wrapped(example);
        if lines.len() + example.len() + 2 <= height {
            lines.push(Line::default());
        }
        lines.push(Line::from(vec![
            Span::styled(spell(" ‹add›"), theme.accent()),
            Span::styled(adds(pane), theme.quiet()),
        ]));
        lines.extend(example.into_iter().map(|text| line(text, theme.plain())));
        let is_new = state.book.is_empty() && state.network == Network::Own;
        if is_new && pane == state.focus && lines.len() < height {
            lines.push(Line::from(vec![
                Span::styled(spell(" ‹palette› sample"), theme.accent()),
                Span::styled(" shows a network to look around in", theme.quiet()),
            ]));
        }
    }
    lines
}

/// What a pane is for, and how a line that adds to it looks.
const fn purpose(pane: Pane) -> (&'static str, &'static str) {
    match pane {
        Pane::FollowUps => (
            "What you owe people and what they owe you, day by day.",
            "fri send the deck to Ana",
        ),
        Pane::Contacts => (
            "The people you know, or want to.",
            "Ada Lovelace, analyst at Analytical Engines #maths ~1m",
        ),
        Pane::Events => (
            "Meet-ups, talks, conferences.",
            "RustConf 12 mar 9:00 at Berlin",
        ),
        Pane::Goals => ("What it is all for.", "Find a mentor: 2 mentors by 1 mar"),
        Pane::Platforms => (
            "The places where you meet people again and again, on the net and off it.",
            "the Rust meet-up, an online community, the alumni of your school",
        ),
        Pane::Introductions => (
            "Two people who should know each other.",
            "Ana Lima, Raj Patel: both leave a monolith",
        ),
        Pane::Resources => (
            "What is worth sharing, and with whom.",
            "an article on retries, a book on hiring, a talk you gave",
        ),
    }
}

/// How the key that adds to a pane goes on: with a line, or with a form.
const fn adds(pane: Pane) -> &'static str {
    match pane {
        Pane::Platforms | Pane::Resources => " adds one, for example:",
        _ => " adds one in a line:",
    }
}
