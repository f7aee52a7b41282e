//! What is known of the people who are closer: what they care about, need and offer, where a mentor
//! track stands, which days come back.

use chrono::Datelike;

use super::stage::Stage;
use super::table::{list, rows};
use crate::book::contact::{Mentor, NamedDate, Snoozed};
use crate::book::extra::Extra;
use crate::book::{Contact, Yearly};

/// key | what | text; maybe: who else it may be, taken down in haste
const KNOWN: &str = "
ana      | cares  | her on-call rotation, down to four people
ana      | cares  | her daughter's first school year
ana      | topics | building platform teams; incident reviews
ana      | needs  | a senior engineer who enjoys migrations
ana      | offers | honest reading of a CV
ana      | ask    | did the second on-call rotation start?
raj      | cares  | writing less code and more decisions
raj      | topics | distributed systems; staff roles; Kafka
raj      | offers | introductions at Northwind
raj      | ask    | how did the Kafka move end?
meiling  | cares  | fair career ladders
meiling  | topics | career ladders; storage engines
meiling  | offers | her notes on promotion cases
meiling  | ask    | may I share the ladder notes with Rosa?
omar     | cares  | people who are paged at night
omar     | topics | alerting; capacity planning
omar     | needs  | a speaker for his team day who can explain idempotency
jorg     | cares  | wind farms that stay on the grid
jorg     | cares  | his choir, the tenor section above all
jorg     | topics | SLOs; load shedding
jorg     | offers | an on-call rota that lets people sleep
jorg     | ask    | did the new alerts survive the storm week?
zsofia   | cares  | platforms that people choose freely
zsofia   | topics | platform product management; developer surveys
zsofia   | needs  | somebody to test her survey on
zsofia   | offers | a template for a platform one-pager
aoife    | cares  | engineers who write
aoife    | topics | technical strategy; the step to staff; saying no
aoife    | offers | an hour a month
aoife    | ask    | which of the two strategy drafts would she defend?
tomasz   | cares  | correct isolation levels
tomasz   | topics | Postgres; failover
tomasz   | needs  | war stories about logical replication
ngozi    | cares  | clinics with bad connections
ngozi    | topics | product discovery; prioritising; pricing
ngozi    | offers | comments on one-pagers, within two days
ngozi    | ask    | how does she say no to a founder?
priya    | cares  | robots that fail safely
priya    | topics | platform as a product; hiring for platform teams
priya    | needs  | a technical lead for the fleet platform in spring
priya    | ask    | what would make the fleet role a yes for her?
hana     | cares  | calm incident channels
hana     | topics | postmortems; chaos testing
hana     | ask    | how was the move to Osaka?
kwame    | cares  | engineers in Accra who stay in Accra
kwame    | topics | growing engineering managers; platform strategy
kwame    | needs  | a reviewer for their payments design
kwame    | offers | a view of how VPs hire
sofia    | topics | threat modelling; secrets management
sofia    | cares  | her allotment and its tomatoes
luc      | topics | feedback; coaching
luc      | offers | a rehearsal before a hard conversation
yusuf    | cares  | the bouldering hall not closing
yusuf    | topics | Rust; async runtimes
yusuf    | offers | code reviews, with the reasons
ingrid   | topics | stream processing; late events
ingrid   | needs  | examples of exactly-once that are honest
minjun   | topics | speaking; first talks
minjun   | offers | a dry run of any talk
leila    | cares  | maps of places nobody maps
leila    | topics | Rust; geospatial indexes
leila    | needs  | a team that takes her across a time zone or two
david    | topics | platform roles in Europe
david    | offers | salary bands, told straight
grace    | cares  | forms that forgive
grace    | topics | onboarding; service design
grace    | ask    | did the clinic pilot start?
mateus   | cares  | the ledger rewrite we began together
mateus   | topics | payments; reconciliation
mateus   | needs  | a second opinion on the ledger cut-over
thuy     | topics | remote teams; reading groups
thuy     | cares  | people speaking up in her reading group
arjun    | needs  | an advisor for reconciliation, a few hours a month
arjun    | topics | payments; founding a company
freya    | topics | distributed consensus
freya    | needs  | a guest lecture from practice
bruno    | needs  | speakers for the spring meet-ups
bruno    | offers | a stage and forty kind people
viktor   | topics | tracing; observability
kenji    | maybe  | yuki
kenji    | needs  | two engineers who care about tracing
oleks    | needs  | to know people in Lisbon before she moves
oleks    | topics | Postgres; platform engineering
joao     | needs  | a first internship with code reviews
tariq    | needs  | advice on a team's first on-call rota
oluwaseun| needs  | somebody who has done card settlement
ahmed    | offers | thirty years of card settlement
carmen   | topics | technical writing
carmen   | offers | an edit of any article under two pages
samir    | topics | payments; disputes
chiara   | needs  | staff engineers in or near Milan
katya    | needs  | sponsors and patient contributors
emma     | topics | roadmaps; product strategy
adaeze   | topics | glue work; the step to staff
peter    | topics | staff interviews
ifeoma   | topics | incident reviews; what staff engineers do
";

