//! A year of talks: what was said, given, received and asked. Told so that it reads as one story, of a
//! backend engineer on the way to a platform role.

use super::events;
use super::stage::Stage;
use super::table::{items, rows};
use crate::book::interaction::Direction;
use crate::book::{Contact, Event, Interaction};

/// days ago | how | with whom | what | gave:, got:, asked: | event
const TALKS: &str = "
361 | coffee             | mateus              | last day at Northgate: who keeps the runbooks, and a cake                       | gave: the runbooks, in order |
352 | meeting            | ana bruno           | after my talk on retries: what happens when both sides retry                    | got: a first stage |
344 | call               | rosa                | how the ladder at Northgate really worked, now that it no longer matters        | got: the unwritten half of the ladder |
340 | message            | meiling             | ladders: hers fits on one page and names what it does not reward                | asked: a look at the page; got: the page |
333 | message from-me    | omar                | told him his post saved us forty pages a week                                   | |
330 | event              | jorg raj            | incident workshop: we argued about paging on symptoms until they closed the bar | | rustconf-last
330 | event              | hana                | swapped postmortems; hers blames the calendar, rightly                          | gave: our failover postmortem; got: hers | rustconf-last
329 | event              | dmitri katya        | how a maintainer says no, and io_uring on the night train                       | | rustconf-last
329 | event              | minjun              | first-timers breakfast: a talk is one idea and a door                           | got: notes on my abstract | rustconf-last
325 | email              | jorg                | sent the load-shedding numbers he wanted                                        | gave: six months of latency data |
321 | video              | aoife               | first call: she reads drafts, not decks                                         | asked: would she read one strategy draft |
312 | call               | tomasz              | reproduced the failover bug on his machine; it was ours                         | got: two hours of his evening |
310 | message to-me      | dmitri              | his notes on io_uring, as promised on the train                                 | got: his notes |
308 | coffee             | ana                 | how she built a team out of three half teams                                    | |
304 | coffee             | ngozi ana           | lunch by the river; Ngozi draws bets, not roadmaps                              | |
300 | event              | priya zsofia        | her panel, then two hours about who owns a platform's roadmap                   | asked: what she looks for in a lead | platform-day
300 | event              | ingrid santiago     | late events, later pages                                                        | | platform-day
300 | event              | emma pierre         | the keynote: a roadmap is a promise you may break in writing                    | | platform-day
298 | video              | raj                 | what a principal does in a week: reads, asks, writes one page                   | got: his reading list |
297 | call               | santiago            | compared pagers; his team now sleeps on Sundays                                 | gave: our rota |
296 | comment            | priya               | under her panel video, about platforms nobody chose                             | |
288 | message            | elena               | my first pull request to her crate, merged on the third try                     | got: a patient review |
284 | call               | sofia               | went through the ledger's trust boundaries; two holes                           | got: a threat model; gave: a diagram that is true |
280 | video              | kwame grace         | Grace introduced us: how he hires managers who still read code                  | |
275 | email              | luc                 | feedback course: what to do when the answer is silence                          | |
270 | coffee             | yusuf               | his first month at Farol; bouldering after                                      | gave: my notes on the domain |
263 | call               | freya               | guest lecture on what consensus costs in production                             | gave: a guest lecture |
249 | video              | minjun              | dry run of the idempotency talk; cut a third                                    | got: a dry run |
243 | message            | leila               | cancellation safety in her tile server                                          | gave: an hour and a patch |
238 | coffee             | mateus              | they are rewriting the ledger we began; he is tired                             | gave: a second pair of ears |
236 | call               | david               | what platform roles pay in Lisbon, told straight                                | got: salary bands |
231 | video              | grace ngozi         | how the onboarding was redesigned: they watched nine people fail                | |
226 | coffee             | ana                 | whether to move to a platform role: she says try the work first                 | got: honest advice |
222 | video              | thuy                | reading group: started, nine people, four time zones                            | |
218 | message            | amara               | reviewed her first service                                                      | gave: a code review |
215 | video              | arjun               | reconciliation at Ledgerline: one table too many                                | gave: an hour on reconciliation |
210 | call               | chiara              | why her teams write every decision down                                         | got: her decision template |
209 | call               | raj                 | scope: write down what you decided not to do                                    | |
204 | email              | chiara              | recommended Nadia to her; she asked good questions                              | gave: a recommendation |
199 | coffee             | yusuf               | Farol wants a platform team; nobody has said the word yet                       | |
196 | video              | aoife               | strategy draft one: too many nouns                                              | got: a draft marked in red |
190 | message            | ifeoma kwame        | their incident review, which reads like a short story                           | |
187 | message to-me      | ifeoma              | wants to hear how our own incident review goes                                  | |
186 | call               | noor                | pricing as a contract between teams                                             | |
183 | video              | zsofia              | her developer survey: tested it on our team                                     | gave: eleven survey answers |
178 | call               | jorg                | alert budget, one year on: he deletes one for each he adds                      | |
172 | coffee             | ngozi               | product discovery for engineers: five talks before any line of code             | got: her interview guide |
168 | message            | nadia               | the crate: split the parser out                                                 | |
163 | email              | liam aoife          | how a first report becomes a CTO                                                | |
158 | message            | hana yuki           | Yuki wants the failover story for their game day                                | gave: the failover write-up |
155 | email              | carmen              | edited my article on retries down to half                                       | got: an edit |
151 | email              | ahmed               | corrected the settlement paragraph; thanked him under the post                  | got: a correction |
149 | letter             | freya               | a postcard from the archipelago, and yes to next autumn's lecture               | |
147 | call               | raj                 | asked him how he would staff a platform team of three                           | asked: a look at my plan |
142 | coffee             | mateus              | cut-over plan on a napkin                                                       | gave: a rollback plan |
139 | message            | oluwaseun           | introduced to settlement, gently                                                | gave: the settlement primer |
136 | call               | tomasz              | logical replication: his war stories, my checklist                              | |
131 | comment            | emma                | under her roadmap article                                                       | |
128 | video              | aoife               | asked her to be my mentor; she said an hour a month, bring pages                | asked: to be my mentor; got: a mentor |
126 | coffee             | ana                 | platform team at Farol is real now; four people by winter                       | |
121 | video              | priya               | what leading the fleet platform would mean; no opening before spring            | asked: may I ask again in autumn |
118 | video              | henrik              | mailboxes and queues: two hours, no slides                                      | |
112 | event              | viktor samir        | traces of a card dispute, end to end                                            | | meetup-autumn
112 | event              | bruno ana           | helped carry chairs; Bruno asked for a talk in winter                           | | meetup-autumn
110 | message            | hana                | game day in Osaka went wrong in a useful way                                    | |
106 | call               | samir               | disputes: they keep a human in the loop on purpose                              | |
104 | call               | kwame               | wants a reviewer for their payments design; yes, in winter                      | |
101 | message            | katya               | sponsored the crate; she sent stickers                                          | gave: a sponsorship |
98  | coffee             | yusuf               | he would use a platform that had docs                                           | |
96  | video              | will                | how a team of five serves three hundred engineers                               | |
95  | video              | aoife               | strategy draft two: one page, three bets                                        | got: one good question |
92  | message            | jin meiling         | boring queues, and why they win                                                 | |
90  | email              | arjun               | he is raising; said no to advising before spring                                | |
88  | call               | raj                 | Northwind's platform group is two people and a wiki                             | |
84  | coffee             | ngozi               | wrote my first one-pager with her; threw away two                               | got: an afternoon |
81  | video              | jorg                | storm season plan                                                               | |
77  | message            | leila               | she wants to work in a team further west                                          | got: trust |
74  | call               | priya               | budget for the fleet platform was approved                                      | |
70  | email              | luc                 | rehearsed the talk with my manager about scope                                  | got: a rehearsal |
67  | coffee             | mateus              | the cut-over held; he slept                                                     | |
64  | video              | thuy                | reading group, chapter nine: who owns an interface                              | |
60  | letter             | elena               | she printed my patch and framed it                                              | |
60  | email from-me      | kwame               | asked how a VP reads a platform strategy                                        | asked: what he skips |
58  | message            | minjun              | a bigger room for the payments talk                                             | got: a nudge to apply |
56  | coffee             | ana                 | her two open roles; neither is mine yet                                         | |
54  | video              | zsofia              | platform one-pager: hers has a page of things not to build                      | got: a template |
52  | call               | tomasz              | their failover drill, minute by minute                                          | |
49  | call               | yusuf               | which parts of a platform he would pay for                                      | got: a customer's view |
47  | video              | meiling             | storage as a path to staff                                                      | |
45  | call               | david               | two companies building platform teams in Lisbon                                 | asked: which; got: two names |
44  | video              | raj                 | their move to Kafka, and the staff role it may open                             | asked: an introduction to their platform lead |
43  | video              | aoife               | the promotion case: evidence first                                              | |
40  | coffee             | zsofia              | between two trains in Budapest: who should own a survey                         | gave: a train picnic |
38  | call               | grace               | clinic pilot starts next month                                                  | |
35  | message            | sofia               | rotating keys without a weekend                                                 | gave: our rotation script |
33  | event              | adaeze tariq ines   | glue work: nobody promotes what nobody sees                                     | | roundtable
32  | coffee             | ana                 | scope of the new team: payments infrastructure first                            | |
30  | call               | omar                | his team day: would I speak on idempotency                                      | |
28  | message            | thuy                | vote on the next book: the short one won                                        | |
27  | call               | mateus              | thinking of leaving Northgate in spring                                         | gave: a long walk |
25  | message            | ingrid              | exactly-once, honestly                                                          | gave: two examples |
24  | call               | jorg                | new alerts before the storm week                                                | |
22  | email to-me        | david               | forwarded my article to a hiring lead, unasked                                  | got: a referral |
20  | video              | meiling             | may I share the ladder notes with Rosa? She will think about it                 | asked: to share her notes; got: a look at two cases |
18  | coffee             | yusuf               | Farol's platform survey, before it goes out                                     | gave: three better questions |
16  | message            | leila               | her CV, one page now                                                            | gave: a review of the CV |
15  | video              | priya               | fleet platform: she wants to see how a rollout of ours went                     | |
13  | coffee             | yusuf               | bouldering, and whether on-call can be kind                                     | |
11  | video              | aoife               | the case needs one page of numbers                                              | got: homework |
9   | coffee             | ngozi               | my one-pager on payments infrastructure, over soup                              | asked: comments |
8   | video              | kwame               | two hours on their payments design; his hiring lead is looking for Leila's kind | gave: a design review |
5   | coffee             | ana                 | she presents the team at Platform Night; wants the deck on retries              | |
4   | event              | beatriz oleks kenji | my five minutes on shadow migrations, then an hour of questions                 | gave: the checklist, on paper | meetup-winter
4   | event              | bruno mateus        | a slot in spring, if I send a title                                             | asked: a slot; got: a slot | meetup-winter
3   | call               | mateus              | the second ledger cut-over; he wants my eyes on the plan                        | |
2   | message to-me      | fatou               | says hello; Amara sent her                                                      | |
";

