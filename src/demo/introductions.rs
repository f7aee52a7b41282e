//! The introductions of the sample network, in every state on the way.

use super::stage::Stage;
use super::table::{items, rows};
use crate::book::extra::Extra;
use crate::book::follow_up::Origin;
use crate::book::introduction::IntroductionStep;
use crate::book::{Contact, FollowUp, Introduction};

/// one | other | asked by | why | states with their days ago | the follow-up that is its next step, if it is there
const INTRODUCTIONS: &str = "
chiara    | nadia  |           | Chiara hires in Milan, Nadia wants to move     | offered 210; both-agreed 207; made 204; thanked 188
oluwaseun | ahmed  | oluwaseun | thirty years of card settlement, three of need | offered 142; one-agreed 140; both-agreed 139; made 137; thanked 120
jorg      | viktor |           | alerts need traces, and both will say so       | offered 95; both-agreed 92; made 90; thanked 81
amara     | ingrid | amara     | a first pipeline and somebody who has had ten  | offered 19; both-agreed 15; made 12
leila     | kwame  | leila     | Kwame's hiring lead looks for her kind         | offered 9; one-agreed 8; both-agreed 3 | introduce her to Kwame's hiring lead
oleks     | beatriz|           | both Postgres, soon both in Lisbon             | offered 3
arjun     | samir  |           | disputes meet reconciliation                   | offered 88; declined 80
tariq     | kwame  | tariq     | a first rota, and somebody who has grown teams | offered 31; one-agreed 30; declined 26
";

/// Puts the introductions into the book.
pub(super) fn enter(stage: &mut Stage) {
    for [one, other, asked_by, why, states, next] in rows::<6>(INTRODUCTIONS) {
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
        if let Some(step) = step(stage, &introduction, next) {
            stage.put(step);
        }
        stage.put(introduction);
    }
}

/// What an introduction leaves to do: a follow-up that is there, or one of its own.
fn step(stage: &mut Stage, it: &Introduction, there: &str) -> Option<FollowUp> {
    let mut known = stage.tables.follow_ups.values();
    if let Some(known) = known.find(|step| step.what == there) {
        return Some(FollowUp {
            origin: Origin::Introduction(it.id),
            ..known.clone()
        });
    }
    let since = it.since().unwrap_or(stage.today);
    let step = it.left_to_do(stage.coin(since), since)?;
    Some(FollowUp {
        goals: vec![stage.id("community")],
        ..step
    })
}
