//! The options of `netgrow add`: for each kind of record the fields of its form, under the same labels, so that
//! what is typed into an option is read as the form reads it.

use clap::Args;

/// Declares the options of a kind of record, each named with the label of its field in the form.
macro_rules! fields {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident = $label:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Args)]
        pub(super) struct $name {
            /// One line in the capture grammar.
            #[arg(required = true, value_name = "LINE")]
            pub(super) line: Vec<String>,
            $($(#[$field_meta])* #[arg(long, value_name = "TEXT", allow_hyphen_values = true)] $field: Option<String>,)*
            /// Add platforms and people that are not known yet, and another contact of a name that is there.
            #[arg(long)]
            pub(super) new: bool,
        }

        impl $name {
            pub(super) fn options(&self) -> Vec<(&'static str, &str)> {
                [$(($label, self.$field.as_deref()),)*].into_iter().filter_map(|(label, value)| Some((label, value?))).collect()
            }
        }
    };
}

fields! {
    /// A person.
    ContactFields {
        /// Where they work
        company = "Company",
        /// What they do there
        title = "Title",
        /// How often to be in touch: 1w, 2w, 1m, 6w, 3m, 6m, 1y, “every 10 days”, ambient
        cadence = "Cadence",
        /// Tags, with blanks between
        tags = "Tags",
        /// How you met, in words
        met = "How we met",
        /// Where you met: an event, a platform, or "through" a contact
        met_at = "Met at",
        /// E-mail addresses, with commas between
        email = "E-mail",
        /// Phone numbers, with commas between
        phone = "Phone",
        /// Web addresses, with commas between
        links = "Links",
        /// City or country
        place = "Place",
        /// 10 dec 1815, or 10 dec without the year
        birthday = "Birthday",
        /// What they care about, with commas between
        cares = "Cares about",
        /// What they are an expert in, with commas between
        topics = "Expert in",
        /// What they look for, with commas between
        needs = "Needs",
        /// What they can give, with commas between
        offers = "Offers",
        /// What to ask next
        ask = "Ask next",
        /// identified, reached-out, talking, asked, mentoring, paused or ended
        mentor = "Mentor stage",
        /// Other names, with commas between
        aliases = "Also called",
        /// Notes
        notes = "Notes",
    }
}

fields! {
    /// A goal.
    GoalFields {
        /// learn, find-mentors, new-opportunities, visibility, community or other
        kind = "Kind",
        /// Why it matters
        why = "Why",
        /// active, paused, reached or dropped
        status = "Status",
        /// The day it begins
        starts = "Starts",
        /// The day to reach it by
        due = "Due",
        /// 2 mentors; 3 engagements a week; or a step a line
        target = "Target",
        /// Tags, with blanks between
        tags = "Tags",
        /// A filter that picks who serves it: topic:kafka or company:northwind
        filter = "Filter",
        /// People who serve it, with commas between
        people = "People",
        /// Platforms whose talks, events and engagements serve it, with commas between
        platforms = "Platforms",
        /// Events that serve it, with commas between
        events = "Events",
        /// Notes
        notes = "Notes",
    }
}

fields! {
    /// An event.
    EventFields {
        /// When it ends: 14 mar 17:00
        ends = "Ends",
        /// Where
        place = "Place",
        /// Its page
        link = "Link",
        /// The platform it belongs to
        platform = "Platform",
        /// Why go
        why = "Why go",
        /// going, considering, attended or skipped
        status = "Status",
        /// Whom to meet, one a line: Ana Lima: how does her team hire?
        meet = "Meet",
        /// What to prepare, one a line
        prepare = "Prepare",
        /// Tags, with blanks between
        tags = "Tags",
        /// Notes
        notes = "Notes",
    }
}

fields! {
    /// A follow-up.
    FollowUpFields {
        /// With whom, with commas between
        with = "With",
        /// By when
        due = "Due",
        /// me or them
        whose_move = "Whose move",
        /// yes or no
        promised = "Promised",
        /// Every 2 weeks, or every month by schedule
        repeats = "Repeats",
        /// Goals it serves, with commas between
        goals = "Goals",
        /// Tags, with blanks between
        tags = "Tags",
        /// Notes
        notes = "Notes",
    }
}
