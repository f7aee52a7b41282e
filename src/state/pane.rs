//! The panes: the four of Home, which stand side by side, and those beyond it, each of which has the screen
//! to itself.

use serde::{Deserialize, Serialize};

use crate::book::Kind;
use crate::insight::order::Order;

/// A list of records with a place on the screen.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
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
    /// Places where people meet again and again.
    Platforms,
    /// Two people who should know each other.
    Introductions,
    /// What is worth sharing.
    Resources,
}

impl Pane {
    /// The panes of Home, in the order of their number keys.
    pub const HOME: [Self; 4] = [Self::FollowUps, Self::Contacts, Self::Events, Self::Goals];

    /// All panes, in the order of their number keys.
    pub const ALL: [Self; 7] = [
        Self::FollowUps,
        Self::Contacts,
        Self::Events,
        Self::Goals,
        Self::Platforms,
        Self::Introductions,
        Self::Resources,
    ];

    /// Whether it stands beside the others on Home.
    pub const fn is_home(self) -> bool {
        self.index() < Self::HOME.len()
    }

    /// Its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::FollowUps => "Follow-ups",
            Self::Contacts => "Contacts",
            Self::Events => "Events",
            Self::Goals => "Goals",
            Self::Platforms => "Platforms",
            Self::Introductions => "Introductions",
            Self::Resources => "Resources",
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
            Self::Platforms => Kind::Platform,
            Self::Introductions => Kind::Introduction,
            Self::Resources => Kind::Resource,
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
            Self::Platforms => &[
                Order::TwoWay,
                Order::Contacts,
                Order::Talks,
                Order::Introductions,
                Order::Engagements,
                Order::Engaged,
            ],
            Self::Introductions | Self::Resources => &[Order::Person, Order::Name],
        }
    }

    /// What its usual order is called.
    pub const fn usual_order(self) -> &'static str {
        match self {
            Self::FollowUps => "most pressing first",
            Self::Contacts | Self::Platforms => "by name",
            Self::Events => "nearest first",
            Self::Goals => "by their day",
            Self::Introductions => "those under way first",
            Self::Resources => "newest first",
        }
    }

    /// What is told once what is done is shown where it usually is not, or hidden where it usually is;
    /// and once it is as usual again.
    pub const fn turned(self, turned: bool) -> &'static str {
        match (self, turned) {
            (Self::FollowUps, true) => "Showing what is far ahead and what is done, too",
            (Self::FollowUps, false) => "Only what is due and coming up",
            (Self::Contacts, true) => "With the contacts in the archive",
            (Self::Contacts, false) => "Without the contacts in the archive",
            (Self::Events, true) => "Only the events ahead",
            (Self::Events, false) => "With the events past",
            (Self::Goals, true) => "Only the goals being worked on",
            (Self::Goals, false) => "With the goals reached and dropped",
            (Self::Platforms, true) => "With the platforms dropped",
            (Self::Platforms, false) => "Without the platforms dropped",
            (Self::Introductions, true) => "Only the introductions under way",
            (Self::Introductions, false) => "With the introductions made and declined",
            (Self::Resources, true) => "Only what nobody has had yet",
            (Self::Resources, false) => "With what was shared",
        }
    }

    /// The next one round, of Home or of those beyond.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::FollowUps => Self::Contacts,
            Self::Contacts => Self::Events,
            Self::Events => Self::Goals,
            Self::Goals => Self::FollowUps,
            Self::Platforms => Self::Introductions,
            Self::Introductions => Self::Resources,
            Self::Resources => Self::Platforms,
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
            Self::Platforms => Self::Resources,
            Self::Introductions => Self::Platforms,
            Self::Resources => Self::Introductions,
        }
    }
}
