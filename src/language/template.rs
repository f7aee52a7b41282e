//! Templates of messages: a subject in the first line, the body in the rest, and places in both that are
//! filled from the book. `{{first|there}}` is a place with what stands there where nothing is known;
//! `{{?what you liked}}` is left to be written by hand. A template is filled once: what comes out of the book
//! is cleaned and never read as a template again.

use std::ops::Range;

use crate::text;

mod place;
mod purpose;
mod standard;

pub use place::Place;
pub use purpose::Purpose;
pub use standard::standard;

/// A message to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// What it is called.
    pub name: String,
    /// What it is for; nothing where its name has to say it.
    pub purpose: Option<Purpose>,
    /// The subject.
    subject: Vec<Part>,
    /// The body.
    body: Vec<Part>,
}

/// A stretch of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// Text as it is.
    Text(String),
    /// A place, and what stands there where nothing is known.
    Place(Place, Option<String>),
    /// To be written by hand, and what.
    ByHand(String),
}

/// Why a template can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub says: String,
}

/// A filled template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// The subject.
    pub subject: String,
    /// The body.
    pub body: String,
}

impl Template {
    /// Reads a template: the subject in the first line, the body in the rest.
    pub fn read(name: &str, written: &str) -> Result<Self, Fault> {
        let written = text::clean_lines(written.trim_start_matches('\u{feff}'));
        let (subject, body) = written.split_once('\n').unwrap_or((&written, ""));
        let fault = |line: usize, says: &str| Fault {
            line,
            says: says.to_owned(),
        };
        if subject.trim().is_empty() {
            return Err(fault(1, "the first line is the subject, and it is empty"));
        }
        if body.trim().is_empty() {
            return Err(fault(2, "there is no text below the subject"));
        }
        let gap = body.len() - body.trim_start_matches(['\n', ' ']).len();
        let breaks = body.get(..gap).unwrap_or_default().matches('\n').count();
        let body = body.trim_start_matches(['\n', ' ']).trim_end();
        Ok(Self {
            name: text::clean(name).trim().to_owned(),
            purpose: None,
            subject: parts(subject.trim(), 1)?,
            body: parts(body, 2 + breaks)?,
        })
    }

    /// The same for a purpose.
    #[must_use]
    pub fn serving(self, purpose: Option<Purpose>) -> Self {
        Self { purpose, ..self }
    }

    /// What it is for, as a line to choose.
    pub fn says(&self) -> &str {
        match self.purpose {
            Some(purpose) => purpose.says(),
            None => &self.name,
        }
    }

    /// Whether this place stands in it.
    pub fn has(&self, place: Place) -> bool {
        let mut parts = self.subject.iter().chain(&self.body);
        parts.any(|part| matches!(part, Part::Place(it, _) if *it == place))
    }

    /// The message, with each place filled once.
    pub fn fill(&self, value: impl Fn(Place) -> Option<String>) -> Filled {
        let filled =
            |parts: &[Part]| -> String { parts.iter().map(|part| part.filled(&value)).collect() };
        Filled {
            subject: text::clean(&filled(&self.subject)).trim().to_owned(),
            body: tidy(&filled(&self.body)),
        }
    }
}

impl Part {
    fn filled(&self, value: &impl Fn(Place) -> Option<String>) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::ByHand(what) => format!("{OPEN}{what}{CLOSE}"),
            Self::Place(place, otherwise) => {
                let known = value(*place).map(|known| harmless(&known));
                let known = known.filter(|known| !known.is_empty());
                known.or_else(|| otherwise.clone()).unwrap_or_else(|| {
                    let says = place.says();
                    format!("{OPEN}{says}{CLOSE}")
                })
            }
        }
    }
}

/// How a place begins.
const OPEN: &str = "{{";
/// How a place ends.
const CLOSE: &str = "}}";
/// The most letters that a value out of the book brings along.
const VALUE: usize = 300;

/// A value as one clean line that holds nothing which looks like a place.
fn harmless(value: &str) -> String {
    let mut clean = text::clean(value).trim().to_owned();
    if let Some((end, _)) = clean.char_indices().nth(VALUE) {
        clean.truncate(end);
        clean.push('…');
    }
    while clean.contains(OPEN) || clean.contains(CLOSE) {
        clean = clean.replace(OPEN, "{ {").replace(CLOSE, "} }");
    }
    clean
}

/// The text without the gaps that places of no text leave: no blank line twice in a row, none at the ends.
fn tidy(filled: &str) -> String {
    let mut tidy = String::with_capacity(filled.len());
    for line in filled.lines().map(str::trim_end) {
        if !line.is_empty() || !(tidy.is_empty() || tidy.ends_with("\n\n")) {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.trim_end().to_owned()
}

fn parts(written: &str, first: usize) -> Result<Vec<Part>, Fault> {
    let mut parts = Vec::new();
    let (mut rest, mut line) = (written, first);
    while let Some((before, after)) = rest.split_once(OPEN) {
        line += before.matches('\n').count();
        let fault = |says: String| Fault { line, says };
        let inside = after.split_once(CLOSE);
        let Some((inside, after)) = inside.filter(|(inside, _)| !inside.contains('\n')) else {
            return Err(fault(format!("“{OPEN}” is not closed with “{CLOSE}”")));
        };
        if !before.is_empty() {
            parts.push(Part::Text(before.to_owned()));
        }
        parts.push(part(inside.trim()).map_err(fault)?);
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest.to_owned()));
    }
    Ok(parts)
}

