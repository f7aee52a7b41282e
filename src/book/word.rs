//! Small closed vocabularies (a channel, a stage, a status) and one way to declare them: each variant
//! is one kebab-case word, the same in the file, in commands and, with blanks, on the screen.

/// Declares an enum whose variants are words: `ALL`, `word()`, `FromStr`, `Display` and serde come along.
/// The first variant is the default.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $what:literal { $(#[$first_meta:meta])* $first:ident = $first_word:literal,
        $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(#[$first_meta])* #[default] #[serde(rename = $first_word)] $first,
            $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$variant,)*];

            /// The word it is written as in the file and in commands.
            pub const fn word(self) -> &'static str {
                match self { Self::$first => $first_word, $(Self::$variant => $word,)* }
            }

            /// Whether it is what a record has when nothing is said, and so needs no place in the file.
            pub fn is_usual(&self) -> bool {
                *self == Self::default()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.word().replace('-', " "))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::book::word::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let wanted = text.trim().to_lowercase().replace([' ', '_'], "-");
                Self::ALL.iter().copied().find(|known| known.word() == wanted).ok_or_else(|| {
                    $crate::book::word::UnknownWord {
                        what: $what,
                        text: text.to_owned(),
                        known: Self::ALL.iter().map(|known| known.word()).collect::<Vec<_>>().join(", "),
                    }
                })
            }
        }
    };
}

pub(crate) use words;

/// A word that is not in the vocabulary asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is no {what}; use one of: {known}")]
pub struct UnknownWord {
    /// What was asked for: "channel", "goal kind" …
    pub what: &'static str,
    /// What was given.
    pub text: String,
    /// The words there are, comma-separated.
    pub known: String,
}
