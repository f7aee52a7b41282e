//! `netgrow staying`: how much your cadences ask for and how much you do, which cadences could fit better, and which
//! old ties are worth taking up again.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::{Book, Contact, Day, Id};
use crate::insight::reconnect::Tie;
use crate::insight::staying::Staying as Found;
use crate::insight::tempo::Proposal;
use crate::language::day;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::facts;
use super::out::{self, Lines};

/// Say whether your cadences fit how often you talk, and which old ties are worth taking up again.
#[derive(Debug, Args)]
pub struct Staying {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Staying {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let found = Found::of(book, today);
        if self.json {
            return out::json(&as_json(&found, book));
        }
        let mut lines = Lines::new();
        lines.loud(&found.capacity.words);
        for fact in [&found.capacity.asked, &found.capacity.done] {
            lines.line(&format!("  {:<5}  {}", fact.label, fact.words));
        }
        lines.line(&format!("         {}", found.capacity.counted));
        lines.gap();
        lines.loud("Cadences that could fit better");
        for it in &found.proposals {
            proposal(&mut lines, it, book);
        }
        if found.proposals.is_empty() {
            lines.line("  Every cadence fits how often you talk.");
        }
        lines.gap();
        lines.loud("Old ties worth taking up again");
        for it in &found.ties {
            tie(&mut lines, it, book, today);
        }
        if found.ties.is_empty() {
            lines.line("  None waits.");
        }
        lines.print()
    }
}

fn name(book: &Book, who: Id<Contact>) -> &str {
    book.name(who.into()).unwrap_or_default()
}

fn proposal(lines: &mut Lines, it: &Proposal, book: &Book) {
    let name = name(book, it.who);
    lines.line(&format!(
        "  {name}: {} instead of {}",
        it.fits.told(),
        it.now.every()
    ));
    lines.line(&format!("    {}", it.reason()));
}

fn tie(lines: &mut Lines, it: &Tie, book: &Book, today: Day) {
    let (name, last) = (name(book, it.who), day::ago(it.last.0, today));
    lines.line(&format!("  {name}, last talk {last}"));
    lines.line(&format!("    {}", it.words(book)));
}

fn as_json(found: &Found, book: &Book) -> Value {
    let proposals = found.proposals.iter().map(|it| {
        json!({
            "contact": it.who.to_string(),
            "name": name(book, it.who),
            "now": it.now.to_string(),
            "fits": it.fits.to_string(),
            "why": it.reason(),
        })
    });
    let ties = found.ties.iter().map(|it| {
        json!({
            "contact": it.who.to_string(),
            "name": name(book, it.who),
            "last_word": it.last.0.to_string(),
            "why": it.words(book),
        })
    });
    json!({
        "words": found.capacity.words,
        "counted": found.capacity.counted,
        "facts": found.facts().iter().map(facts::told).collect::<Vec<Value>>(),
        "cadences": proposals.collect::<Vec<Value>>(),
        "old_ties": ties.collect::<Vec<Value>>(),
    })
}
