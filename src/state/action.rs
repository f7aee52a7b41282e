//! Every intent: what the user asks for with a key, and what the world reports back.

use crate::book::contact::Stage;
use crate::book::edit::Choice;
use crate::book::interaction::Channel;
use crate::book::introduction::IntroductionState;
use crate::book::platform::EngagementKind;
use crate::book::{Book, Cadence, Change, Contact, Day, Event, Id, Key, Resource, View};
use crate::exchange::{Delivery, Head, Part};
use crate::insight::message::{Carriage, Occasion};
use crate::language::jot::Jot;
use crate::language::template::Template;

use super::Room;
use super::alike::Verdict;
use super::draft::Draft;
use super::effect::Sent;
use super::export::Format;
use super::field::Stroke;
use super::first::Beginning;
use super::pane::Pane;
use super::session::Session;
use super::sheet::Question;
use super::writing::Writing;

/// Something that happens to the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Give the focus to a pane.
    Focus(Pane),
    /// Give the focus to the next pane.
    NextPane,
    /// Give the focus to the pane before.
    PreviousPane,
    /// Put the choice on this row, of the topmost list to choose from or of the pane; in a form, go to
    /// this field.
    Point(usize),
    /// Move the rows of a pane, or the text that is read, under the pointer.
    Roll(Option<Pane>, Way),
    /// Move the selection or the text by one row.
    Step(Way),
    /// Move by half a page.
    HalfPage(Way),
    /// Move by a page.
    Page(Way),
    /// Go to the first or the last row.
    Far(Way),
    /// Show the next or the previous record without leaving the detail; of insights, picture.
    Turn(Way),
    /// Show the year on the platforms, day by day.
    Year,
    /// Show the pictures of how the network lives.
    Insights,
    /// Choose the next or the previous number on the page.
    Ask(Way),
    /// Show the records that make the chosen number.
    OpenFact,
    /// Open the selected row.
    Open,
    /// Peel one layer off; never quits.
    Back,
    /// Take the topmost overlay away, whatever it holds.
    Dismiss,
    /// Close the topmost thing; at the root, quit.
    Close,
    /// Cancel the innermost thing; at the root, quit.
    Cancel,
    /// Let the focused part fill the screen, or no longer.
    Zoom,
    /// Show all keys.
    Help,
    /// Find any action and any record by a few letters.
    Palette,
    /// Show what was told of late.
    Messages,
    /// Ask again about fields with two versions.
    TwoVersions,
    /// Take the last change back.
    Undo,
    /// Make the change taken back again.
    Redo,
    /// Begin with a first record, or look around in the sample network.
    Begin(Beginning),
    /// Start the morning review.
    Review,
    /// Decide about the untriaged, one card at a time.
    Triage,
    /// Go through the inbox.
    Inbox,
    /// The inbox was read: what waits in it, or why it can't be read; and whether the user asked for it.
    Jotted {
        /// What waits.
        lines: Result<Vec<Jot>, String>,
        /// Whether it is to be gone through now.
        asked: bool,
    },
    /// Change the line of the inbox before it is taken.
    EditJot,
    /// Put the line of the inbox aside for good.
    DropJot,
    /// Leave the line of the inbox for another time.
    LeaveJot,
    /// Read the data anew.
    Reload,
    /// Suspend the program.
    Suspend,
    /// Draw all anew.
    Redraw,
    /// Type a filter for the list.
    Filter,
    /// Sort the list in its next order.
    Sort,
    /// Show what is done where it is hidden, or hide it where it is shown.
    TurnDone,
    /// Show the saved views.
    Views,
    /// See a list as a saved view keeps it.
    Recall(Id<View>),
    /// Recall the view at this place of the menu, from 0.
    RecallNth(usize),
    /// Save how the list is seen as a view.
    KeepView,
    /// Let the selected view go.
    ForgetView,
    /// Move the selected view up or down among the others.
    ShiftView(Way),
    /// Mark the row for an act on many, or take its mark away.
    Mark,
    /// Mark all rows of the list, or none.
    MarkAll,
    /// Finish or reopen; attended or not.
    ToggleDone,
    /// Log a conversation in one line.
    Log,
    /// Log this, said in a sentence.
    LogSaid(String),
    /// Note this as done on the selected platform, today.
    Engage(EngagementKind),
    /// Note it in words, and on another day.
    EngageInWords(EngagementKind),
    /// Snooze until a day chosen from a menu.
    Snooze,
    /// Type another day.
    SetDay,
    /// Add to this pane in one line.
    Add,
    /// Change the profile in a form.
    EditProfile,
    /// Add a follow-up about the selected row.
    AddFollowUp,
    /// Type tags and links.
    Tag,
    /// Choose the cadence of the contact.
    SetCadence,
    /// Name somebody to whom a path is sought.
    Seek,
    /// Answer a question to the whole book on a sheet.
    Look(Question),
    /// Introduce the contact to somebody, in one line.
    Introduce,
    /// Choose how far an introduction or a mentor track is.
    SetProgress,
    /// Put introductions into a state of the menu.
    ProgressTo(IntroductionState),
    /// Put contacts on a stage of the mentor track, or take them off it.
    MentorAt(Option<Stage>),
    /// Change the selected record in a form.
    Edit,
    /// Change the notes of the record in the user's editor.
    EditNotes,
    /// Change the text of the field in the user's editor.
    EditField,
    /// What came back from the editor, or why nothing did.
    Written(Box<Writing>, Result<String, String>),
    /// Copy an address of the record.
    Copy,
    /// Copy all that is shown of the record.
    CopyCard,
    /// Copy this text.
    CopyText(String),
    /// Open a link or a mail of the record.
    OpenLinks,
    /// Open this link.
    OpenLink(String),
    /// Delete, or drop from the agenda.
    Delete,
    /// Snooze until a choice of the menu.
    SnoozeUntil(Until),
    /// Take a cadence of the menu.
    Keep(Cadence),
    /// Show which cadences could fit better, and which old ties wait.
    Staying,
    /// Look back on a week.
    Weekly,
    /// Loosen all cadences that are always put off.
    Loosen,
    /// Put contacts out of sight, or back.
    Archive,
    /// Get ready for an event, or settle whom one met there.
    Attending(Attending),
    /// Choose with whom to share the resource, or what to share with the contact.
    Share,
    /// Share a resource with somebody.
    ShareWith(Id<Resource>, Id<Contact>),
    /// Export what the panes show.
    Export(Exporting),
    /// Import a file, and settle whom it brings in doubt.
    Import(Importing),
    /// Show everybody in doubt beside those they may be.
    Doubts,
    /// Decide whether the two side by side are one person.
    Judge(Verdict),
    /// Draft a message and send it.
    Message(Messaging),
    /// Type text.
    Insert(String),
    /// Paste text.
    Paste(String),
    /// Move or cut within the text.
    Stroke(Stroke),
    /// Take what was typed or chosen.
    Accept,
    /// Save the form from any field.
    Save,
    /// Go to the next field.
    NextField,
    /// Go to the field before.
    PreviousField,
    /// Go on with what was half typed.
    GoOn,
    /// Go on with this draft.
    GoOnWith(Id<Draft>),
    /// Earlier runs left these drafts.
    DraftsFound(Vec<Draft>),
    /// Choose the day of the field from a month.
    ChooseDay,
    /// Move sideways by one: to the column, the week or the day beside.
    Aside(Way),
    /// Choose today.
    Today,
    /// Let the field fill the form, or no longer.
    Enlarge,
    /// Go on in a form with what was typed in one line.
    AsForm,
    /// Answer yes.
    Yes,
    /// Answer no.
    No,
    /// Choose the other button.
    OtherButton,
    /// Keep one of the two versions of a field.
    Settle(Choice),
    /// Leave the card for another time.
    Skip,
    /// Go one card back.
    CardBack,
    /// Spread what is overdue over the coming days.
    Spread,
    /// Select a record, wherever it is.
    Show(Key),
    /// Open a record, wherever it is; of one that has no pane, the person it is about.
    Visit(Key),
    /// A key that means nothing here was pressed; the word names it.
    Unbound(String),
    /// The screen was drawn and had this much room.
    Laid(Room),
    /// Another day began.
    DayTurned(Day),
    /// The oldest unsaved change is on the disk.
    Saved,
    /// Saving failed, for this reason.
    SaveFailed(String),
    /// Others changed the data: what they did, in their order.
    Outside(Vec<Change>),
    /// Others replaced the data: what it is now.
    Replaced(Box<Book>),
    /// The data was read: the first time, or anew on request.
    Loaded(Box<Book>),
    /// Go on where things were left.
    Resume(Box<Session>),
    /// Something to tell that nobody asked for.
    Remark(String),
    /// What was asked for was done, or why it was not; the data is as it was.
    Told(Result<String, String>),
}

