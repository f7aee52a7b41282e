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
use super::people::{Meant, Scene, ambiguous, in_words, longest, name_of};
use super::{Doubt, Reading, Role, contact, when, who};

/// Within how many days somebody met at an event is written to.
const AFTER_EVENT: u64 = 2;

/// The words that say how, and who was active.
const CHANNELS: [(&str, Channel, Direction); 40] = [
    ("coffee", Channel::Coffee, Direction::Mutual),
    ("lunch", Channel::Coffee, Direction::Mutual),
    ("dinner", Channel::Coffee, Direction::Mutual),
    ("breakfast", Channel::Coffee, Direction::Mutual),
    ("drinks", Channel::Coffee, Direction::Mutual),
    ("beer", Channel::Coffee, Direction::Mutual),
    ("tea", Channel::Coffee, Direction::Mutual),
    ("beers", Channel::Coffee, Direction::Mutual),
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
    ("spoken", Channel::Meeting, Direction::Mutual),
    ("chatted", Channel::Meeting, Direction::Mutual),
    ("heard", Channel::Message, Direction::ToMe),
];

/// Words that may stand before the one that says how.
const FILLERS: [&str; 14] = [
    "i", "we", "had", "have", "got", "a", "an", "another", "first", "good", "great", "long",
    "quick", "short",
];
/// Words that lead to a name.
const LEADING: [&str; 6] = ["with", "to", "from", "and", "&", "on"];
/// Words with a capital that are no names.
const NO_NAMES: [&str; 12] = [
    "i", "we", "they", "he", "she", "it", "the", "a", "an", "my", "our", "their",
];

pub(super) fn read(words: &[Word], noted: Noted, setting: &Scene, reading: &mut Reading) -> Draft {
    let event = setting.about.and_then(Key::id::<Event>);
    let says_how = words
        .first()
        .is_some_and(|word| channel_of(word.text).is_some());
    if let Some(event) = event.filter(|_| !says_how) {
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
        led: false,
    };
    let day = sentence.day(reading);
    sentence.channel(reading);
    let named = sentence.people(has_colon, reading);
    let preset = preset(setting);
    let completes = setting.about.and_then(Key::id::<FollowUp>).filter(|_| {
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
        event,
        noted,
        completes,
    })
}

