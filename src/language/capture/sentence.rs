//! The part of a logged sentence before its colon: when, how and with whom. Each step takes the words it
//! understands and leaves the rest to the next.

use crate::book::Day;
use crate::book::interaction::{Channel, Direction};
use crate::language::day::{self, Lean};
use crate::text::{clean, fold};

use super::channel::{channel_of, how};
use super::draft::{Person, Who};
use super::parts::{Word, joined, span};
use super::people::{Meant, NO_NAMES, ambiguous, by_id, capitals, longest, name_of};
use super::scene::Scene;
use super::{Doubt, Reading, Role, when, who};

/// Words that may stand before the one that says how.
const FILLERS: [&str; 14] = [
    "i", "we", "had", "have", "got", "a", "an", "another", "first", "good", "great", "long",
    "quick", "short",
];
/// Words that lead to a name.
const LEADING: [&str; 6] = ["with", "to", "from", "and", "&", "on"];
/// Words with which a sentence tells of the other side: "she moves to Berlin in March".
const THEY: [&str; 7] = ["he", "she", "they", "it", "his", "her", "their"];
/// Words that lead to the end of something, and not to the day of the talk: "she answers by friday".
const TERMS: [&str; 3] = ["by", "until", "before"];

/// The words before the colon, of which each step takes what it understands.
pub(super) struct Sentence<'a> {
    pub(super) left: Vec<Word<'a>>,
    setting: &'a Scene<'a>,
    pub(super) channel: Channel,
    pub(super) direction: Direction,
    /// Whether it begins with a word that says how.
    led: bool,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(left: Vec<Word<'a>>, setting: &'a Scene<'a>) -> Self {
        Self {
            left,
            setting,
            channel: Channel::default(),
            direction: Direction::default(),
            led: false,
        }
    }

    /// Whether all of it tells of the other side, so that a day in it is theirs: "he is back on monday". Where
    /// they called or wrote, it is the day of that.
    pub(super) fn tells_of_them(&self) -> bool {
        let is_theirs = |word: &Word| THEY.contains(&fold(word.text).as_str());
        let acted = self
            .left
            .get(1)
            .is_some_and(|word| channel_of(word.text).is_some());
        self.left.first().is_some_and(is_theirs) && !acted
    }

    /// Takes the day; without one it was today. Names come first ("Sun Li"), and behind "about" it is a
    /// topic. What lies ahead has not happened.
    pub(super) fn day(&mut self, reading: &mut Reading) -> Day {
        let today = self.setting.today();
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
                let is_term = start
                    .checked_sub(1)
                    .and_then(|before| self.left.get(before))
                    .is_some_and(|before| TERMS.contains(&fold(before.text).as_str()));
                if (start + count > sought && !at_end)
                    || is_name.get(start) == Some(&true)
                    || is_term
                {
                    continue;
                }
                match when::named(phrase, self.setting.calendar, Lean::Back) {
                    Ok(day) if day <= today => {
                        reading.piece(span(phrase), Role::Day, day::near(day, today));
                        self.left.drain(start..start + count);
                        return day;
                    }
                    Ok(_) if at_end && ahead.is_none() => ahead = Some(joined(phrase)),
                    Ok(_) => {}
                    Err(_) => {
                        if let Err(why) = when::refused(phrase, self.setting.calendar) {
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
    pub(super) fn channel(&mut self, reading: &mut Reading) {
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
    pub(super) fn people(&mut self, has_colon: bool, reading: &mut Reading) -> Vec<Who> {
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
            let named = longest(rest, self.setting)
                .or_else(|| by_id(rest, self.setting).filter(|_| led && !listed));
            // Started from a record, what tells of a stranger is what the talk was about.
            let is_new = is_capital(rest) && self.setting.about.is_none();
            let named = named.filter(|(_, meant)| *meant != Meant::Stranger || led || is_new);
            if let Some((count, _)) = named.as_ref().filter(|_| led)
                && self.is_theirs(at, *count)
            {
                let said = joined(rest.get(..count + 1).unwrap_or_default());
                let said = said.trim_end_matches([',', ';', '.']).to_owned();
                reading.doubts.push(Doubt::Theirs(said));
                return people;
            }
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

    /// Whether a name says whose somebody is, and not who: "with Ana's boss". What is theirs on a platform
    /// is no somebody: "commented on Ana's post".
    fn is_theirs(&self, at: usize, count: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.left.get(before));
        let is_on = before.is_some_and(|word| fold(word.text) == "on");
        let last = self.left.get(at + count - 1);
        let has = last.is_some_and(|word| word.text.ends_with("'s") || word.text.ends_with("’s"));
        has && self.left.len() > at + count && !is_on && self.channel != Channel::Comment
    }

    /// Whether a name stands at the start of these words.
    fn is_name(&self, words: &[Word], led: bool) -> bool {
        longest(words, self.setting).is_some()
            || unknown_name(words, led) > 0
            || (led && by_id(words, self.setting).is_some())
    }

    fn take(
        &mut self,
        at: usize,
        count: usize,
        meant: Meant,
        people: &mut Vec<Who>,
        reading: &mut Reading,
    ) {
        if meant == Meant::Stranger {
            return self.take_unknown(at, count, people, reading);
        }
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
            Meant::Stranger => {}
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

fn is_capital(words: &[Word]) -> bool {
    words.first().is_some_and(|word| {
        word.text.starts_with(char::is_uppercase) && !NO_NAMES.contains(&fold(word.text).as_str())
    })
}

/// How many words at the start look like the name of somebody not known: words with a capital, or, where
/// a word like "with" led to it, the next word whatever it is.
fn unknown_name(words: &[Word], led: bool) -> usize {
    let count = capitals(words);
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
