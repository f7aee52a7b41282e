//! The words that say how people talked, and who was active: "coffee", "called", "heard from".

use crate::book::interaction::{Channel, Direction};
use crate::text::fold;

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

/// What a word says of how people talked, if it does.
pub(super) fn channel_of(word: &str) -> Option<(Channel, Direction)> {
    let word = fold(word.trim_end_matches([',', '.']));
    CHANNELS
        .iter()
        .find(|(name, ..)| *name == word)
        .map(|(_, channel, direction)| (*channel, *direction))
}

/// A channel and a direction in words.
pub(super) fn how(channel: Channel, direction: Direction) -> String {
    match direction {
        Direction::Mutual => channel.to_string(),
        other => format!("{channel}, {other}"),
    }
}
