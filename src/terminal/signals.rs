//! Signals, turned into something to wait for: each sets a flag and writes a byte into a pipe that the
//! loop waits on beside the terminal. Other threads wake the loop the same way.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::{flag, low_level};

use super::Woken;

/// A signal that ends the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End(i32);

impl End {
    /// The terminal went away.
    pub const HANG_UP: Self = Self(SIGHUP);

    /// Ends the process as the signal would have, so that whoever waits for it sees why.
    pub fn die(self) -> std::process::ExitCode {
        let _ = low_level::emulate_default_handler(self.0);
        std::process::ExitCode::from(u8::try_from(128 + self.0).unwrap_or(u8::MAX))
    }
}

/// The signals the program listens to, as one thing to wait for.
pub struct Signals {
    wake: UnixStream,
    waker: UnixStream,
    ends: Vec<(End, Arc<AtomicBool>)>,
    suspend: Arc<AtomicBool>,
    /// Whether another program has the terminal.
    lent: Arc<AtomicBool>,
    resize: Arc<AtomicBool>,
    outside: Arc<AtomicBool>,
}

/// Wakes the loop from another thread, to say that the data folder changed.
pub struct Waker {
    pipe: UnixStream,
    outside: Arc<AtomicBool>,
}

impl Waker {
    /// Says that the data folder changed.
    pub fn wake(&self) {
        self.outside.store(true, Ordering::SeqCst);
        let _ = (&self.pipe).write(&[0]);
    }
}

impl Signals {
    /// Begins to listen.
    pub fn catch() -> io::Result<Self> {
        let (wake, waker) = UnixStream::pair()?;
        wake.set_nonblocking(true)?;
        waker.set_nonblocking(true)?;
        let flagged = |signal: i32| -> io::Result<Arc<AtomicBool>> {
            let raised = Arc::new(AtomicBool::new(false));
            flag::register(signal, Arc::clone(&raised))?;
            low_level::pipe::register(signal, waker.try_clone()?)?;
            Ok(raised)
        };
        let ends = [SIGHUP, SIGTERM, SIGINT, SIGQUIT];
        let ends = ends
            .into_iter()
            .map(|signal| Ok((End(signal), flagged(signal)?)));
        let ends = ends.collect::<io::Result<Vec<_>>>()?;
        // While another program has the terminal, the key that stops it stops this one with it, or the
        // shell would never get the terminal back.
        let lent = Arc::default();
        flag::register_conditional_default(SIGTSTP, Arc::clone(&lent))?;
        let suspend = flagged(SIGTSTP)?;
        let resize = flagged(SIGWINCH)?;
        Ok(Self {
            wake,
            waker,
            ends,
            suspend,
            lent,
            resize,
            outside: Arc::default(),
        })
    }

    /// A way for another thread to wake the loop.
    pub fn waker(&self) -> io::Result<Waker> {
        Ok(Waker {
            pipe: self.waker.try_clone()?,
            outside: Arc::clone(&self.outside),
        })
    }

    /// Does something while another program has the terminal, and forgets what the keys for it have raised
    /// here as well.
    pub(super) fn lend<T>(&self, to: impl FnOnce() -> T) -> T {
        self.lent.store(true, Ordering::SeqCst);
        let given = to();
        self.lent.store(false, Ordering::SeqCst);
        for (end, raised) in &self.ends {
            if [SIGINT, SIGQUIT].contains(&end.0) {
                raised.store(false, Ordering::SeqCst);
            }
        }
        self.suspend.store(false, Ordering::SeqCst);
        given
    }

    /// What was raised since the last time.
    pub(super) fn take(&self) -> Woken {
        let mut drained = [0; 64];
        while (&self.wake)
            .read(&mut drained)
            .is_ok_and(|count| count == drained.len())
        {}
        let raised = self
            .ends
            .iter()
            .find(|(_, raised)| raised.swap(false, Ordering::SeqCst));
        Woken {
            end: raised.map(|(end, _)| *end),
            suspend: self.suspend.swap(false, Ordering::SeqCst),
            resize: self.resize.swap(false, Ordering::SeqCst),
            outside: self.outside.swap(false, Ordering::SeqCst),
        }
    }
}

impl AsFd for Signals {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.wake.as_fd()
    }
}
