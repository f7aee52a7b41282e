//! The four panes of Home.

use crate::book::Kind;

/// A pane of Home.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pane {
    /// The agenda.
    #[default]
    FollowUps,
    /// People.
    Contacts,
    /// Meet-ups, talks, conferences.
    Events,
    /// What the networking is for.
    Goals,
}

impl Pane {
    /// All panes, in the order of their number keys.
    pub const ALL: [Self; 4] = [Self::FollowUps, Self::Contacts, Self::Events, Self::Goals];

    /// Its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::FollowUps => "Follow-ups",
            Self::Contacts => "Contacts",
            Self::Events => "Events",
            Self::Goals => "Goals",
        }
    }

    /// Its place among the panes, from 0.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The kind of record that is added to it.
    pub const fn kind(self) -> Kind {
        match self {
            Self::FollowUps => Kind::FollowUp,
            Self::Contacts => Kind::Contact,
            Self::Events => Kind::Event,
            Self::Goals => Kind::Goal,
        }
    }

    /// The next one round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::FollowUps => Self::Contacts,
            Self::Contacts => Self::Events,
            Self::Events => Self::Goals,
            Self::Goals => Self::FollowUps,
        }
    }

    /// The one before it, round.
    #[must_use]
    pub const fn previous(self) -> Self {
        match self {
            Self::FollowUps => Self::Goals,
            Self::Contacts => Self::FollowUps,
            Self::Events => Self::Contacts,
            Self::Goals => Self::Events,
        }
    }
}
