//! A record as a page of text: what the detail pane shows and the review card is made of. A [`Page`] is
//! put together line by line for a width; the files below say what belongs on it, one kind of record each.

mod ask;
mod contact;
mod event;
mod follow_up;
mod goal;
mod introduction;
mod mentor;
mod platform;
mod resource;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::book::{Book, Contact, Day, Id, Key, Kind};
use crate::insight::agenda::RowKind;
use crate::keymap;
use crate::language::day;
use crate::state::reduce::asking;
use crate::state::{Row, State};
use crate::text;

use super::Theme;
use super::row::RowText;

/// Talks a page shows.
const TALKS: usize = 12;

/// A page of text for a width.
pub(super) struct Page {
    lines: Vec<Line<'static>>,
    width: usize,
    theme: Theme,
}

impl Page {
    pub(super) const fn new(width: usize, theme: Theme) -> Self {
        Self {
            lines: Vec::new(),
            width,
            theme,
        }
    }

    /// How it looks.
    pub(super) const fn theme(&self) -> Theme {
        self.theme
    }

    /// The lines of the page.
    pub(super) fn lines(self) -> Vec<Line<'static>> {
        self.lines
    }

    /// Wrapped text in one style; nothing for an empty one.
    pub(super) fn say(&mut self, said: &str, style: Style) {
        for line in self.wrapped(said, self.width) {
            self.lines.push(Line::styled(line, style));
        }
    }

    /// An empty line, unless there is one already or nothing before it.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A heading with space before it.
    pub(super) fn heading(&mut self, heading: &str) {
        self.gap();
        self.say(heading, self.theme.accent());
    }

    /// A label and what belongs to it, the lines after the first aligned; nothing for an empty one.
    pub(super) fn field(&mut self, label: &str, said: &str) {
        const LABEL: usize = 13;
        if said.trim().is_empty() {
            return;
        }
        let indent = LABEL.min(self.width / 3);
        for (number, line) in self
            .wrapped(said, self.width.saturating_sub(indent))
            .into_iter()
            .enumerate()
        {
            let label = if number == 0 { label } else { "" };
            let label = text::pad(&self.theme.fit(label, indent.saturating_sub(1)), indent);
            self.lines.push(Line::from(vec![
                Span::styled(label, self.theme.quiet()),
                Span::raw(line),
            ]));
        }
    }

    /// Tags, each with its sign.
    pub(super) fn tags(&mut self, tags: &[String]) {
        let tags: Vec<String> = tags.iter().map(|tag| format!("#{tag}")).collect();
        self.field("tags", &tags.join(" "));
    }

    /// An item with a mark before it and, where it fits, a word at its right.
    pub(super) fn item(&mut self, (mark, style): (&str, Style), said: &str, word: (&str, Style)) {
        let indent = text::width(mark) + 1;
        let right = if word.0.is_empty() {
            0
        } else {
            text::width(word.0) + 1
        };
        let lines = self.wrapped(said, self.width.saturating_sub(indent + right));
        for (number, line) in lines.into_iter().enumerate() {
            let plain = self.theme.plain();
            let row = if number == 0 {
                let row = RowText::new().part(mark, style).part(" ", plain);
                row.part(line, plain).right(word.0, word.1)
            } else {
                let row = RowText::new().part(" ".repeat(indent), plain);
                row.part(line, plain)
            };
            self.lines.push(row.line(self.width, self.theme));
        }
    }

    /// The numbers of a record; the one that is asked about stands out.
    pub(super) fn facts(&mut self, state: &State, key: Key) {
        let asked = asking::chosen(state);
        for (place, fact) in state.facts(key).iter().enumerate() {
            let is_asked = asked == Some(place) && state.subject() == Some(key);
            let first = self.lines.len();
            self.field(fact.label, &fact.words);
            for line in self.lines.iter_mut().skip(first).filter(|_| is_asked) {
                *line = std::mem::take(line).style(self.theme.selected());
            }
        }
    }

    /// Notes below a heading; nothing where there are none.
    pub(super) fn notes(&mut self, notes: &str) {
        if !notes.is_empty() {
            self.heading("Notes");
            self.say(notes, self.theme.plain());
        }
    }

    fn wrapped(&self, said: &str, width: usize) -> Vec<String> {
        if said.trim().is_empty() {
            Vec::new()
        } else {
            text::wrap(&self.theme.text(&text::clean_lines(said)), width.max(1))
        }
    }
}

