//! The program without its terminal, driven by the user's keys: what tests of journeys, screens and
//! sizes share. After each key everything happens that happens in the real loop.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use netgrow::app::{App, Clock, Input};
use netgrow::book::{Book, Contact, Day, Edit, FollowUp, Id, Key, Kind, Mint, Moment, Record};
use netgrow::inbox::Inbox;
use netgrow::keep::Keep;
use netgrow::language::reference;
use netgrow::state::action::Way;
use netgrow::state::{Action, Effect};
use netgrow::store::{Sample, Store};
use netgrow::ui::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Modifier;

/// Monday, 23 November 2026.
pub(crate) fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A moment of that day.
pub(crate) fn moment() -> Moment {
    Moment {
        today: today(),
        mint: Mint::new(1_800_000_000_000, 3),
    }
}

/// The program at work in a temporary folder.
pub(crate) struct Desk {
    pub(crate) app: App,
    terminal: Terminal<TestBackend>,
    /// What was asked of the terminal and of other programs.
    pub(crate) asked: Vec<Effect>,
    folder: PathBuf,
    _kept: Kept,
    /// What is kept between runs.
    state: tempfile::TempDir,
}

/// What must live as long as the desk.
enum Kept {
    #[expect(dead_code, reason = "the folder goes with it")]
    Folder(tempfile::TempDir),
    #[expect(dead_code, reason = "the folder goes with it")]
    Sample(Sample),
    Elsewhere,
}

impl Desk {
    /// An empty book, the welcome left behind.
    pub(crate) fn new() -> Self {
        let mut desk = Self::first();
        desk.keys("esc");
        desk
    }

