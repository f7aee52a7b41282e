//! The places of a template that are filled from the book, by their names, and what stands there until they
//! are.

use crate::book::word::words;

words! {
    /// What stands in a place.
    Place, "place of a template" {
        /// Their given name.
        First = "first",
        /// Their name.
        Name = "name",
        /// Where they work.
        Company = "company",
        /// What they do there.
        Title = "title",
        /// Where they live.
        City = "city",
        /// What the last talk was about.
        Topic = "topic",
        /// When it was: "5 weeks ago".
        Ago = "ago",
        /// What they care about.
        Cares = "cares",
        /// What they are looking for.
        Needs = "needs",
        /// What they can give.
        Offers = "offers",
        /// What they are an expert in.
        Expert = "expert",
        /// What I promised them.
        Promise = "promise",
        /// The event where we met.
        Event = "event",
        /// What is shared with them.
        Resource = "resource",
        /// Its address.
        Link = "link",
        /// Why it is for them.
        Why = "why",
        /// Whom they are to be introduced to.
        Other = "other",
        /// Why these two should meet.
        Reason = "reason",
        /// My own name.
        Me = "me",
    }
}

impl Place {
    /// What belongs there, for a place that nothing is known to fill with.
    pub const fn says(self) -> &'static str {
        match self {
            Self::First => "their first name",
            Self::Name => "their name",
            Self::Company => "their company",
            Self::Title => "what they do",
            Self::City => "their city",
            Self::Topic => "what you talked about",
            Self::Ago => "when you last talked",
            Self::Cares => "what they care about",
            Self::Needs => "what they look for",
            Self::Offers => "what they can give",
            Self::Expert => "what they know well",
            Self::Promise => "what you promised",
            Self::Event => "the event",
            Self::Resource => "what you share",
            Self::Link => "its link",
            Self::Why => "why it is for them",
            Self::Other => "whom they should meet",
            Self::Reason => "why they should meet",
            Self::Me => "your name",
        }
    }

    /// Whether it says the same to all who get the message on one occasion.
    pub const fn is_for_all(self) -> bool {
        matches!(
            self,
            Self::Event | Self::Resource | Self::Link | Self::Other | Self::Me
        )
    }
}
