//! The platforms of the sample network and what the user did there.

use super::stage::Stage;
use super::table::rows;
use crate::book::Platform;
use crate::book::platform::{Engagement, PlatformKind};

/// key | name | kind | address | why | tags
const PLATFORMS: &str = "
meetup    | Lisbon Backend Meetup      | conference-series | https://lisbon-backend.example  | people I can meet again next month            | speaking
rustconf  | RustConf                   | conference-series | https://rustconf.example        | the people whose crates I live on             | rust
slack     | Platform Engineering Slack | online-community  | https://platform.example/slack  | questions answered while the coffee is warm   | platform
linkedin  | LinkedIn                   | social-network    | https://linkedin.example        | where hiring managers read                    |
northgate | Northgate Payments         | workplace         |                                 | four years, and friends from them             | payments
tecnico   | Técnico Lisboa             | school            |                                 | where I studied, and where interns come from  |
guild     | Payments Guild             | association       | https://payments-guild.example  | the badge on the door, they say               | payments
";

/// platform | days ago | kind | what
const ENGAGEMENTS: &str = "
linkedin | 340 | comment | on Meiling's thread about ladders
linkedin | 296 | post    | what a failed failover taught us
linkedin | 231 | share   | Grace's essay on forms that forgive
linkedin | 180 | post    | retries are a promise
linkedin | 122 | comment | on Ahmed's correction, with thanks
linkedin | 86  | post    | an idempotency key is a contract
linkedin | 74  | comment | under Priya's post on platform teams
linkedin | 64  | comment | under a question on double charges
linkedin | 58  | share   | Emma's talk on roadmaps
linkedin | 50  | comment | under Samir's note on disputes
linkedin | 45  | post    | how we cut settlement from hours to minutes
linkedin | 40  | comment | what we log when a retry gives up
linkedin | 31  | comment | under Kwame's note on hiring in Accra
linkedin | 19  | comment | thanked Carmen for the edit, in public
linkedin | 16  | post    | five questions before you build a platform
linkedin | 12  | share   | Minjun's notes on first talks
linkedin | 8   | comment | under Oluwaseun's post on settlement
linkedin | 6   | comment | under Yuki's post on tracing
linkedin | 3   | post    | moving house, live: the five minutes in writing
guild    | 310 | group   | their working group on disputes
guild    | 282 | message | offered a talk on retries
guild    | 250 | group   | the working group again; nobody else came
guild    | 214 | share   | the article on settlement
guild    | 187 | comment | under their position paper
guild    | 160 | group   | the annual call, cameras off
guild    | 118 | message | asked who works on reconciliation
guild    | 97  | comment | under their second position paper
guild    | 71  | share   | the idempotency article
slack    | 320 | message | asked about staff ladders in the careers channel
slack    | 243 | message | answered Leila on cancellation safety
slack    | 168 | group   | reading group: the first three chapters
slack    | 82  | message | wrote up our shadow migration
slack    | 66  | group   | reading group: chapter nine
slack    | 61  | message | answered a question on outboxes
slack    | 52  | message | helped Amara with timeouts
slack    | 47  | message | asked who runs a ledger on Postgres
slack    | 43  | group   | reading group: chapter eight
slack    | 29  | message | asked for reviews of the one-pager
slack    | 26  | message | thanked for the reviews
slack    | 24  | group   | reading group: a vote on the next book
slack    | 16  | message | answered a question on idempotency keys
slack    | 12  | group   | reading group: chapter ten
slack    | 9   | message | pointed Marek to the alerting notes
slack    | 5   | message | posted the checklist
slack    | 2   | message | welcomed Fatou
";

/// Names the platforms.
pub(super) fn cast(stage: &mut Stage) {
    let day = stage.days_ago("364");
    for [key, ..] in rows::<6>(PLATFORMS) {
        stage.name::<Platform>(key, day);
    }
}

/// Puts them into the book.
pub(super) fn enter(stage: &mut Stage) {
    for [key, name, kind, url, why, tags] in rows::<6>(PLATFORMS) {
        let engagements = rows::<4>(ENGAGEMENTS)
            .filter(|row| row[0] == key)
            .map(|[_, days, kind, what]| {
                Engagement::new(stage.days_ago(days), kind.parse().unwrap_or_default(), what)
            })
            .collect();
        stage.put(Platform {
            kind: kind.parse().unwrap_or(PlatformKind::Other),
            url: url.to_owned(),
            why: why.to_owned(),
            tags: tags.split_whitespace().map(str::to_owned).collect(),
            engagements,
            ..Platform::new(stage.id(key), name)
        });
    }
}
