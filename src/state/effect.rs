//! Everything the reducer may ask of the world. The app performs effects in their order; what comes of
//! each comes back as an action.

use crate::book::interaction::Channel;
pub use crate::exchange::Mapping;
use crate::insight::message::Occasion;

use super::Row;
use super::export::Export;
use super::writing::Writing;

/// Something asked of the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Put the unsaved changes of the state on the disk, the oldest first.
    Save,
    /// Keep what is half typed now, or no longer.
    KeepDraft,
    /// Open the sample network while the user's own book waits.
    Sample,
    /// Read the data anew.
    Reload,
    /// Read the inbox, to go through it.
    ReadInbox,
    /// Remember that lines of the inbox were dealt with, once what was made of them is on the disk.
    Handled(Vec<u64>),
    /// Forget that lines of the inbox were dealt with, before what was made of them is taken off the disk.
    Released(Vec<u64>),
    /// Put a text on the clipboard.
    Copy {
        /// The text.
        text: String,
        /// What it is, to tell that it was copied.
        said: String,
    },
    /// Put the page of a row on the clipboard.
    CopyCard(Row),
    /// Open a web page or a mail.
    Open(String),
    /// Let a text be written in the user's editor.
    Write(Writing),
    /// Look how the path of a file could go on.
    LookForFile(String),
    /// Read a file to import, with what its columns hold, where that is chosen.
    ReadFile(String, Option<Mapping>),
    /// Read what the columns of a file are called.
    ReadColumns(String),
    /// Write what is exported to a place, over what is there only where that was said.
    Export {
        /// Where to, as it was typed.
        path: String,
        /// What.
        export: Box<Export>,
        /// Whether what is there is written over.
        over: bool,
    },
    /// Make sure that the data as it was before the last change is kept as a backup.
    Backup,
    /// Read the user's own templates, for a message on this occasion.
    ReadTemplates(Occasion),
    /// Take a message to somebody.
    Send(Sending),
    /// Draw the whole screen anew.
    Redraw,
    /// Give the terminal back and stop until told to go on.
    Suspend,
}

/// What came of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It is on the disk.
    Done(String),
    /// Something is there already.
    There {
        /// Where, as it was typed.
        path: String,
        /// What is there.
        says: String,
    },
    /// It can't be written there.
    Refused(String),
}

/// A message on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// The name of whom it goes to.
    pub to: String,
    /// How it goes.
    pub channel: Channel,
    /// What to put on the clipboard.
    pub copy: Option<String>,
    /// The mail or the page to open.
    pub open: Option<String>,
}
