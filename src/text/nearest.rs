//! The known word that somebody most likely meant, and what may be a slip of the hand.

/// The known word most like the one that was typed, if any is like it.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |known: &'a str| (strsim::jaro_winkler(known, typed), known);
    let near = known.into_iter().map(likeness);
    let near = near.filter(|(likeness, _)| *likeness > 0.7);
    near.max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}

/// From how many letters on a word may have two slips in it.
const LONG: usize = 8;

/// Whether one of two folded words may be a slip for the other: a letter left out, added, changed or swapped
/// with the next; in long ones two. What differs in the first letter is none, nor are words of three letters.
pub fn is_slip(one: &str, other: &str) -> bool {
    let [some, more] = [one, other].map(|word| word.chars().count());
    let slips = match some.min(more) {
        ..4 => return false,
        4..LONG => 1,
        _ => 2,
    };
    one.chars().next() == other.chars().next()
        && some.abs_diff(more) <= slips
        && one != other
        && strsim::osa_distance(one, other) <= slips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_a_letter_or_two_and_never_another_word() {
        for (one, other) in [
            ("kwame mensa", "kwame mensah"),
            ("raj patle", "raj patel"),
            ("jorg weis", "jorg weiss"),
            ("anna", "anan"),
        ] {
            assert!(is_slip(one, other) && is_slip(other, one), "{one}");
        }
        for (one, other) in [
            ("ana", "anna"),
            ("ana lima", "eva lima"),
            ("raj patel", "raj kumar"),
            ("ana lima", "ana lima"),
        ] {
            assert!(!is_slip(one, other), "{one}");
        }
    }
}
