//! What came of the platforms: who came from each and with whom it became two-way, what was talked and
//! done, and what it serves. All platforms are counted in one pass over the book, as a list of them shows
//! the numbers of each beside the others.
//!
//! A contact became two-way when, after the day we met and within [`WITHIN`] days, there was a mutual talk,
//! or a word from each side; where that day is not known, at any time. Who is not two-way and can still
//! become it in time is no failure of the platform, and is left out of the share.

mod count;
mod verdict;

use std::collections::BTreeMap;

use crate::book::{
    Book, Change, Contact, Day, Event, Goal, Id, Interaction, Key, Platform, Record,
};

use super::wording::times;
use count::Count;
pub use verdict::{Advice, Verdict};

/// Within how many days of meeting a contact is to become two-way.
pub const WITHIN: u64 = 90;

/// What came of each platform, as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yields {
    of: BTreeMap<Id<Platform>, Yield>,
    today: Day,
}

/// What came of one platform.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Yield {
    /// Who came from there, whom we met last first.
    pub contacts: Vec<Id<Contact>>,
    /// With whom of them it became two-way in time.
    pub two_way: Vec<Id<Contact>>,
    /// Those of them of whom it can't be told yet.
    pub open: Vec<Id<Contact>>,
    /// The mutual talks with them, or that were held there, each with its day, oldest first.
    pub conversations: Vec<(Day, Id<Interaction>)>,
    /// The day of the last of these.
    pub last_conversation: Option<Day>,
    /// Introductions made for them, and contacts met through them.
    pub introductions: Vec<Key>,
    /// The events of it, by id.
    pub events: Vec<Id<Event>>,
    /// How often something was done there.
    pub engagements: usize,
    /// The last day on which something was done there.
    pub last_engaged: Option<Day>,
    /// The goals it serves, those reached and dropped left out.
    pub goals: Vec<Id<Goal>>,
}

impl Yield {
    /// What was done on a platform, and nothing else yet.
    fn engaged(platform: &Platform, today: Day) -> Self {
        let mut it = Self::default();
        it.engages(platform, today);
        it
    }

    /// Counts anew what was done there.
    fn engages(&mut self, platform: &Platform, today: Day) {
        let days = platform.engagements.iter().map(|one| one.day);
        let days = days.filter(|day| *day <= today);
        self.engagements = days.clone().count();
        self.last_engaged = days.max();
    }

    /// How many contacts there was time enough to judge by.
    pub fn settled(&self) -> usize {
        self.contacts.len().saturating_sub(self.open.len())
    }

    /// How often something was done there: "19 times".
    pub fn times_engaged(&self) -> String {
        times(self.engagements)
    }

    /// How many became two-way of those that can be told: "9 of 12".
    pub fn share(&self) -> String {
        format!("{} of {}", self.two_way.len(), self.settled())
    }
}

impl Yields {
    /// Counts all platforms, as of a day.
    pub fn of(book: &Book, today: Day) -> Self {
        let of = Count::of(book, today).collect();
        Self { of, today }
    }

    /// What came of a platform.
    pub fn get(&self, platform: Id<Platform>) -> Option<&Yield> {
        self.of.get(&platform)
    }

