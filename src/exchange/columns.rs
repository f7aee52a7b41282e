//! What each column of a table holds, known by its name: those of `LinkedIn`, of Google in its new and its old
//! layout, of Outlook in its three, and the names people give to columns of their own. Never by its place, as
//! the programs leave columns out and put new ones in.

use super::mapping::{Mapping, Part};
use super::table::Table;
use super::{Unreadable, outside};

/// The tables of netgrow itself.
pub(super) const OWN: &str = "netgrow";

/// What the columns hold.
pub(super) struct Columns {
    /// The program whose columns they are.
    pub(super) system: &'static str,
    /// What each column holds, in their order; nothing where it is of no use.
    pub(super) parts: Vec<Option<Part>>,
    /// Whether a person said so; then what is of no use is meant to be.
    is_mapped: bool,
}

impl Columns {
    /// The columns as they are known by their names.
    pub(super) fn known(header: &[String]) -> Result<Self, Unreadable> {
        Self::guessed(header).checked(header)
    }

    /// The same of a table: where people have addresses in it, their names are seen by what stands in a column.
    pub(super) fn of(table: &Table) -> Result<Self, Unreadable> {
        let mut columns = Self::guessed(&table.header);
        let named = [Part::Name, Part::Given, Part::Family];
        if !columns.parts.iter().flatten().any(|it| named.contains(it))
            && columns.parts.contains(&Some(Part::Email))
        {
            let places = 0..columns.parts.len();
            let free = places.filter(|it| columns.parts.get(*it) == Some(&None));
            let place = free
                .into_iter()
                .find(|place| looks_like_names(table, *place));
            if let Some(part) = place.and_then(|it| columns.parts.get_mut(it)) {
                *part = Some(Part::Name);
            }
        }
        columns.checked(&table.header)
    }

    /// What the columns seem to hold, whether or not that is enough to know anybody by.
    pub(super) fn guessed(header: &[String]) -> Self {
        let names: Vec<String> = header.iter().map(|name| name.to_lowercase()).collect();
        let has = |name: &str| names.iter().any(|it| it == name);
        let system = if has("connected on") || (has("position") && has("first name")) {
            "linkedin"
        } else if names.iter().any(|it| it.starts_with("e-mail 1 - ")) {
            "google"
        } else if has("e-mail address") && has("last name") {
            "outlook"
        } else if has("id") && has("cadence") && has("last talk") {
            OWN
        } else {
            "csv"
        };
        // Where a job has a column of its own, a title is how somebody is addressed.
        let is_honorific = has("job title") || system == "outlook";
        let part = |name: &String| match part(name) {
            // An id of another program's names nobody elsewhere, and its cadence is no decision of netgrow's owner.
            Some(Part::Id | Part::Cadence) if system != OWN => None,
            Some(Part::Title) if name == "title" && is_honorific => None,
            part => part,
        };
        Self {
            system,
            parts: names.iter().map(part).collect(),
            is_mapped: false,
        }
    }

    /// Whether what stands in a column of no use could be missed: labels and what programs note for themselves is not.
    pub(super) fn has_matter(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let is_label = [" - label", " - type", "label", "type"]
            .iter()
            .any(|end| name.ends_with(end));
        !self.is_mapped && !name.is_empty() && !is_label && !OF_THE_PROGRAM.contains(&name.as_str())
    }

    /// The columns as they are mapped; those that are not are of no use.
    pub(super) fn mapped(header: &[String], mapping: &Mapping) -> Result<Self, Unreadable> {
        let parts = match mapping {
            Mapping::Placed(parts) => parts.clone(),
            Mapping::Named(named) => {
                let mut parts = vec![None; header.len()];
                for (column, part) in named {
                    let is_it = |name: &String| name.eq_ignore_ascii_case(column);
                    let place = header.iter().position(is_it);
                    let place = place.and_then(|place| parts.get_mut(place));
                    let none = || Unreadable::NoColumn(column.clone(), told(header));
                    *place.ok_or_else(none)? = Some(*part);
                }
                parts
            }
        };
        let columns = Self {
            system: "csv",
            parts,
            is_mapped: true,
        };
        columns.checked(header)
    }

    fn checked(self, header: &[String]) -> Result<Self, Unreadable> {
        let mut parts = self.parts.iter().flatten();
        if parts.any(|part| part.names()) {
            Ok(self)
        } else {
            Err(Unreadable::NoNames(told(header)))
        }
    }
}

/// Whether what stands in a column are names of people: mostly two to four words, each of letters and with a capital.
fn looks_like_names(table: &Table, place: usize) -> bool {
    const LOOKED: usize = 50;
    let cells = table.rows.iter().filter_map(|(_, row)| row.get(place));
    let cells: Vec<&str> = cells
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .take(LOOKED)
        .collect();
    let is_part = |word: &str| {
        let mut signs = word.trim_matches([',', '.']).chars();
        signs.clone().next().is_some_and(char::is_uppercase)
            && signs.all(|it| it.is_alphabetic() || matches!(it, '-' | '\'' | '’'))
    };
    let is_name = |cell: &&&str| {
        let words: Vec<&str> = cell.split_whitespace().collect();
        (2..=4).contains(&words.len()) && words.iter().all(|it| is_part(it))
    };
    let names = cells.iter().filter(is_name).count();
    !cells.is_empty() && names * 3 >= cells.len() * 2
}

