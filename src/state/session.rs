//! Where things were left: the pane, the selected records, the filters and orders of the lists. It is kept
//! beside the data, not in it. On the same day all of it is there again; a new day begins with what is due,
//! at the top.

use serde::{Deserialize, Serialize};

use crate::book::Day;
use crate::insight::order::Order;

use super::{Pane, Row, State, Zoom};

/// Where things were left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The day on which they were.
    pub day: Day,
    /// The pane that had the focus.
    pub focus: Pane,
    /// The pane of Home that had it last.
    pub home: Pane,
    /// What filled the screen.
    pub zoom: Zoom,
    /// How many days the last snooze was for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_snooze: Option<u16>,
    /// The lists.
    pub lists: Vec<Left>,
}

/// How a list was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Its pane.
    pub pane: Pane,
    /// The selected row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected: Option<Row>,
    /// What narrowed it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub filter: String,
    /// Its order, where it was not the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<Order>,
    /// Whether what is done was shown where it usually is not, or hidden where it usually is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub turned: bool,
}

impl Session {
    /// Where things are now.
    pub fn of(state: &State) -> Self {
        let left = |pane| {
            let list = state.lists.of_pane(pane);
            Left {
                pane,
                selected: list.selected(),
                filter: list
                    .filter()
                    .map(|it| it.text().to_owned())
                    .unwrap_or_default(),
                order: list.order,
                turned: list.turned,
            }
        };
        Self {
            day: state.today,
            focus: state.focus,
            home: state.home,
            zoom: state.zoom,
            last_snooze: state.last_snooze,
            lists: Pane::ALL.map(left).into(),
        }
    }
}
