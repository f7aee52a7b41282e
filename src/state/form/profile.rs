//! The form of the profile: who the user is and wants to be known as.

use crate::book::Profile;

use super::Rule;
use super::part::{list, text};

pub(super) const RULES: &[Rule<Profile>] = &[
    Rule::line(
        "Name",
        "Sam Rivera",
        |it, _| it.name.clone(),
        |it, typed, _| text(&mut it.name, typed),
    ),
    Rule::line(
        "Headline",
        "backend engineer in payments",
        |it, _| it.headline.clone(),
        |it, typed, _| text(&mut it.headline, typed),
    ),
    Rule::lines(
        "Statement",
        "what you want to be known for",
        |it, _| it.statement.clone(),
        |it, typed, _| text(&mut it.statement, typed),
    ),
    Rule::line(
        "Values",
        "honesty, craft, patience",
        |it, _| it.values.join(", "),
        |it, typed, _| list(&mut it.values, typed),
    ),
    Rule::line(
        "Addresses",
        "sam@example.org, linkedin.com/in/sam; they tell sent from received",
        |it, _| it.addresses.join(", "),
        |it, typed, _| list(&mut it.addresses, typed),
    ),
];
