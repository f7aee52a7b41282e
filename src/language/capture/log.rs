//! Reading a conversation: "coffee with Ana Lima and Raj yesterday: their team hires in spring". How,
//! with whom and when stand before the colon, what it was about behind it; without a colon, what is left
//! over is what it was about.

use crate::book::follow_up::Owed;
use crate::book::interaction::{Channel, Direction};
use crate::book::{Contact, Day, Event, FollowUp, Id, Key};
use crate::language::day::{self, Lean};
use crate::text::{clean, fold};

use super::draft::{Draft, LogDraft, Noted, Person, Place, Promise, Who};
use super::parts::{Word, at_colon, joined, span};
use super::people::{Meant, ambiguous, longest, name_of};
use super::{Doubt, Reading, Role, Setting, contact, who};

/// Within how many days somebody met at an event is written to.
const AFTER_EVENT: u64 = 2;

/// The words that say how, and who was active.
const CHANNELS: [(&str, Channel, Direction); 36] = [
    ("coffee", Channel::Coffee, Direction::Mutual),
    ("lunch", Channel::Coffee, Direction::Mutual),
    ("dinner", Channel::Coffee, Direction::Mutual),
    ("breakfast", Channel::Coffee, Direction::Mutual),
    ("drinks", Channel::Coffee, Direction::Mutual),
    ("beer", Channel::Coffee, Direction::Mutual),
    ("tea", Channel::Coffee, Direction::Mutual),
    ("met", Channel::Meeting, Direction::Mutual),
    ("meeting", Channel::Meeting, Direction::Mutual),
    ("saw", Channel::Meeting, Direction::Mutual),
    ("walk", Channel::Meeting, Direction::Mutual),
    ("talk", Channel::Meeting, Direction::Mutual),
    ("talked", Channel::Meeting, Direction::Mutual),
    ("spoke", Channel::Meeting, Direction::Mutual),
    ("chat", Channel::Meeting, Direction::Mutual),
    ("call", Channel::Call, Direction::Mutual),
    ("phone", Channel::Call, Direction::Mutual),
    ("called", Channel::Call, Direction::FromMe),
    ("phoned", Channel::Call, Direction::FromMe),
    ("rang", Channel::Call, Direction::FromMe),
    ("video", Channel::Video, Direction::Mutual),
    ("zoom", Channel::Video, Direction::Mutual),
    ("meet", Channel::Video, Direction::Mutual),
    ("message", Channel::Message, Direction::FromMe),
    ("messaged", Channel::Message, Direction::FromMe),
    ("dm", Channel::Message, Direction::FromMe),
    ("texted", Channel::Message, Direction::FromMe),
    ("pinged", Channel::Message, Direction::FromMe),
    ("wrote", Channel::Message, Direction::FromMe),
    ("email", Channel::Email, Direction::FromMe),
    ("emailed", Channel::Email, Direction::FromMe),
    ("mail", Channel::Email, Direction::FromMe),
    ("mailed", Channel::Email, Direction::FromMe),
    ("comment", Channel::Comment, Direction::FromMe),
    ("commented", Channel::Comment, Direction::FromMe),
    ("letter", Channel::Letter, Direction::FromMe),
];

/// Words that lead to a name.
const LEADING: [&str; 6] = ["with", "to", "from", "and", "&", "on"];
/// Words with a capital that are no names.
const NO_NAMES: [&str; 12] = [
    "i", "we", "they", "he", "she", "it", "the", "a", "an", "my", "our", "their",
];