/// The page of a row.
pub(super) fn of_row(state: &State, row: Row, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut page = Page::new(width, theme);
    match row.key.kind {
        Kind::Contact => {
            if let Some(id) = row.key.id() {
                contact::page(&mut page, state, id, row.kind);
            }
        }
        Kind::FollowUp => follow_up::page(&mut page, state, row.key, row.kind),
        Kind::Event => event::page(&mut page, state, row.key, row.kind),
        Kind::Goal => goal::page(&mut page, state, row.key),
        Kind::Platform => platform::page(&mut page, state, row.key),
        Kind::Introduction => introduction::page(&mut page, state, row.key),
        Kind::Resource => resource::page(&mut page, state, row.key),
        _ => {}
    }
    page.lines()
}

/// What is known of somebody, beside who they are and why they may matter.
pub(super) fn known(page: &mut Page, state: &State, contact: &Contact) {
    contact::known(page, state, contact);
}

/// The mentor track of a contact, with what is open on both sides.
pub(super) fn track(
    state: &State,
    who: Id<Contact>,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut page = Page::new(width, theme);
    mentor::page(&mut page, state, who);
    page.lines()
}

/// What the desk says of itself while nothing is on it.
pub(super) fn beginning(state: &State, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut page = Page::new(width, theme);
    page.say("Your desk", theme.title());
    page.say(
        "What is selected at the left is told here: who, why, the last talks and what was promised.",
        theme.plain(),
    );
    page.heading("To begin");
    for (keys, says) in [
        ("‹contacts› ‹add›", "the first contact, in one line"),
        ("‹goals› ‹add›", "what it is all for: a goal"),
        (
            "‹log›",
            "a talk in a sentence; it finds the people, the day and the promises in it",
        ),
        ("‹review›", "each morning: what is due, a card at a time"),
        ("‹help›", "all keys"),
        (
            "‹palette›",
            "“sample” opens a sample network to look around in",
        ),
    ] {
        page.field(&keymap::spell(&state.wishes, keys), says);
    }
    page.lines()
}

/// Why a row is on the agenda, as its page begins.
fn reason(page: &mut Page, state: &State, key: Key, kind: Option<RowKind>) {
    let Some(due) = kind.and_then(|kind| state.agenda.find(key, kind)) else {
        return;
    };
    let style = if due.due < state.today {
        page.theme.late()
    } else {
        page.theme.due()
    };
    page.say(&due.why, style);
}

/// What somebody does where, in a few words.
pub(super) fn work(contact: &Contact) -> String {
    crate::insight::briefing::role(contact)
}

/// Names of people: "Ana Lima, Raj Patel", or "Ana Lima and 3 more".
pub(super) fn names(book: &Book, who: &[Id<Contact>]) -> String {
    let names: Vec<&str> = who
        .iter()
        .filter_map(|id| book.name(Key::of(*id)))
        .collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one}, {two}"),
        [one, rest @ ..] => format!("{one} and {} more", rest.len()),
    }
}

/// What kind of row it is, where its title does not tell.
pub(super) const fn kind_word(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Promise => "promised",
        RowKind::Awaited => "awaited",
        RowKind::Cadence => "keep in touch",
        RowKind::FollowUp | RowKind::Date | RowKind::Prepare | RowKind::Debrief => "",
    }
}

/// A day in a word or two: "today", "Fri 27 Nov", "12 Mar 2027".
pub(super) fn short_day(on: Day, today: Day) -> String {
    day::near(on, today)
}

/// What the agenda says when nothing is on it.
pub(super) fn all_done(state: &State) -> String {
    match state.agenda.next() {
        Some((on, key)) => {
            let name = state.book.name(key).unwrap_or_default();
            format!("Nothing due. Next: {}, {name}.", day::near(on, state.today))
        }
        None if state.book.untriaged().len() > 0 => keymap::spell(
            &state.wishes,
            "Nothing due. ‹triage› decides about who is untriaged, a key a person.",
        )
        .into_owned(),
        None => keymap::spell(
            &state.wishes,
            "Nothing due. ‹follow-up› on a contact plans the next word, ‹cadence› sets how often.",
        )
        .into_owned(),
    }
}
