//! Where a key means something.

/// Where a key means something. Each context looks its keys up in a few of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Anywhere but where text is typed or a question is asked.
    Anywhere,
    /// A list of Home.
    List,
    /// A record: a selected row, a detail or a card of the review.
    Record,
    /// The detail of a record.
    Detail,
    /// The morning review.
    Review,
    /// Triage.
    Triage,
    /// The view of staying connected.
    Staying,
    /// A sheet that answers a question to the whole book.
    Sheet,
    /// The board of mentors.
    Board,
    /// The year on the platforms.
    Year,
    /// The weekly review.
    Week,
    /// The pictures of insights.
    Insights,
    /// What would come of a file.
    Import,
    /// Which column of a table holds what.
    Columns,
    /// Two contacts side by side.
    Alike,
    /// The snooze menu.
    Snooze,
    /// The cadence menu.
    Cadence,
    /// The menu of what was done on a platform.
    Engage,
    /// The menu of saved views.
    Views,
    /// The menu of an introduction.
    Introduction,
    /// The menu of the mentor track.
    Mentor,
    /// A text being typed.
    Text,
    /// A day being typed.
    Day,
    /// A month to choose a day from.
    Month,
    /// The one line.
    Line,
    /// A form.
    Form,
    /// A message.
    Message,
    /// A list to choose from by typing or moving.
    Picker,
    /// A short list to choose from.
    Choice,
    /// A question.
    Confirm,
    /// The first start.
    First,
    /// A line of the inbox.
    Inbox,
    /// The welcome after weeks away.
    Welcome,
    /// Two versions of a field.
    Conflict,
    /// Everywhere, whatever is open.
    Always,
}

impl Scope {
    /// All scopes, in the order in which they are listed.
    pub const ALL: [Self; 35] = [
        Self::Anywhere,
        Self::List,
        Self::Record,
        Self::Detail,
        Self::Review,
        Self::Triage,
        Self::Staying,
        Self::Sheet,
        Self::Board,
        Self::Year,
        Self::Week,
        Self::Insights,
        Self::Import,
        Self::Columns,
        Self::Alike,
        Self::Snooze,
        Self::Cadence,
        Self::Engage,
        Self::Views,
        Self::Introduction,
        Self::Mentor,
        Self::Text,
        Self::Day,
        Self::Month,
        Self::Line,
        Self::Form,
        Self::Message,
        Self::Picker,
        Self::Choice,
        Self::Confirm,
        Self::First,
        Self::Inbox,
        Self::Welcome,
        Self::Conflict,
        Self::Always,
    ];

    /// What it is called in help and in the README.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Anywhere => "anywhere but in text",
            Self::List => "in a list",
            Self::Record => "on a row, a detail or a card",
            Self::Detail => "in a detail",
            Self::Review => "in the morning review",
            Self::Triage => "in triage",
            Self::Staying => "in staying connected",
            Self::Sheet => "on a sheet",
            Self::Board => "on the board of mentors",
            Self::Year => "in the year on your platforms",
            Self::Week => "in the weekly review",
            Self::Insights => "in insights",
            Self::Import => "in an import",
            Self::Columns => "at the columns of a table",
            Self::Alike => "at two who may be one",
            Self::Snooze => "in the snooze menu",
            Self::Cadence => "in the cadence menu",
            Self::Engage => "in the menu of a platform",
            Self::Views => "in the menu of views",
            Self::Introduction => "in the menu of an introduction",
            Self::Mentor => "in the menu of the mentor track",
            Self::Text => "while typing",
            Self::Day => "at a day to type",
            Self::Month => "in the calendar",
            Self::Line => "in the one line",
            Self::Form => "in a form",
            Self::Message => "in a message",
            Self::Picker => "in a list to search",
            Self::Choice => "in a short list",
            Self::Confirm => "at a question",
            Self::First => "at the first start",
            Self::Inbox => "at a line of the inbox",
            Self::Welcome => "at the welcome back",
            Self::Conflict => "at two versions of a field",
            Self::Always => "everywhere",
        }
    }
}
