//! The page of a goal: why, how far, and who and what serves it.

use ratatui::text::{Line, Span};

use crate::book::goal::Target;
use crate::book::{Goal, Key};
use crate::insight::progress::Progress;
use crate::language::day;
use crate::state::State;

use crate::ui::page::Page;

pub(super) fn page(page: &mut Page, state: &State, key: Key) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Goal>(id)) else {
        return;
    };
    let book = &state.book;
    page.say(&it.title, page.theme.loud());
    page.say(&it.why, page.theme.quiet());
    page.gap();
    if let Some(progress) = state.tally.get(it.id) {
        bar(page, progress);
        page.say(&progress.words, page.theme.plain());
        page.say(&progress.pace, page.theme.quiet());
        page.gap();
    }
    if !it.kind.is_usual() {
        page.field("kind", &it.kind.to_string());
    }
    page.field(
        "status",
        &if it.status.is_usual() {
            String::new()
        } else {
            it.status.to_string()
        },
    );
    if let Some(due) = it.due {
        page.field("due", &day::near_and_far(due, state.today));
    }
    page.tags(&it.tags);
    if let Target::Milestones(steps) = &it.target {
        page.heading("Steps");
        for step in steps {
            let style = if step.done.is_some() {
                page.theme.good()
            } else {
                page.theme.quiet()
            };
            let on = step
                .done
                .map(|on| day::near(on, state.today))
                .unwrap_or_default();
            page.item(
                (page.theme.tick(step.done.is_some()), style),
                &step.text,
                (&on, page.theme.quiet()),
            );
        }
    }
    page.turn_aside();
    let people = it.contacts.iter().map(|id| {
        let last = book
            .last_talk(*id, state.today)
            .map(|(on, _)| day::ago(on, state.today));
        (
            Key::of(*id),
            last.unwrap_or_else(|| "no talk yet".to_owned()),
        )
    });
    list(page, state, "People", people);
    list(
        page,
        state,
        "Events",
        it.events.iter().map(|id| {
            let on = book
                .get(*id)
                .map(|event| day::near(event.start, state.today));
            (Key::of(*id), on.unwrap_or_default())
        }),
    );
    list(
        page,
        state,
        "Platforms",
        it.platforms.iter().map(|id| (Key::of(*id), String::new())),
    );
    if !it.notes.is_empty() {
        page.heading("Notes");
        page.say(&it.notes, page.theme.plain());
    }
}

fn list(page: &mut Page, state: &State, heading: &str, keys: impl Iterator<Item = (Key, String)>) {
    for (number, (key, word)) in keys.enumerate() {
        if number == 0 {
            page.heading(heading);
        }
        let name = state.book.name(key).unwrap_or_default();
        page.item(
            (page.theme.dot().trim(), page.theme.quiet()),
            name,
            (&word, page.theme.quiet()),
        );
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
        Span::styled(full.repeat(filled), page.theme.good()),
        Span::styled(rest.repeat(cells - filled), page.theme.quiet()),
    ]));
}

/// How many of so many cells are filled by what is done.
pub(in crate::ui) fn filled(progress: &Progress, cells: usize) -> usize {
    let share = |of: u32| usize::try_from(of).unwrap_or(usize::MAX);
    cells * share(progress.done.min(progress.target)) / share(progress.target).max(1)
}
