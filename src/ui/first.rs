//! The first start, in place of the empty panes: what this is in a breath, and a few ways to begin, a key
//! each. Once there is something in the book, it says what comes of it and what comes next.

use ratatui::Frame;
use ratatui::layout::{Constraint, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::book::Key;
use crate::keymap::{self, bindings};
use crate::language::day;
use crate::state::State;
use crate::state::action::Action;
use crate::state::first::{self, Beginning};
use crate::text;

use super::{Theme, lines};

/// How wide the text may be.
const WIDTH: u16 = 62;
/// Cells for the keys.
const KEYS: usize = 6;

/// How much is said: less where there is less height.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Length {
    /// The ways to begin.
    Keys,
    /// Besides, where one is.
    Short,
    /// Besides, what it is all about.
    Told,
    /// Besides, an example of each way, and air.
    Full,
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: Theme) {
    let place =
        area.centered_horizontally(Constraint::Length(WIDTH.min(area.width.saturating_sub(2))));
    let (width, height) = (usize::from(place.width), usize::from(place.height));
    let page = |length| page(state, width, length, theme);
    let lengths = [Length::Full, Length::Told, Length::Short];
    let fitting = lengths.into_iter().map(page);
    let (lines, first) = fitting
        .into_iter()
        .find(|(lines, _)| lines.len() <= height)
        .unwrap_or_else(|| page(Length::Keys));
    let free = height.saturating_sub(lines.len());
    // A little above the middle, where the eye expects it.
    let above = u16::try_from(free * 2 / 5).unwrap_or_default();
    let place = Rect {
        y: place.y + above,
        height: place.height - above,
        ..place
    };
    frame.render_widget(Clear, area);
    lines::draw(frame, place, lines);
    let row = u16::try_from(first).unwrap_or_default();
    if state.overlays.len() == 1 && row < place.height {
        frame.set_cursor_position(Position::new(place.x, place.y + row));
    }
}

/// The lines, and which of them is the first way to begin.
fn page(state: &State, width: usize, length: Length, theme: Theme) -> (Vec<Line<'static>>, usize) {
    let mut lines = Vec::new();
    let mut say = |said: &str, style: Style| {
        let said = text::wrap(&theme.text(&text::clean(said)), width.max(1)).into_iter();
        lines.extend(said.map(|line| Line::styled(line, style)));
        lines.push(Line::default());
    };
    if length >= Length::Short {
        say(&title(state), theme.title());
    }
    if length >= Length::Told {
        say(&so_far(state), theme.plain());
    }
    let start = lines.len();
    for (number, offer) in first::offers(&state.book).into_iter().enumerate() {
        if length == Length::Full && number > 0 {
            lines.push(Line::default());
        }
        let (says, example) = told(state, offer);
        let pointer = if number == 0 { theme.pointer() } else { " " };
        let key = key(state, &Action::Begin(offer));
        lines.push(way(pointer, key, &says, width, theme));
        if length == Length::Full {
            let example = theme.fit(example, width.saturating_sub(KEYS));
            lines.push(Line::styled(
                format!("{}{example}", " ".repeat(KEYS)),
                theme.quiet(),
            ));
        }
    }
    if length == Length::Full {
        lines.push(Line::default());
    }
    let leave = if state.book.is_empty() {
        "Start with an empty desk"
    } else {
        "To the desk"
    };
    lines.push(way(" ", key(state, &Action::Back), leave, width, theme));
    (lines, start)
}

/// One way to go on: its key and what it does.
fn way(pointer: &str, key: &str, says: &str, width: usize, theme: Theme) -> Line<'static> {
    let says = theme.fit(&text::clean(says), width.saturating_sub(KEYS));
    Line::from(vec![
        Span::styled(format!("{pointer} "), theme.accent()),
        Span::styled(text::pad(key, KEYS - 2), theme.title()),
        Span::raw(says),
    ])
}

/// The key of an act at the first start.
fn key<'a>(state: &'a State, action: &Action) -> &'a str {
    let of_action =
        |it: &&keymap::Binding| it.scope == keymap::Scope::First && it.action == *action;
    let binding = bindings().find(of_action);
    binding
        .and_then(|binding| keymap::keys(&state.wishes, binding).next())
        .unwrap_or_default()
}

fn title(state: &State) -> String {
    let newest = first::newest_person(&state.book).and_then(|id| state.book.name(id.into()));
    match newest {
        Some(name) => format!("{name} is in your book"),
        None if state.book.is_empty() => "Welcome to netgrow".to_owned(),
        None => "A good beginning".to_owned(),
    }
}

/// What this is; or what comes of what there is already.
fn so_far(state: &State) -> String {
    if state.book.is_empty() {
        return "A morning desk for the people you know: every day a handful of them, each with the \
                reason, the last thing you talked about and what you promised. It begins with one line."
            .to_owned();
    }
    let waits = state.agenda.rows().first().map(|row| (row.due, row.key));
    match waits.or_else(|| state.agenda.next()) {
        Some((on, key)) => format!(
            "Next on your desk: {}, {}. Every morning, {} shows what is due.",
            named(state, key),
            day::near(on, state.today),
            keymap::spell(&state.wishes, "‹review›"),
        ),
        None => {
            "Nothing is due yet. What you promise in a talk, or how often you want to be in touch, \
                 brings people back to your desk."
                .to_owned()
        }
    }
}

fn named(state: &State, key: Key) -> &str {
    state.book.name(key).unwrap_or_default()
}

/// What a way to begin says, and an example of it.
fn told(state: &State, offer: Beginning) -> (String, &'static str) {
    match offer {
        Beginning::Person if first::newest_person(&state.book).is_some() => (
            "Another person".to_owned(),
            "Raj Patel, architect at Acme #mentor ~6w",
        ),
        Beginning::Person => (
            "A person to stay in touch with".to_owned(),
            "Ada Lovelace, analyst at Analytical Engines ~1m",
        ),
        Beginning::Talk => {
            let newest = first::newest_person(&state.book).map(Key::of);
            let name = newest.map(|key| named(state, key)).unwrap_or_default();
            (
                format!("Your last talk with {name}, and what you promised"),
                "coffee last fri: her team hires >tue send her my CV",
            )
        }
        Beginning::Goal => (
            "What it is all for: a goal".to_owned(),
            "Find a mentor: 2 mentors by 1 mar",
        ),
        Beginning::Import => (
            "The people you have elsewhere".to_owned(),
            "LinkedIn, Google, Outlook or vCards, with a look first",
        ),
        Beginning::Sample => (
            "A sample network to look at".to_owned(),
            "sixty made-up people; nothing of yours is touched",
        ),
    }
}
