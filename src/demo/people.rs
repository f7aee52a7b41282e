//! The people of the sample network, a line each, and what is known of those who are closer.

use chrono::Datelike;

use super::stage::Stage;
use super::table::{list, rows};
use crate::book::contact::{HowMet, Mentor, NamedDate};
use crate::book::extra::Extra;
use crate::book::{Contact, Day, Event, Platform, Yearly};

/// key | name | also known as | title @ company | place | cadence | tags | met, days ago | how | through
///
/// Through: `@event`, on whose day we met; `+platform`; `=place` of an older acquaintance; `~contact`.
const PEOPLE: &str = "
ana      | Ana Lima              |                 | engineering manager @ Farol Pay          | Lisbon      | 1m      | platform hiring | 352 | asked the best question after my talk on retries            | +meetup
raj      | Raj Patel             |                 | principal engineer @ Northwind           | London      | 1m      | platform staff  |     | shared a table at the staff dinner                          | @rustconf-last
meiling  | 陈美玲                | Meiling Chen    | staff engineer @ Kestrel Cloud           | Singapore   | 6w      | staff           | 340 | answered my question about career ladders in the Slack      | +slack
omar     | عمر الخطيب            | Omar Al-Khatib  | head of infrastructure @ Sahara Telecom  | Amman       | 3m      | platform        | 333 | his post on cutting alert noise by half                     | +linkedin
jorg     | Jörg Weiß             |                 | SRE lead @ Halden Energy                 | Hamburg     | 1m      | platform        |     | sat next to me in the incident workshop                     | @rustconf-last
zsofia   | Zsófia Kovács         |                 | platform product manager @ Lumen Rail    | Budapest    | 3m      | product         |     | we both stayed behind to help stack chairs                  | @platform-day
aoife    | Aoife Ní Bhriain      |                 | distinguished engineer @ Tidewater       | Dublin      | 1m      | staff           | 323 | wrote to her after her essay on saying no                   | +linkedin
tomasz   | Tomasz Wójcik         |                 | database engineer @ Orchard Bank         | Kraków      | 6w      | postgres        | 312 | he found the bug in our failover that nobody else could     | =northgate
ngozi    | Ngozi Okonkwo         |                 | group product manager @ Baobab Health    | London      | 2w      | product         | 304 | teaches me how product people decide, over lunch            | ~ana
priya    | Priya Raghavan        |                 | director of platform @ Cobalt Robotics   | Bengaluru   | 6w      | platform hiring |     | her panel on platform teams as products                     | @platform-day
elena    | Елена Соколова        | Elena Sokolova  | compiler engineer @ Mirage Systems       | Belgrade    | 6m      | rust            | 290 | reviewed my first pull request to a crate of hers           | +slack
hana     | 佐藤花                | Hana Sato       | reliability engineer @ Umi Logistics     | Osaka       | 3m      | platform        |     | swapped postmortems after the workshop                      | @rustconf-last
kwame    | Kwame Mensah          |                 | VP engineering @ Adinkra Labs            | Accra       | 1m      | platform hiring | 280 | introduced by Grace, who worked for him                     | ~grace
sofia    | Sofía Hernández       |                 | security engineer @ Puente Seguros       | Madrid      | 3m      | security        | 276 | threat-modelled our ledger with us for a week               | =northgate
luc      | Luc Bélanger          |                 | independent engineering coach            | Montréal    | 6m      | staff           | 277 | ran the feedback course I took                              | +linkedin
yusuf    | Yusuf Demir           |                 | backend engineer @ Farol Pay             | Lisbon      | 1m      | rust            | 272 | climbing partner; followed me from Northgate to Farol       | =northgate
ingrid   | Ingrid Sørensen       |                 | data engineer @ Fjordkraft               | Bergen      | 3m      | data            |     | her lightning talk on late events                           | @platform-day
minjun   | 김민준                | Min-jun Kim     | developer advocate @ Kestrel Cloud       | Seoul       | 6m      | speaking        |     | coached first-time speakers, me among them                  | @rustconf-last
leila    | Leila Haddad          |                 | senior backend engineer @ Cedar Maps     | Beirut      | 6w      | rust            | 243 | her questions in the Slack are better than most answers     | +slack
david    | David Cohen           |                 | recruiter @ Threshold Partners           | Tel Aviv    | 3m      | hiring          | 236 | the first recruiter who had read my writing                 | +linkedin
grace    | Grace Mwangi          |                 | product designer @ Baobab Health         | Nairobi     | 1m      | product         | 292 | redesigned our onboarding and told us why                   | ~ngozi
mateus   | Mateus Carvalho       |                 | tech lead @ Northgate Payments           | Lisbon      | 1m      | payments        | 360 | my desk neighbour of four years                             | =northgate
thuy     | Nguyễn Thu Thủy       | Thuy Nguyen     | engineering manager @ Saola              | Hà Nội      | 3m      | platform        | 222 | organises the remote reading group                          | +slack
arjun    | Arjun Mehta           |                 | founder @ Ledgerline                     | Mumbai      | 6m      | payments        | 215 | wanted to know how we reconcile                             | +linkedin
freya    | Freya Lindqvist       |                 | professor @ KTH                          | Stockholm   | 1y      | research        | 207 | supervised my thesis                                        | =tecnico
marta    | Marta Nowak           |                 | platform engineer @ Lumen Rail           | Gdańsk      | ambient | platform        | 201 | Zsófia's teammate                                           | ~zsofia
bruno    | Bruno Tavares         |                 | organiser @ Lisbon Backend Meetup        | Lisbon      | ambient | speaking        | 358 | runs the meet-up out of his own pocket                      | +meetup
ifeoma   | Ifeoma Eze            |                 | staff engineer @ Adinkra Labs            | Lagos       | ambient | staff           | 190 | led the incident review Kwame sent me                       | ~kwame
noor     | Noor van Dijk         |                 | product manager @ Poldertech             | Utrecht     | ambient | product         | 186 | sat in on our pricing workshop                              | +linkedin
santiago | Santiago Rojas        |                 | SRE @ Andes Cloud                        | Santiago    | ambient | platform        |     | pager stories until two in the morning                      | @platform-day
chiara   | Chiara Fontana        |                 | engineering director @ Ponte             | Milan       | ambient | hiring          | 214 | hired two people I recommended                              | ~raj
dmitri   | Dmytro Shevchenko     | Dima            | kernel engineer @ Mirage Systems         | Lviv        | ambient | rust            |     | debugged io_uring with me on a train                        | @rustconf-last
amara    | Amara Diallo          |                 | data scientist @ Sahel Analytics         | Dakar       | ambient | data            | 222 | asked for a review of her first service                     | +slack
liam     | Liam O'Connor         |                 | CTO @ Slate                              | Cork        | ambient | hiring          | 163 | Aoife's first report, now a CTO                             | ~aoife
yuki     | 田中優希              | Yuki Tanaka     | engineering manager @ Umi Logistics      | Tokyo       | ambient | platform        | 160 | Hana's manager                                              | ~hana
carmen   | Carmen Ruiz           |                 | technical writer @ Puente Seguros        | Valencia    | ambient | writing         | 155 | edits better than anybody I know                            | ~sofia
ahmed    | Ahmed Farouk          |                 | payments architect @ Nile Bank           | Cairo       | ambient | payments        | 151 | corrected my article, kindly                                | +linkedin
nadia    | Nadia Rahman          |                 | backend engineer @ Delta Freight         | Dhaka       | ambient | rust            | 216 | pairs with me on the crate on Sundays                       | +slack
peter    | Peter Novák           |                 | principal engineer @ Brnosoft            | Brno        | ambient | staff           | 141 | keeps a public list of staff interviews                     | +linkedin
oluwaseun| Oluwaseun Adeyemi     | Seun            | founder @ Kora Grid                      | Lagos       | ambient | hiring          | 144 | needed somebody to explain settlement                       | ~ngozi
emma     | Emma Thompson-Reyes   |                 | head of product @ Harbour                | Edinburgh   | ambient | product         |     | gave the keynote on roadmaps as promises                    | @platform-day
viktor   | Viktor Petrov         |                 | observability engineer @ Glowmetrics     | Sofia       | ambient | platform        |     | showed me what our traces were missing                      | @meetup-autumn
rosa     | Rosa Almeida          |                 | HR partner @ Northgate Payments          | Lisbon      | ambient | staff           | 345 | explained the ladder without the fog                        | =northgate
henrik   | Henrik Aalto          |                 | architect @ Suomi Post                   | Tampere     | ambient | platform        | 118 | two-hour call about mailboxes and queues                    | +slack
lucia    | Lucía Fernández       |                 | backend engineer @ Cobalt Robotics       | Buenos Aires| ambient | platform        | 112 | works for Priya and says so with a smile                    | ~priya
samir    | Samir Bennani         |                 | engineering manager @ Atlas Pay          | Casablanca  | ambient | payments        |     | compared notes on card disputes                             | @meetup-autumn
katya    | Kateřina Dvořáková    | Katka           | independent open-source maintainer       | Prague      | ambient | rust            |     | maintains the crate half of us depend on                    | @rustconf-last
will     | Wiremu Parata         | Will            | platform lead @ Kōwhai                   | Wellington  | ambient | platform        | 96  | nine time zones away and always awake                       | +slack
jin      | 王金                  | Jin Wang        | machine-learning engineer @ Kestrel Cloud| Shenzhen    | ambient | data            | 92  | Meiling's teammate; we share a love of boring queues        | ~meiling
adaeze   | Adaeze Nwosu          |                 | staff engineer @ Harbour                 | Manchester  |         | staff           |     | on the panel about glue work                                | @roundtable
pierre   | Pierre Lefèvre        |                 | VP platform @ Ville de Lyon              | Lyon        |         | platform        |     | asked for my slides                                         | @platform-day
ines     | Inês Barbosa          |                 | backend engineer @ Cedar Maps            | Porto       |         | rust            |     | her first meet-up; came with Leila's greetings              | @roundtable
tariq    | Tariq Aziz            |                 | engineering manager @ Indus Health       | Karachi     |         | hiring          |     | is building a team from nothing                             | @roundtable
marek    | Marek Horváth         |                 | SRE @ Dunaj                              | Bratislava  |         | platform        | 28  | accepted my invitation, nothing said yet                    | +linkedin
linnea   | Linnéa Åkesson        |                 | product manager @ Skog                   | Malmö       |         | product         | 21  | liked the article on promises in roadmaps                   | +linkedin
joao     | João Pereira          |                 | student @ Técnico Lisboa                 | Lisbon      |         |                 | 19  | looking for a first internship                              | =tecnico
beatriz  | Beatriz Moura         |                 | database engineer @ Farol Pay            | Lisbon      |         | postgres        |     | ran the demo of the shadow migration                        | @meetup-winter
oleks    | Oleksandra Bondar     | Sasha           | platform engineer @ Ledgerline           | Warsaw      |         | platform        |     | moving to Lisbon in spring, knows nobody here               | @meetup-winter
kenji    | Kenji Watanabe        |                 | engineering manager @ Glowmetrics        | Berlin      |         | hiring          |     | hiring two people for tracing                               | @meetup-winter
fatou    | Fatou Sow             |                 | backend engineer @ Sahel Analytics       | Dakar       |         |                 | 2   | Amara's colleague, new to the Slack                         | ~amara
";

