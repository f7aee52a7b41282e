//! The form of a goal.

use crate::book::extra::Extra;
use crate::book::goal::{Milestone, Target};
use crate::book::{Contact, Goal};
use crate::language::filter::Standing;
use crate::language::target;

use super::part::{
    filled_lines, maybe_day, name, named, show_day, show_named, show_tags, tags, text, word,
};
use super::{Reader, Rule, Understood};

pub(super) const RULES: &[Rule<Goal>] = &[
    Rule::<Goal>::line(
        "Title",
        "Find a mentor in distributed systems",
        |it, _| it.title.clone(),
        |it, typed, _| name(&mut it.title, typed),
    )
    .needed(),
    Rule::line(
        "Kind",
        "learn, find mentors, new opportunities, visibility, community",
        |it, _| it.kind.to_string(),
        |it, typed, _| word(&mut it.kind, typed),
    ),
    Rule::line(
        "Why",
        "to lead a platform team",
        |it, _| it.why.clone(),
        |it, typed, _| text(&mut it.why, typed),
    ),
    Rule::line(
        "Status",
        "active, paused, reached, dropped",
        |it, _| it.status.to_string(),
        read_status,
    ),
    Rule::<Goal>::line(
        "Starts",
        "today",
        |it, _| show_day(it.start),
        |it, typed, reader| maybe_day(&mut it.start, typed, reader),
    )
    .dated(),
    Rule::<Goal>::line(
        "Due",
        "end of month, 1 mar",
        |it, _| show_day(it.due),
        |it, typed, reader| maybe_day(&mut it.due, typed, reader),
    )
    .dated(),
    Rule::lines(
        "Target",
        "2 mentors; 3 engagements a week; or a step a line, an x before what is done",
        |it, _| show_target(&it.target),
        read_target,
    ),
    Rule::<Goal>::line(
        "Tags",
        "#rust",
        |it, _| show_tags(&it.tags),
        |it, typed, _| tags(&mut it.tags, typed),
    )
    .begins("Who and what serves it"),
    Rule::line(
        "Filter",
        "topic:kafka or company:northwind; all whom it picks serve the goal",
        |it, _| it.filter.clone(),
        read_filter,
    ),
    Rule::line(
        "People",
        "Ana Lima, Raj Patel",
        |it, book| show_named(&it.contacts, book),
        |it, typed, reader| named(&mut it.contacts, typed, reader),
    ),
    Rule::line(
        "Platforms",
        "Rust community",
        |it, book| show_named(&it.platforms, book),
        |it, typed, reader| named(&mut it.platforms, typed, reader),
    ),
    Rule::line(
        "Events",
        "RustConf",
        |it, book| show_named(&it.events, book),
        |it, typed, reader| named(&mut it.events, typed, reader),
    ),
    Rule::lines(
        "Notes",
        "anything worth keeping",
        |it, _| it.notes.clone(),
        |it, typed, _| text(&mut it.notes, typed),
    ),
];

fn read_status(it: &mut Goal, typed: &str, reader: &mut Reader) -> Understood {
    let was_closed = it.is_closed();
    word(&mut it.status, typed)?;
    if it.is_closed() != was_closed {
        it.closed = it.is_closed().then_some(reader.today());
    }
    Ok(None)
}

/// Takes the filter whose people serve the goal, and echoes how many there are.
fn read_filter(it: &mut Goal, typed: &str, reader: &mut Reader) -> Understood {
    typed.clone_into(&mut it.filter);
    if typed.is_empty() {
        return Ok(None);
    }
    let filter = Standing::read(typed).map_err(|fault| fault.to_string())?;
    let contacts = reader.book.all::<Contact>().values();
    let picked = contacts.filter(|contact| filter.fits(reader.book, contact));
    Ok(Some(match picked.count() {
        0 => "nobody yet".to_owned(),
        1 => "1 contact".to_owned(),
        many => format!("{many} contacts"),
    }))
}

fn show_target(it: &Target) -> String {
    match it {
        Target::None | Target::Count { .. } | Target::Habit { .. } => target::told(it),
        Target::Milestones(steps) => {
            let line = |step: &Milestone| {
                if step.done.is_some() {
                    format!("x {}", step.text)
                } else {
                    step.text.clone()
                }
            };
            steps.iter().map(line).collect::<Vec<_>>().join("\n")
        }
    }
}

fn read_target(it: &mut Goal, typed: &str, reader: &mut Reader) -> Understood {
    if typed.is_empty() {
        it.target = Target::None;
        return Ok(None);
    }
    // A line that begins with a number but counts nothing is more likely a slip than a step.
    if !typed.contains('\n')
        && let Some(target) = target::read(typed).map_err(|error| error.to_string())?
    {
        it.target = target;
        return Ok(None);
    }
    let old = match std::mem::take(&mut it.target) {
        Target::Milestones(steps) => steps,
        _ => Vec::new(),
    };
    let step = |line: &str| {
        let (is_done, text) = line
            .strip_prefix("x ")
            .map_or((false, line), |text| (true, text.trim()));
        let known = old.iter().find(|step| step.text == text);
        let done = is_done.then(|| known.and_then(|step| step.done).unwrap_or(reader.today()));
        Milestone {
            text: text.to_owned(),
            done,
            extra: known.map_or_else(Extra::default, |step| step.extra.clone()),
        }
    };
    let steps: Vec<Milestone> = filled_lines(typed).map(step).collect();
    let done = steps.iter().filter(|step| step.done.is_some()).count();
    let echo = format!("{done} of {} steps", steps.len());
    it.target = Target::Milestones(steps);
    Ok(Some(echo))
}
