//! Spreading a backlog: each row to a day of its own, as one step. Coming back is kind, so the delay is
//! not counted as a snooze.

use super::{Draft, Refusal, snooze, spoken};
use crate::book::{Day, Key};

pub(super) fn answer(draft: &mut Draft, rows: &[(Key, Day)]) -> Result<String, Refusal> {
    for (key, day) in rows {
        snooze::put_off(draft, *key, *day, 0)?;
    }
    let last = rows
        .iter()
        .map(|(_, day)| *day)
        .max()
        .ok_or(Refusal::Idle)?;
    let noun = if rows.len() == 1 { "row" } else { "rows" };
    if last == draft.today() {
        return Ok(format!(
            "Moved {} {noun} to today, which has room for all",
            rows.len()
        ));
    }
    Ok(format!(
        "Spread {} {noun} over the days to {}",
        rows.len(),
        spoken(last, draft.today())
    ))
}
