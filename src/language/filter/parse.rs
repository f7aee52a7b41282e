//! From a typed filter to what must hold: words and brackets first, then `or` between runs of what is
//! joined by `and` or by nothing. What is not understood is a fault that names its place.

use std::ops::Range;

use super::Test;
use super::term::{NAMES, Term};
use crate::text::{fold, nearest};

/// How deep brackets may lie in each other.
const DEEPEST: usize = 32;

/// What is not understood of a filter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{says}")]
pub struct Fault {
    /// Where it stands, in bytes of the text.
    pub at: Range<usize>,
    /// Why, and what to write.
    pub says: String,
}

impl Fault {
    fn new(at: Range<usize>, says: impl Into<String>) -> Self {
        Self {
            at,
            says: says.into(),
        }
    }
}

/// A piece of a filter: a bracket, or a word with its quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The text as typed.
    pub text: &'a str,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
}

/// Cuts a filter into pieces at blanks and brackets that are not in quotes.
pub fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut quoted) = (None, false);
    let mut push = |from: usize, to: usize| {
        if let Some(piece) = text.get(from..to).filter(|piece| !piece.is_empty()) {
            pieces.push(Piece {
                text: piece,
                at: from..to,
            });
        }
    };
    for (at, sign) in text.char_indices() {
        let ends = !quoted && (sign.is_whitespace() || matches!(sign, '(' | ')'));
        if ends {
            if let Some(from) = start.take() {
                push(from, at);
            }
            if !sign.is_whitespace() {
                push(at, at + 1);
            }
            continue;
        }
        if matches!(sign, '"' | '“' | '”') {
            quoted = !quoted;
        }
        start.get_or_insert(at);
    }
    if let Some(from) = start {
        push(from, text.len());
    }
    pieces
}

/// Reads a filter; nothing where nothing is typed.
pub(super) fn read(typed: &str) -> Result<Option<Test>, Fault> {
    let pieces = split(typed);
    let mut reader = Reader {
        pieces: &pieces,
        next: 0,
        end: typed.len(),
    };
    let test = reader.either(0)?;
    match reader.peek() {
        None => Ok(test),
        Some(piece) => Err(Fault::new(
            piece.at.clone(),
            "this bracket closes none; take it out, or open one before it",
        )),
    }
}

struct Reader<'a> {
    pieces: &'a [Piece<'a>],
    next: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a Piece<'a>> {
        self.pieces.get(self.next)
    }

    /// Takes the next piece if it is this word.
    fn takes(&mut self, word: &str) -> bool {
        let is_it = self.peek().is_some_and(|piece| fold(piece.text) == word);
        self.next += usize::from(is_it);
        is_it
    }

    /// Why a word that leads to another can't be the last one. At the end of all, the blanks behind it belong
    /// to it: what is missing may come yet.
    fn alone(&self, piece: &Piece) -> Fault {
        let end = match self.peek() {
            Some(_) => piece.at.end,
            None => self.end,
        };
        let says = format!("“{}” needs something after it", piece.text);
        Fault::new(piece.at.start..end, says)
    }

    /// What is joined by `or`, up to the end or a closing bracket.
    fn either(&mut self, depth: usize) -> Result<Option<Test>, Fault> {
        let mut tests: Vec<Test> = self.both(depth)?.into_iter().collect();
        while let Some(or) = self
            .peek()
            .filter(|piece| fold(piece.text) == "or" && !tests.is_empty())
        {
            self.next += 1;
            match self.both(depth)? {
                Some(next) => tests.push(next),
                None => return Err(self.alone(or)),
            }
        }
        Ok(joined(tests, Test::Any))
    }

    /// What is joined by `and` or by nothing.
    fn both(&mut self, depth: usize) -> Result<Option<Test>, Fault> {
        let mut tests = Vec::new();
        while let Some(piece) = self.peek() {
            match fold(piece.text).as_str() {
                ")" => break,
                "or" if !tests.is_empty() => break,
                "and" if !tests.is_empty() => {
                    self.next += 1;
                    if self.peek().is_none_or(|next| next.text == ")") {
                        return Err(self.alone(piece));
                    }
                }
                "and" | "or" => {
                    let says = format!(
                        "“{0}” stands between two things; in quotes, \"{0}\", it is a word to look for",
                        piece.text
                    );
                    return Err(Fault::new(piece.at.clone(), says));
                }
                _ => tests.push(self.one(depth)?),
            }
        }
        Ok(joined(tests, Test::All))
    }

    /// A word, a bracket with what is in it, or the contrary of either.
    fn one(&mut self, depth: usize) -> Result<Test, Fault> {
        let Some(piece) = self.peek() else {
            return Err(Fault::new(self.end..self.end, "something is missing here"));
        };
        if depth >= DEEPEST {
            return Err(Fault::new(
                piece.at.clone(),
                "this is nested too deep to be meant; use fewer brackets",
            ));
        }
        if self.takes("not") || self.takes("-") {
            if self.peek().is_none_or(|next| next.text == ")") {
                return Err(self.alone(piece));
            }
            return Ok(Test::Not(Box::new(self.one(depth + 1)?)));
        }
        if self.takes("(") {
            let test = self.either(depth + 1)?;
            // A bracket that is open at the end is closed there: it is still being typed.
            self.takes(")");
            return test
                .ok_or_else(|| Fault::new(piece.at.clone(), "there is nothing in these brackets"));
        }
        self.next += 1;
        match piece.text.strip_prefix('-') {
            Some(rest) => {
                let at = piece.at.start + 1..piece.at.end;
                Ok(Test::Not(Box::new(Test::Term(term(rest, at)?))))
            }
            None => Ok(Test::Term(term(piece.text, piece.at.clone())?)),
        }
    }
}

