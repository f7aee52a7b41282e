//! The words that answer a card. Any beginning of one that no other has will do.

use super::super::desk::Failure;
use super::super::dialogue;
use super::super::out::Lines;

/// What is asked under each card.
pub(super) const PROMPT: &str = "done, log, snooze, skip, drop, undo, quit or help?";

/// All words, each with what it does.
const WORDS: [(&str, &str); 11] = [
    ("done", "it is done, or we were in touch"),
    (
        "log",
        "log and a sentence: what happened, as in: log call yesterday: her team hires >fri send my CV",
    ),
    ("snooze", "snooze and a day: snooze fri, snooze 2w"),
    ("skip", "leave it for another time"),
    ("drop", "take it off the agenda"),
    ("undo", "take the last change back"),
    ("back", "one card back"),
    ("more", "also what can wait"),
    ("spread", "spread all that is overdue over the coming days"),
    ("quit", "enough for today; nothing is lost"),
    ("help", "these words; an empty line reads the card again"),
];

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    Done,
    Log(String),
    Snooze(String),
    Skip,
    Drop,
    Undo,
    Back,
    More,
    Spread,
    Quit,
    Help,
    /// An empty line: once more, please.
    Again,
}

impl Word {
    /// Whether it says what becomes of the card that is shown.
    pub(super) const fn is_about_the_card(&self) -> bool {
        matches!(
            self,
            Self::Done | Self::Log(_) | Self::Snooze(_) | Self::Skip | Self::Drop
        )
    }

    /// Reads an answer; what is none is told why.
    pub(super) fn read(line: &str) -> Result<Self, String> {
        let line = line.trim();
        let (said, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        if said.is_empty() {
            return Ok(Self::Again);
        }
        let words = WORDS.map(|(word, _)| word);
        let way_out = "log stands before a sentence, and help names all words";
        let word = dialogue::meant(said, &words, way_out)?;
        if !rest.is_empty() && !matches!(word, "log" | "snooze") {
            return Err(format!("{word} stands alone; nothing was done."));
        }
        Ok(match word {
            "done" => Self::Done,
            "log" if rest.is_empty() => {
                return Err(
                    "log needs a sentence, for example: log call: her team hires.".to_owned(),
                );
            }
            "log" => Self::Log(rest.to_owned()),
            "snooze" if rest.is_empty() => {
                return Err("snooze needs a day, for example: snooze fri, or snooze 2w.".to_owned());
            }
            "snooze" => Self::Snooze(rest.to_owned()),
            "skip" => Self::Skip,
            "drop" => Self::Drop,
            "undo" => Self::Undo,
            "back" => Self::Back,
            "more" => Self::More,
            "spread" => Self::Spread,
            "quit" => Self::Quit,
            _ => Self::Help,
        })
    }
}

/// Says all words.
pub(super) fn help() -> Result<(), Failure> {
    let mut lines = Lines::new();
    for (word, does) in WORDS {
        lines.line(&format!("{word}: {does}"));
    }
    lines.print()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_of_a_word_is_enough_if_it_is_of_one() {
        assert_eq!(Word::read(" DO "), Ok(Word::Done));
        assert_eq!(
            Word::read("l coffee: looms"),
            Ok(Word::Log("coffee: looms".to_owned()))
        );
        assert_eq!(
            Word::read("sn  next fri"),
            Ok(Word::Snooze("next fri".to_owned()))
        );
        assert_eq!(Word::read(""), Ok(Word::Again));
        assert_eq!(
            Word::read("s").unwrap_err(),
            "“s” could be snooze or skip or spread."
        );
    }

    #[test]
    fn what_is_no_answer_is_told_with_a_way_out() {
        for (line, way_out) in [
            ("coffee with Ana", "log stands before"),
            ("done with it", "stands alone"),
            ("log", "for example"),
            ("snooze", "for example"),
        ] {
            assert!(Word::read(line).unwrap_err().contains(way_out), "{line}");
        }
    }
}
