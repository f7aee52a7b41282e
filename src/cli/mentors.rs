//! `netgrow mentors`: the mentor tracks, and whom to ask for a goal.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::{Goal, Kind};
use crate::insight::{ask, mentors};
use crate::language::{day, reference};
use crate::store::Place;
use crate::text;

use super::desk::{Desk, Failure};
use super::out::{self, Lines};

/// Say whom to ask for a goal; without one, where all mentor tracks stand.
#[derive(Debug, Args)]
pub struct Mentors {
    /// The goal: words of its title, or its id.
    #[arg(value_name = "GOAL")]
    goal: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Mentors {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        if self.goal.is_empty() {
            return self.tracks(&desk);
        }
        let (book, today) = (&desk.book, desk.today());
        let key = reference::find(book, &self.goal.join(" "), &[Kind::Goal])?;
        let goal = key.id::<Goal>().and_then(|id| book.get(id));
        let asks = goal.map(|goal| ask::whom(book, goal, today));
        let asks = asks.unwrap_or_default();
        if self.json {
            let asks: Vec<Value> = asks
                .iter()
                .map(|ask| {
                    let name = book.name(ask.who.into()).unwrap_or_default();
                    json!({ "contact": ask.who.to_string(), "name": name, "why": ask.why })
                })
                .collect();
            return out::json(&asks);
        }
        let mut lines = Lines::new();
        for ask in &asks {
            let name = book.name(ask.who.into()).unwrap_or_default();
            lines.loud(name);
            lines.line(&format!("  {}", ask.why));
        }
        if asks.is_empty() {
            let title = book.name(key).unwrap_or_default();
            lines.line(&format!(
                "Nobody you know is an expert in what “{title}” is about."
            ));
        }
        lines.print()
    }

    fn tracks(&self, desk: &Desk) -> Result<(), Failure> {
        let (book, today) = (&desk.book, desk.today());
        let tracks = mentors::tracks(book, today);
        if self.json {
            let tracks: Vec<Value> = tracks
                .iter()
                .map(|track| {
                    json!({
                        "contact": track.who.to_string(),
                        "name": book.name(track.who.into()).unwrap_or_default(),
                        "stage": track.stage,
                        "stands": track.stands,
                        "next": track.next,
                        "last_word": track.last.map(|day| day.to_string()),
                    })
                })
                .collect();
            return out::json(&tracks);
        }
        let mut lines = Lines::new();
        for track in &tracks {
            let name = book.name(track.who.into()).unwrap_or_default();
            let last = track.last.map(|on| day::ago(on, today));
            lines.line(&format!(
                "{}  {}  {}  {}",
                text::pad(&track.stage.to_string(), 12),
                text::pad(&text::fit(name, 28), 28),
                text::pad(&last.unwrap_or_default(), 14),
                track.next,
            ));
        }
        if tracks.is_empty() {
            lines.line("Nobody is on the mentor track.");
        }
        lines.print()
    }
}
