//! `netgrow draft`: a message to somebody from a template, filled with what the book knows. Nothing is sent or
//! logged; what there is to think of before it goes out is told on standard error.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::{Book, Contact, Day, Id, Kind};
use crate::insight::message::{self, Doubt, Fitting, Message, Occasion};
use crate::language::reference;
use crate::language::template::Purpose;
use crate::store::Place;
use crate::templates::{self, Fault, Own};
use crate::text;

use super::desk::{Desk, Failure};
use super::out::{self, Lines};

/// Print a message to somebody from a template.
#[derive(Debug, Args)]
pub struct Draft {
    /// Whom it goes to: a name, an id, or a unique part of one.
    #[arg(required_unless_present = "list", value_name = "NAME|ID")]
    name: Vec<String>,
    /// The template; without it, the one that fits best.
    #[arg(long, value_name = "TEMPLATE", conflicts_with = "list")]
    template: Option<String>,
    /// List the templates; with a name, those that fit them first.
    #[arg(long)]
    list: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Draft {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let own = templates::read(place.folder());
        self.tell(&own)?;
        let to = if self.name.is_empty() {
            None
        } else {
            reference::find(book, &self.name.join(" "), &[Kind::Contact])?.id::<Contact>()
        };
        let fitting = match to {
            Some(to) => message::fitting(book, Occasion::to(to), own.templates, today),
            None => message::templates(own.templates),
        };
        match to {
            Some(to) if !self.list => self.draft(book, to, fitting, today),
            _ => self.list(&fitting),
        }
    }

    /// Tells what is wrong with the user's own templates, as far as it matters here: all of it where they are
    /// listed, that of the one that is wanted, and else only that there is something.
    fn tell(&self, own: &Own) -> Result<(), Failure> {
        let faults = &own.faults;
        match &self.template {
            Some(wanted) => {
                let serves = own.templates.iter().any(|it| it.name == *wanted);
                let its = |fault: &&Fault| fault.name.as_ref() == Some(wanted);
                match faults.iter().find(its) {
                    Some(fault) if !serves => Err(Failure::Said(fault.says.clone())),
                    _ => Ok(()),
                }
            }
            None if self.list => {
                for fault in faults {
                    out::warn(&fault.says);
                }
                Ok(())
            }
            None => {
                if !faults.is_empty() {
                    out::warn(
                        "some of your templates can’t be used; `netgrow draft --list` says why",
                    );
                }
                Ok(())
            }
        }
    }

    /// Prints the message.
    fn draft(
        &self,
        book: &Book,
        to: Id<Contact>,
        fitting: Vec<Fitting>,
        today: Day,
    ) -> Result<(), Failure> {
        let template = match &self.template {
            None => fitting.into_iter().next(),
            Some(name) => {
                let known: Vec<String> =
                    fitting.iter().map(|it| it.template.name.clone()).collect();
                let found = fitting.into_iter().find(|it| it.template.name == *name);
                Some(found.ok_or_else(|| unknown(name, &known))?)
            }
        };
        let Some(Fitting { template, .. }) = template else {
            return Err(Failure::Said("there is no template".to_owned()));
        };
        let message = Message::from(&template, Occasion::to(to), book, today);
        let doubts = message::doubts(&message, book, today);
        let says = |doubt: &Doubt| doubt.words(&message, book, today);
        if self.json {
            let doubts: Vec<Value> = doubts
                .iter()
                .map(|doubt| json!({ "kind": doubt.kind(), "says": says(doubt) }))
                .collect();
            return out::json(&json!({
                "to": to.to_string(),
                "name": book.name(to.into()),
                "template": template.name,
                "subject": message.subject,
                "text": message.text,
                "asks": message.asks,
                "gives": message.gives,
                "doubts": doubts,
            }));
        }
        for doubt in &doubts {
            out::warn(&says(doubt));
        }
        let mut lines = Lines::new();
        lines.line(&message.subject);
        lines.gap();
        message.text.lines().for_each(|line| lines.line(line));
        lines.print()
    }

    /// Prints the templates.
    fn list(&self, fitting: &[Fitting]) -> Result<(), Failure> {
        if self.json {
            let all: Vec<Value> = fitting
                .iter()
                .map(|it| {
                    json!({
                        "name": it.template.name,
                        "for": it.template.purpose.map(Purpose::says),
                        "own": it.is_own,
                        "why": it.why,
                    })
                })
                .collect();
            return out::json(&all);
        }
        let widths = fitting.iter().map(|it| text::width(&it.template.name));
        let wide = widths.max().unwrap_or_default();
        let mut lines = Lines::new();
        for it in fitting {
            let purpose = it.template.purpose.map_or("", Purpose::says);
            let own = if it.is_own { "yours" } else { "" };
            let said = [purpose, it.why.as_str(), own].into_iter();
            let said: Vec<&str> = said.filter(|part| !part.is_empty()).collect();
            let name = text::pad(&it.template.name, wide);
            lines.line(&format!("{name}  {}", said.join(" · ")));
        }
        lines.print()
    }
}

/// That there is no template of a name, with the nearest, or all there are.
fn unknown(name: &str, known: &[String]) -> Failure {
    let near = text::nearest(name, known.iter().map(String::as_str));
    Failure::Said(match near {
        Some(near) => format!("there is no template “{name}”; did you mean “{near}”?"),
        None => format!(
            "there is no template “{name}”; there are {}",
            known.join(", ")
        ),
    })
}
