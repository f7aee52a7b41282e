//! The four panes of Home.

use crate::book::Kind;
use crate::insight::order::Order;

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

    /// The orders it can be in besides its usual one.
    pub const fn orders(self) -> &'static [Order] {
        match self {
            Self::FollowUps => &[Order::Day, Order::Person, Order::Newest],
            Self::Contacts => &[
                Order::Silence,
                Order::LastWord,
                Order::Company,
                Order::Newest,
            ],
            Self::Events | Self::Goals => &[Order::Name, Order::Newest],
        }
    }

    /// What its usual order is called.
    pub const fn usual_order(self) -> &'static str {
        match self {
            Self::FollowUps => "most pressing first",
            Self::Contacts => "by name",
            Self::Events => "nearest first",
            Self::Goals => "by their day",
        }
    }

    /// What is told once what is done is shown where it usually is not, or hidden where it usually is;
    /// and once it is as usual again.
    pub const fn turned(self, turned: bool) -> &'static str {
        match (self, turned) {
            (Self::FollowUps, true) => "With what is far ahead and what is done",
            (Self::FollowUps, false) => "Only what is due and coming up",
            (Self::Contacts, true) => "With the contacts in the archive",
            (Self::Contacts, false) => "Without the contacts in the archive",
            (Self::Events, true) => "Only the events ahead",
            (Self::Events, false) => "With the events past",
            (Self::Goals, true) => "Only the goals being worked on",
            (Self::Goals, false) => "With the goals reached and dropped",
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
