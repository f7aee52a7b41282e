//! Drafting a message: to whom and from which template, writing it, and sending it. What there is to think of
//! is said before it goes out; whether it counts as contact is asked after it did.

use crate::book::interaction::Channel;
use crate::book::{Book, Contact, Event, Id, Key, Kind, Moment, Resource};
use crate::insight::message::{self, Carriage, Fitting, Occasion};
use crate::language::template::{Place, Purpose, Template};
use crate::state::action::{Action, Messaging};
use crate::state::choice::{Choice, Choosable};
use crate::state::effect::Sending;
use crate::state::form::{Form, Letter};
use crate::state::overlay::{Confirm, Deed, Overlay};
use crate::state::review::Fate;
use crate::state::{Effect, Notice, State, View};

use super::commit::{act, commit};
use super::form;

/// What the acts on messages do.
pub(super) fn reduce(state: &mut State, act: Messaging, moment: &Moment) -> Vec<Effect> {
    match act {
        Messaging::Begin => return begin(state),
        Messaging::To(occasion) => return vec![Effect::ReadTemplates(occasion)],
        Messaging::Choose {
            occasion,
            own,
            faults,
        } => choose(state, occasion, own, &faults, moment),
        Messaging::From(occasion, template) => open(state, occasion, &template, moment),
        Messaging::NextPlace => next_place(state),
        Messaging::By(carriage) => return send_by(state, carriage),
        Messaging::Sent(channel, outcome) => sent(state, channel, outcome),
    }
    Vec::new()
}

/// To whom a message can go from the selected row, and why to them.
pub(in crate::state) fn occasions(state: &State) -> Vec<(Occasion, String)> {
    let about = |to: Id<Contact>, about: Key| {
        let occasion = Occasion {
            to,
            about: Some(about),
        };
        (occasion, String::new())
    };
    if let Some(View::Sheet(sheet)) = &state.view
        && let Some(two) = sheet.current().and_then(|line| line.meet.as_ref())
    {
        let (seeker, giver) = (two.seeker, two.giver);
        return vec![about(seeker, giver.into()), about(giver, seeker.into())];
    }
    let Some(key) = state.subject() else {
        return Vec::new();
    };
    if let Some(id) = key.id::<Contact>() {
        return vec![(Occasion::to(id), String::new())];
    }
    if let Some(event) = key.id().and_then(|id| state.book.get::<Event>(id)) {
        let met = event.captured.iter();
        return met.map(|id| about(*id, key)).collect();
    }
    if let Some(resource) = key.id::<Resource>() {
        let cares = state.counted.cares(resource).iter();
        let care = |it: &crate::insight::shelf::Care| {
            let (occasion, _) = about(it.who, key);
            (occasion, it.words(&state.book, state.today))
        };
        return cares.map(care).collect();
    }
    let people = state.book.people(key).into_iter();
    people.map(|id| about(id, key)).collect()
}

/// Why no message can be begun here.
pub(in crate::state) fn nobody(state: &State) -> &'static str {
    match state.subject().map(|key| key.kind) {
        Some(Kind::Event) => "Nobody was captured there yet; ‹log› captures people",
        Some(Kind::Resource) => "Nobody is known to care who has not had it",
        _ => "A message goes to a contact; nobody is in this row",
    }
}

/// Begins a message to the selected person; asks to whom, where there are several.
fn begin(state: &mut State) -> Vec<Effect> {
    let occasions = occasions(state);
    match occasions.as_slice() {
        [] => Vec::new(),
        [(only, _)] => vec![Effect::ReadTemplates(*only)],
        many => {
            let option = |(occasion, why): &(Occasion, String)| {
                let name = state.book.name(occasion.to.into()).unwrap_or_default();
                let to = Action::Message(Messaging::To(*occasion));
                Choosable::new(name, to).because(why)
            };
            let options = many.iter().map(option).collect();
            let choice = Choice::new("Message · to whom?", options);
            state.overlays.push(Overlay::Choice(choice));
            Vec::new()
        }
    }
}

/// Asks from which template, those that fit first; where only one will do, opens the message that it makes.
fn choose(
    state: &mut State,
    occasion: Occasion,
    own: Vec<Template>,
    faults: &[String],
    moment: &Moment,
) {
    let fitting = message::fitting(&state.book, occasion, own, state.today);
    if let Some(template) = only(&state.book, occasion, &fitting) {
        open(state, occasion, template, moment);
    } else {
        let options = fitting.into_iter().map(|it| {
            let says = it.template.says().to_owned();
            let word = if it.is_own { "yours" } else { "" };
            let from = Action::Message(Messaging::From(occasion, Box::new(it.template)));
            Choosable::new(says, from).because(it.why).with_word(word)
        });
        let name = state.book.name(occasion.to.into()).unwrap_or_default();
        let choice = Choice::new(format!("Message · {name}"), options.collect());
        state.overlays.push(Overlay::Choice(choice));
    }
    let told = match faults {
        [] => return,
        [only] => only.clone(),
        [first, rest @ ..] => format!("{first}; and {} more", rest.len()),
    };
    state.notice = Some(Notice::hint(super::commit::sentence(&told)));
}

/// The template to share a resource by, unless the user has others of their own that are about one.
fn only<'a>(book: &Book, occasion: Occasion, fitting: &'a [Fitting]) -> Option<&'a Template> {
    occasion.shares(book)?;
    let mut about_one = fitting.iter().map(|it| &it.template).filter(|template| {
        let is_own = template.purpose.is_none();
        let names_one = || [Place::Resource, Place::Link].map(|it| template.has(it));
        template.purpose == Some(Purpose::Share) || is_own && names_one().contains(&true)
    });
    about_one.next().filter(|_| about_one.next().is_none())
}

