//! One thing that a filter asks of a record, and whether it holds. What is asked of a person holds for a
//! follow-up, a talk or an event when it holds for one of its people.

use super::Tested;
use crate::book::contact::Stage;
use crate::book::event::EventStatus;
use crate::book::follow_up::Owed;
use crate::book::goal::GoalStatus;
use crate::book::{
    Book, Cadence, Contact, Event, FollowUp, Goal, Id, Interaction, Introduction, Platform, Span,
};
use crate::text::fold;

/// The names before a colon, each with an example.
pub const NAMES: [(&str, &str); 16] = [
    ("company", "company:acme"),
    ("title", "title:engineer"),
    ("city", "city:berlin"),
    ("name", "name:ana"),
    ("met", "met:rustconf"),
    ("platform", "platform:linkedin"),
    ("topic", "topic:kafka"),
    ("cares", "cares:climbing"),
    ("needs", "needs:reviewer"),
    ("offers", "offers:intros"),
    ("goal", "goal:mentor"),
    ("cadence", "cadence:1m"),
    ("stage", "stage:talking"),
    ("silent", "silent>30d"),
    ("due", "due<7d"),
    ("is", "is:overdue"),
];

/// One thing that is asked of a record.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Term {
    /// Its text has this.
    Word(String),
    /// It carries this tag.
    Tag(String),
    /// A text that is known of a person, or of the record itself, has this.
    Text(Known, String),
    /// It serves a goal whose title has this.
    Goal(String),
    /// Its people are kept up with so often.
    Cadence(Cadence),
    /// Its people are mentors at this stage.
    Stage(Stage),
    /// The last word with its people is more, or less, than so many days ago.
    Silent(Bound),
    /// It is due, or something with its people is, in more or less than so many days.
    Due(Bound),
    /// It is in this state.
    Is(Is),
}

/// A text that is known of a person or a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    Company,
    Title,
    City,
    Name,
    Met,
    Platform,
    Topic,
    Cares,
    Needs,
    Offers,
}

/// More or less than so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Over(i64),
    Under(i64),
}

/// States of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    Open,
    Done,
    Overdue,
    Awaited,
    Archived,
    Untriaged,
    Mentor,
    Goal(GoalStatus),
    Event(EventStatus),
}

impl Bound {
    const fn holds(self, days: i64) -> bool {
        match self {
            Self::Over(least) => days > least,
            Self::Under(most) => days < most,
        }
    }
}

impl Term {
    /// A word, or a tag with its sign.
    pub(super) fn plain(text: &str) -> Self {
        let folded = fold(text);
        match folded.strip_prefix('#') {
            Some(tag) if !tag.is_empty() => Self::Tag(folded),
            _ => Self::Word(folded),
        }
    }

    /// What a known name with a value asks; else why it asks nothing, and what to write.
    pub(super) fn known(name: &str, relation: &str, value: &str) -> Result<Self, String> {
        let example = NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map_or("", |(_, example)| *example);
        if value.trim().is_empty() {
            return Err(match name {
                "is" => format!("“is:” takes {}", listed(states())),
                "stage" => format!("“stage:” takes {}", listed(stages())),
                _ => format!("“{name}” needs a value, for example {example}"),
            });
        }
        let text = |known| Ok(Self::Text(known, fold(value)));
        match name {
            "silent" => bound(relation, value).map(Self::Silent),
            "due" => bound(relation, value).map(Self::Due),
            _ if relation != ":" => Err(format!("“{name}” takes a colon, for example {example}")),
            "company" => text(Known::Company),
            "title" => text(Known::Title),
            "city" => text(Known::City),
            "name" => text(Known::Name),
            "met" => text(Known::Met),
            "platform" => text(Known::Platform),
            "topic" => text(Known::Topic),
            "cares" => text(Known::Cares),
            "needs" => text(Known::Needs),
            "offers" => text(Known::Offers),
            "goal" => Ok(Self::Goal(fold(value))),
            "cadence" => cadence(value).map(Self::Cadence),
            "stage" => value
                .parse()
                .map(Self::Stage)
                .map_err(|error: crate::book::word::UnknownWord| error.to_string()),
            _ => is(value).map(Self::Is),
        }
    }

