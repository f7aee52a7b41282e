//! The page of a goal: why, how far and at what pace, what comes next, who serves it and who of them is
//! silent, and what served it last.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::book::goal::{GoalStatus, Target};
use crate::book::{Contact, Day, Goal, Id, Key};
use crate::insight::ask::WHOM;
use crate::insight::burnup::BurnUp;
use crate::insight::naming;
use crate::insight::outlook::Outlook;
use crate::insight::progress::{Progress, Stand};
use crate::keymap;
use crate::language::day;
use crate::state::State;
use crate::ui::{Theme, burnup};

use super::{ask, counted, facts_but, single_out};
use crate::ui::page::Page;

/// Rows that each part of a page shows.
const ROWS: usize = 6;

/// Weeks of a habit that a page shows.
const WEEKS: usize = 13;

/// The numbers that stand elsewhere on the page than among the others: above what they count.
const ELSEWHERE: [&str; 6] = ["done", "pace", "next", "silent", "served", WHOM];

pub(super) fn page(page: &mut Page, state: &State, key: Key) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Goal>(id)) else {
        return;
    };
    page.say(&it.title, page.theme.loud());
    page.say(&it.why, page.theme.quiet());
    page.gap();
    if let Some(progress) = state.tally.get(it.id) {
        if !(page.has_two() && has_picture(state, it, progress)) {
            bar(page, progress);
        }
        let first = page.lines.len();
        page.say(&progress.words, page.theme.plain());
        single_out(page, state, key, "done", first);
        let first = page.lines.len();
        page.say(&progress.pace, page.theme.quiet());
        single_out(page, state, key, "pace", first);
        if page.has_two() {
            way(page, state, it, progress);
        }
        page.gap();
    }
    if !it.kind.is_usual() {
        page.field("kind", &it.kind.to_string());
    }
    if !it.status.is_usual() {
        page.field("status", &it.status.to_string());
    }
    if let Some(due) = it.due {
        page.field("due", &day::near_and_far(due, state.today));
    }
    page.tags(&it.tags);
    page.field("filter", &it.filter);
    page.gap();
    facts_but(page, state, key, &ELSEWHERE);
    steps(page, it, state.today);
    page.turn_aside();
    if let Some(outlook) = state.counted.outlook(it.id) {
        if outlook.next.is_empty() && is_idle(it) {
            page.gap();
            let says = "Nothing comes next for it: ‹follow-up› adds a follow-up.";
            page.say(&keymap::spell(&state.wishes, says), page.theme.due());
        }
        stands(page, state, key, outlook);
    }
    ask::section(page, state, it);
    let platforms = it.platforms.iter().map(|id| Key::of(*id));
    let platforms = platforms.map(|key| (naming::told(&state.book, key), String::new()));
    if !it.platforms.is_empty() {
        page.heading("Platforms");
    }
    list(page, platforms);
    page.notes(&it.notes);
    // In one column what is to be done comes before the picture of how it went.
    if let Some(progress) = state.tally.get(it.id).filter(|_| !page.has_two()) {
        way(page, state, it, progress);
    }
}

/// Whether the way to its day is drawn, which tells what a bar would.
fn has_picture(state: &State, it: &Goal, progress: &Progress) -> bool {
    let days = state.tally.days(it.id);
    days.is_some_and(|days| BurnUp::of(it, progress, days, state.today).is_some())
}

/// The way to its day as a picture, or the weeks of a habit.
fn way(page: &mut Page, state: &State, it: &Goal, progress: &Progress) {
    let Some(days) = state.tally.days(it.id) else {
        return;
    };
    if let Some(way) = BurnUp::of(it, progress, days, state.today) {
        let lines = burnup::lines(&way, page.width, page.theme);
        if !lines.is_empty() {
            page.gap();
            page.lines.extend(lines);
        }
        return;
    }
    let weeks = state.tally.weeks(it);
    let shown = weeks.iter().rev().take(WEEKS).rev();
    let ticks: Vec<&str> = shown.map(|week| page.theme.tick(week.kept)).collect();
    page.field("weeks", &ticks.join(" "));
}

/// Whether a goal is worked on by what is planned for it, and not by its steps or week by week.
fn is_idle(it: &Goal) -> bool {
    it.status == GoalStatus::Active && matches!(it.target, Target::None | Target::Count { .. })
}

fn steps(page: &mut Page, it: &Goal, today: Day) {
    let Target::Milestones(steps) = &it.target else {
        return;
    };
    page.heading("Steps");
    for step in steps {
        let style = if step.done.is_some() {
            page.theme.good()
        } else {
            page.theme.quiet()
        };
        let on = step.done.map(|on| day::near(on, today)).unwrap_or_default();
        page.item(
            (page.theme.tick(step.done.is_some()), style),
            &step.text,
            (&on, page.theme.quiet()),
        );
    }
}

/// What comes next, who is silent, who else serves it, and what did last: each number above what it counts.
fn stands(page: &mut Page, state: &State, key: Key, outlook: &Outlook) {
    let (book, today) = (&state.book, state.today);
    counted(page, state, key, "next", "Next");
    let next = outlook.next.iter();
    let next = next.map(|(on, key)| (naming::told(book, *key), day::distance(*on, today)));
    list(page, next);
    let last = |id: &Id<Contact>| {
        let last = book.last_talk(*id, today);
        let ago = last.map(|(on, _)| day::ago(on, today));
        let name = naming::told(book, Key::of(*id));
        (name, ago.unwrap_or_else(|| "no talk yet".to_owned()))
    };
    counted(page, state, key, "silent", "Silent");
    list(page, outlook.silent.iter().map(last));
    counted(page, state, key, "served", "Served it");
    let served = outlook.served.iter();
    let served = served.map(|(on, key)| (naming::told_on(book, *key, *on), day::near(*on, today)));
    list(page, served);
    let people = outlook.people.iter();
    let mut in_touch = people.filter(|id| !outlook.silent.contains(id)).peekable();
    if in_touch.peek().is_some() {
        page.heading("In touch");
    }
    list(page, in_touch.map(last));
}

/// The first of some records, each with a word, and how many more there are.
fn list(page: &mut Page, mut rows: impl Iterator<Item = (String, String)>) {
    for (said, word) in rows.by_ref().take(ROWS) {
        page.item(
            (page.theme.dot().trim(), page.theme.quiet()),
            &said,
            (&word, page.theme.quiet()),
        );
    }
    match rows.count() {
        0 => {}
        more => page.item(
            (" ", page.theme.quiet()),
            &format!("and {more} more"),
            ("", page.theme.quiet()),
        ),
    }
}

fn bar(page: &mut Page, progress: &Progress) {
    if page.theme.bare {
        return;
    }
    let (full, rest) = page.theme.bar();
    let cells = page.width.min(40);
    let filled = filled(progress, cells);
    page.lines.push(Line::from(vec![
        Span::styled(full.repeat(filled), pace(progress, page.theme)),
        Span::styled(rest.repeat(cells - filled), page.theme.quiet()),
    ]));
}

/// How a goal that will be reached in time, or not, is shown.
pub(in crate::ui) fn pace(progress: &Progress, theme: Theme) -> Style {
    match progress.stand {
        Stand::Open => theme.plain(),
        Stand::OnPace => theme.good(),
        Stand::Behind => theme.due(),
    }
}

/// How many of so many cells are filled by what is done.
pub(in crate::ui) fn filled(progress: &Progress, cells: usize) -> usize {
    let share = |of: u32| usize::try_from(of).unwrap_or(usize::MAX);
    cells * share(progress.done.min(progress.target)) / share(progress.target).max(1)
}
