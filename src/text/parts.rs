//! Wrapping what is said in parts, with a dot between them: a line breaks before a part rather than within one,
//! and a day or a number stays in one piece.

use super::{width, wrap};

/// Between what may not be parted.
const GLUE: &str = "\u{a0}";

/// The parts in lines of at most so many cells. Where a line breaks before a part, its dot goes.
pub fn wrap_parts<'a>(
    parts: impl IntoIterator<Item = &'a str>,
    dot: &str,
    cells: usize,
) -> Vec<String> {
    let (mut lines, mut current) = (Vec::new(), String::new());
    for part in parts {
        let joined = if current.is_empty() {
            part.to_owned()
        } else {
            format!("{current}{dot}{part}")
        };
        if width(&joined) <= cells {
            current = joined;
            continue;
        }
        if !current.is_empty() {
            lines.push(current);
        }
        let mut wrapped = wrap(&glued(part), cells);
        current = wrapped.pop().unwrap_or_default();
        lines.extend(wrapped);
    }
    lines.push(current);
    for line in &mut lines {
        *line = line.replace(GLUE, " ");
    }
    lines
}

/// The text with each number tied to what it counts, and a weekday to its day.
fn glued(text: &str) -> String {
    let mut glued = String::with_capacity(text.len());
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        glued.push_str(word);
        match words.peek() {
            Some(next) if goes_with(word, next) => glued.push_str(GLUE),
            Some(_) => glued.push(' '),
            None => {}
        }
    }
    glued
}

fn goes_with(word: &str, next: &str) -> bool {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const YEAR: usize = 4;
    let number = |word: &str| word.trim_end_matches([',', ')']).parse::<u16>().is_ok();
    let is_year = number(next) && next.trim_end_matches([',', ')']).len() == YEAR;
    word.parse::<u16>().is_ok()
        || (is_year && word.len() == 3)
        || (DAYS.contains(&word.trim_start_matches('(')) && number(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, cells: usize) -> Vec<String> {
        wrap_parts(text.split(" · "), " · ", cells)
    }

    #[test]
    fn a_line_breaks_before_a_part_and_the_dot_goes() {
        let why = "promised to Leila Haddad · 3d overdue · goal: Make six introductions";
        assert_eq!(
            wrapped(why, 48),
            [
                "promised to Leila Haddad · 3d overdue",
                "goal: Make six introductions"
            ]
        );
        assert_eq!(wrapped(why, 90), [why]);
    }

    #[test]
    fn a_part_too_long_for_a_line_breaks_between_words_but_never_within_a_day() {
        assert_eq!(
            wrapped("met · via Platform Engineering Slack, Wed 25 Mar", 35),
            ["met", "via Platform Engineering Slack,", "Wed 25 Mar"]
        );
        assert_eq!(
            wrapped("at RustConf, 26 Dec 2025", 15),
            ["at RustConf,", "26 Dec 2025"]
        );
    }
}