    /// Whether it holds.
    pub(super) fn holds(&self, it: Tested) -> bool {
        match self {
            Self::Word(word) => it.hay.contains(word.as_str()),
            Self::Tag(tag) => it.hay.split(' ').any(|word| word == tag),
            Self::Text(known, text) => {
                own(it, *known).is_some_and(|own| has(own, text))
                    || people(it).any(|person| of_person(it.book, person, *known, text))
            }
            Self::Goal(text) => serves(it, text),
            Self::Cadence(cadence) => people(it).any(|person| person.cadence == *cadence),
            Self::Stage(stage) => people(it).any(|person| {
                person
                    .mentor
                    .as_ref()
                    .is_some_and(|mentor| mentor.stage == *stage)
            }),
            Self::Silent(bound) => people(it).any(|person| {
                let last = it.book.last_talk(person.id, it.today);
                bound.holds(last.map_or(i64::MAX, |(on, _)| (it.today - on).num_days()))
            }),
            Self::Due(bound) => due(it).any(|day| bound.holds((day - it.today).num_days())),
            Self::Is(state) => state.holds(it),
        }
    }
}

impl Is {
    fn holds(self, it: Tested) -> bool {
        let follow_up = it.key.id().and_then(|id: Id<FollowUp>| it.book.get(id));
        let contact = it.key.id().and_then(|id: Id<Contact>| it.book.get(id));
        let event = it.key.id().and_then(|id: Id<Event>| it.book.get(id));
        let goal = it.key.id().and_then(|id: Id<Goal>| it.book.get(id));
        match self {
            Self::Open => {
                follow_up.is_some_and(FollowUp::is_open) || goal.is_some_and(|it| !it.is_closed())
            }
            Self::Done => {
                follow_up.is_some_and(|it| !it.is_open())
                    || goal.is_some_and(Goal::is_closed)
                    || event.is_some_and(|it| it.status == EventStatus::Attended)
            }
            Self::Overdue => due(it).any(|day| day < it.today),
            Self::Awaited => follow_up.is_some_and(|it| it.is_open() && it.owed == Owed::ByThem),
            Self::Archived => contact.is_some_and(|it| it.archived),
            Self::Untriaged => contact.is_some_and(Contact::is_untriaged),
            Self::Mentor => people(it).any(|person| person.mentor.is_some()),
            Self::Goal(status) => goal.is_some_and(|it| it.status == status),
            Self::Event(status) => event.is_some_and(|it| it.status == status),
        }
    }
}

fn bound(relation: &str, value: &str) -> Result<Bound, String> {
    let span: Span = value.parse().map_err(|_| {
        format!("“{value}” is no length of time; write a number and d, w, m or y, like 30d")
    })?;
    let days = i64::from(span.days());
    Ok(if relation == "<" {
        Bound::Under(days)
    } else {
        Bound::Over(days)
    })
}

fn cadence(value: &str) -> Result<Cadence, String> {
    let known = "a cadence is 1w, 2w, 1m, 6w, 3m, 6m, 1y, ambient or untriaged";
    value
        .parse()
        .map_err(|_| format!("“{value}” is no cadence; {known}"))
}

/// The states of records besides those of goals and events.
const STATES: [(&str, Is); 7] = [
    ("open", Is::Open),
    ("done", Is::Done),
    ("overdue", Is::Overdue),
    ("awaited", Is::Awaited),
    ("archived", Is::Archived),
    ("untriaged", Is::Untriaged),
    ("mentor", Is::Mentor),
];

/// All that can stand behind `is:`.
pub fn states() -> impl Iterator<Item = &'static str> {
    let words = STATES.iter().map(|(word, _)| *word);
    let goals = GoalStatus::ALL.iter().map(|status| status.word());
    let events = EventStatus::ALL.iter().map(|status| status.word());
    words.chain(goals).chain(events)
}

fn stages() -> impl Iterator<Item = &'static str> {
    Stage::ALL.iter().map(|stage| stage.word())
}

/// Words in a sentence: "open, done or overdue".
fn listed(words: impl Iterator<Item = &'static str>) -> String {
    let mut words: Vec<&str> = words.collect();
    let last = words.pop().unwrap_or_default();
    format!("{} or {last}", words.join(", "))
}

fn is(value: &str) -> Result<Is, String> {
    let wanted = fold(value);
    let state = STATES.iter().find(|(word, _)| *word == wanted);
    let goal = || wanted.parse().ok().map(Is::Goal);
    let event = || wanted.parse().ok().map(Is::Event);
    state
        .map(|(_, state)| *state)
        .or_else(goal)
        .or_else(event)
        .ok_or_else(|| format!("“{value}” is no state; “is:” takes {}", listed(states())))
}

/// The people of a record: a contact itself, else those it names.
fn people(it: Tested<'_>) -> impl Iterator<Item = &Contact> {
    let (book, key) = (it.book, it.key);
    let own = key.id::<Contact>();
    let follow_up = key.id().and_then(|id: Id<FollowUp>| book.get(id));
    let talk = key.id().and_then(|id: Id<Interaction>| book.get(id));
    let event = key.id().and_then(|id: Id<Event>| book.get(id));
    let introduction = key.id().and_then(|id: Id<Introduction>| book.get(id));
    let named = [
        follow_up.map(|it| it.contacts.as_slice()),
        talk.map(|it| it.contacts.as_slice()),
        event.map(|it| it.captured.as_slice()),
        introduction.map(|it| it.between.as_slice()),
    ];
    let named = named.into_iter().flatten().flatten().copied();
    let met = event.into_iter().flat_map(|it| &it.meet);
    own.into_iter()
        .chain(named)
        .chain(met.filter_map(|meet| meet.contact))
        .filter_map(|id| book.get(id))
}