/// key | what | text
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
kenji    | needs  | two engineers who care about tracing
oleks    | needs  | to know people in Lisbon before she moves
oleks    | topics | Postgres; platform engineering
joao     | needs  | a first internship with code reviews
tariq    | needs  | advice on a team's first on-call rota
oluwaseun| needs  | somebody who has done card settlement
ahmed    | offers | thirty years of card settlement
carmen   | offers | an edit of any article under two pages
samir    | topics | payments; disputes
chiara   | needs  | staff engineers in or near Milan
katya    | needs  | sponsors and patient contributors
emma     | topics | roadmaps; product strategy
";

/// key | stage | since, days ago | agenda | questions
const MENTORS: &str = "
aoife   | mentoring   | 128 | the promotion case; strategy draft two      | what would you cut from the case?; who decides in the end?
raj     | talking     | 44  | what a principal does all week              | which meetings would you give back?
meiling | asked       | 20  | storage work as a path to staff             | is a ladder worth following to the letter?
kwame   | reached-out | 60  | how a VP reads a platform strategy          |
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

/// Names everybody, so that the other tables can speak of them.
pub(super) fn cast(stage: &mut Stage) {
    for [key, .., met, _, through] in rows::<10>(PEOPLE) {
        let day = met_on(stage, met, through);
        stage.name::<Contact>(key, day);
    }
}

