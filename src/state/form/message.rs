//! The form of a message: its subject, its text, and what it asks for and gives. Below the text stands which
//! of its words are about this person alone.

use serde::{Deserialize, Serialize};

use crate::book::interaction::Channel;
use crate::book::{Book, Day, Edit, Id, Interaction, Record};
use crate::insight::message::{self, Message, Occasion};
use crate::language::template::unfilled;
use crate::state::field::Field;

use super::part::{items, list, text};
use super::{Form, Reader, Rule, Subject, Understood};

/// A message being written, and the talk that it is once it was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The talk.
    pub id: Id<Interaction>,
    /// The message.
    pub message: Message,
    /// Whether its writer was told what to think of, and nothing was typed since.
    pub is_doubted: bool,
}

const SUBJECT: &str = "Subject";
const TEXT: &str = "Text";
const ASKS: &str = "Asks for";
const GIVES: &str = "Gives";

pub(super) const RULES: &[Rule<Letter>] = &[
    Rule::<Letter>::line(
        SUBJECT,
        "a line that says what it is about",
        |it, _| it.message.subject.clone(),
        |it, typed, _| text(&mut it.message.subject, typed),
    ),
    Rule::lines(
        TEXT,
        "what you want to say to them alone",
        |it, _| it.message.text.clone(),
        read_text,
    ),
    Rule::<Letter>::line(
        ASKS,
        "advice, a referral",
        |it, _| it.message.asks.join(", "),
        read_asks,
    )
    .begins("Give and take"),
    Rule::line(
        GIVES,
        "a review, an article",
        |it, _| it.message.gives.join(", "),
        |it, typed, _| list(&mut it.message.gives, typed),
    ),
];

/// Takes the text, and echoes which of its words are about this person.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every rule of a form reads in the same way"
)]
fn read_text(it: &mut Letter, typed: &str, reader: &mut Reader) -> Understood {
    typed.clone_into(&mut it.message.text);
    let name = message::first_name(reader.book, it.message.occasion.to);
    let open = unfilled(typed).len();
    let details = message::details(&it.message, reader.book, reader.today());
    let about = if details.is_empty() {
        format!("nothing is about {name} alone yet")
    } else {
        format!("about {name}: {}", details.join(", "))
    };
    reader.doubts = open > 0 || details.is_empty();
    Ok(Some(match open {
        0 => about,
        1 => format!("1 place to fill · {about}"),
        many => format!("{many} places to fill · {about}"),
    }))
}

/// Takes what is asked for, and echoes a word before an ask too many.
fn read_asks(it: &mut Letter, typed: &str, reader: &mut Reader) -> Understood {
    list(&mut it.message.asks, typed)?;
    reader.doubts = true;
    Ok(it.message.before_asking(reader.book, reader.today()))
}

impl Letter {
    /// The talk that it is.
    pub(super) fn record(&self) -> Record {
        let to = vec![self.message.occasion.to];
        Interaction::new(self.id, Day::default(), to).into()
    }

    /// The edit that logs it as sent.
    pub fn edit(&self, channel: Channel, book: &Book, today: Day) -> Edit {
        Edit::Log(Box::new(self.message.log(self.id, channel, book, today)))
    }
}

/// A message laid aside half written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfMessage {
    /// The talk that it is once it was sent.
    id: Id<Interaction>,
    /// The message as far as it is written.
    pub message: Message,
    /// The place of the field that had the cursor.
    #[serde(default)]
    at: usize,
    /// Where the cursor stood in it, in bytes.
    #[serde(default)]
    cursor: usize,
}

impl HalfMessage {
    /// The form as it was.
    pub(in crate::state) fn form(self, book: &Book) -> Form {
        let letter = Letter {
            id: self.id,
            message: self.message,
            is_doubted: false,
        };
        let mut form = Form::new(Subject::Message(Box::new(letter)), Vec::new(), true, book);
        form.was_typed();
        form.at = self.at.min(form.entries.len().saturating_sub(1));
        if let Some(entry) = form.entry_mut() {
            entry.field.stand(self.cursor);
        }
        form
    }
}

impl Form {
    /// The message that is written, to be laid aside.
    pub(in crate::state) fn half_message(&self) -> Option<HalfMessage> {
        let letter = self.letter()?;
        let at = self.entries.get(self.at);
        Some(HalfMessage {
            id: letter.id,
            message: letter.message,
            at: self.at,
            cursor: at.map_or(0, |entry| entry.field.cursor()),
        })
    }

    /// A form for a message, the cursor on the first place to fill.
    pub fn message(letter: Letter, book: &Book) -> Self {
        let mut form = Self::new(Subject::Message(Box::new(letter)), Vec::new(), true, book);
        form.at = form.place_of(TEXT);
        form.next_place();
        form
    }

    /// The occasion of the message; nothing where the form is none of a message.
    pub fn occasion(&self) -> Option<Occasion> {
        match &self.subject {
            Subject::Message(letter) => Some(letter.message.occasion),
            _ => None,
        }
    }

    /// The message as it is typed by now.
    pub fn letter(&self) -> Option<Letter> {
        let Subject::Message(letter) = &self.subject else {
            return None;
        };
        let mut letter = (**letter).clone();
        let typed = |label: &str| self.text_of(label).trim();
        let listed = |label: &str| items(self.text_of(label)).map(ToOwned::to_owned).collect();
        let message = &mut letter.message;
        typed(SUBJECT).clone_into(&mut message.subject);
        typed(TEXT).clone_into(&mut message.text);
        message.asks = listed(ASKS);
        message.gives = listed(GIVES);
        Some(letter)
    }

    /// Remembers that its writer was told what there is to think of.
    pub(in crate::state) fn doubt(&mut self) {
        if let Subject::Message(letter) = &mut self.subject {
            letter.is_doubted = true;
        }
    }

    /// Something was typed: what there was to think of is to be looked at anew.
    pub(in crate::state) fn undoubt(&mut self) {
        if let Subject::Message(letter) = &mut self.subject {
            letter.is_doubted = false;
        }
    }

    /// Goes to the next place that is not filled, round at the ends; tells whether there is one.
    pub(in crate::state) fn next_place(&mut self) -> bool {
        let count = self.entries.len();
        let here = self.entries.get(self.at).map_or(0, |it| it.field.cursor());
        let after = |field: &Field, from: Option<usize>| {
            let places = unfilled(field.text()).into_iter();
            let mut starts = places.map(|place| place.start);
            starts.find(|start| from.is_none_or(|from| *start > from))
        };
        let is_new = self.is_at_end();
        for step in 0..=count {
            let at = (self.at + step) % count.max(1);
            let from = (step == 0 && !is_new).then_some(here);
            let Some(entry) = self.entries.get_mut(at) else {
                return false;
            };
            if let Some(start) = after(&entry.field, from) {
                entry.field.stand(start);
                self.at = at;
                return true;
            }
        }
        false
    }

    /// Whether the cursor stands behind all text of its field.
    fn is_at_end(&self) -> bool {
        let entry = self.entries.get(self.at);
        entry.is_some_and(|it| it.field.after().is_empty())
    }

    /// How many bytes of a place to fill begin at the cursor.
    pub(in crate::state) fn place_at_cursor(&self) -> Option<usize> {
        self.occasion()?;
        let field = &self.entries.get(self.at)?.field;
        let mut places = unfilled(field.text()).into_iter();
        let place = places.find(|place| place.start == field.cursor())?;
        Some(place.len())
    }

    /// The place of the field with this label.
    fn place_of(&self, label: &str) -> usize {
        let place = self.entries.iter().position(|entry| entry.label == label);
        place.unwrap_or_default()
    }
}
