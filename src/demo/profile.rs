//! Who the sample user is, and two of their weekly looks back.

use chrono::{Datelike, Days};

use super::stage::Stage;
use super::table::rows;
use crate::book::extra::Extra;
use crate::book::review::Answer;
use crate::book::{Day, Profile, Review};

/// weeks ago | question | answer
const REVIEWS: &str = "
2 | What moved a goal?           | Priya's budget was approved; the fleet role is real now
2 | What slipped?                | Raj. A month goes by faster than I log it
2 | Who gave me something?       | David, a referral I had not asked for
2 | One thing for next week      | ask Ngozi to take the one-pager apart
1 | What moved a goal?           | the design review with Kwame: two hours, one customer
1 | What slipped?                | Grace's pilot started and I have not asked how
1 | Who gave me something?       | Ngozi, an afternoon and a red pen
1 | One thing for next week      | five minutes at the meet-up, then listen
";

/// Puts the profile and the reviews into the book.
pub(super) fn enter(stage: &mut Stage) {
    stage.put(Profile {
        name: "Sam Rivera".to_owned(),
        headline: "Backend engineer in payments, moving toward platform work".to_owned(),
        statement: "I make the dull parts of software dependable, and explain them well enough \
                    that other teams can build on them without asking me."
            .to_owned(),
        values: [
            "clarity before cleverness",
            "credit where it is due",
            "leave it better documented",
        ]
        .map(str::to_owned)
        .to_vec(),
        addresses: [
            "sam@rivera.example",
            "https://linkedin.example/in/sam-rivera",
        ]
        .map(str::to_owned)
        .to_vec(),
        ..Profile::default()
    });
    for weeks in ["2", "1"] {
        let review = review(stage, weeks);
        stage.put(review);
    }
}

fn review(stage: &mut Stage, weeks: &str) -> Review {
    let ago = weeks.parse::<u64>().unwrap_or_default() * 7;
    let monday = monday(stage.today)
        .checked_sub_days(Days::new(ago))
        .unwrap_or(stage.today);
    let answers = rows::<3>(REVIEWS).filter(|row| row[0] == weeks);
    Review {
        id: stage.coin(monday),
        week: monday,
        answers: answers
            .map(|[_, question, answer]| Answer {
                question: question.to_owned(),
                answer: answer.to_owned(),
                extra: Extra::default(),
            })
            .collect(),
        extra: Extra::default(),
    }
}

/// The Monday of a day's week.
fn monday(day: Day) -> Day {
    let since = Days::new(u64::from(day.weekday().num_days_from_monday()));
    day.checked_sub_days(since).unwrap_or(day)
}
