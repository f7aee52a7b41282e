//! The known word that somebody most likely meant.

/// The known word most like the one that was typed, if any is like it.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |known: &'a str| (strsim::jaro_winkler(known, typed), known);
    let near = known.into_iter().map(likeness);
    let near = near.filter(|(likeness, _)| *likeness > 0.7);
    near.max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}