/// The people of the record the line was started from.
fn preset(setting: &Scene) -> Vec<Who> {
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
fn told(people: &[Who], setting: &Scene, reading: &mut Reading) {
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
    let left = match left {
        [about, topic @ ..] if fold(about.text) == "about" && !topic.is_empty() => topic,
        _ => left,
    };
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
    setting: &'a Scene<'a>,
    channel: Channel,
    direction: Direction,
    /// Whether it begins with a word that says how.
    led: bool,
}

impl Sentence<'_> {
    /// Takes the day; without one it was today. Names come first ("Sun Li"), and behind "about" it is a
    /// topic. What lies ahead has not happened.
    fn day(&mut self, reading: &mut Reading) -> Day {
        let today = self.setting.today;
        let topic = self.left.iter().position(|word| word.text == "about");
        let sought = topic.map_or(self.left.len(), |topic| topic.max(1));
        let is_name: Vec<bool> = (0..self.left.len()).map(|at| self.is_a_name(at)).collect();
        let mut ahead = None;
        for count in (1..=when::LONGEST.min(self.left.len())).rev() {
            for start in 0..=self.left.len() - count {
                let at_end = start + count == self.left.len();
                let Some(phrase) = self.left.get(start..start + count) else {
                    continue;
                };
                if (start + count > sought && !at_end) || is_name.get(start) == Some(&true) {
                    continue;
                }
                match when::named(phrase, today, Lean::Back) {
                    Ok(day) if day <= today => {
                        reading.piece(span(phrase), Role::Day, day::near(day, today));
                        self.left.drain(start..start + count);
                        return day;
                    }
                    Ok(_) if at_end && ahead.is_none() => ahead = Some(joined(phrase)),
                    Ok(_) => {}
                    Err(_) => {
                        if let Err(why) = when::refused(phrase, today) {
                            reading.doubts.push(why.into());
                            return today;
                        }
                    }
                }
            }
        }
        reading.doubts.extend(ahead.map(Doubt::Ahead));
        today
    }

    /// Whether somebody's name with a capital stands here.
    fn is_a_name(&self, at: usize) -> bool {
        let rest = self.left.get(at..).unwrap_or_default();
        is_capital(rest) && longest(rest, self.setting).is_some()
    }

    /// Takes the words that say how, where the sentence begins with them: "had a quick call".
    fn channel(&mut self, reading: &mut Reading) {
        let is_filler = |word: &&Word| FILLERS.contains(&fold(word.text).as_str());
        let fillers = self.left.iter().take_while(is_filler).count();
        let words = self.left.get(fillers..).unwrap_or_default();
        let said = words.iter().map_while(|word| channel_of(word.text));
        let said: Vec<(Channel, Direction)> = said.collect();
        let Some((channel, mut direction)) = said.first().copied() else {
            return;
        };
        let taken = fillers + said.len();
        if self.left.get(taken).is_some_and(|word| word.text == "from") {
            direction = Direction::ToMe;
        } else if self.left.get(taken).is_some_and(|word| word.text == "with") {
            direction = Direction::Mutual;
        }
        (self.channel, self.direction) = (channel, direction);
        self.led = true;
        let taken: Vec<Word> = self.left.drain(..taken).collect();
        reading.piece(span(&taken), Role::Channel, how(channel, direction));
    }

    /// Takes the names: "with Ana Lima and Raj", or at the start "Ana called".
    fn people(&mut self, has_colon: bool, reading: &mut Reading) -> Vec<Who> {
        let mut people = Vec::new();
        let with = self.left.iter().position(|word| fold(word.text) == "with");
        let at = with.unwrap_or(0);
        let mut led = with.is_some() || self.led;
        let mut listed = false;
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
                (led, listed) = (true, false);
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
                (led, listed) = (!ends_list, !ends_list);
                continue;
            }
            // Behind a comma stands as well what was talked about: only a capital makes it a name.
            let sure = led && (!listed || is_capital(rest));
            if sure || (self.setting.about.is_none() && people.is_empty() && has_colon) {
                let count = unknown_name(rest, sure);
                if count > 0 {
                    let lists = rest.get(count - 1).is_some_and(|it| it.text.ends_with(','));
                    self.take_unknown(at, count, &mut people, reading);
                    (led, listed) = (lists, lists);
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
        let Some(word) = self.left.get(at).filter(|_| named && at == 0 && !self.led) else {
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
    setting: &Scene,
    reading: &mut Reading,
) -> Draft {
    if words.is_empty() {
        reading.doubts.push(Doubt::Nobody);
        return Draft::Nothing;
    }
    let mut person = contact::person(words, reading);
    let summary = std::mem::take(&mut person.notes);
    if person.name.is_empty() {
        reading.doubts.push(Doubt::Nobody);
        return Draft::Nothing;
    }
    let place = reading.pieces.iter().position(|it| it.role == Role::Name);
    let name = place.map_or(0..0, |place| reading.pieces.remove(place).span);
    let known = in_words(&person.name, setting);
    let who = match known {
        Some(Meant::One(key)) => {
            reading.piece(name, Role::Person, who(setting.book, key));
            key.id().map(Who::Known)
        }
        Some(Meant::Several(candidates)) => {
            reading.doubts.push(Doubt::Ambiguous {
                span: name,
                text: person.name.clone(),
                names: candidates
                    .iter()
                    .map(|key| who(setting.book, *key))
                    .collect(),
                candidates,
            });
            None
        }
        None if setting.create => {
            reading.piece(name, Role::Person, format!("{} (new)", person.name));
            Some(Who::New(person.clone()))
        }
        None => {
            reading.doubts.push(Doubt::Unknown {
                span: name,
                name: person.name.clone(),
                what: "somebody called",
            });
            None
        }
    };
    let name = match &who {
        Some(Who::Known(id)) => setting.book.name(Key::of(*id)).unwrap_or_default(),
        _ => person.name.as_str(),
    };
    if !noted
        .promises
        .iter()
        .any(|promise| promise.owed == Owed::ByMe)
    {
        let due = setting
            .today
            .checked_add_days(chrono::Days::new(AFTER_EVENT))
            .unwrap_or(setting.today);
        let what = format!("write to {name}");
        let meaning = format!("{what} by {}", day::near(due, setting.today));
        reading.piece(usize::MAX..usize::MAX, Role::Next, meaning);
        noted.promises.push(Promise {
            what,
            due,
            owed: Owed::ByMe,
            promised: false,
        });
    }
    noted.places.retain(|place| *place != Place::Event(event));
    let last_day = setting.book.get(event).map(Event::last_day);
    let day = last_day.map_or(setting.today, |last| last.min(setting.today));
    Draft::Log(LogDraft {
        who: who.into_iter().collect(),
        day,
        channel: Channel::Event,
        direction: Direction::Mutual,
        summary,
        noted,
        event: Some(event),
        completes: None,
    })
}