/// Columns that say how a program shows somebody, or what it fills in by itself.
const OF_THE_PROGRAM: [&str; 20] = [
    "id",
    "last talk",
    "priority",
    "private",
    "sensitivity",
    "gender",
    "title",
    "language",
    "photo",
    "initials",
    "file as",
    "name prefix",
    "phonetic first name",
    "phonetic middle name",
    "phonetic last name",
    "internet free busy",
    "e-mail type",
    "e-mail display name",
    "account",
    "source",
];

/// The names of columns, as many as one can read through.
pub(super) fn told(header: &[String]) -> String {
    const TOLD: usize = 20;
    let names = header.iter().take(TOLD).map(|it| {
        let name = outside::short(it);
        let cut: String = name.chars().take(LONG).collect();
        if cut.len() < it.trim().len() {
            format!("{cut}…")
        } else {
            cut
        }
    });
    let names = names.collect::<Vec<_>>().join(", ");
    match header.len().saturating_sub(TOLD) {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}

/// How many letters of a name are told.
const LONG: usize = 40;

/// What a column of this name, in small letters, holds.
fn part(name: &str) -> Option<Part> {
    let name = field(name);
    Some(match name {
        "name" | "full name" | "display name" | "file as" => Part::Name,
        "first name" | "given name" | "firstname" | "vorname" | "prénom" => Part::Given,
        "middle name" | "additional name" => Part::Middle,
        "last name" | "family name" | "lastname" | "surname" | "nachname" | "nom" => Part::Family,
        "name suffix" | "suffix" => Part::Suffix,
        "nickname" | "other names" => Part::Nickname,
        "company" | "organization name" | "organisation" | "organization" | "employer"
        | "firma" | "companies" => Part::Company,
        "position" | "job title" | "organization title" | "title" | "role" => Part::Title,
        "email address" | "e-mail address" | "e-mail 2 address" | "e-mail 3 address" | "email"
        | "e-mail" | "mail" | "emails" => Part::Email,
        "phone" | "phones" | "telephone" | "mobile" | "mobile phone" | "primary phone"
        | "business phone" | "business phone 2" | "home phone" | "home phone 2" | "other phone"
        | "telefon" | "phonenumbers" | "phone numbers" => Part::Phone,
        "url" | "website" | "web page" | "personal web page" | "linkedin" | "profile" => Part::Url,
        "location" | "city" | "home city" | "business city" | "place" | "ort" => Part::Place,
        "birthday" | "birth date" => Part::Birthday,
        "dates" | "anniversary" | "event" => Part::Dates,
        "cadence" => Part::Cadence,
        "notes" | "note" => Part::Notes,
        "labels" | "tags" | "categories" | "group membership" | "groups" => Part::Tags,
        "connected on" | "met on" => Part::Met,
        "how we met" => Part::How,
        "cares about" => Part::Cares,
        "expert in" => Part::Topics,
        "needs" => Part::Needs,
        "offers" => Part::Offers,
        "to ask" => Part::Ask,
        "id" => Part::Id,
        _ => return None,
    })
}

/// One of Google's numbered columns as if it were the only one of its kind: "e-mail 2 - value" is an "e-mail",
/// and its label is nothing.
fn field(name: &str) -> &str {
    let numbered = || {
        let (what, field) = name.split_once(" - ")?;
        let (what, number) = what.rsplit_once(' ')?;
        number.parse::<u8>().ok()?;
        Some(match (what, field) {
            ("e-mail" | "phone" | "website" | "event", "value") => what,
            ("address", "city") => "city",
            ("organization", "name") => "organization name",
            ("organization", "title") => "organization title",
            _ => "",
        })
    };
    numbered().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(header: &str) -> Columns {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        Columns::known(&header).unwrap()
    }

    #[test]
    fn each_program_is_known_by_its_columns() {
        let columns = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
        let columns = known(columns);
        assert_eq!(columns.system, "linkedin");
        assert_eq!(columns.parts[5..], [Some(Part::Title), Some(Part::Met)]);
        let columns = known("First Name,Title,Last Name,E-mail 1 - Label,E-mail 1 - Value");
        assert_eq!(columns.system, "google");
        assert_eq!(columns.parts[3..], [None, Some(Part::Email)]);
        let columns = known("Title,First Name,Last Name,Job Title,E-mail Address");
        assert_eq!(columns.system, "outlook");
        assert_eq!(
            (columns.parts[0], columns.parts[3]),
            (None, Some(Part::Title))
        );
        let columns = known("Name,Title");
        assert_eq!(
            (columns.system, columns.parts[1]),
            ("csv", Some(Part::Title))
        );
    }

    #[test]
    fn a_table_without_people_is_refused_with_its_columns() {
        let header = ["Date".to_owned(), "Amount".to_owned()];
        let why = Columns::known(&header).err().unwrap().to_string();
        assert!(
            why.contains("--map") && why.contains("Date, Amount"),
            "{why}"
        );
    }
}