pub(super) fn read(
    words: &[Word],
    noted: Noted,
    setting: &Setting,
    reading: &mut Reading,
) -> Draft {
    if let Some(event) = setting
        .about
        .and_then(crate::book::record::Key::id::<Event>)
    {
        return captured(words, noted, event, setting, reading);
    }
    if words.is_empty() && noted == Noted::default() {
        return Draft::Nothing;
    }
    let (head, tail) = at_colon(words).unwrap_or_else(|| (words.to_vec(), Vec::new()));
    let has_colon =
        head.len() < words.len() || words.last().is_some_and(|last| last.text.ends_with(':'));
    let mut sentence = Sentence {
        left: head,
        setting,
        channel: Channel::default(),
        direction: Direction::default(),
    };
    let day = sentence.day(reading);
    sentence.channel(reading);
    let named = sentence.people(has_colon, reading);
    let preset = preset(setting);
    let completes = setting
        .about
        .and_then(crate::book::record::Key::id::<FollowUp>)
        .filter(|_| {
            named.is_empty() || preset.is_empty() || named.iter().any(|who| preset.contains(who))
        });
    let people = if named.is_empty() { preset } else { named };
    told(&people, setting, reading);
    let summary = summary(&sentence.left, &tail, reading);
    if let Some(name) = completes.and_then(|id| setting.book.name(id.into())) {
        reading.piece(usize::MAX..usize::MAX, Role::Finishes, name);
    }
    if people.is_empty() && reading.doubts.is_empty() {
        reading.doubts.push(Doubt::Nobody);
    }
    Draft::Log(LogDraft {
        who: people,
        day,
        channel: sentence.channel,
        direction: sentence.direction,
        summary,
        event: None,
        noted,
        completes,
    })
}

/// The people of the record the line was started from.
fn preset(setting: &Setting) -> Vec<Who> {
    let Some(key) = setting.about else {
        return Vec::new();
    };
    let people: Vec<Id<Contact>> = match (key.id::<Contact>(), key.id::<FollowUp>()) {
        (Some(contact), _) => vec![contact],
        (_, Some(follow_up)) => setting
            .book
            .get(follow_up)
            .map(|it| it.contacts.clone())
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    people.into_iter().map(Who::Known).collect()
}

/// Echoes people that are preset and stand nowhere in the line.
fn told(people: &[Who], setting: &Setting, reading: &mut Reading) {
    let echoed = reading
        .pieces
        .iter()
        .any(|piece| piece.role == Role::Person);
    for person in people.iter().filter(|_| !echoed) {
        if let Who::Known(id) = person {
            reading.piece(0..0, Role::Person, who(setting.book, Key::of(*id)));
        }
    }
}

fn summary(left: &[Word], tail: &[Word], reading: &mut Reading) -> String {
    let (lead, rest) = (joined(left), joined(tail));
    let all = if lead.is_empty() || rest.is_empty() {
        format!("{lead}{rest}")
    } else {
        format!("{lead}: {rest}")
    };
    let all = clean(all.trim_matches([',', ';', ' '])).into_owned();
    if !all.is_empty() {
        let place = if tail.is_empty() {
            span(left)
        } else {
            span(tail)
        };
        reading.piece(place, Role::Summary, all.clone());
    }
    all
}

/// The words before the colon, of which each step takes what it understands.
struct Sentence<'a> {
    left: Vec<Word<'a>>,
    setting: &'a Setting<'a>,
    channel: Channel,
    direction: Direction,
}

