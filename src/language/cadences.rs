//! The cadences that somebody gives new contacts without a word: one for all, and one for those with a tag.
//! They are for contacts added one by one; what is imported in bulk is never reminded of unasked.

use crate::book::Cadence;
use crate::text::fold;

/// Cadences by the tags of a new contact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cadences {
    /// For all.
    pub usual: Cadence,
    tagged: Vec<(String, Cadence)>,
}

/// A cadence, and the tag that it comes from.
pub type Given<'a> = (Cadence, Option<&'a str>);

impl Cadences {
    /// Gives those with a tag a cadence of their own; the tag is written with its sign or without.
    pub fn tag(&mut self, tag: &str, cadence: Cadence) {
        self.tagged.push((tag.to_owned(), cadence));
    }

    /// The tags that have a cadence of their own, as they were written.
    pub fn tagged(&self) -> &[(String, Cadence)] {
        &self.tagged
    }

    /// The cadence of a new contact with these tags, and the tag that gives it; the most frequent where
    /// several do.
    pub fn of<'a>(&self, tags: &'a [String]) -> Option<Given<'a>> {
        let of_tag = |tag: &'a String| {
            let folded = fold(tag);
            let mut tagged = self.tagged.iter();
            let is_it = |known: &str| fold(known.trim_start_matches('#')) == folded;
            let (_, cadence) = tagged.find(|(known, _)| is_it(known))?;
            Some((*cadence, Some(tag.as_str())))
        };
        let often = |(cadence, _): &Given| match cadence {
            Cadence::Every(span) => span.days(),
            _ => u32::MAX,
        };
        let by_tag = tags.iter().filter_map(of_tag).min_by_key(often);
        by_tag.or_else(|| (!self.usual.is_untriaged()).then_some((self.usual, None)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cadences: &Cadences, tags: &[&str]) -> String {
        let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        match cadences.of(&tags) {
            Some((cadence, tag)) => format!("{cadence} {}", tag.unwrap_or("all")),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn a_tag_goes_before_what_all_get_and_the_most_frequent_before_the_others() {
        let mut cadences = Cadences {
            usual: "6m".parse().unwrap(),
            ..Cadences::default()
        };
        for (tag, cadence) in [("#Mentor", "2w"), ("hiring", "1m"), ("press", "ambient")] {
            cadences.tag(tag, cadence.parse().unwrap());
        }
        assert_eq!(told(&cadences, &[]), "6m all");
        assert_eq!(told(&cadences, &["rust"]), "6m all");
        assert_eq!(told(&cadences, &["hiring", "mentor"]), "2w mentor");
        assert_eq!(told(&cadences, &["press"]), "ambient press");
        assert_eq!(told(&cadences, &["press", "hiring"]), "1m hiring");
        assert_eq!(told(&Cadences::default(), &["hiring"]), "none");
    }
}
