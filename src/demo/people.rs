//! The people of the sample network, a line each.

use super::known;
use super::stage::Stage;
use super::table::{list, rows};
use crate::book::contact::HowMet;
use crate::book::extra::Extra;
use crate::book::{Contact, Day, Event, Platform};

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
mateus   | Mateus Carvalho       |                 | tech lead @ Northgate Payments           | Lisbon      | 3m      | payments        | 360 | my desk neighbour of four years                             | =northgate
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
emma     | Emma Thompson-Reyes   |                 | head of product @ Harbour                | Edinburgh   | 2m      | product         |     | gave the keynote on roadmaps as promises                    | @platform-day
viktor   | Viktor Petrov         |                 | observability engineer @ Glowmetrics     | Sofia       | ambient | platform        |     | showed me what our traces were missing                      | @meetup-autumn
rosa     | Rosa Almeida          |                 | HR partner @ Northgate Payments          | Lisbon      | ambient | staff           | 345 | explained the ladder without the fog                        | =northgate
henrik   | Henrik Aalto          |                 | architect @ Suomi Post                   | Tampere     | ambient | platform        | 118 | two-hour call about mailboxes and queues                    | +slack
lucia    | Lucía Fernández       |                 | backend engineer @ Cobalt Robotics       | Buenos Aires| ambient | platform        | 112 | works for Priya and says so with a smile                    | ~priya
samir    | Samir Bennani         |                 | engineering manager @ Atlas Pay          | Casablanca  | 6w      | payments        |     | compared notes on card disputes                             | @meetup-autumn
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
kenji    | Yuki                  |                 | engineering manager @ Glowmetrics        | Berlin      |         | hiring          |     | hiring two people for tracing                               | @meetup-winter
fatou    | Fatou Sow             |                 | backend engineer @ Sahel Analytics       | Dakar       |         |                 | 2   | Amara's colleague, new to the Slack                         | ~amara
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
    let latin = if alias.is_empty() { name } else { alias };
    let mut contact = Contact {
        aliases: list(alias),
        title: title.to_owned(),
        location: place.to_owned(),
        emails: vec![address(latin, company)],
        urls: page(latin, through).into_iter().collect(),
        company: company.to_owned(),
        tags: tags.split_whitespace().map(str::to_owned).collect(),
        cadence: cadence.parse().unwrap_or_default(),
        met: how_met(stage, met, how, through),
        ..Contact::new(stage.id(key), name)
    };
    known::fill(stage, key, &mut contact);
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

/// The page of somebody whom one met on a network that gives everybody one.
fn page(name: &str, through: &str) -> Option<String> {
    let name = plain(name, "-");
    (through == "+linkedin").then(|| format!("linkedin.example/in/{name}"))
}

/// Words in plain letters.
fn plain(text: &str, between: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        deunicode::deunicode(word)
            .to_lowercase()
            .replace(|letter: char| !letter.is_ascii_alphanumeric(), "")
    });
    words.collect::<Vec<_>>().join(between)
}

/// An address in a domain that can never exist: `ana.lima@farolpay.example`.
fn address(name: &str, company: &str) -> String {
    let domain = if company.is_empty() {
        "mail".to_owned()
    } else {
        plain(company, "")
    };
    format!("{}@{domain}.example", plain(name, "."))
}
