//! A contact as a page of Markdown: who, how to reach them, what is open between us, what we talked about, notes.
//! What is said of somebody in a line can't become markup of the page; notes are Markdown of their own.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::book::follow_up::Owed;
use crate::book::{Book, Contact, Day, FollowUp, Goal, Id};
use crate::text;

/// The page of a contact.
pub fn of(book: &Book, contact: &Contact) -> String {
    let mut page = format!("# {}\n", said(&contact.name));
    let work = match (contact.title.is_empty(), contact.company.is_empty()) {
        (false, false) => format!("{} at {}", contact.title, contact.company),
        _ => format!("{}{}", contact.title, contact.company),
    };
    let under = [work.as_str(), contact.location.as_str()];
    let under: Vec<String> = under
        .iter()
        .filter(|it| !it.is_empty())
        .map(|it| said(it))
        .collect();
    if !under.is_empty() {
        let _ = write!(page, "\n{}\n", under.join(" · "));
    }
    list(&mut page, "", facts(book, contact));
    list(&mut page, "Open", open(book, contact.id));
    list(
        &mut page,
        "To ask",
        contact.ask.iter().map(|it| said(it)).collect(),
    );
    list(&mut page, "Talks", talks(book, contact.id));
    if !contact.notes.trim().is_empty() {
        let _ = write!(page, "\n## Notes\n\n{}\n", notes(&contact.notes));
    }
    page
}

/// What the pages of contacts are called, without an end: after the name, and after the id where two share one.
pub fn names(contacts: &[&Contact]) -> Vec<String> {
    let mut shared: BTreeMap<String, usize> = BTreeMap::new();
    let plain: Vec<String> = contacts.iter().map(|it| plain(&it.name)).collect();
    for name in &plain {
        *shared.entry(name.clone()).or_default() += 1;
    }
    let named = contacts.iter().zip(plain);
    let named = named.map(|(contact, name)| match shared.get(&name) {
        Some(1) if !name.is_empty() => name,
        _ => format!("{name}-{}", contact.id)
            .trim_start_matches('-')
            .to_owned(),
    });
    named.collect()
}

/// The letters and digits of a name, with a dash for all between them.
fn plain(name: &str) -> String {
    const LONGEST: usize = 60;
    let folded = text::fold(name);
    let words = folded.split(|sign: char| !sign.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(LONGEST).collect();
    name.trim_end_matches('-').to_owned()
}

fn list(page: &mut String, title: &str, items: Vec<String>) {
    if items.is_empty() {
        return;
    }
    if !title.is_empty() {
        let _ = write!(page, "\n## {title}\n");
    }
    page.push('\n');
    for item in items {
        let _ = writeln!(page, "- {item}");
    }
}

fn facts(book: &Book, contact: &Contact) -> Vec<String> {
    let mut facts = Vec::new();
    let mut fact = |label: &str, value: String| {
        if !value.is_empty() {
            facts.push(format!("**{label}**: {value}"));
        }
    };
    let all = |values: &[String]| {
        let values: Vec<String> = values.iter().map(|it| said(it)).collect();
        values.join(", ")
    };
    fact("Also", all(&contact.aliases));
    fact("E-mail", all(&contact.emails));
    fact("Phone", all(&contact.phones));
    fact("Links", all(&contact.urls));
    fact(
        "Birthday",
        contact
            .birthday
            .map(|it| it.to_string())
            .unwrap_or_default(),
    );
    for date in &contact.dates {
        fact(&said(&date.label), date.on.to_string());
    }
    fact("Cadence", contact.cadence.told());
    fact("How we met", met(book, contact));
    fact("Cares about", all(&contact.cares));
    fact("Expert in", all(&contact.topics));
    fact("Needs", all(&contact.needs));
    fact("Offers", all(&contact.offers));
    let goal = contact.mentor.as_ref().and_then(|it| it.goal);
    let goal = goal.and_then(|id| book.get::<Goal>(id));
    let goal = goal.map(|it| format!(", for “{}”", said(&it.title)));
    let stage = contact.mentor.as_ref().map(|it| it.stage.to_string());
    fact(
        "Mentor",
        stage
            .map(|it| it + &goal.unwrap_or_default())
            .unwrap_or_default(),
    );
    let tags: Vec<String> = contact
        .tags
        .iter()
        .map(|tag| format!("#{}", said(tag)))
        .collect();
    fact("Tags", tags.join(" "));
    facts
}

fn met(book: &Book, contact: &Contact) -> String {
    let met = &contact.met;
    let through = met.event.map(Into::into).or(met.platform.map(Into::into));
    let through = through.or(met.contact.map(Into::into));
    let through = through.and_then(|key| book.name(key)).unwrap_or_default();
    let on = met.on.map(|day| day.to_string()).unwrap_or_default();
    let parts = [said(&met.text), said(through), on];
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(", ")
}

fn open(book: &Book, id: Id<Contact>) -> Vec<String> {
    let mut open: Vec<&FollowUp> = book.follow_ups_of(id).filter(|it| it.is_open()).collect();
    open.sort_by_key(|it| (it.due, it.id));
    let told = open.iter().map(|it| {
        let who = match (it.owed, it.promised) {
            (Owed::ByMe, true) => ", promised",
            (Owed::ByMe, false) => "",
            (Owed::ByThem, _) => ", awaited",
        };
        format!("[ ] {} (by {}{who})", said(&it.what), it.due)
    });
    told.collect()
}

fn talks(book: &Book, id: Id<Contact>) -> Vec<String> {
    let talks = book.talks(id).iter().rev();
    let told = talks.filter_map(|(day, talk)| {
        let talk = book.get(*talk)?;
        Some(entry(*day, talk.channel.word(), &talk.summary))
    });
    told.collect()
}

fn entry(day: Day, channel: &str, summary: &str) -> String {
    if summary.is_empty() {
        format!("{day}, {channel}")
    } else {
        format!("{day}, {channel}: {}", said(summary))
    }
}

/// A line in which nothing is markup.
fn said(line: &str) -> String {
    let mut said = String::with_capacity(line.len());
    for sign in text::clean(line).chars() {
        if matches!(
            sign,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|'
        ) {
            said.push('\\');
        }
        said.push(sign);
    }
    said
}

/// Notes as they are, but without HTML: a page opened from a folder loads and runs nothing.
fn notes(notes: &str) -> String {
    text::clean_lines(notes).trim_end().replace('<', "\\<")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Mint;

    #[test]
    fn pages_are_called_after_people_and_told_apart_where_names_are_shared() {
        let mut mint = Mint::new(1, 2);
        let mut contact = |name: &str| Contact::new(mint.id(), name);
        let people = [
            contact("Jörg Müller"),
            contact("../../etc/passwd"),
            contact("Ana Lima"),
            contact("ana lima"),
            contact("…"),
        ];
        let names = names(&people.iter().collect::<Vec<_>>());
        assert_eq!(names[..2], ["jorg-muller", "etc-passwd"]);
        assert_eq!(names[2], format!("ana-lima-{}", people[2].id));
        assert_eq!(names[3], format!("ana-lima-{}", people[3].id));
        assert!(
            names
                .iter()
                .all(|it| crate::exchange::give::is_file_name(it)),
            "{names:?}"
        );
    }

    #[test]
    fn nothing_said_of_somebody_is_markup() {
        assert_eq!(said("<b> *x* [y](z)\u{1b}"), "\\<b\\> \\*x\\* \\[y\\](z)");
        assert_eq!(notes("a < b\n<script>"), "a \\< b\n\\<script>");
    }
}