/// What is done for an event before it, and after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attending {
    /// Choose whom to meet there.
    WhomToMeet,
    /// Put somebody down as to be met there.
    Meet(Id<Event>, Id<Contact>),
    /// Show what to prepare, to tick it off.
    Checklist,
    /// Tick off a thing to prepare, by its place.
    Tick(Id<Event>, usize),
    /// Settle who somebody is whose name was taken down in doubt.
    AskWho,
    /// The first is the same person as the second.
    Same(Id<Contact>, Id<Contact>),
    /// They are none of those who could have been meant.
    NobodyElse(Id<Contact>),
}

/// What is done to export.
#[derive(Debug, Clone, PartialEq)]
pub enum Exporting {
    /// Ask for the format.
    Ask,
    /// In this format: ask where to.
    As(Format),
    /// What came of it.
    Sent(Sent),
}

/// What is done to import a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Importing {
    /// Ask for the file.
    Ask,
    /// How a path that is typed could go on.
    Found {
        /// What was typed.
        typed: String,
        /// What would come behind it.
        rest: String,
    },
    /// The file at a path was read: what it is called and what it brings, or why it can't be read.
    Read(String, Result<(String, Box<Delivery>), String>),
    /// Ask which column of the file holds what.
    AskColumns,
    /// The columns of the file at a path, what it is called, and what they seem to hold.
    Columns(String, String, Vec<Head>),
    /// Choose what the selected column holds from all there is.
    ChooseColumn,
    /// Let the selected column hold this, or nothing.
    Hold(Option<Part>),
}

