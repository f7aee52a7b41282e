//! The terminal: entering it, leaving it as it was found on every way out, and waiting for it without
//! using the processor. There is one [`leave`] for all ends: quit, error, signal, suspend, panic.

use std::io::{self, BufWriter, Stdout, Write};
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, Event};
use crossterm::style::Print;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::{Backend, CrosstermBackend};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

use signals::{End, Signals};

pub mod clipboard;
pub mod editor;
pub mod hang_up;
pub mod opener;
pub mod signals;
pub mod watch;

/// Whether the terminal is ours at the moment.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Has clicks and the wheel reported, and no more: crossterm's own would have each move of the pointer
/// wake the program.
const TAKE_MOUSE: &str = "\x1b[?1000h\x1b[?1006h";
/// The same, given back.
const GIVE_MOUSE: &str = "\x1b[?1006l\x1b[?1000l";

/// What the program draws on.
pub type Canvas = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// The terminal while it is ours. Dropping it gives the terminal back.
pub struct Screen {
    canvas: Canvas,
    takes_mouse: bool,
}

impl Screen {
    /// Takes the terminal over, and the mouse with it where that is wished.
    pub fn enter(takes_mouse: bool) -> io::Result<Self> {
        // Without this, crossterm answers every colour under NO_COLOR with a reset that also takes the
        // reversed video of the selection away. Colours are left out by the theme instead.
        crossterm::style::force_color_output(true);
        enter(takes_mouse)?;
        let out = BufWriter::with_capacity(1 << 16, io::stdout());
        match Terminal::new(CrosstermBackend::new(out)) {
            Ok(canvas) => Ok(Self {
                canvas,
                takes_mouse,
            }),
            Err(error) => {
                leave();
                Err(error)
            }
        }
    }

    /// What is drawn on.
    pub fn canvas(&mut self) -> &mut Canvas {
        &mut self.canvas
    }

    /// Gives the terminal back, stops, and takes it over again when told to go on.
    pub fn suspend(&mut self) -> io::Result<()> {
        leave();
        // The whole group is stopped, as a shell does it; and with STOP, because an orphaned group
        // ignores TSTP.
        rustix::process::kill_current_process_group(rustix::process::Signal::STOP)?;
        enter(self.takes_mouse)?;
        self.forget()
    }

    /// Gives the terminal back while another program has it, and takes it over again. What came of the
    /// program is given even where the terminal is gone by then.
    pub fn lend<T>(&mut self, signals: &Signals, to: impl FnOnce() -> T) -> (T, io::Result<()>) {
        leave();
        let given = signals.lend(to);
        (given, enter(self.takes_mouse).and_then(|()| self.forget()))
    }

    /// Clears the terminal and forgets what was drawn, so that the next frame is drawn whole. The
    /// canvas's own `clear` would ask the terminal where its cursor stands, and not every terminal
    /// answers.
    pub fn forget(&mut self) -> io::Result<()> {
        self.canvas.backend_mut().clear()?;
        // The buffer to come is empty already; this empties the last one.
        self.canvas.swap_buffers();
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

fn enter(takes_mouse: bool) -> io::Result<()> {
    ENTERED.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    )?;
    if takes_mouse {
        execute!(io::stdout(), Print(TAKE_MOUSE))?;
    }
    Ok(())
}

/// Gives the terminal back as it was found. Nothing happens where it is not ours; errors are left alone,
/// as a terminal that is gone needs nothing.
pub fn leave() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(
            out,
            Print(GIVE_MOUSE),
            DisableBracketedPaste,
            cursor::Show,
            LeaveAlternateScreen
        );
        let _ = disable_raw_mode();
        let _ = out.flush();
    }
}

/// Makes a panic of this thread give the terminal back before it tells of itself. It names the place in
/// the code and never a record. Another thread leaves the terminal alone: whoever waits for it tells.
pub fn guard_panics() {
    let ours = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() != ours {
            return;
        }
        leave();
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        let _ = writeln!(
            io::stderr(),
            "netgrow stopped because of a fault of its own, at {place}.\n\
             Your data is safe: every change was saved as it was made. `netgrow check` looks it over."
        );
    }));
}

/// What ended a wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Woken {
    /// The program is to end.
    pub end: Option<End>,
    /// The program is to stop until told to go on.
    pub suspend: bool,
    /// The screen has another size.
    pub resize: bool,
    /// Something changed in the data folder.
    pub outside: bool,
}

/// Waits for the terminal, a signal, a change of the data folder, or for `patience` to run out.
pub fn wait(signals: &Signals, patience: Option<Duration>) -> io::Result<Woken> {
    let stdin = io::stdin();
    let mut ready = [
        PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN),
        PollFd::from_borrowed_fd(signals.as_fd(), PollFlags::IN),
    ];
    let patience = patience.map(|patience| Timespec {
        tv_sec: i64::try_from(patience.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: i64::from(patience.subsec_nanos()),
    });
    match poll(&mut ready, patience.as_ref()) {
        Ok(_) | Err(rustix::io::Errno::INTR) => {}
        Err(error) => return Err(error.into()),
    }
    let [terminal, _] = &ready;
    let mut woken = signals.take();
    if hang_up::says_so(terminal) && woken.end.is_none() {
        woken.end = Some(End::HANG_UP);
    }
    Ok(woken)
}

/// How often a terminal that is passed over is asked again before the next turn.
const TRIES: usize = 3;

/// All that the terminal has reported by now, without waiting.
pub fn reports() -> io::Result<Vec<Event>> {
    let mut reports = Vec::new();
    for _ in 0..TRIES {
        while !hang_up::is_here() && crossterm::event::poll(Duration::ZERO)? {
            reports.push(crossterm::event::read()?);
        }
        if hang_up::is_here() || !has_more() {
            break;
        }
        have_it_say_again()?;
    }
    Ok(reports)
}

/// Whether the terminal has something that nobody read.
fn has_more() -> bool {
    let stdin = io::stdin();
    let mut terminal = [PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN)];
    let asked = poll(&mut terminal, Some(&Timespec::default()));
    asked.is_ok()
        && terminal
            .iter()
            .any(|it| it.revents().contains(PollFlags::IN))
}

/// Has the terminal say once more that it has something. Told of a change of size and of a key at once, crossterm
/// takes the change and forgets the key until the next one is typed. To be given its own settings wakes whoever waits
/// for the terminal.
fn have_it_say_again() -> io::Result<()> {
    let stdin = io::stdin();
    let settings = tcgetattr(&stdin)?;
    tcsetattr(&stdin, OptionalActions::Now, &settings)?;
    Ok(())
}
