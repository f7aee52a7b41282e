//! The loop: wait for an input, a signal, an outside change or a deadline; take all that is there; draw
//! once; then do what was asked of the world. Idle, it uses no processor time.

use std::io;
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::Backend;

use crate::state::Action;
use crate::store::StoreError;
use crate::terminal::signals::{End, Signals};
use crate::terminal::{self, Screen, hang_up, watch};

use super::{App, Input};

/// Why the app ended badly.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The data can't be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The terminal can't be used.
    #[error("the terminal can’t be used: {0}")]
    Terminal(#[from] io::Error),
    /// What was changed last could not be saved, though it was tried once more at the end.
    #[error("{}: {why}", lost(*.count))]
    Unsaved {
        /// How many changes.
        count: usize,
        /// Why.
        why: String,
    },
}

/// "1 change could not be saved and is lost".
fn lost(count: usize) -> String {
    match count {
        1 => "1 change could not be saved and is lost".to_owned(),
        count => format!("{count} changes could not be saved and are lost"),
    }
}

/// How the app ended.
#[derive(Debug)]
pub struct Ending {
    /// The signal that ended it, if one did.
    pub by: Option<End>,
    /// What went wrong at the end, if anything did.
    pub fault: Option<Failure>,
}

/// Runs the app in the terminal until the user or a signal ends it.
pub fn run(mut app: App) -> Result<Ending, Failure> {
    let signals = Signals::catch()?;
    hang_up::watch()?;
    let mut screen = Screen::enter(app.state.wishes.mouse)?;
    draw(&mut app, screen.canvas())?;
    if let Err(error) = app.open() {
        drop(screen);
        return Err(error.into());
    }
    let _watcher = watch::folder(&app.folder, signals.waker()?);
    let end = follow(&mut app, &mut screen, &signals);
    drop(screen);
    // What an errand brought back last is saved, even where there is no terminal any more to show it.
    app.perform();
    let closed = app.close();
    let by = match end {
        Err(_) if hang_up::is_here() => Some(End::HANG_UP),
        end => end?,
    };
    let fault = closed.err();
    Ok(Ending { by, fault })
}

/// Follows the user until the end.
fn follow(app: &mut App, screen: &mut Screen, signals: &Signals) -> io::Result<Option<End>> {
    loop {
        // What is asked of the world comes first, as its outcomes are to be drawn as well.
        while app.has_effects() {
            if app.takes_long() {
                draw(app, screen.canvas())?;
            }
            for effect in app.perform() {
                app.errand(effect, screen, signals)?;
                app.is_stale = true;
            }
        }
        if app.is_stale {
            draw(app, screen.canvas())?;
        }
        if app.has_effects() {
            continue;
        }
        if app.state.leaving {
            return Ok(None);
        }
        let woken = terminal::wait(signals, patience(app))?;
        if let Some(end) = woken.end {
            return Ok(Some(end));
        }
        if woken.suspend {
            screen.suspend()?;
            app.is_stale = true;
        }
        for report in terminal::reports()? {
            if let Some(input) = Input::of(report) {
                app.take(input);
            }
        }
        if woken.resize {
            app.take(Input::Resize);
        }
        if woken.outside {
            app.look_outside();
        }
        app.retry(Instant::now());
        let today = app.clock.today();
        if today != app.state.today {
            app.act(Action::DayTurned(today));
        }
    }
}

/// How long to wait at most: until midnight, or until saving is to be tried again.
fn patience(app: &App) -> Option<Duration> {
    let retry = app
        .retry_at()
        .map(|at| at.saturating_duration_since(Instant::now()));
    [app.clock.until_midnight(), retry]
        .into_iter()
        .flatten()
        .min()
}

fn draw<B: Backend>(app: &mut App, terminal: &mut Terminal<B>) -> Result<(), B::Error> {
    terminal.draw(|frame| app.draw(frame)).map(|_| ())
}
