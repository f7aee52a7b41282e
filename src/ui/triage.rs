//! The card of triage: who it is, why they may matter, and the keys that decide, which stay in sight below it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::book::{self, Contact};
use crate::insight::relevance::Relevance;
use crate::keymap::{self, Scope, bindings};
use crate::state::State;
use crate::state::action::Action;
use crate::state::reduce::asking;
use crate::state::triage::{Fate, Triage};
use crate::text;

use super::page::{Leaf, Page};
use super::prose;
use super::{Theme, lines};

/// The fewest lines of a card that lends one to the keys that decide.
const LENDS: u16 = 5;

/// How many lines the keys take that decide, with the one above them and a blank one that sets them off; where
/// there is little room, one in which they are told in short.
pub(super) fn foot(inside: Rect, state: &State, triage: &Triage) -> u16 {
    let rows = choices(state, usize::from(inside.width)).len() + 2;
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    if triage.is_over() || inside.height < LENDS {
        0
    } else if inside.height < rows * 2 {
        1
    } else {
        rows
    }
}

/// "3 of 12".
pub(super) fn way(triage: &Triage, theme: Theme) -> Line<'static> {
    let (at, of) = triage.way();
    let at = (at + 1).min(of);
    Line::styled(format!(" {at} of {of} "), theme.loud())
}

/// All lines of the card.
pub(super) fn page(triage: &Triage, state: &State, width: usize, theme: Theme) -> Leaf {
    let mut page = Page::new(width, theme);
    let who = triage.card().zip(triage.current());
    match who.and_then(|(card, id)| Some((card, state.book.get(id)?))) {
        Some((card, contact)) => {
            if let Some(fate) = triage.fate(&state.book, contact.id) {
                page.say(&format!("({})", told(fate)), theme.quiet());
                page.gap();
            }
            person(&mut page, card, contact, state);
        }
        None => end(&mut page, triage, state),
    }
    page.leaf()
}

fn told(fate: Fate) -> String {
    match fate {
        Fate::Kept(cadence) => cadence.told(),
        Fate::Ambient => "ambient: never to remind of".to_owned(),
        Fate::Archived => "archived".to_owned(),
        Fate::Skipped => "skipped before".to_owned(),
    }
}

/// Who it is, why they may matter, and what else is known.
fn person(page: &mut Page, card: &Relevance, contact: &Contact, state: &State) {
    let theme = page.theme;
    page.say(&contact.name, theme.loud());
    let place = [prose::work(contact), contact.location.clone()];
    let place = place.into_iter().filter(|part| !part.is_empty());
    page.say(&place.collect::<Vec<_>>().join(" · "), theme.quiet());
    page.gap();
    if card.reasons.is_empty() {
        page.say(
            "Nothing in your records ties them to a goal or to others yet.",
            theme.quiet(),
        );
    }
    let asked = asking::chosen(state);
    for (place, reason) in card.reasons.iter().enumerate() {
        let said = reason.words(&state.book, contact, state.today);
        let first = page.lines.len();
        page.item(
            (theme.dot().trim(), theme.accent()),
            &said,
            ("", theme.plain()),
        );
        if asked == Some(place) {
            page.single_out(first);
        }
    }
    page.gap();
    prose::known(page, state, contact);
}

/// The end of the walk.
fn end(page: &mut Page, triage: &Triage, state: &State) {
    let theme = page.theme;
    let (mut kept, mut ambient, mut archived, mut skipped) = (0, 0, 0, 0);
    for fate in triage.fates(&state.book) {
        let count = match fate {
            Fate::Kept(_) => &mut kept,
            Fate::Ambient => &mut ambient,
            Fate::Archived => &mut archived,
            Fate::Skipped => &mut skipped,
        };
        *count += 1;
    }
    let said: Vec<String> = [
        (kept, "to keep in touch with"),
        (ambient, "ambient"),
        (archived, "archived"),
        (skipped, "skipped"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} {word}"))
    .collect();
    page.say("That was everybody.", theme.title());
    page.gap();
    if !said.is_empty() {
        page.say(&format!("{}.", said.join(", ")), theme.plain());
    }
    let spread = triage.spread(&state.book);
    if !spread.is_empty() {
        page.say(&asks_for(&spread), theme.plain());
    }
    if skipped > 0 {
        let rest = "Who was skipped stays untriaged and makes no reminders; ‹triage› asks again.";
        page.say(&keymap::spell(&state.wishes, rest), theme.plain());
    }
}

/// What the cadences that were given come to: "3 every week, 1 every month: about 3 touches a week."
fn asks_for(spread: &[(book::Span, usize)]) -> String {
    let each = spread
        .iter()
        .map(|(span, count)| format!("{count} {}", span.every()));
    let each: Vec<String> = each.collect();
    let week: f64 = spread
        .iter()
        .filter_map(|(span, count)| {
            let count = u32::try_from(*count).ok()?;
            Some(f64::from(count) * 7.0 / f64::from(span.days()))
        })
        .sum();
    let touches = match week {
        ..0.75 => "less than a touch a week".to_owned(),
        ..1.5 => "about a touch a week".to_owned(),
        _ => format!("about {week:.0} touches a week"),
    };
    format!("{}: {touches}.", each.join(", "))
}

/// The keys that decide, as many a line as fit.
fn choices(state: &State, width: usize) -> Vec<Vec<(&str, &'static str)>> {
    const BETWEEN: usize = 3;
    let decides =
        |it: &&keymap::Binding| it.scope == Scope::Triage && matches!(it.action, Action::Keep(_));
    let mut rows: Vec<Vec<(&str, &'static str)>> = vec![Vec::new()];
    let mut used = 0;
    for binding in bindings().filter(decides) {
        let Some(key) = keymap::keys(&state.wishes, binding).next() else {
            continue;
        };
        let wide = text::width(key) + 1 + text::width(binding.hint) + BETWEEN;
        if used + wide > width + BETWEEN && used > 0 {
            rows.push(Vec::new());
            used = 0;
        }
        used += wide;
        if let Some(row) = rows.last_mut() {
            row.push((key, binding.hint));
        }
    }
    rows
}

pub(super) fn draw_foot(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    triage: &Triage,
    theme: Theme,
) {
    if triage.is_over() || area.is_empty() {
        return;
    }
    let rows = choices(state, usize::from(area.width));
    let told = |(key, word): (&str, &str), after: &'static str| {
        [
            Span::styled(key.to_owned(), theme.title()),
            Span::raw(format!(" {word}")),
            Span::styled(after, theme.quiet()),
        ]
    };
    if area.height == 1 {
        // From the first cadence to the last; and none.
        let all: Vec<(&str, &str)> = rows.into_iter().flatten().collect();
        if let [first, .., last, none] = all.as_slice() {
            let to = theme.goes_on_to();
            let said = [told(*first, to), told(*last, "   "), told(*none, "")];
            lines::draw(frame, area, [said.into_iter().flatten().collect::<Line>()]);
        }
        return;
    }
    let rows = rows.into_iter().map(|row| {
        let choices = row.into_iter().flat_map(|choice| told(choice, "   "));
        choices.collect::<Line>()
    });
    lines::draw(
        frame,
        area,
        [
            Line::default(),
            Line::styled("In touch every", theme.quiet()),
        ]
        .into_iter()
        .chain(rows),
    );
}
