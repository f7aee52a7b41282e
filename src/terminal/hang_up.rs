//! The terminal that goes away. crossterm, asked for what was typed, would look for it for ever and burn a
//! core where the terminal goes away just then. So a thread of its own, which sleeps until that happens,
//! puts a last key in the place of the terminal: whoever reads gets it, and goes on to see that it is over.

use std::io::{self, Write};
use std::os::fd::AsFd;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

/// Ends whatever was begun, a paste or the report of a key, and is a key by itself, of which nothing comes.
const LAST_KEY: &[u8] = b"\x1b[201~\0\0";

/// A terminal that went away says so even where the hang-up signal is ignored.
pub(super) fn says_so(terminal: &PollFd) -> bool {
    let signs = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    terminal.revents().intersects(signs)
}

/// Whether the terminal went away, which is why nothing can be done with it.
pub fn is_here() -> bool {
    let stdin = io::stdin();
    let mut terminal = [PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::empty())];
    poll(&mut terminal, Some(&Timespec::default())).is_ok() && terminal.iter().any(says_so)
}

/// Watches for it, as long as the process lives.
pub fn watch() -> io::Result<()> {
    let watching = std::thread::Builder::new().name("hang-up".to_owned());
    watching.spawn(|| {
        let stdin = io::stdin();
        let mut terminal = [PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::empty())];
        while poll(&mut terminal, None) == Err(Errno::INTR) {}
        if terminal.iter().any(says_so) {
            // Where this can't be done there is nobody to tell.
            let _ = take_its_place();
        }
    })?;
    Ok(())
}

/// Puts a pipe with the last key in it, closed at its other end, in the place of the terminal. It says as
/// the terminal does that nothing more will come.
fn take_its_place() -> io::Result<()> {
    let (reader, mut writer) = io::pipe()?;
    writer.write_all(LAST_KEY)?;
    drop(writer);
    rustix::stdio::dup2_stdin(reader)?;
    Ok(())
}