fn part(inside: &str) -> Result<Part, String> {
    if let Some(what) = inside.strip_prefix('?') {
        return match what.trim() {
            "" => Err("“{{?}}” does not say what to write there".to_owned()),
            what => Ok(Part::ByHand(what.to_owned())),
        };
    }
    let (name, otherwise) = match inside.split_once('|') {
        Some((name, otherwise)) => (name.trim(), Some(otherwise.trim().to_owned())),
        None => (inside, None),
    };
    match Place::ALL.iter().find(|place| place.word() == name) {
        Some(place) => Ok(Part::Place(*place, otherwise)),
        None => Err(unknown(name)),
    }
}

fn unknown(name: &str) -> String {
    let known = Place::ALL.iter().map(|place| place.word());
    match text::nearest(name, known.clone()) {
        Some(near) => format!("there is no place “{name}”; did you mean “{near}”?"),
        None => format!(
            "there is no place “{name}”; there are {}, and {{{{?…}}}} for what you write yourself",
            known.collect::<Vec<_>>().join(", ")
        ),
    }
}

/// Where a text has places that are not filled yet, in bytes.
pub fn unfilled(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(OPEN)) {
        let start = from + at;
        let after = start + OPEN.len();
        let inside = text.get(after..).unwrap_or_default();
        let line = inside.split('\n').next().unwrap_or_default();
        match line.find(CLOSE) {
            // Of several openings the last one counts.
            Some(length) if !line.get(..length).unwrap_or_default().contains(OPEN) => {
                let end = after + length + CLOSE.len();
                found.push(start..end);
                from = end;
            }
            _ => from = after,
        }
    }
    found
}

/// What an unfilled place says, without its signs.
pub fn wanted(place: &str) -> &str {
    let inside = place.strip_prefix(OPEN).unwrap_or(place);
    inside.strip_suffix(CLOSE).unwrap_or(inside)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(written: &str) -> Template {
        Template::read("mine", written).unwrap()
    }

    fn ada(place: Place) -> Option<String> {
        match place {
            Place::First => Some("Ada".to_owned()),
            Place::Company => Some("Looms {{first}} Ltd\n\u{1b}[31m".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn places_are_filled_and_what_is_not_known_stays_visible() {
        let template = read(
            "News from {{company|home}}\n\nHi {{first|there}},\n{{topic}} {{ city | }}\n\n{{link|}}\n\n{{?why}}",
        );
        let filled = template.fill(|place| (place == Place::First).then(|| "Ada".to_owned()));
        assert_eq!(filled.subject, "News from home");
        assert_eq!(filled.body, "Hi Ada,\n{{what you talked about}}\n\n{{why}}");
        let open: Vec<&str> = unfilled(&filled.body)
            .into_iter()
            .map(|place| wanted(&filled.body[place]))
            .collect();
        assert_eq!(open, ["what you talked about", "why"]);
    }

    #[test]
    fn what_comes_out_of_the_book_is_cleaned_and_never_a_template_itself() {
        let filled = read("{{company}}\n{{company}} {{first}}").fill(ada);
        assert_eq!(filled.subject, "Looms { {first} } Ltd [31m");
        assert_eq!(filled.body, "Looms { {first} } Ltd [31m Ada");
        assert!(unfilled(&filled.body).is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (written, line, says) in [
            ("", 1, "the first line is the subject, and it is empty"),
            (
                "\nText",
                1,
                "the first line is the subject, and it is empty",
            ),
            ("Subject\n\n", 2, "there is no text below the subject"),
            (
                "Hi\n\n\nDear {{frist}}",
                4,
                "there is no place “frist”; did you mean “first”?",
            ),
            ("Hi {{first\nText}}", 1, "“{{” is not closed with “}}”"),
            (
                "Hi\nyou\n{{?}}",
                3,
                "“{{?}}” does not say what to write there",
            ),
        ] {
            let fault = Template::read("mine", written).unwrap_err();
            assert_eq!((fault.line, fault.says.as_str()), (line, says), "{written}");
        }
    }

    #[test]
    fn the_standard_ones_are_one_for_each_purpose() {
        let purposes: Vec<Purpose> = standard().iter().filter_map(|it| it.purpose).collect();
        assert_eq!(purposes, Purpose::ALL);
    }

    proptest! {
        #[test]
        fn whatever_the_book_says_is_put_in_once_and_opens_no_place(value in "\\PC{0,40}|[{}|?a-z]{0,12}") {
            let template = read("x\n<{{topic|none}}>");
            let filled = template.fill(|_| Some(value.clone()));
            prop_assert!(unfilled(&filled.body).is_empty(), "{}", filled.body);
        }

        #[test]
        fn whatever_is_written_is_a_template_or_told_why_not(written in "(\\PC|\n|\\{\\{|\\}\\}|first){0,60}") {
            if let Err(fault) = Template::read("mine", &written) {
                prop_assert!(fault.line >= 1 && fault.line <= written.matches('\n').count() + 2);
            }
        }

        #[test]
        fn unfilled_places_are_in_order_and_of_one_line(text in "(\\PC|\n|\\{|\\}){0,60}") {
            let mut last = 0;
            for place in unfilled(&text) {
                prop_assert!(place.start >= last);
                last = place.end;
                let place = &text[place];
                prop_assert!(place.starts_with("{{") && place.ends_with("}}") && !place.contains('\n'));
            }
        }
    }
}
