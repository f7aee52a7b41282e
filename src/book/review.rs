//! A review: the weekly look back, kept as it was answered.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::{Day, Id};

/// The weekly look back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// Identity.
    pub id: Id<Review>,
    /// The first day of the week it looks back on.
    pub week: Day,
    /// Questions and what was answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One question of a review.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub answer: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Review {
    /// Asked about a week: what came of it for what it is all for.
    pub const MOVED: &'static str = "What moved a goal?";
    /// Asked about a week: what was not done.
    pub const SLIPPED: &'static str = "What slipped?";
    /// Asked about a week: whom to thank.
    pub const GAVE: &'static str = "Who gave me something?";
    /// Asked about a week: what matters most in the next.
    pub const NEXT: &'static str = "One thing for next week";
    /// All that is asked about a week.
    pub const QUESTIONS: [&'static str; 4] = [Self::MOVED, Self::SLIPPED, Self::GAVE, Self::NEXT];

    /// A week, nothing answered yet.
    pub fn new(id: Id<Self>, week: Day) -> Self {
        Self {
            id,
            week,
            answers: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// The answer to a question; empty where there is none.
    pub fn answer(&self, question: &str) -> &str {
        let mut answers = self.answers.iter();
        let answer = answers.find(|it| it.question == question);
        answer.map_or("", |it| it.answer.as_str())
    }

    /// Answers a question; an empty answer takes it away.
    pub fn set(&mut self, question: &str, answer: &str) {
        let place = self.answers.iter().position(|it| it.question == question);
        match place {
            Some(place) if answer.is_empty() => {
                self.answers.remove(place);
            }
            Some(place) => {
                if let Some(it) = self.answers.get_mut(place) {
                    answer.clone_into(&mut it.answer);
                }
            }
            None if answer.is_empty() => {}
            None => self.answers.push(Answer {
                question: question.to_owned(),
                answer: answer.to_owned(),
                extra: Extra::default(),
            }),
        }
    }
}