/// Puts everybody into the book.
pub(super) fn enter(stage: &mut Stage) {
    for row in rows::<10>(PEOPLE) {
        let contact = person(stage, row);
        stage.put(contact);
    }
}

fn person(stage: &Stage, row: [&'static str; 10]) -> Contact {
    let [
        key,
        name,
        alias,
        work,
        place,
        cadence,
        tags,
        met,
        how,
        through,
    ] = row;
    let (title, company) = work.split_once(" @ ").unwrap_or((work, ""));
    let mut contact = Contact {
        aliases: list(alias),
        title: title.to_owned(),
        location: place.to_owned(),
        emails: vec![address(
            if alias.is_empty() { name } else { alias },
            company,
        )],
        company: company.to_owned(),
        tags: tags.split_whitespace().map(str::to_owned).collect(),
        cadence: cadence.parse().unwrap_or_default(),
        met: how_met(stage, met, how, through),
        ..Contact::new(stage.id(key), name)
    };
    for [_, what, text] in rows::<3>(KNOWN).filter(|row| row[0] == key) {
        known(&mut contact, what, text);
    }
    for [_, stages, since, agenda, questions] in rows::<5>(MENTORS).filter(|row| row[0] == key) {
        contact.mentor = Some(Mentor {
            stage: stages.parse().unwrap_or_default(),
            since: Some(stage.days_ago(since)),
            goal: Some(stage.id("mentors")),
            agenda: list(agenda),
            questions: list(questions),
            extra: Extra::default(),
        });
    }
    for [_, label, ahead, years] in rows::<4>(DATES).filter(|row| row[0] == key) {
        date(stage, &mut contact, label, ahead, years);
    }
    contact
}

/// The day of the event where we met, or else the day the table gives.
fn met_on(stage: &Stage, days: &str, through: &str) -> Day {
    match through.strip_prefix('@') {
        Some(event) => stage.day_of::<Event>(event),
        None => stage.working_day(&format!("-{days}")),
    }
}

fn how_met(stage: &Stage, days: &str, how: &str, through: &str) -> HowMet {
    let (sign, key) = through.split_at_checked(1).unwrap_or_default();
    HowMet {
        text: how.to_owned(),
        on: (sign != "=").then(|| met_on(stage, days, through)),
        event: (sign == "@").then(|| stage.id::<Event>(key)),
        platform: matches!(sign, "+" | "=").then(|| stage.id::<Platform>(key)),
        contact: (sign == "~").then(|| stage.id::<Contact>(key)),
        extra: Extra::default(),
    }
}

fn known(contact: &mut Contact, what: &str, text: &str) {
    let place = match what {
        "cares" => &mut contact.cares,
        "topics" => &mut contact.topics,
        "needs" => &mut contact.needs,
        "offers" => &mut contact.offers,
        _ => &mut contact.ask,
    };
    place.extend(list(text));
}

fn date(stage: &Stage, contact: &mut Contact, label: &str, ahead: &str, years: &str) {
    let day = stage.days_ahead(ahead);
    let year = years.parse().ok().map(|years: i32| day.year() - years);
    let year = year.and_then(|year| u16::try_from(year).ok());
    let (month, of_month) = (day.month(), day.day());
    let on = Yearly::new(
        u8::try_from(month).unwrap_or(1),
        u8::try_from(of_month).unwrap_or(1),
        year,
    );
    match (label, on) {
        ("birthday", on) => contact.birthday = on,
        (label, Some(on)) => contact.dates.push(NamedDate {
            label: label.to_owned(),
            on,
            extra: Extra::default(),
        }),
        _ => {}
    }
}

/// An address in a domain that can never exist: `ana.lima@farolpay.example`.
fn address(name: &str, company: &str) -> String {
    let plain = |text: &str, between: &str| {
        let words = text.split_whitespace().map(|word| {
            deunicode::deunicode(word)
                .to_lowercase()
                .replace(|letter: char| !letter.is_ascii_alphanumeric(), "")
        });
        words.collect::<Vec<_>>().join(between)
    };
    let domain = if company.is_empty() {
        "mail".to_owned()
    } else {
        plain(company, "")
    };
    format!("{}@{domain}.example", plain(name, "."))
}
