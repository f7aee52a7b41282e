//! A meeting as a calendar tells of it: who, what, where, and all the days that it falls on.

use serde_json::Value;

use super::component::Component;
use super::invited::{self, Invited};
use super::when::When;
use crate::book::interaction::Channel;
use crate::exchange::give::calendar::RECORD;
use crate::exchange::property::Property;
use crate::exchange::{Spot, json, outside};

/// Whether a meeting takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Sure,
    /// It may.
    Maybe,
    /// It does not.
    Cancelled,
}

/// A meeting, or one that recurs.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Where in the file.
    pub spot: Spot,
    /// What names it in every calendar.
    pub uid: String,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// Its page.
    pub url: String,
    /// What it is about.
    pub notes: String,
    /// Its labels.
    pub tags: Vec<String>,
    /// Whether it takes place.
    pub standing: Standing,
    /// How one meets there.
    pub channel: Channel,
    /// Who is in it.
    pub people: Vec<Invited>,
    /// When it is, in order.
    pub times: Vec<When>,
    /// Whether it is one of many.
    pub recurs: bool,
    /// The record of netgrow that it was made of; nothing where it is of another program.
    pub own: Value,
}

/// How many labels are kept.
const TAGS: usize = 20;

impl Meeting {
    /// What an event says, but for its times.
    pub(super) fn of(event: &Component) -> Self {
        let short = |name: &'static str| outside::short(&event.text(name));
        let tags = event.all("CATEGORIES").flat_map(Property::items);
        let tags = tags
            .map(|it| outside::short(&it))
            .filter(|it| !it.is_empty());
        let mut meeting = Self {
            spot: Spot::line(event.at),
            // The ends of the names that servers give are what tells them apart.
            uid: outside::sentence(&event.text("UID")),
            title: outside::sentence(&event.text("SUMMARY")),
            place: short("LOCATION"),
            url: page(&event.text("URL")),
            notes: outside::long(&event.text("DESCRIPTION")),
            tags: tags.take(TAGS).collect(),
            standing: match event.word("STATUS").as_str() {
                "CANCELLED" | "CANCELED" => Standing::Cancelled,
                "TENTATIVE" => Standing::Maybe,
                _ => Standing::Sure,
            },
            channel: Channel::Meeting,
            people: invited::all(event),
            times: Vec::new(),
            recurs: false,
            own: own(event),
        };
        let is_linked = ["CONFERENCE", "X-GOOGLE-CONFERENCE"]
            .iter()
            .any(|name| event.first(name).is_some());
        meeting.channel = meeting.way(is_linked);
        meeting
    }

    /// Gives it a name in the calendar, and a title, where it has none.
    pub(super) fn name(&mut self) {
        if self.title.is_empty() {
            "Meeting".clone_into(&mut self.title);
        }
        if self.uid.is_empty()
            && let Some(first) = self.times.first()
        {
            self.uid = format!("{} {}", self.title, first.start);
        }
    }

    /// How one meets, by where it is and what it is called.
    fn way(&self, is_linked: bool) -> Channel {
        const HOSTS: [&str; 7] = [
            "zoom.us",
            "meet.google.com",
            "teams.microsoft.com",
            "teams.live.com",
            "microsoft teams",
            "webex.com",
            "meet.jit.si",
        ];
        const COFFEE: [&str; 5] = ["coffee", "lunch", "breakfast", "dinner", "drinks"];
        const CALL: [&str; 3] = ["call", "phone", "telephone"];
        let place = format!("{} {}", self.place, self.url).to_lowercase();
        let title = self.title.to_lowercase();
        let mut words = title.split(|it: char| !it.is_alphanumeric());
        let says = words.find_map(|word| match word {
            word if COFFEE.contains(&word) => Some(Channel::Coffee),
            word if CALL.contains(&word) => Some(Channel::Call),
            _ => None,
        });
        if is_linked || HOSTS.iter().any(|host| place.contains(host)) {
            Channel::Video
        } else {
            says.unwrap_or_default()
        }
    }
}

/// The record that netgrow put beside what calendars read.
fn own(event: &Component) -> Value {
    let read = serde_json::from_str(&event.text(RECORD));
    json::cleaned(read.unwrap_or_default())
}

/// An address on the web; of other addresses, nothing.
fn page(text: &str) -> String {
    let url = outside::short(text);
    let is_page = ["http://", "https://"].iter().any(|it| {
        let scheme = url.get(..it.len());
        scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(it))
    });
    if is_page && !url.contains(char::is_whitespace) {
        url
    } else {
        String::new()
    }
}
