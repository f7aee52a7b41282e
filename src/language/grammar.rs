//! Everything the capture grammar can say, in one table. Help and README print it, and a test reads every
//! phrase of it, so that the words and the reader can't part.

use super::capture::Purpose;

/// One thing the grammar can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Where it can be said.
    pub purpose: Purpose,
    /// An example, as typed.
    pub example: &'static str,
    /// What it means.
    pub means: &'static str,
}

const fn phrase(purpose: Purpose, example: &'static str, means: &'static str) -> Phrase {
    Phrase {
        purpose,
        example,
        means,
    }
}

/// The grammar, phrase by phrase. The examples speak of Ana Lima, Raj Patel, a goal “PM role”, an event
/// “`RustConf`” and a platform “Rust community”.
pub const PHRASES: &[Phrase] = &[
    phrase(
        Purpose::Log,
        "coffee with Ana Lima and Raj yesterday: their team hires",
        "how, with whom, when: what it was about",
    ),
    phrase(
        Purpose::Log,
        "call with Raj about pricing",
        "without a colon, what is left over is what it was about",
    ),
    phrase(
        Purpose::Log,
        "emailed Ana: the job posting",
        "I was active: called, wrote, messaged, emailed",
    ),
    phrase(
        Purpose::Log,
        "email from Ana: the offer",
        "from: they were active",
    ),
    phrase(
        Purpose::Log,
        "Ana called: she moves to Berlin",
        "they were active",
    ),
    phrase(
        Purpose::Log,
        "lunch with Ana 12 nov: old times",
        "any day that has been: fri, 12 nov, 3 days ago",
    ),
    phrase(Purpose::Log, "coffee with Ana: hiring #hiring", "#tag"),
    phrase(
        Purpose::Log,
        "met Ana: her talk @RustConf",
        "@event or platform; @\"a name in quotes\" for a new one",
    ),
    phrase(
        Purpose::Log,
        "met Ana: the role !pm-role",
        "!goal, by a word of its title",
    ),
    phrase(
        Purpose::Log,
        "met Ana: slides >fri send the deck",
        ">day what: I promised; without a day, within a week",
    ),
    phrase(
        Purpose::Log,
        "met Ana: jobs <next week intro to her lead",
        "<day what: they promised",
    ),
    phrase(
        Purpose::Log,
        "met Ana: her CV gave: review of her CV",
        "gave: what I gave, up to the next mark",
    ),
    phrase(
        Purpose::Log,
        "met Ana: books got: a reading list",
        "got: what I received",
    ),
    phrase(
        Purpose::Log,
        "met Ana: jobs asked: referral",
        "asked: what I asked for",
    ),
    phrase(
        Purpose::Log,
        "met Ana: the language C# and \\#1 of it",
        "a mark counts only at the start of a word; \\ before it makes it text",
    ),
    phrase(
        Purpose::Contact,
        "Ada Lovelace, analyst at Analytical Engines",
        "name, title at company",
    ),
    phrase(
        Purpose::Contact,
        "Ada Lovelace ada@example.org +442079460000 https://example.org",
        "mail, phone and web addresses",
    ),
    phrase(
        Purpose::Contact,
        "Ada Lovelace, analyst !pm-role",
        "!goal: the contact serves it",
    ),
    phrase(
        Purpose::Contact,
        "Ada Lovelace #maths @RustConf ~1m",
        "#tag, @where we met, ~cadence (1w 2w 1m 6w 3m 6m 1y ambient)",
    ),
    phrase(
        Purpose::Contact,
        "Ada Lovelace >3d thank her for the talk",
        ">day what: the first follow-up",
    ),
    phrase(
        Purpose::Contact,
        "Ada Lovelace: writes about looms",
        ": what to remember",
    ),
    phrase(
        Purpose::Goal,
        "Find a mentor in distributed systems: 2 mentors by 1 mar",
        "title: number and what, by day",
    ),
    phrase(
        Purpose::Goal,
        "Be seen where they read: 3 engagements a week",
        "title: number and what, a week: a habit",
    ),
    phrase(
        Purpose::Goal,
        "Speak at a meet-up: pick a topic; write it; give it by 1 jun",
        "title: steps, with semicolons between",
    ),
    phrase(
        Purpose::Goal,
        "Learn compilers by 1 jun: the next role asks for it",
        "title by day: why",
    ),
    phrase(
        Purpose::Event,
        "Gophercon 30 mar - 2 apr in Rome !pm-role",
        "a first and a last day; !goal: the event serves it",
    ),
    phrase(
        Purpose::Event,
        "Gophercon 12 mar 9:00 at Berlin @\"Rust community\"",
        "title, day, time, place, platform",
    ),
    phrase(
        Purpose::Event,
        "Gophercon 12-14 mar 9:00-17:00 at Berlin: meet the team",
        "several days, an end, and why go",
    ),
    phrase(
        Purpose::FollowUp,
        "fri send the deck to Ana",
        "day what, with whom",
    ),
    phrase(
        Purpose::FollowUp,
        "send the deck to Ana by fri",
        "the day can stand at the end",
    ),
    phrase(
        Purpose::FollowUp,
        "fri call Raj every 2w",
        "every so often again, once it is done",
    ),
    phrase(
        Purpose::FollowUp,
        "every monday call Raj",
        "each week on that day",
    ),
    phrase(
        Purpose::FollowUp,
        ">fri send the contract to Raj",
        "> at the start: promised to them",
    ),
    phrase(
        Purpose::FollowUp,
        "<fri the contract from Raj",
        "< at the start: awaited from them",
    ),
    phrase(
        Purpose::Introduction,
        "Ana Lima, Raj: both leave a monolith",
        "two people: why they should meet",
    ),
    phrase(
        Purpose::Introduction,
        "Ana Lima to Raj",
        "why can come later",
    ),
];
