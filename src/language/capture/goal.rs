//! Reading a goal: "Find a mentor in distributed systems: 2 mentors by 1 mar", or with steps: "Speak at
//! a meet-up: pick a topic; write the talk; give it by june".

use crate::book::extra::Extra;
use crate::book::goal::{Milestone, Target};
use crate::language::day;
use crate::language::target::{self, NotATarget};
use crate::text::{clean, fold};

use super::draft::{Draft, GoalDraft, Noted};
use super::parts::{Word, at_colon, joined, span};
use super::{Doubt, Reading, Role, Setting, when};

pub(super) fn read(
    words: &[Word],
    noted: Noted,
    setting: &Setting,
    reading: &mut Reading,
) -> Draft {
    let (head, tail) = at_colon(words).unwrap_or_else(|| (words.to_vec(), Vec::new()));
    let (head, mut by) = due(&head, setting, reading);
    let mut tail = tail;
    if by.is_none() {
        (tail, by) = due(&tail, setting, reading);
    }
    let title = clean(&joined(&head)).into_owned();
    if title.is_empty() {
        reading.doubts.push(Doubt::Unnamed("goal"));
        return Draft::Nothing;
    }
    reading.piece(span(&head), Role::Name, title.clone());
    let said = joined(&tail);
    let target = measured(&said, reading);
    let why = if target.is_none() {
        clean(&said).into_owned()
    } else {
        String::new()
    };
    if !why.is_empty() {
        reading.piece(span(&tail), Role::Summary, why.clone());
    } else if !target.is_none() {
        reading.piece(span(&tail), Role::Target, told(&target));
    }
    Draft::Goal(
        GoalDraft {
            title,
            why,
            target,
            start: setting.today(),
            due: by,
        },
        noted,
    )
}

/// Takes "by 1 mar" off the end of the words.
fn due<'a>(
    words: &[Word<'a>],
    setting: &Setting,
    reading: &mut Reading,
) -> (Vec<Word<'a>>, Option<crate::book::Day>) {
    for (place, word) in words.iter().enumerate().rev() {
        if !matches!(fold(word.text).as_str(), "by" | "until" | "before") {
            continue;
        }
        let (Some(kept), Some(phrase)) = (words.get(..place), words.get(place + 1..)) else {
            continue;
        };
        if let Ok(due) = day::read(&joined(phrase), setting.calendar) {
            reading.piece(
                word.span.start..span(phrase).end,
                Role::Day,
                format!("by {}", day::near(due, setting.today())),
            );
            if due < setting.today() {
                reading.doubts.push(Doubt::Over(joined(phrase)));
            }
            return (kept.to_vec(), Some(due));
        }
        if let Err(why) = when::refused(phrase, setting.calendar) {
            reading.doubts.push(why.into());
        }
    }
    (words.to_vec(), None)
}

/// A number and what is counted, or steps with semicolons between; anything else is no target.
fn measured(text: &str, reading: &mut Reading) -> Target {
    let text = text.trim().trim_end_matches([',', '.']);
    let has_steps = text.contains(';');
    match target::read(text) {
        Ok(Some(target)) => return target,
        Ok(None) => {}
        // Steps may begin with a number, and so may a sentence that tells why.
        Err(NotATarget::Unknown(what)) if has_steps || is_sentence(&what) => {}
        Err(why) => reading.doubts.push(why.into()),
    }
    if !has_steps {
        return Target::None;
    }
    let steps = text
        .split(';')
        .map(str::trim)
        .filter(|step| !step.is_empty());
    let step = |step: &str| Milestone {
        text: clean(step).into_owned(),
        done: None,
        extra: Extra::default(),
    };
    let steps: Vec<Milestone> = steps.map(step).collect();
    if steps.is_empty() {
        Target::None
    } else {
        Target::Milestones(steps)
    }
}

/// Whether what follows a number is more than the name of something that could be counted.
fn is_sentence(what: &str) -> bool {
    const NAME: usize = 2;
    what.split_whitespace().count() > NAME
}

fn told(read: &Target) -> String {
    match read {
        Target::Milestones(steps) if steps.len() == 1 => "1 step".to_owned(),
        Target::Milestones(steps) => format!("{} steps", steps.len()),
        count => target::told(count),
    }
}