fn has(text: &str, wanted: &str) -> bool {
    fold(text).contains(wanted)
}

/// A text of the record itself that has the name.
fn own(it: Tested<'_>, known: Known) -> Option<&str> {
    let event = it.key.id().and_then(|id: Id<Event>| it.book.get(id));
    let platform = it.key.id().and_then(|id: Id<Platform>| it.book.get(id));
    match known {
        Known::City => event.map(|it| it.place.as_str()),
        Known::Name | Known::Title => it.book.name(it.key),
        Known::Met | Known::Platform => {
            let talk = it.key.id().and_then(|id: Id<Interaction>| it.book.get(id));
            let talk = talk.filter(|_| known == Known::Platform);
            let event = event.or_else(|| it.book.get(talk?.event?));
            let of_talk = talk.and_then(|talk| talk.platform);
            let belongs_to = of_talk.or_else(|| event?.platform);
            platform
                .map(|it| it.name.as_str())
                .or_else(|| it.book.name(belongs_to?.into()))
        }
        _ => None,
    }
}

fn of_person(book: &Book, person: &Contact, known: Known, text: &str) -> bool {
    let any = |list: &[String]| list.iter().any(|it| has(it, text));
    match known {
        Known::Company => has(&person.company, text),
        Known::Title => has(&person.title, text),
        Known::City => has(&person.location, text),
        Known::Name => has(&person.name, text) || any(&person.aliases),
        Known::Topic => any(&person.topics),
        Known::Cares => any(&person.cares),
        Known::Needs => any(&person.needs),
        Known::Offers => any(&person.offers),
        Known::Platform => {
            let event = person.met.event.and_then(|id| book.get(id));
            let platform = event.map_or(person.met.platform, |it| it.platform);
            platform.is_some_and(|id| book.name(id.into()).is_some_and(|name| has(name, text)))
        }
        Known::Met => {
            let met = &person.met;
            let named = |name: Option<&str>| name.is_some_and(|name| has(name, text));
            has(&met.text, text)
                || named(met.event.and_then(|id| book.name(id.into())))
                || named(met.platform.and_then(|id| book.name(id.into())))
                || named(met.contact.and_then(|id| book.name(id.into())))
        }
    }
}

/// Whether the record, or one of its people, serves a goal whose title has the text.
fn serves(it: Tested, text: &str) -> bool {
    let goals = it.book.all::<Goal>().values();
    let mut goals =
        goals.filter(|goal| has(&goal.title, text) || goal.tags.iter().any(|tag| has(tag, text)));
    goals.any(|goal| {
        let follow_up = it.key.id().and_then(|id: Id<FollowUp>| it.book.get(id));
        let talk = it.key.id().and_then(|id: Id<Interaction>| it.book.get(id));
        it.key.id() == Some(goal.id)
            || it.key.id().is_some_and(|id| goal.events.contains(&id))
            || it.key.id().is_some_and(|id| goal.platforms.contains(&id))
            || follow_up.is_some_and(|it| it.goals.contains(&goal.id))
            || talk.is_some_and(|it| it.goals.contains(&goal.id))
            || people(it).any(|person| {
                goal.contacts.contains(&person.id)
                    || person
                        .mentor
                        .as_ref()
                        .is_some_and(|mentor| mentor.goal == Some(goal.id))
            })
    })
}

/// The days on which the record, or something with the person, is due.
fn due(it: Tested<'_>) -> Box<dyn Iterator<Item = crate::book::Day> + '_> {
    let follow_up = it.key.id().and_then(|id: Id<FollowUp>| it.book.get(id));
    let goal = it.key.id().and_then(|id: Id<Goal>| it.book.get(id));
    let event = it.key.id().and_then(|id: Id<Event>| it.book.get(id));
    let own = follow_up
        .filter(|it| it.is_open())
        .map(|it| it.due)
        .or(goal.filter(|it| !it.is_closed()).and_then(|it| it.due))
        .or(event
            .filter(|event| event.last_day() >= it.today)
            .map(|it| it.start));
    let with = it.key.id::<Contact>().into_iter();
    let with = with.flat_map(move |id| it.book.follow_ups_of(id));
    let with = with.filter(|it| it.is_open()).map(|it| it.due);
    Box::new(own.into_iter().chain(with))
}
