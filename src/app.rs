//! The app: the state, the store it is kept in, and the loop that joins them to the terminal. An input
//! becomes actions, actions change the state and ask for effects, effects are performed and their
//! outcomes are actions again; then the screen is drawn once.

mod clock;
mod drafts;
mod errand;
mod export;
mod import;
mod inbox;
mod input;
mod perform;
mod run;
mod sample;

pub use clock::Clock;
pub use errand::Programs;
pub use input::Input;
pub use run::{Ending, Failure, run};

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use std::time::Instant;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::book::Book;
use crate::config::Settings;
use crate::inbox::Inbox;
use crate::keep::Keep;
use crate::state::{self, Action, Effect, State};
use crate::store::{Store, StoreError};
use crate::ui::{self, Anew, Theme};

/// What is kept of where things were left.
const SESSION: &str = "session.json";

/// The program without its terminal: everything that a test can drive, and all that a terminal shows.
pub struct App {
    /// What is known and shown.
    pub state: State,
    theme: Theme,
    /// The size that was last drawn.
    area: Rect,
    /// The user's own programs for longer texts and for links.
    pub programs: Programs,
    /// What is kept between runs beside the data; nothing, unless a place is set.
    pub keep: Keep,
    /// The file in which lines wait to be gone through, if there is one.
    pub inbox: Option<Inbox>,
    /// Marks of lines of the inbox whose outcome is not yet on the disk.
    handled: Vec<u64>,
    clock: Clock,
    folder: PathBuf,
    store: Option<Store>,
    effects: VecDeque<Effect>,
    drafts: drafts::Drafts,
    /// What is to be drawn anew in the next frame.
    anew: Anew,
    /// Whether something happened since the last frame.
    is_stale: bool,
    retry_at: Option<Instant>,
    folding: Option<JoinHandle<Result<(), StoreError>>>,
    /// The user's own book while the sample is looked at.
    own: Option<Box<sample::Waiting>>,
}

impl App {
    /// The program before its data is read.
    pub fn new(folder: PathBuf, clock: Clock, theme: Theme) -> Self {
        let mut state = State::new(Book::default(), clock.today());
        state.loading = true;
        Self {
            state,
            theme,
            area: Rect::ZERO,
            programs: Programs::default(),
            keep: Keep::default(),
            inbox: None,
            handled: Vec::new(),
            clock,
            folder,
            store: None,
            effects: VecDeque::new(),
            drafts: drafts::Drafts::default(),
            anew: Anew::default(),
            is_stale: true,
            retry_at: None,
            folding: None,
            own: None,
        }
    }

    /// The program with nothing to draw on, for walking the review line by line.
    pub fn without_screen(folder: PathBuf, clock: Clock) -> Self {
        Self::new(folder, clock, Theme::default())
    }

    /// Goes by the settings, and tells what there is to remark about them.
    pub fn wish(&mut self, settings: &Settings) {
        let choices = &settings.choices;
        let said = |program: &String| Some(program.clone()).filter(|it| !it.trim().is_empty());
        self.state.wishes = choices.wishes.clone();
        self.programs = Programs {
            editor: said(&choices.editor),
            opener: said(&choices.opener),
        };
        for notice in settings.notices() {
            self.act(Action::Remark(notice));
        }
    }

    /// Reads the data. Until then there is nothing to see but the frame.
    pub fn open(&mut self) -> Result<(), StoreError> {
        let (store, book, remarks) = Store::open(&self.folder)?;
        self.store = Some(store);
        self.act(Action::Loaded(Box::new(book)));
        if let Some(session) = self.keep.read(SESSION) {
            self.act(Action::Resume(Box::new(session)));
        }
        if self.inbox.is_some() {
            self.read_inbox(false);
        }
        for remark in remarks {
            self.act(Action::Remark(remark.to_string()));
        }
        self.find_drafts();
        Ok(())
    }

    /// Takes an input: the actions it means now, one after the other.
    pub fn take(&mut self, input: Input) {
        self.is_stale = true;
        for action in input::actions(&self.state, input, self.area, self.theme) {
            self.act(action);
        }
    }

    /// The folder of the data that is worked on.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes one action happen and remembers what it asks of the world.
    pub fn act(&mut self, action: Action) {
        self.is_stale = true;
        let effects = state::reduce(&mut self.state, action, &self.clock.moment());
        // However much is typed at once, it is kept once.
        self.effects
            .retain(|effect| !effects.contains(effect) || *effect != Effect::KeepDraft);
        self.effects.extend(effects);
        if self.state.leaving {
            self.leave_sample();
        }
    }

    /// Draws the state, and tells it how much room it had.
    pub fn draw(&mut self, frame: &mut Frame) {
        self.area = frame.area();
        let view = ui::view(frame.area(), &self.state, self.theme);
        if view.room != self.state.room {
            self.act(Action::Laid(view.room));
        }
        ui::draw(frame, &self.state, view, self.theme);
        self.anew.settle(frame.buffer_mut());
        self.is_stale = false;
    }
}
