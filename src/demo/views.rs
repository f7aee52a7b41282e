//! The saved views of the sample network: whom one asks about the craft, and who has gone quiet.

use super::stage::Stage;
use super::table::rows;
use crate::book::View;

/// name | list | filter | order
const VIEWS: &str = "
Rust people          | contacts | #rust                |
Gone quiet           | contacts | silent>90d           | silence
Could mentor me      | contacts | is:mentor or #mentor | last-word
What others owe me   | follow-ups | is:awaited         | person
";

/// Puts them into the book.
pub(super) fn enter(stage: &mut Stage) {
    let day = stage.days_ago("200");
    for (place, [name, of, filter, order]) in (1..).zip(rows::<4>(VIEWS)) {
        let view = View {
            filter: filter.to_owned(),
            order: order.to_owned(),
            place,
            ..View::new(stage.coin(day), name, of)
        };
        stage.put(view);
    }
}
