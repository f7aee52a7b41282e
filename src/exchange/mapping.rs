//! Which column is which, where a person says so: "Full name=name,Firma=company".

use std::str::FromStr;

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The full name.
    Name,
    /// The given name.
    Given,
    /// The names between.
    Middle,
    /// The family name.
    Family,
    /// What comes behind the name.
    Suffix,
    /// A nickname.
    Nickname,
    /// Where they work.
    Company,
    /// What they do there.
    Title,
    /// An e-mail address, or several.
    Email,
    /// A phone number, or several.
    Phone,
    /// An address on the web, or several.
    Url,
    /// A city or a country.
    Place,
    /// The birthday.
    Birthday,
    /// Other days that come back, each with what it is before it or without.
    Dates,
    /// How often to be in touch.
    Cadence,
    /// Notes.
    Notes,
    /// Labels.
    Tags,
    /// The day we met.
    Met,
    /// How we met, in words.
    How,
    /// What they care about, one thing or several.
    Cares,
    /// What they are an expert in.
    Topics,
    /// What they look for.
    Needs,
    /// What they can give.
    Offers,
    /// What to ask them.
    Ask,
    /// What names them in the file.
    Id,
}

impl Part {
    /// All of them, with the words that name them in a mapping.
    pub const ALL: [(&'static str, Self); 25] = [
        ("name", Self::Name),
        ("given", Self::Given),
        ("middle", Self::Middle),
        ("family", Self::Family),
        ("suffix", Self::Suffix),
        ("nickname", Self::Nickname),
        ("company", Self::Company),
        ("title", Self::Title),
        ("email", Self::Email),
        ("phone", Self::Phone),
        ("url", Self::Url),
        ("place", Self::Place),
        ("birthday", Self::Birthday),
        ("dates", Self::Dates),
        ("cadence", Self::Cadence),
        ("notes", Self::Notes),
        ("tags", Self::Tags),
        ("met", Self::Met),
        ("how", Self::How),
        ("cares", Self::Cares),
        ("topics", Self::Topics),
        ("needs", Self::Needs),
        ("offers", Self::Offers),
        ("ask", Self::Ask),
        ("id", Self::Id),
    ];

    /// What it is called where a column is chosen for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Given => "first name",
            Self::Middle => "middle name",
            Self::Family => "last name",
            Self::Suffix => "behind the name",
            Self::Nickname => "other name",
            Self::Company => "company",
            Self::Title => "title",
            Self::Email => "e-mail",
            Self::Phone => "phone",
            Self::Url => "link",
            Self::Place => "place",
            Self::Birthday => "birthday",
            Self::Dates => "other dates",
            Self::Cadence => "how often",
            Self::Notes => "notes",
            Self::Tags => "tags",
            Self::Met => "met on",
            Self::How => "how we met",
            Self::Cares => "cares about",
            Self::Topics => "expert in",
            Self::Needs => "needs",
            Self::Offers => "offers",
            Self::Ask => "to ask",
            Self::Id => "id in the file",
        }
    }

    /// Whether it tells who somebody is, so that a table without any of these is none of people.
    pub fn names(self) -> bool {
        matches!(self, Self::Name | Self::Given | Self::Family | Self::Email)
    }
}

/// Which column holds what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mapping {
    /// Columns by name.
    Named(Vec<(String, Part)>),
    /// All columns, in their order.
    Placed(Vec<Option<Part>>),
}

/// A text that is no mapping.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAMapping {
    /// A part without "=".
    #[error("“{0}” does not say what the column holds; write Column=name")]
    NoPart(String),
    /// A word that names nothing.
    #[error("“{0}” is nothing that a column can hold; there are {1}")]
    Unknown(String, String),
}

impl FromStr for Mapping {
    type Err = NotAMapping;

    fn from_str(text: &str) -> Result<Self, NotAMapping> {
        let pairs = text.split(',').filter(|pair| !pair.trim().is_empty());
        let pairs = pairs.map(|pair| {
            let (column, word) = pair
                .rsplit_once('=')
                .ok_or_else(|| NotAMapping::NoPart(pair.trim().to_owned()))?;
            let word = word.trim().to_lowercase();
            let part = Part::ALL.iter().find(|(known, _)| *known == word);
            let (_, part) = part.ok_or_else(|| {
                let words: Vec<&str> = Part::ALL.iter().map(|(word, _)| *word).collect();
                NotAMapping::Unknown(word, words.join(", "))
            })?;
            Ok((column.trim().to_owned(), *part))
        });
        pairs.collect::<Result<_, _>>().map(Self::Named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_names_columns_and_what_they_hold() {
        let mapping: Mapping = "Full name=name, Firma = company".parse().unwrap();
        let firma = ("Firma".to_owned(), Part::Company);
        let named = vec![("Full name".to_owned(), Part::Name), firma];
        assert_eq!(mapping, Mapping::Named(named));
        let why = "Name".parse::<Mapping>().unwrap_err().to_string();
        assert!(why.contains("Column=name"), "{why}");
        let why = "Name=nmae".parse::<Mapping>().unwrap_err().to_string();
        assert!(why.contains("given") && why.contains("nmae"), "{why}");
    }
}
