//! The state: a book, and what is on the screen and why. It knows nothing of the terminal: actions come
//! in, effects go out, and [`reduce`] is the only thing that changes it.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::book::{Book, Change, Contact, Day, FollowUp, Id, Key};
use crate::insight::agenda::Agenda;
use crate::insight::progress::Tally;

pub mod action;
pub mod alike;
pub mod allow;
pub mod choice;
pub mod columns;
pub mod counted;
pub mod draft;
pub mod effect;
pub mod export;
pub mod field;
pub mod first;
pub mod form;
pub mod history;
pub mod import;
pub mod inbox;
pub mod insights;
pub mod line;
pub mod list;
pub mod lists;
pub mod menu;
pub mod month;
pub mod notice;
pub mod overlay;
pub mod pane;
pub mod reduce;
pub mod review;
pub mod session;
pub mod sheet;
pub mod staying;
pub mod trail;
pub mod triage;
pub mod verb;
pub mod view;
pub mod views;
pub mod week;
pub mod wishes;
pub mod writing;
pub mod year;

pub use action::Action;
pub use effect::Effect;
pub use inbox::Inbox;
pub use list::{List, Row};
pub use notice::Notice;
pub use overlay::Overlay;
pub use pane::Pane;
pub use reduce::reduce;
pub use review::Review;
pub use view::View;
pub use wishes::Wishes;

use counted::Counted;
pub use session::Session;

use draft::Drafts;
use field::{Field, Sheet};
use history::History;
use lists::Lists;

/// Everything the program knows while it runs.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The user's records.
    pub book: Book,
    /// The day on the user's calendar.
    pub today: Day,
    /// What is overdue, due and coming up.
    pub agenda: Agenda,
    /// How far the goals have come.
    pub tally: Tally,
    /// What is counted for the screen.
    pub counted: Counted,
    /// The lists of all panes.
    pub lists: Lists,
    /// The pane that has the focus.
    pub focus: Pane,
    /// The pane of Home to go back to from one beyond it.
    pub home: Pane,
    /// What fills the screen of Home.
    pub zoom: Zoom,
    /// How far the detail or the card is scrolled, in lines.
    pub scroll: u16,
    /// The number chosen on a page, to ask where it comes from.
    pub asked: Option<Asked>,
    /// The pages one came from, the last one last.
    pub trail: Vec<trail::Stop>,
    /// The morning review, while it is walked.
    pub review: Option<Review>,
    /// What has the screen to itself and is no list, while it is open.
    pub view: Option<View>,
    /// What waits in the inbox; nothing where there is none.
    pub inbox: Option<Inbox>,
    /// What lies over the screen, the topmost last.
    pub overlays: Vec<Overlay>,
    /// What just happened.
    pub notice: Option<Notice>,
    /// What is half typed, and what was.
    pub drafts: Drafts,
    /// What was told of late, the oldest first.
    pub messages: VecDeque<Notice>,
    /// Undo and redo.
    pub history: History,
    /// Changes that are made but not yet on the disk, oldest first.
    pub unsaved: VecDeque<Unsaved>,
    /// Why the last attempt to save failed; nothing while saving works.
    pub trouble: Option<String>,
    /// What the last drawing found room for.
    pub room: Room,
    /// The settings that are gone by.
    pub wishes: Wishes,
    /// How many days the last snooze was for.
    pub last_snooze: Option<u16>,
    /// Whose network is shown.
    pub network: Network,
    /// Whether the data is still being read.
    pub loading: bool,
    /// Set once the program is to end.
    pub leaving: bool,
}

/// A change that is made but not yet on the disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Unsaved {
    /// The change.
    pub change: Change,
    /// What to tell once it is on the disk.
    pub tells: Notice,
}

/// Whose network is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Network {
    /// The user's own.
    #[default]
    Own,
    /// The sample, which is kept nowhere.
    Sample,
    /// The sample, opened from the user's own book, which waits for it to be left.
    Visited,
}

/// What fills the screen of Home.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Zoom {
    /// The panes, and the detail where there is room for it.
    #[default]
    None,
    /// The focused pane with the detail beside it.
    Pane,
    /// The detail of the selected record: beside the panes where there is room for both, else alone.
    Detail,
    /// The detail alone, whatever room there is.
    Alone,
}