    /// An empty book, as somebody sees it who starts for the first time.
    pub(crate) fn first() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let state = tempfile::tempdir().unwrap();
        Self::open(
            folder.path().to_owned(),
            Kept::Folder(folder),
            state,
            today(),
        )
    }

    /// The sample network.
    pub(crate) fn demo() -> Self {
        Self::with(&netgrow::demo::book(today()))
    }

    /// These records.
    pub(crate) fn with(book: &Book) -> Self {
        let sample = Sample::of(book).unwrap();
        let state = tempfile::tempdir().unwrap();
        Self::open(
            sample.folder().to_owned(),
            Kept::Sample(sample),
            state,
            today(),
        )
    }

    /// Another window on the same data.
    pub(crate) fn beside(desk: &Self) -> Self {
        Self::at(&desk.folder)
    }

    /// The data of a folder that belongs to somebody else.
    pub(crate) fn at(folder: &Path) -> Self {
        let state = tempfile::tempdir().unwrap();
        Self::open(folder.to_owned(), Kept::Elsewhere, state, today())
    }

    /// Quits.
    pub(crate) fn leaves(self) {
        self.app.close().unwrap();
    }

    fn open(folder: PathBuf, kept: Kept, state: tempfile::TempDir, on: Day) -> Self {
        let mut app = App::new(folder.clone(), Clock::new(Some(on)), Theme::default());
        app.keep = Keep::of(Some(state.path().to_owned()), &folder);
        app.open().unwrap();
        let terminal = Terminal::new(TestBackend::new(120, 36)).unwrap();
        let mut desk = Self {
            app,
            terminal,
            asked: Vec::new(),
            folder,
            _kept: kept,
            state,
        };
        desk.settle();
        desk
    }

    /// An inbox that says this, and the program started with it; gives its file.
    pub(crate) fn inbox(&mut self, lines: &str) -> PathBuf {
        let file = self.state.path().join("inbox.txt");
        std::fs::write(&file, lines).unwrap();
        self.app.inbox = Some(Inbox::new(file.clone(), &self.folder));
        self.app.open().unwrap();
        self.settle();
        file
    }

    /// The look of the program from now on.
    pub(crate) fn theme(mut self, theme: Theme) -> Self {
        self.app = App::new(self.folder.clone(), Clock::new(Some(today())), theme);
        self.app.keep = self.keep();
        self.app.open().unwrap();
        self.settle();
        self
    }

    /// What is kept between runs.
    pub(crate) fn keep(&self) -> Keep {
        Keep::of(Some(self.state.path().to_owned()), &self.folder)
    }

    /// Another size of the screen.
    pub(crate) fn size(mut self, width: u16, height: u16) -> Self {
        self.resize(width, height);
        self
    }

    /// Another size of the screen.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let app = &mut self.app;
        self.terminal.draw(|frame| app.draw(frame)).unwrap();
    }

    /// Presses keys, written as in `netgrow keys` with blanks between.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let press = key.parse().unwrap_or_else(|error| panic!("{error}"));
            self.app.take(Input::Press(press));
            self.settle();
        }
        self
    }

    /// Types a text, letter by letter.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            let key = if letter == ' ' {
                "space".to_owned()
            } else {
                letter.to_string()
            };
            self.app.take(Input::Press(key.parse().unwrap()));
        }
        self.settle();
        self
    }

    /// Types a text and takes it with Enter.
    pub(crate) fn line(&mut self, text: &str) -> &mut Self {
        self.types(text).keys("enter")
    }

    /// Pastes a text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.app.take(Input::Paste(text.to_owned()));
        self.settle();
        self
    }

    /// Clicks on the start of a text on the screen.
    #[track_caller]
    pub(crate) fn clicks(&mut self, text: &str) -> &mut Self {
        let at = self.place_of(text);
        self.click(at.x, at.y)
    }

    /// Clicks on a cell.
    pub(crate) fn click(&mut self, x: u16, y: u16) -> &mut Self {
        self.app.take(Input::Click(Position::new(x, y)));
        self.settle();
        self
    }

    /// Turns the wheel by a notch on a text on the screen.
    #[track_caller]
    pub(crate) fn wheels(&mut self, text: &str, way: Way) -> &mut Self {
        let at = self.place_of(text);
        self.wheel(at.x, at.y, way)
    }

    /// Turns the wheel by a notch on a cell.
    pub(crate) fn wheel(&mut self, x: u16, y: u16, way: Way) -> &mut Self {
        self.app.take(Input::Wheel(Position::new(x, y), way));
        self.settle();
        self
    }

    /// Where a text stands.
    #[track_caller]
    fn place_of(&self, text: &str) -> Position {
        let buffer = self.buffer();
        let width = buffer.area.width;
        let row = |x: u16, y: u16| (x..width).map(move |x| buffer[(x, y)].symbol());
        let cells = (0..buffer.area.height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let mut places = cells.filter(|(x, y)| {
            let is_start = *x == 0 || buffer[(*x - 1, *y)].symbol() == " ";
            is_start && row(*x, *y).collect::<String>().starts_with(text)
        });
        let (x, y) = places
            .next()
            .unwrap_or_else(|| panic!("“{text}” is not on the screen:\n{}", self.screen()));
        Position::new(x, y)
    }

    /// Makes something happen that no key does.
    pub(crate) fn act(&mut self, action: Action) -> &mut Self {
        self.app.act(action);
        self.settle();
        self
    }

    /// Draws, performs what is asked for, and draws what came of it.
    fn settle(&mut self) {
        let app = &mut self.app;
        self.terminal.draw(|frame| app.draw(frame)).unwrap();
        self.asked.extend(app.perform());
        self.terminal.draw(|frame| app.draw(frame)).unwrap();
    }

    /// The screen as text.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.buffer();
        let mut screen = String::new();
        for row in buffer.rows_of() {
            screen.push_str(row.trim_end());
            screen.push('\n');
        }
        screen
    }

    /// The screen as text, with marks where a style begins that tells something: `b` bold, `d` dim, `i`
    /// italic, `u` underlined, `r` reversed, the colour, and behind `/` that of the background.
    pub(crate) fn styled(&self) -> String {
        let (buffer, mut screen) = (self.buffer(), String::new());
        for y in 0..buffer.area.height {
            let mut last = String::new();
            for x in 0..buffer.area.width {
                let cell = &buffer[(x, y)];
                let style = cell.style();
                let mut mark = String::new();
                for (modifier, sign) in [
                    (Modifier::BOLD, 'b'),
                    (Modifier::DIM, 'd'),
                    (Modifier::ITALIC, 'i'),
                    (Modifier::UNDERLINED, 'u'),
                    (Modifier::REVERSED, 'r'),
                ] {
                    if style.add_modifier.contains(modifier) {
                        mark.push(sign);
                    }
                }
                for (before, colour) in [("", style.fg), ("/", style.bg)] {
                    let colour = colour.filter(|it| *it != ratatui::style::Color::Reset);
                    if let Some(colour) = colour {
                        write!(mark, "{before}{colour}").unwrap();
                    }
                }
                if mark != last && cell.symbol() != " " {
                    write!(screen, "⟨{mark}⟩").unwrap();
                    last = mark;
                }
                screen.push_str(cell.symbol());
            }
            screen.truncate(screen.trim_end_matches(' ').len());
            screen.push('\n');
        }
        screen
    }

    /// The screen as it was drawn.
    pub(crate) fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// Where the cursor stands.
    pub(crate) fn cursor(&mut self) -> (u16, u16) {
        let place = self.terminal.get_cursor_position().unwrap();
        (place.x, place.y)
    }

    /// The screen from the cursor to the end of its row; nothing where no cursor is shown.
    pub(crate) fn at_cursor(&mut self) -> Option<String> {
        if !self.terminal.backend().cursor_visible() {
            return None;
        }
        let (x, y) = self.cursor();
        let buffer = self.buffer();
        let symbols = (x..buffer.area.width).map(|x| buffer[(x, y)].symbol());
        Some(symbols.collect())
    }

    /// Says that a text stands on the screen.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(
            screen.contains(text),
            "“{text}” is not on the screen:\n{screen}"
        );
        self
    }

    /// Says that a text does not stand on the screen.
    #[track_caller]
    pub(crate) fn misses(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(
            !screen.contains(text),
            "“{text}” is on the screen:\n{screen}"
        );
        self
    }

    /// What the files hold, read as the next start would.
    pub(crate) fn file(&self) -> Book {
        Store::open(&self.folder).unwrap().1
    }

    /// The folder of the data.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Quits and starts again.
    pub(crate) fn again(self) -> Self {
        self.again_on(today())
    }

    /// Quits and starts again on another day.
    pub(crate) fn again_on(self, day: Day) -> Self {
        let Self {
            app,
            folder,
            _kept: kept,
            state,
            ..
        } = self;
        app.close().unwrap();
        Self::open(folder, kept, state, day)
    }

    /// Is killed, and starts again.
    pub(crate) fn killed(self) -> Self {
        let Self {
            app,
            folder,
            _kept: kept,
            state,
            ..
        } = self;
        drop(app);
        Self::open(folder, kept, state, today())
    }

    /// The contact of that name in the files.
    #[track_caller]
    pub(crate) fn contact(&self, name: &str) -> Contact {
        let book = self.file();
        let key = find(&book, name, Kind::Contact);
        book.get::<Contact>(key.id().unwrap()).unwrap().clone()
    }

    /// The follow-up of those words in the files.
    #[track_caller]
    pub(crate) fn follow_up(&self, what: &str) -> FollowUp {
        let book = self.file();
        let key = find(&book, what, Kind::FollowUp);
        book.get::<FollowUp>(key.id().unwrap()).unwrap().clone()
    }
}