fn joined(mut tests: Vec<Test>, join: fn(Vec<Test>) -> Test) -> Option<Test> {
    match tests.len() {
        0 => None,
        1 => tests.pop(),
        _ => Some(join(tests)),
    }
}

/// Reads one piece: a tag, a name with a value, or a word.
fn term(text: &str, at: Range<usize>) -> Result<Term, Fault> {
    let sign = text.find([':', '<', '>']);
    let name = sign.and_then(|sign| text.get(..sign)).map(fold);
    let is_name = name
        .as_deref()
        .is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()));
    let (Some(name), Some(sign), true) = (name, sign, is_name) else {
        return Ok(Term::plain(&unquoted(text)));
    };
    let value = text.get(sign + 1..).unwrap_or_default();
    let is_address = value.starts_with("//");
    if is_address {
        return Ok(Term::plain(text));
    }
    let relation = text.get(sign..=sign).unwrap_or(":");
    let (relation, value) = match (relation, value.strip_prefix('=')) {
        (relation @ ("<" | ">"), Some(value)) => (relation, value),
        (relation, _) => (relation, value),
    };
    if !NAMES.iter().any(|(known, _)| *known == name) {
        return Err(Fault::new(at.start..at.start + sign, unknown(&name)));
    }
    let value_at = at.end - value.len()..at.end;
    Term::known(&name, relation, &unquoted(value)).map_err(|says| {
        let at = if value.is_empty() { at } else { value_at };
        Fault::new(at, says)
    })
}

fn unknown(name: &str) -> String {
    let known = NAMES.iter().map(|(known, _)| *known);
    if let Some(near) = nearest(name, known) {
        return format!(
            "there is no “{name}:”; did you mean {near}: ? In quotes it is a word to look for"
        );
    }
    let known: Vec<String> = NAMES.iter().map(|(known, _)| format!("{known}:")).collect();
    format!("there is no “{name}:”; there are {}", known.join(" "))
}

fn unquoted(text: &str) -> String {
    text.replace(['"', '“', '”'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn fault(text: &str) -> (String, String) {
        let fault = read(text).unwrap_err();
        (text[fault.at].to_owned(), fault.says)
    }

    #[test]
    fn a_fault_points_at_its_place() {
        assert_eq!(fault("#rust compny:acme").0, "compny");
        assert!(fault("compny:acme").1.contains("company:"));
        assert_eq!(fault("ana silent>soon").0, "soon");
        assert_eq!(fault("silent>").0, "silent>");
        assert_eq!(fault("ana )").0, ")");
        assert_eq!(fault("ana or").0, "or");
        assert_eq!(fault("or ana").0, "or");
        assert_eq!(fault("ana ()").0, "(");
        assert_eq!(fault("not").0, "not");
        assert_eq!(fault("stage:napping").0, "napping");
    }

    #[test]
    fn what_is_still_being_typed_is_understood_so_far() {
        for text in [
            "",
            "  ",
            "(ana or",
            "\"half a sen",
            "(#rust",
            "http://a.b",
            "12:30",
        ] {
            let outcome = read(text);
            assert!(outcome.is_ok() || text == "(ana or", "{text}: {outcome:?}");
        }
    }

    #[test]
    fn brackets_without_end_are_refused() {
        let deep = "(".repeat(100_000);
        assert!(read(&deep).unwrap_err().says.contains("nested"));
    }
}