/// key | stage | since, days ago | agenda | questions
const MENTORS: &str = "
aoife   | mentoring   | 128 | the promotion case; strategy draft two      | what would you cut from the case?; who decides in the end?
raj     | talking     | 44  | what a principal does all week              | which meetings would you give back?
meiling | asked       | 20  | storage work as a path to staff             | is a ladder worth following to the letter?
kwame   | reached-out | 60  | how a VP reads a platform strategy          |
luc     | paused      | 70  | the conversation he rehearsed with me       | when is silence an answer?
emma    | identified  | 58  |                                             |
";

/// key | what | days ahead | years ago
const DATES: &str = "
luc   | birthday         | 4   | 40
freya | work anniversary | 6   | 20
ana   | birthday         | 33  | 38
omar  | birthday         | 71  |
yusuf | birthday         | 150 | 34
aoife | birthday         | 214 |
";

/// key | put off until, in days | times in a row
const PUT_OFF: &str = "
emma   | 33 | 1
samir  | 40 | 3
";

/// Writes down what is known of the person with this key.
pub(super) fn fill(stage: &Stage, key: &str, contact: &mut Contact) {
    for [_, what, text] in rows::<3>(KNOWN).filter(|row| row[0] == key) {
        match what {
            "maybe" => contact.maybe.push(stage.id(text)),
            _ => note(contact, what, text),
        }
    }
    for [_, at, since, agenda, questions] in rows::<5>(MENTORS).filter(|row| row[0] == key) {
        contact.mentor = Some(Mentor {
            stage: at.parse().unwrap_or_default(),
            since: Some(stage.days_ago(since)),
            began: None,
            goal: Some(stage.id("mentors")),
            agenda: list(agenda),
            questions: list(questions),
            extra: Extra::default(),
        });
    }
    for [_, ahead, times] in rows::<3>(PUT_OFF).filter(|row| row[0] == key) {
        let times = times.parse().unwrap_or(1);
        contact.snoozed = Some(Snoozed::new(stage.days_ahead(ahead), times));
    }
    for [_, label, ahead, years] in rows::<4>(DATES).filter(|row| row[0] == key) {
        match (label, yearly(stage, ahead, years)) {
            ("birthday", on) => contact.birthday = on,
            (label, Some(on)) => contact.dates.push(NamedDate {
                label: label.to_owned(),
                on,
                extra: Extra::default(),
            }),
            _ => {}
        }
    }
}

fn note(contact: &mut Contact, what: &str, text: &str) {
    let place = match what {
        "cares" => &mut contact.cares,
        "topics" => &mut contact.topics,
        "needs" => &mut contact.needs,
        "offers" => &mut contact.offers,
        _ => &mut contact.ask,
    };
    place.extend(list(text));
}

/// The day of the year in so many days, begun so many years before, if that is known.
fn yearly(stage: &Stage, ahead: &str, years: &str) -> Option<Yearly> {
    let day = stage.days_ahead(ahead);
    let text = match years.parse::<i32>() {
        Ok(years) => format!("{:04}-{}", day.year() - years, day.format("%m-%d")),
        Err(_) => format!("--{}", day.format("%m-%d")),
    };
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Day;

    #[test]
    fn everybody_of_whom_something_is_known_is_there() {
        let today: Day = "2026-11-23".parse().unwrap();
        let mut stage = Stage::new(today);
        super::super::people::cast(&mut stage);
        let keys = rows::<1>(KNOWN).chain(rows(MENTORS)).chain(rows(DATES));
        for [key] in keys {
            assert!(stage.find::<Contact>(key).is_some(), "{key}");
        }
    }
}