#[track_caller]
fn find(book: &Book, name: &str, kind: Kind) -> Key {
    reference::find(book, name, &[kind]).unwrap_or_else(|error| panic!("{error}"))
}

/// The rows of a buffer as text.
trait Rows {
    fn rows_of(&self) -> Vec<String>;
}

impl Rows for Buffer {
    fn rows_of(&self) -> Vec<String> {
        let row = |y| {
            let mut skip = 0;
            let mut text = String::new();
            for x in 0..self.area.width {
                let symbol = self[(x, y)].symbol();
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                skip = netgrow::text::width(symbol).saturating_sub(1);
                text.push_str(symbol);
            }
            text
        };
        (0..self.area.height).map(row).collect()
    }
}

/// A book in the making.
pub(crate) struct Records {
    book: Book,
    mint: Mint,
}

impl Records {
    pub(crate) fn new() -> Self {
        Self {
            book: Book::default(),
            mint: Mint::new(1_700_000_000_000, 4),
        }
    }

    /// Adds a contact.
    pub(crate) fn contact(&mut self, name: &str) -> Id<Contact> {
        let contact = Contact::new(self.mint.id(), name);
        let id = contact.id;
        self.put(contact);
        id
    }

    /// Adds a follow-up due so many days from today.
    pub(crate) fn follow_up(
        &mut self,
        what: &str,
        with: &[Id<Contact>],
        days: i64,
    ) -> Id<FollowUp> {
        let due = today() + chrono::TimeDelta::days(days);
        let follow_up = FollowUp {
            contacts: with.to_vec(),
            ..FollowUp::new(self.mint.id(), what, due)
        };
        let id = follow_up.id;
        self.put(follow_up);
        id
    }

    /// Adds any record.
    pub(crate) fn put(&mut self, record: impl Into<Record>) {
        let change = self
            .book
            .answer(Edit::Put(vec![record.into()]), &moment())
            .unwrap();
        self.book.apply(&change);
    }

    /// The next id.
    pub(crate) fn id<T>(&mut self) -> Id<T> {
        self.mint.id()
    }

    /// The book.
    pub(crate) fn book(self) -> Book {
        self.book
    }
}
