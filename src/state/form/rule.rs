//! How the fields of a form go by rules: each shows one part of a record as text and reads it back, with what
//! it has to read by.

use crate::book::{Book, Day, Mint, Moment, Record};
use crate::language::cadences::Cadences;
use crate::language::complete::Wanted;
use crate::language::day::Calendar;
use crate::state::Wishes;
use crate::state::field::Field;

use super::{Entry, Known};

/// How one field of a `T` is shown as text and read back.
pub(super) struct Rule<T> {
    pub(super) section: &'static str,
    pub(super) label: &'static str,
    pub(super) example: &'static str,
    pub(super) many_lines: bool,
    pub(super) is_needed: bool,
    pub(super) takes_day: bool,
    pub(super) show: fn(&T, Known) -> String,
    pub(super) read: fn(&mut T, &str, &mut Reader) -> Understood,
}

/// What came of reading a field: an echo where one helps, or the reason why not, as a sentence.
pub(super) type Understood = Result<Option<String>, String>;

/// What reading a field needs, and the new records it found necessary.
pub(super) struct Reader<'a> {
    pub(super) book: &'a Book,
    along: &'a [Record],
    pub(super) calendar: Calendar,
    pub(super) cadences: &'a Cadences,
    pub(super) mint: Mint,
    pub(super) new: Vec<Record>,
    /// Whether what is echoed is something to think of.
    pub(super) doubts: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        book: &'a Book,
        along: &'a [Record],
        wishes: &'a Wishes,
        moment: &Moment,
    ) -> Self {
        Self {
            book,
            along,
            calendar: wishes.calendar(moment.today),
            cadences: &wishes.cadences,
            mint: moment.mint,
            new: Vec::new(),
            doubts: false,
        }
    }

    /// What names lead to.
    pub(super) const fn known(&self) -> Known<'a> {
        let (book, along) = (self.book, self.along);
        Known { book, along }
    }

    /// The day.
    pub(super) const fn today(&self) -> Day {
        self.calendar.today
    }
}

impl<T> Rule<T> {
    pub(super) const fn line(
        label: &'static str,
        example: &'static str,
        show: fn(&T, Known) -> String,
        read: fn(&mut T, &str, &mut Reader) -> Understood,
    ) -> Self {
        Self {
            section: "",
            label,
            example,
            many_lines: false,
            is_needed: false,
            takes_day: false,
            show,
            read,
        }
    }

    pub(super) const fn lines(
        label: &'static str,
        example: &'static str,
        show: fn(&T, Known) -> String,
        read: fn(&mut T, &str, &mut Reader) -> Understood,
    ) -> Self {
        Self {
            many_lines: true,
            ..Self::line(label, example, show, read)
        }
    }

    /// With this field, a section begins.
    pub(super) const fn begins(self, section: &'static str) -> Self {
        Self { section, ..self }
    }

    /// This field takes a day.
    pub(super) const fn dated(self) -> Self {
        Self {
            takes_day: true,
            ..self
        }
    }

    /// This field must not be empty.
    pub(super) const fn needed(self) -> Self {
        Self {
            is_needed: true,
            ..self
        }
    }
}

/// The fields of a subject as their rules show them.
pub(super) fn shown<T>(rules: &[Rule<T>], subject: &T, known: Known) -> Vec<Entry> {
    let entry = |rule: &Rule<T>| {
        let text = (rule.show)(subject, known);
        let field = if rule.many_lines {
            Field::lines(text)
        } else {
            Field::line(text)
        };
        let opened = field.text().to_owned();
        Entry {
            section: rule.section,
            label: rule.label,
            example: rule.example,
            is_needed: rule.is_needed,
            takes_day: rule.takes_day,
            field,
            offers: offers(rule.label),
            echo: None,
            doubts: false,
            problem: None,
            opened,
        }
    };
    rules.iter().map(entry).collect()
}

/// What a field with this label proposes while it is typed.
fn offers(label: &str) -> Option<Wanted> {
    Some(match label {
        "Company" => Wanted::Company,
        "Tags" => Wanted::Tag,
        "With" | "Meet" | "People" | "Between" | "Asked for by" | "Shared with" => Wanted::Person,
        "Platform" | "Platforms" => Wanted::Platform,
        "Event" | "Events" => Wanted::Event,
        "Met at" => Wanted::Origin,
        "Goals" | "Mentor for" => Wanted::Goal,
        "Place" => Wanted::City,
        _ => return None,
    })
}

/// Reads one field back by its rule.
pub(super) fn read<T>(
    rules: &[Rule<T>],
    subject: &mut T,
    place: usize,
    text: &str,
    reader: &mut Reader,
) -> Understood {
    rules
        .get(place)
        .map_or(Ok(None), |rule| (rule.read)(subject, text.trim(), reader))
}