/// What is done with a message, from its template to what came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Messaging {
    /// Begin one to the selected person.
    Begin,
    /// Begin one on this occasion.
    To(Occasion),
    /// The user's own templates were read: choose one.
    Choose {
        /// The occasion.
        occasion: Occasion,
        /// The templates.
        own: Vec<Template>,
        /// What is wrong with those that can't be used, each as a sentence.
        faults: Vec<String>,
    },
    /// Write one from this template.
    From(Occasion, Box<Template>),
    /// Go to the next place that is not filled.
    NextPlace,
    /// Send it this way.
    By(Carriage),
    /// It went out, or why it did not.
    Sent(Channel, Result<String, String>),
}

/// A direction in a list or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the start.
    Up,
    /// Towards the end.
    Down,
}

/// The choices of the snooze menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Tomorrow.
    Tomorrow,
    /// In three days.
    ThreeDays,
    /// The same weekday of the next week.
    NextWeek,
    /// The same day of the next month.
    NextMonth,
    /// As long as the last time.
    LastTime,
    /// A day to type.
    Day,
}

impl Until {
    /// All choices, in the order of the menu.
    pub const ALL: [Self; 6] = [
        Self::Tomorrow,
        Self::ThreeDays,
        Self::NextWeek,
        Self::NextMonth,
        Self::LastTime,
        Self::Day,
    ];
}