/// Opens the message that a template makes.
fn open(state: &mut State, occasion: Occasion, template: &Template, moment: &Moment) {
    let message = message::Message::from(template, occasion, &state.book, state.today);
    let mut mint = moment.mint;
    let letter = Letter {
        id: mint.id(),
        message,
        is_doubted: false,
    };
    let mut form = Form::message(letter, &state.book);
    form.echo(&state.book, &state.wishes, moment);
    state.overlays.push(Overlay::Form(Box::new(form)));
}

/// Goes to the next place that is not filled.
fn next_place(state: &mut State) {
    if let Some(Overlay::Form(form)) = state.overlays.last_mut()
        && !form.next_place()
    {
        state.notice = Some(Notice::hint("Every place is filled"));
    }
}

/// The message that is written, as it is typed by now.
fn letter(state: &State) -> Option<Letter> {
    let form = state.overlays.iter().rev().find_map(|it| match it {
        Overlay::Form(form) => Some(form),
        _ => None,
    });
    form?.letter()
}

/// Says what there is to think of; where there is nothing, or it was said just before, asks how to send it.
pub(super) fn send(state: &mut State) {
    let Some(letter) = letter(state) else {
        return;
    };
    let (book, message) = (&state.book, &letter.message);
    let doubts = message::doubts(message, book, state.today).into_iter();
    let told: Vec<String> = doubts
        .map(|doubt| doubt.words(message, book, state.today))
        .collect();
    if !told.is_empty() && !letter.is_doubted {
        let told = told.join(". ");
        let told = format!("Not sent yet. {told}. ‹save› again sends it all the same");
        state.notice = Some(Notice::hint(told));
        if let Some(Overlay::Form(form)) = state.overlays.last_mut() {
            form.doubt();
        }
        return;
    }
    let options = message::carriages(book, message).into_iter().map(|way| {
        let (text, word) = match &way {
            Carriage::Mail(address) => (address.clone(), "opens a mail"),
            Carriage::Page(page) => (page.clone(), "opens it, and copies the text"),
            Carriage::Clipboard => ("the clipboard".to_owned(), "copies the text"),
        };
        Choosable::new(text, Action::Message(Messaging::By(way))).with_word(word)
    });
    let name = book.name(message.occasion.to.into()).unwrap_or_default();
    let choice = Choice::new(format!("Send to {name} by"), options.collect());
    state.overlays.push(Overlay::Choice(choice));
}

/// Asks the world to take the message to them.
fn send_by(state: &State, carriage: Carriage) -> Vec<Effect> {
    let Some(letter) = letter(state) else {
        return Vec::new();
    };
    let message = letter.message;
    let channel = carriage.channel();
    let (open, is_copied) = match carriage {
        Carriage::Mail(address) => {
            let (link, is_cut) = message::mail(&address, &message);
            (Some(link), is_cut)
        }
        Carriage::Page(page) => (Some(page), true),
        Carriage::Clipboard => (None, true),
    };
    let name = state.book.name(message.occasion.to.into());
    vec![Effect::Send(Sending {
        to: name.unwrap_or_default().to_owned(),
        channel,
        copy: is_copied.then_some(message.text),
        open,
    })]
}

/// It went out: asks whether to log it. Where it did not, the message stays as it is.
fn sent(state: &mut State, channel: Channel, outcome: Result<String, String>) {
    let told = match outcome {
        Ok(told) => told,
        Err(why) => {
            state.notice = Some(Notice::problem(why));
            return;
        }
    };
    state.notice = Some(Notice::told(told));
    let to = match state.overlays.last() {
        Some(Overlay::Form(form)) => form.occasion(),
        _ => None,
    };
    let Some(occasion) = to else { return };
    let name = state.book.name(occasion.to.into()).unwrap_or_default();
    let what = match channel {
        Channel::Email => "an e-mail",
        _ => "a message",
    };
    let mut question = format!("Sent? Then log it as {what} from you to {name} today");
    if let Some(done) = occasion.finishes(&state.book) {
        question = format!("{question}, finish “{}”", done.what);
    }
    if let Some(shared) = occasion.shares(&state.book) {
        question = format!("{question}, note “{}” as shared", shared.title);
    }
    state.overlays.push(Overlay::Confirm(Confirm {
        question: format!("{question}?"),
        yes: "Log it",
        no: "Do not log it",
        on_yes: false,
        deed: Deed::Sent(channel),
    }));
}

/// Logs the message that was sent.
pub(super) fn log(state: &mut State, channel: Channel, moment: &Moment) {
    let Some(letter) = letter(state) else {
        return;
    };
    let edit = letter.edit(channel, &state.book, state.today);
    let answers = matches!(&edit, crate::book::Edit::Log(log) if form::answers(state, log));
    let Some(open) = state.overlays.pop() else {
        return;
    };
    let done = if answers {
        act(state, edit, Fate::Done, moment)
    } else {
        commit(state, edit, moment)
    };
    if !done {
        state.overlays.push(open);
    }
}

/// Closes the message without logging it; what was typed can be brought back.
pub(super) fn lay_aside(state: &mut State) {
    let draft = state.draft();
    if !matches!(state.overlays.pop(), Some(Overlay::Form(_))) {
        return;
    }
    let told = "Not logged: a message that is drafted is no contact yet";
    state.notice = Some(Notice::hint(told));
    if let Some(draft) = draft {
        state.drafts.throw(draft);
        state.notice = Some(Notice::done(told));
    }
}