/// Puts the talks into the book.
pub(super) fn enter(stage: &mut Stage) {
    for [days, how, who, what, more, at] in rows::<6>(TALKS) {
        let event = (!at.is_empty()).then(|| stage.id::<Event>(at));
        let day = match event.and_then(|id| stage.tables.events.get(id)) {
            Some(event) => event.start,
            None => stage.working_day(&format!("-{days}")),
        };
        let contacts = stage.ids::<Contact>(who);
        if event.is_some() {
            events::capture(stage, at, &contacts);
        }
        let (channel, direction) = how.split_once(' ').unwrap_or((how, ""));
        let mut talk = Interaction {
            channel: channel.parse().unwrap_or_default(),
            direction: direction.parse().unwrap_or(Direction::Mutual),
            event,
            summary: what.to_owned(),
            ..Interaction::new(stage.coin(day), day, contacts)
        };
        for item in items(more) {
            note(&mut talk, item);
        }
        stage.put(talk);
    }
}

/// Files "gave: a review" under what was given.
fn note(talk: &mut Interaction, item: &str) {
    let (what, text) = item.split_once(": ").unwrap_or(("got", item));
    let place = match what {
        "gave" => &mut talk.gave,
        "asked" => &mut talk.asked,
        _ => &mut talk.got,
    };
    place.push(text.to_owned());
}
