//! The shelf of the sample network: things worth sharing, and who has had them.

use super::stage::Stage;
use super::table::{items, list, rows};
use crate::book::Resource;
use crate::book::extra::Extra;
use crate::book::resource::Shared;

/// title | address | topics | shared with, days ago
const SHELF: &str = "
An idempotency key is a contract       | https://rivera.example/idempotency   | payments; retries             | omar 84; samir 84
How we page on symptoms                | https://halden.example/paging        | alerting; SLOs                | viktor 81; marek 9
The one-pager that survived            | https://lumen.example/one-pager      | platform as a product         | ngozi 50
Notes on the step to staff             | https://tidewater.example/staff      | the step to staff; technical writing| adaeze 30
Logical replication without tears      | https://orchard.example/replication  | Postgres; failover            | beatriz 3
Retries, queues and other promises     | https://rivera.example/retries       | distributed systems; queues   |
First talks: one idea and a door       | https://kestrel.example/first-talks  | conference talks; first talks | ines 29
";

/// Puts the shelf into the book.
pub(super) fn enter(stage: &mut Stage) {
    for (place, [title, url, topics, shared]) in rows::<4>(SHELF).enumerate() {
        let shared = items(shared)
            .filter_map(|item| item.split_once(' '))
            .map(|(who, days)| Shared {
                contact: stage.id(who),
                on: stage.days_ago(days),
                extra: Extra::default(),
            })
            .collect();
        let made = stage.days_ago(&format!("{}", 200_usize.saturating_sub(place)));
        let resource = Resource {
            url: url.to_owned(),
            topics: list(topics),
            shared,
            ..Resource::new(stage.coin(made), title)
        };
        stage.put(resource);
    }
}
