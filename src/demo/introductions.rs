//! The introductions of the sample network, in every state on the way.

use super::stage::Stage;
use super::table::{items, rows};
use crate::book::extra::Extra;
use crate::book::introduction::IntroductionStep;
use crate::book::{Contact, Introduction};

/// one | other | asked by | why | states with their days ago
const INTRODUCTIONS: &str = "
chiara    | nadia  |           | Chiara hires in Milan, Nadia wants to move     | offered 210; both-agreed 207; made 204
oluwaseun | ahmed  | oluwaseun | thirty years of card settlement, three of need | offered 142; one-agreed 140; both-agreed 139; made 137; thanked 120
jorg      | viktor |           | alerts need traces, and both will say so       | offered 95; both-agreed 92; made 90; thanked 81
amara     | ingrid | amara     | a first pipeline and somebody who has had ten  | offered 55; both-agreed 53; made 51
leila     | kwame  | leila     | Kwame's hiring lead looks for her kind         | offered 9; one-agreed 8
oleks     | beatriz|           | both Postgres, soon both in Lisbon             | offered 3
arjun     | samir  |           | disputes meet reconciliation                   | offered 88; declined 80
";

/// Puts the introductions into the book.
pub(super) fn enter(stage: &mut Stage) {
    for [one, other, asked_by, why, states] in rows::<5>(INTRODUCTIONS) {
        let steps: Vec<IntroductionStep> = items(states)
            .filter_map(|step| step.split_once(' '))
            .filter_map(|(state, days)| {
                Some(IntroductionStep {
                    state: state.parse().ok()?,
                    on: stage.days_ago(days),
                    extra: Extra::default(),
                })
            })
            .collect();
        let made = steps.first().map_or(stage.today, |step| step.on);
        let introduction = Introduction {
            id: stage.coin(made),
            between: [stage.id(one), stage.id(other)],
            asked_by: stage.find::<Contact>(asked_by),
            why: why.to_owned(),
            steps,
            notes: String::new(),
            extra: Extra::default(),
        };
        stage.put(introduction);
    }
}