impl Sentence<'_> {
    /// Takes the day; without one it was today. Nothing that lies ahead has happened.
    fn day(&mut self, reading: &mut Reading) -> Day {
        const LONGEST: usize = 4;
        let today = self.setting.today;
        for count in (1..=LONGEST.min(self.left.len())).rev() {
            for start in 0..=self.left.len() - count {
                let Some(phrase) = self.left.get(start..start + count) else {
                    continue;
                };
                let text = joined(phrase);
                let text = text.trim_end_matches([',', ';', '.']);
                let Ok(day) = day::read_leaning(text, today, Lean::Back) else {
                    continue;
                };
                if day <= today {
                    reading.piece(span(phrase), Role::Day, day::near(day, today));
                    self.left.drain(start..start + count);
                    return day;
                }
            }
        }
        today
    }

    /// Takes the word that says how, where the sentence begins with one.
    fn channel(&mut self, reading: &mut Reading) {
        if let Some(first) = self.left.first()
            && let Some((channel, direction)) = channel_of(first.text)
        {
            (self.channel, self.direction) = (channel, direction);
            reading.piece(first.span.clone(), Role::Channel, how(channel, direction));
            self.left.remove(0);
        }
    }

    /// Takes the names: "with Ana Lima and Raj", or at the start "Ana called".
    fn people(&mut self, has_colon: bool, reading: &mut Reading) -> Vec<Who> {
        let mut people = Vec::new();
        let with = self.left.iter().position(|word| fold(word.text) == "with");
        let at = with.unwrap_or(0);
        let mut led = with.is_some() || self.channel != Channel::default();
        while at < self.left.len() {
            let word = self
                .left
                .get(at)
                .map(|word| fold(word.text.trim_end_matches(',')))
                .unwrap_or_default();
            if LEADING.contains(&word.as_str()) {
                let follows = self
                    .left
                    .get(at + 1..)
                    .is_some_and(|rest| self.is_name(rest, true));
                if !follows {
                    break;
                }
                self.left.remove(at);
                led = true;
                continue;
            }
            let Some(rest) = self.left.get(at..) else {
                break;
            };
            let named = longest(rest, self.setting);
            if let Some((count, meant)) =
                named.filter(|(count, _)| led || is_capital(rest) || self.begins(at, *count))
            {
                let ends_list = rest
                    .get(count - 1)
                    .is_none_or(|last| !last.text.ends_with(','));
                self.take(at, count, meant, &mut people, reading);
                led = !ends_list;
                continue;
            }
            if led || (self.setting.about.is_none() && people.is_empty() && has_colon) {
                let count = unknown_name(rest, led);
                if count > 0 {
                    self.take_unknown(at, count, &mut people, reading);
                    led = false;
                    continue;
                }
            }
            break;
        }
        self.verb_behind(at, !people.is_empty(), reading);
        people
    }

    /// Whether a name without a capital begins the sentence: a verb or nothing follows it.
    fn begins(&self, at: usize, count: usize) -> bool {
        let next = self.left.get(at + count);
        at == 0
            && self.setting.about.is_none()
            && next.is_none_or(|word| channel_of(word.text).is_some())
    }

    /// Whether a name stands at the start of these words.
    fn is_name(&self, words: &[Word], led: bool) -> bool {
        longest(words, self.setting).is_some() || unknown_name(words, led) > 0
    }

    fn take(
        &mut self,
        at: usize,
        count: usize,
        meant: Meant,
        people: &mut Vec<Who>,
        reading: &mut Reading,
    ) {
        let taken: Vec<Word> = self.left.drain(at..at + count).collect();
        match meant {
            Meant::One(key) => {
                reading.piece(span(&taken), Role::Person, who(self.setting.book, key));
                people.extend(
                    key.id()
                        .map(Who::Known)
                        .filter(|person| !people.contains(person)),
                );
            }
            Meant::Several(candidates) => {
                reading
                    .doubts
                    .push(ambiguous(&taken, candidates, self.setting));
            }
        }
    }

    fn take_unknown(
        &mut self,
        at: usize,
        count: usize,
        people: &mut Vec<Who>,
        reading: &mut Reading,
    ) {
        let taken: Vec<Word> = self.left.drain(at..at + count).collect();
        let name = clean(&name_of(&taken)).into_owned();
        if self.setting.create {
            reading.piece(span(&taken), Role::Person, format!("{name} (new)"));
            people.push(Who::New(Person {
                name,
                ..Person::default()
            }));
        } else {
            reading.doubts.push(Doubt::Unknown {
                span: span(&taken),
                name,
                what: "somebody called",
            });
        }
    }

    /// "Ana called": the verb behind a name says that they were active.
    fn verb_behind(&mut self, at: usize, named: bool, reading: &mut Reading) {
        let Some(word) = self
            .left
            .get(at)
            .filter(|_| named && at == 0 && self.channel == Channel::default())
        else {
            return;
        };
        if let Some((channel, Direction::FromMe)) = channel_of(word.text) {
            (self.channel, self.direction) = (channel, Direction::ToMe);
            reading.piece(
                word.span.clone(),
                Role::Channel,
                how(channel, Direction::ToMe),
            );
            self.left.remove(at);
            if self
                .left
                .first()
                .is_some_and(|word| fold(word.text) == "me")
            {
                self.left.remove(0);
            }
        }
    }
}