impl Zoom {
    /// Whether the detail has the focus.
    pub const fn is_detail(self) -> bool {
        matches!(self, Self::Detail | Self::Alone)
    }
}

/// What the last drawing found room for; it comes back from the screen as an action, so that paging and
/// scrolling agree with what is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// Rows visible in each pane, in the order of [`Pane::ALL`].
    pub rows: [u16; Pane::ALL.len()],
    /// Lines visible of the detail, the review card or the topmost overlay.
    pub lines: u16,
    /// Lines there are of it.
    pub of_lines: u16,
    /// Whether the screen is so wide that the detail keeps its place beside the panes when it has the focus.
    pub is_wide: bool,
    /// The lines of it from which to which the chosen number stands.
    pub chosen: Option<(u16, u16)>,
    /// The sheet of the field of many lines that has the cursor.
    pub sheet: Sheet,
}

/// A number that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The record on whose page it stands.
    pub about: Option<Key>,
    /// Its place among the numbers of the page.
    pub at: usize,
}

impl State {
    /// What views are made from.
    pub(crate) fn ground(&self) -> view::Ground<'_> {
        view::Ground {
            book: &self.book,
            tally: &self.tally,
            agenda: &self.agenda,
            today: self.today,
        }
    }

    /// The state at the start, on a day.
    pub fn new(book: Book, today: Day) -> Self {
        let agenda = Agenda::of(&book, today);
        let lists = Lists::of(&book, &agenda, today);
        let tally = Tally::of(&book, today);
        Self {
            book,
            today,
            agenda,
            tally,
            counted: Counted::default(),
            lists,
            focus: Pane::default(),
            home: Pane::default(),
            zoom: Zoom::default(),
            scroll: 0,
            asked: None,
            trail: Vec::new(),
            review: None,
            view: None,
            inbox: None,
            overlays: Vec::new(),
            notice: None,
            drafts: Drafts::default(),
            messages: VecDeque::new(),
            history: History::default(),
            unsaved: VecDeque::new(),
            trouble: None,
            room: Room::default(),
            wishes: Wishes::default(),
            last_snooze: None,
            network: Network::default(),
            loading: false,
            leaving: false,
        }
    }

    /// The list that has the focus.
    pub fn list(&self) -> &List {
        self.lists.of_pane(self.focus)
    }

    /// Whether a view or the review has the screen, in place of the lists and the detail.
    pub fn is_walked(&self) -> bool {
        self.view.is_some() || self.review.is_some()
    }

    /// The row that the keys act on: that of the view, the card of the review, else the selected row.
    pub fn selected(&self) -> Option<Row> {
        match (&self.view, &self.review) {
            (Some(view), _) => view.selected(),
            (None, Some(review)) => review.current(),
            (None, None) => self.list().selected(),
        }
    }

    /// The rows that an act is about: the marked ones of the list, else the selected row.
    pub fn targets(&self) -> Vec<Row> {
        let marked = if !self.is_walked() && !self.zoom.is_detail() {
            self.list().marked()
        } else {
            Vec::new()
        };
        if marked.is_empty() {
            self.selected().into_iter().collect()
        } else {
            marked
        }
    }

    /// The text that has the cursor, if any has.
    pub fn field(&self) -> Option<&Field> {
        match self.overlays.last() {
            Some(overlay) => overlay.field(),
            None => self.list().filter().filter(|_| self.list().typing),
        }
    }

    /// The record that the keys act on.
    pub fn subject(&self) -> Option<Key> {
        self.selected().map(|row| row.key)
    }

    /// The contact that the keys act on: the record itself, or the first contact of a follow-up.
    pub fn person(&self) -> Option<Id<Contact>> {
        self.person_of(self.subject()?)
    }

    /// The contacts that an act is about, each once.
    pub fn people(&self) -> Vec<Id<Contact>> {
        let mut people = Vec::new();
        for row in self.targets() {
            let person = self.person_of(row.key);
            people.extend(person.filter(|person| !people.contains(person)));
        }
        people
    }

    fn person_of(&self, key: Key) -> Option<Id<Contact>> {
        let of_follow_up = || {
            self.book
                .get(key.id::<FollowUp>()?)?
                .contacts
                .first()
                .copied()
        };
        key.id::<Contact>().or_else(of_follow_up)
    }
}
