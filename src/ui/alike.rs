//! Two contacts side by side who may be one person: what is known of each, field by field, and which is kept.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::book::Contact;
use crate::language::day;
use crate::state::State;
use crate::state::alike::Alike;
use crate::text;

use super::row::RowText;
use super::{Theme, card, lines};

/// Cells of the labels.
const LABEL: usize = 9;
/// From so many cells on, each row says what it is.
const LABELLED: usize = 52;

/// What is known of both under a label.
struct Both {
    label: &'static str,
    left: String,
    right: String,
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, alike: &Alike, theme: Theme) {
    let (column, inside) = card::place(area);
    let (at, of) = alike.way();
    let way = format!(" {} of {of} ", (at + 1).min(of));
    let title = (" One person, or two? ", Line::styled(way, theme.loud()));
    let all = page(state, alike, usize::from(inside.width), theme);
    let below = match all.len().saturating_sub(usize::from(inside.height)) {
        0 => String::new(),
        below => lines::more(below),
    };
    card::edge(frame, column, title, &below, theme);
    lines::draw(frame, inside, all);
    if state.overlays.is_empty() && !inside.is_empty() {
        frame.set_cursor_position(inside.as_position());
    }
}

fn page(state: &State, alike: &Alike, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let pair = alike.pair();
    let pair = pair.and_then(|(one, other)| Some((state.book.get(one)?, state.book.get(other)?)));
    let Some((left, right)) = pair else {
        return vec![Line::styled("That was everybody in doubt.", theme.title())];
    };
    let (kept, gone) = (("kept", theme.good()), ("goes into it", theme.quiet()));
    let fates = if alike.keeps_second {
        (gone, kept)
    } else {
        (kept, gone)
    };
    // Where it is narrow, what stands there says by itself what it is.
    let label_width = if width < LABELLED { 0 } else { LABEL };
    let wide = ((width - label_width.min(width)) / 2).saturating_sub(1);
    let beside = |label: &str, left: (&str, Style), right: (&str, Style)| {
        let cell = |said: &str| theme.fit(&text::clean(said), wide);
        let label = theme.fit(label, label_width);
        RowText::new()
            .part(text::pad(&label, label_width), theme.quiet())
            .part(text::pad(&cell(left.0), wide + 2), left.1)
            .part(cell(right.0), right.1)
            .line(width, theme)
    };
    let mut page = Vec::new();
    let why = alike.why(&state.book);
    if !why.is_empty() {
        let said = text::wrap(&text::clean(&why), width.max(1));
        page.extend(said.into_iter().map(|it| Line::styled(it, theme.quiet())));
        page.push(Line::default());
    }
    page.extend([
        beside("", (&left.name, theme.loud()), (&right.name, theme.loud())),
        beside("", fates.0, fates.1),
        Line::default(),
    ]);
    for Both { label, left, right } in known(state, left, right) {
        // What is the same needs no look.
        let style = if left == right {
            theme.quiet()
        } else {
            theme.plain()
        };
        let mut rows = (wrapped(&left, wide), wrapped(&right, wide));
        let count = rows.0.len().max(rows.1.len()).min(MOST);
        for rows in [&mut rows.0, &mut rows.1] {
            rows.resize(count, String::new());
        }
        for (place, (left, right)) in rows.0.iter().zip(&rows.1).enumerate() {
            let label = if place == 0 { label } else { "" };
            page.push(beside(label, (left, style), (right, style)));
        }
    }
    page
}

/// Rows that a field takes at most.
const MOST: usize = 4;

/// A text in rows; an address is cut rather than broken.
fn wrapped(said: &str, wide: usize) -> Vec<String> {
    let said = text::clean(said);
    if said.contains(' ') {
        text::wrap(&said, wide.max(1))
    } else {
        vec![said.into_owned()]
    }
}

/// What is known of either, with what is known of the other.
fn known(state: &State, left: &Contact, right: &Contact) -> Vec<Both> {
    let both = |label, of: &dyn Fn(&Contact) -> String| Both {
        label,
        left: of(left),
        right: of(right),
    };
    let joined = |all: &[String]| all.join(", ");
    let all = [
        both("title", &|it| it.title.clone()),
        both("company", &|it| it.company.clone()),
        both("place", &|it| it.location.clone()),
        both("e-mail", &|it| joined(&it.emails)),
        both("phone", &|it| joined(&it.phones)),
        both("links", &|it| joined(&it.urls)),
        both("also", &|it| joined(&it.aliases)),
        both("tags", &|it| joined(&it.tags)),
        both("met", &|it| {
            let on = it.met.on.map(|on| day::near(on, state.today));
            let said = [it.met.text.clone(), on.unwrap_or_default()];
            let said = said.into_iter().filter(|it| !it.is_empty());
            said.collect::<Vec<_>>().join(", ")
        }),
        both("birthday", &|it| {
            it.birthday.map(|on| on.to_string()).unwrap_or_default()
        }),
        both("talked", &|it| {
            let last = state.book.last_talk(it.id, state.today);
            last.map_or_else(|| "never".to_owned(), |(on, _)| day::ago(on, state.today))
        }),
        both("cadence", &|it| it.cadence.told()),
        both("notes", &|it| it.notes.clone()),
    ];
    let says = |it: &Both| !it.left.is_empty() || !it.right.is_empty();
    all.into_iter().filter(says).collect()
}
