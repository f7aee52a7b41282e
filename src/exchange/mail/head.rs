//! The head of a message: its fields put together again, and of those the addresses, the date and the id.

use chrono::DateTime;

use super::super::address;
use crate::book::Day;

/// How many people a message may be to.
const MOST: usize = 200;

/// What a head says.
pub(super) struct Head {
    pub(super) from: Vec<String>,
    pub(super) to: Vec<String>,
    pub(super) key: String,
    pub(super) kind: Kind,
}

/// What sort of message it is.
pub(super) enum Kind {
    /// Written by somebody on a day.
    Letter(Day),
    /// Written to many at once, by a list or a program.
    List,
    /// Without a sender.
    Nobody,
    /// Without a date.
    Timeless,
}

/// The head of a message: all up to the first empty line.
pub(super) fn of(message: &[u8]) -> &[u8] {
    let mut end = 0;
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        if line.trim_ascii().is_empty() {
            break;
        }
        end += line.len();
    }
    message.get(..end).unwrap_or(message)
}

/// Whether a line is a field of a head: a name without blanks, and a colon.
pub(super) fn is_field(line: &[u8]) -> bool {
    let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
    let is_name = |byte: &u8| byte.is_ascii_graphic();
    !name.is_empty() && name.len() < line.len() && name.iter().all(is_name)
}

/// Whether a line begins a message of a mailbox: "From ", somebody, and a time of the day. What begins so in a
/// message has a > before it, or no time.
pub(super) fn begins_message(line: &[u8]) -> bool {
    let is_time = |part: &[u8]| {
        matches!(part, [a, b, b':', c, d, ..]
            if [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()))
    };
    line.starts_with(b"From ") && line.windows(5).any(is_time)
}

impl Head {
    pub(super) fn of(head: &[u8]) -> Self {
        let mut it = Self {
            from: Vec::new(),
            to: Vec::new(),
            key: String::new(),
            kind: Kind::Timeless,
        };
        let mut is_list = false;
        let mut date = String::new();
        for (name, value) in fields(&String::from_utf8_lossy(head)) {
            let said = value.trim().to_lowercase();
            match name.as_str() {
                "from" => it.from = addresses(&value),
                "to" | "cc" | "bcc" => it.to.extend(addresses(&value)),
                "date" => date = value,
                "message-id" => it.key = value,
                "list-id" | "list-unsubscribe" | "list-post" => is_list = true,
                "precedence" => is_list |= ["bulk", "list", "junk"].contains(&said.as_str()),
                "auto-submitted" => is_list |= said != "no",
                _ => {}
            }
        }
        it.to.truncate(MOST);
        if it.key.is_empty() {
            it.key = format!("{date} {} {}", it.from.join(","), it.to.join(","));
        }
        it.kind = match day(&date) {
            _ if is_list => Kind::List,
            _ if it.from.is_empty() => Kind::Nobody,
            Some(day) => Kind::Letter(day),
            None => Kind::Timeless,
        };
        it
    }
}

/// The fields of a head, each with its name in small letters; lines that go on are joined.
fn fields(head: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_lowercase(), value.trim().to_owned()));
        }
    }
    fields
}

/// The day of a date as mail writes it, by the clock of who wrote it.
fn day(date: &str) -> Option<Day> {
    // What stands behind in brackets is the name of the zone once more.
    let date = date.split('(').next().unwrap_or_default().trim();
    let read = DateTime::parse_from_rfc2822(date).ok()?;
    Some(read.date_naive())
}

/// The addresses of a list of people, in small letters, each once: in angles behind a name, or as they stand.
fn addresses(list: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut word = String::new();
    let (mut is_quoted, mut is_angled, mut depth) = (false, false, 0_usize);
    let mut signs = list.chars();
    let mut add = |word: &mut String| {
        let text = std::mem::take(word);
        if let Some(mail) = address::mail(&text)
            && found.len() < MOST
            && !found.contains(&mail)
        {
            found.push(mail);
        }
    };
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => drop(signs.next()),
            '"' if depth == 0 => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '<' => {
                word.clear();
                is_angled = true;
            }
            '>' => {
                add(&mut word);
                is_angled = false;
            }
            // A group has a name before a colon, and ends with a semicolon.
            ':' if !is_angled => word.clear(),
            ',' | ';' => add(&mut word),
            sign => word.push(sign),
        }
    }
    add(&mut word);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_whatever_stands_around_them() {
        let list = "\"Lovelace, Ada <x@y.z>\" <Ada@Example.org>, bob@example.org (Bob, really), \
            Friends: carol@example.org, <dave@example.org>;, nobody, =?UTF-8?Q?J=C3=B6rg?= <j@gruen.example>";
        assert_eq!(
            addresses(list),
            [
                "ada@example.org",
                "bob@example.org",
                "carol@example.org",
                "dave@example.org",
                "j@gruen.example"
            ]
        );
    }

    #[test]
    fn dates_are_read_by_the_clock_of_who_wrote() {
        let on = |text: &str| day(text).map(|day| day.to_string());
        let is = |text: &str| Some(text.to_owned());
        assert_eq!(on("Sun, 1 Nov 2026 23:30:00 -0800"), is("2026-11-01"));
        assert_eq!(on("1 Nov 2026 23:30 +0000 (GMT)"), is("2026-11-01"));
        assert_eq!(on("Mon, 5 Jan 98 10:00:00 EST"), is("1998-01-05"));
        assert_eq!(on("yesterday"), None);
    }

    #[test]
    fn only_a_line_with_a_time_begins_a_message() {
        assert!(begins_message(
            b"From ada@example.org Sun Nov  1 23:30:00 2026\n"
        ));
        assert!(!begins_message(b"From there we went home.\n"));
        assert!(!begins_message(
            b">From ada@example.org Sun Nov  1 23:30:00 2026\n"
        ));
    }
}
