//! The cadence of somebody new, where the line says none: the one that its writer gives without a word.

use crate::language::cadences::Cadences;

use super::{Reading, Role};

/// Gives those who are added the cadence that goes without saying, and tells so.
pub(super) fn unsaid(cadences: &Cadences, reading: &mut Reading) {
    let Some(noted) = reading.draft.newcomers() else {
        return;
    };
    if noted.cadence.is_some() {
        return;
    }
    let Some((cadence, tag)) = cadences.of(&noted.tags) else {
        return;
    };
    let told = cadence.told();
    let meaning = match tag {
        Some(tag) => format!("{told}, as for all with #{tag}"),
        None => format!("{told}, as for all new contacts"),
    };
    noted.cadence = Some(cadence);
    reading.piece(usize::MAX..usize::MAX, Role::Cadence, meaning);
}