    /// Keeps up with a change of platforms alone, such as something done on one; whether it could. Any other
    /// change is answered by counting anew.
    pub fn refresh(&mut self, change: &Change) -> bool {
        let platforms = change.swaps.iter().map(|swap| match swap.after.as_deref() {
            Some(Record::Platform(platform)) if swap.before.is_some() => Some(platform),
            _ => None,
        });
        let Some(platforms) = platforms.collect::<Option<Vec<&Platform>>>() else {
            return false;
        };
        for platform in platforms {
            if let Some(of) = self.of.get_mut(&platform.id) {
                of.engages(platform, self.today);
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Introduction;
    use crate::book::contact::HowMet;
    use crate::book::extra::Extra;
    use crate::book::interaction::{Channel, Direction};
    use crate::book::introduction::IntroductionState;
    use crate::book::introduction::IntroductionStep;
    use crate::book::platform::{Engagement, EngagementKind};
    use crate::book::{Mint, Record, Tables};
    use crate::insight::trial::day;

    fn today() -> Day {
        day("2026-11-23")
    }

    /// A book in the making, and the platform that it is about.
    struct Made {
        mint: Mint,
        tables: Tables,
        platform: Platform,
    }

    impl Made {
        fn new() -> Self {
            // The records are of November 2025.
            let mut mint = Mint::new(1_763_000_000_000, 0);
            let platform = Platform::new(mint.id(), "Rust community");
            Self {
                mint,
                tables: Tables::default(),
                platform,
            }
        }

        fn put(&mut self, record: impl Into<Record>) {
            self.tables.put(record.into());
        }

        /// Somebody met there on a day, with talks on others.
        fn met(&mut self, on: Option<&str>, talks: &[(&str, Direction)]) -> Id<Contact> {
            let contact = Contact {
                met: HowMet {
                    on: on.map(day),
                    platform: Some(self.platform.id),
                    ..HowMet::default()
                },
                ..Contact::new(self.mint.id(), "somebody")
            };
            let id = contact.id;
            self.put(contact);
            for (on, direction) in talks {
                let talk = Interaction {
                    channel: Channel::Message,
                    direction: *direction,
                    ..Interaction::new(self.mint.id(), day(on), vec![id])
                };
                self.put(talk);
            }
            id
        }

        fn engaged(&mut self, times: usize, on: &str) {
            let engagement = Engagement::new(day(on), EngagementKind::Comment, "");
            self.platform.engagements = vec![engagement; times];
        }

        fn counted(mut self) -> (Yield, Verdict) {
            let platform = self.platform.clone();
            self.put(platform.clone());
            let book = Book::new(self.tables);
            let of = Yields::of(&book, today()).get(platform.id).unwrap().clone();
            let verdict = of.verdict(&book, &platform, today()).unwrap();
            (of, verdict)
        }
    }

    use Direction::{FromMe, Mutual, ToMe};

    #[test]
    fn two_way_is_a_mutual_talk_or_a_word_from_each_side_in_ninety_days_after_the_day_we_met() {
        let mut made = Made::new();
        let two_way = [
            made.met(
                Some("2026-01-10"),
                &[("2026-01-10", Mutual), ("2026-04-10", Mutual)],
            ),
            made.met(
                Some("2026-01-10"),
                &[("2026-01-11", FromMe), ("2026-02-11", ToMe)],
            ),
            made.met(None, &[("2026-08-01", Mutual)]),
        ];
        made.met(Some("2026-01-10"), &[("2026-01-10", Mutual)]);
        made.met(
            Some("2026-01-10"),
            &[("2026-01-11", FromMe), ("2026-02-11", FromMe)],
        );
        made.met(Some("2026-01-10"), &[("2026-04-11", Mutual)]);
        made.met(Some("2026-10-10"), &[]);
        made.met(None, &[("2026-08-01", FromMe)]);
        let (of, _) = made.counted();
        let mut counted = of.two_way.clone();
        counted.sort_unstable();
        assert_eq!(counted, two_way);
        assert_eq!((of.contacts.len(), of.share().as_str()), (8, "3 of 6"));
    }

    #[test]
    fn who_was_met_at_an_event_of_a_platform_came_from_there() {
        let mut made = Made::new();
        let event = Event {
            platform: Some(made.platform.id),
            ..Event::new(made.mint.id(), "RustConf", day("2026-03-11"))
        };
        let ana = Contact {
            met: HowMet {
                event: Some(event.id),
                ..HowMet::default()
            },
            ..Contact::new(made.mint.id(), "Ana Lima")
        };
        let raj = Contact {
            met: HowMet {
                contact: Some(ana.id),
                ..HowMet::default()
            },
            ..Contact::new(made.mint.id(), "Raj Patel")
        };
        let there = Interaction {
            event: Some(event.id),
            ..Interaction::new(made.mint.id(), day("2026-03-11"), vec![raj.id])
        };
        let introduction = Introduction {
            steps: vec![IntroductionStep {
                state: IntroductionState::Made,
                on: day("2026-05-01"),
                extra: Extra::default(),
            }],
            ..Introduction::new(made.mint.id(), [ana.id, raj.id])
        };
        let (came, through, talk, made_one) = (ana.id, raj.id, there.id, introduction.id);
        let records: [Record; 5] = [
            event.into(),
            ana.into(),
            raj.into(),
            there.into(),
            introduction.into(),
        ];
        for record in records {
            made.put(record);
        }
        let (of, _) = made.counted();
        let talks: Vec<_> = of.conversations.iter().map(|(_, id)| *id).collect();
        assert_eq!((of.contacts, talks), (vec![came], vec![talk]));
        assert_eq!(of.introductions, [Key::of(made_one), Key::of(through)]);
        assert_eq!(of.events.len(), 1);
    }

    #[test]
    fn a_few_contacts_decide_nothing() {
        let mut made = Made::new();
        for _ in 0..4 {
            made.met(Some("2026-01-10"), &[("2026-02-01", Mutual)]);
        }
        let (_, verdict) = made.counted();
        assert_eq!(
            verdict.told(),
            "Too early to tell: 4 contacts, 4 of 4 two-way so far"
        );
        let (_, verdict) = Made::new().counted();
        assert_eq!(
            verdict.told(),
            "Too early to tell: nobody came from there yet"
        );
    }

    #[test]
    fn where_half_became_two_way_one_invests_and_is_told_of_a_long_silence() {
        let mut made = Made::new();
        for _ in 0..3 {
            made.met(Some("2026-01-10"), &[("2026-02-01", Mutual)]);
        }
        made.met(Some("2026-01-10"), &[]);
        made.met(Some("2026-01-10"), &[]);
        made.engaged(1, "2026-06-01");
        let (_, verdict) = made.counted();
        assert_eq!(
            verdict.told(),
            "Invest: 3 of 5 became two-way within 90 days · 3 talks · yet you last engaged \
             there 6 months ago"
        );
    }

    #[test]
    fn what_brings_nobody_near_is_dropped_but_for_what_it_is_to_serve() {
        let mut made = Made::new();
        for _ in 0..5 {
            made.met(Some("2026-01-10"), &[("2026-01-10", Mutual)]);
        }
        let goal = Goal {
            platforms: vec![made.platform.id],
            ..Goal::new(made.mint.id(), "Be known")
        };
        made.put(goal);
        let (_, verdict) = made.counted();
        assert_eq!(verdict.advice, Advice::Drop);
        assert_eq!(
            verdict.why,
            "0 of 5 became two-way within 90 days · last talk 10 months ago · it is to serve \
             “Be known”, though: another way may do more for it"
        );
        let mut made = Made::new();
        made.engaged(9, "2026-11-01");
        let (_, verdict) = made.counted();
        assert_eq!(
            verdict.told(),
            "Drop: 9 engagements, and nobody came of them"
        );
    }

    #[test]
    fn something_done_on_a_platform_is_counted_without_the_rest() {
        let mut made = Made::new();
        made.met(Some("2026-01-10"), &[("2026-02-01", Mutual)]);
        let platform = made.platform.clone();
        made.put(platform.clone());
        let mut book = Book::new(made.tables);
        let mut yields = Yields::of(&book, today());
        let moment = crate::book::Moment {
            today: today(),
            mint: made.mint,
        };
        let post = Engagement::new(day("2026-11-20"), EngagementKind::Post, "");
        let change = book
            .answer(crate::book::Edit::Engage(platform.id, post), &moment)
            .unwrap();
        book.apply(&change);
        assert!(yields.refresh(&change));
        assert_eq!(yields, Yields::of(&book, today()));
        let gone = crate::book::Edit::Delete(vec![Key::of(platform.id)]);
        let change = book.answer(gone, &moment).unwrap();
        assert!(!yields.refresh(&change));
    }
}