fn channel_of(word: &str) -> Option<(Channel, Direction)> {
    let word = fold(word.trim_end_matches([',', '.']));
    CHANNELS
        .iter()
        .find(|(name, ..)| *name == word)
        .map(|(_, channel, direction)| (*channel, *direction))
}

fn how(channel: Channel, direction: Direction) -> String {
    match direction {
        Direction::Mutual => channel.to_string(),
        other => format!("{channel}, {other}"),
    }
}

fn is_capital(words: &[Word]) -> bool {
    words.first().is_some_and(|word| {
        word.text.starts_with(char::is_uppercase) && !NO_NAMES.contains(&fold(word.text).as_str())
    })
}

/// How many words at the start look like the name of somebody not known: words with a capital, or, where
/// a word like "with" led to it, the next word whatever it is.
fn unknown_name(words: &[Word], led: bool) -> usize {
    let mut count = 0;
    for word in words {
        let plain = word.text.trim_end_matches([',', ';', '.']);
        let is_name = plain.starts_with(|first: char| {
            first.is_uppercase() || (first.is_alphabetic() && !first.is_lowercase())
        });
        if !is_name || NO_NAMES.contains(&fold(plain).as_str()) {
            break;
        }
        count += 1;
        if plain.len() < word.text.len() {
            break;
        }
    }
    let first = words
        .first()
        .map(|word| fold(word.text))
        .unwrap_or_default();
    let is_word = first.starts_with(char::is_alphabetic)
        && !NO_NAMES.contains(&first.as_str())
        && first != "about";
    if count == 0 && led && is_word {
        1
    } else {
        count
    }
}

/// Rapid capture: somebody met at an event, told like a contact, with what was talked about.
fn captured(
    words: &[Word],
    mut noted: Noted,
    event: Id<Event>,
    setting: &Setting,
    reading: &mut Reading,
) -> Draft {
    if words.is_empty() {
        reading.doubts.push(Doubt::Nobody);
        return Draft::Nothing;
    }
    let mut person = contact::person(words, reading);
    let summary = std::mem::take(&mut person.notes);
    let name_words = words
        .get(..person.name.split_whitespace().count())
        .unwrap_or_default();
    let who = match super::people::meant(&person.name, setting) {
        Some(Meant::One(key)) => {
            reading.piece(
                span(name_words),
                Role::Person,
                format!("{} (known)", who(setting.book, key)),
            );
            key.id().map(Who::Known)
        }
        Some(Meant::Several(_)) | None => None,
    };
    let who = who.unwrap_or(Who::New(person.clone()));
    if !noted
        .promises
        .iter()
        .any(|promise| promise.owed == Owed::ByMe)
    {
        let due = setting
            .today
            .checked_add_days(chrono::Days::new(AFTER_EVENT))
            .unwrap_or(setting.today);
        noted.promises.push(Promise {
            what: format!("write to {}", person.name),
            due,
            owed: Owed::ByMe,
            promised: false,
        });
        reading.piece(
            usize::MAX..usize::MAX,
            Role::Promise,
            format!(
                "write to {} by {}",
                person.name,
                day::near(due, setting.today)
            ),
        );
    }
    noted.places.retain(|place| *place != Place::Event(event));
    Draft::Log(LogDraft {
        who: vec![who],
        day: setting.today,
        channel: Channel::Event,
        direction: Direction::Mutual,
        summary,
        noted,
        event: Some(event),
        completes: None,
    })
}
