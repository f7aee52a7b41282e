//! The view of the year on the platforms: the calendar, the year in words, and what was done on the day that is
//! looked at.

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::Line;

use crate::keymap;
use crate::language::day;
use crate::state::State;
use crate::state::reduce::asking;
use crate::state::year::Year;
use crate::text;

use super::page::Page;
use super::{Theme, card, heat, lines};

/// The most cells that it takes.
const WIDEST: u16 = 120;

const TITLE: &str = " Engagement, day by day ";

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, view: &Year, theme: Theme) {
    let column = Rect {
        x: area.x + area.width.saturating_sub(WIDEST) / 2,
        width: area.width.min(WIDEST),
        ..area
    };
    let words = theme.text(&view.heat().words()).into_owned();
    let fits = usize::from(column.width) > text::width(TITLE) + text::width(&words) + 6;
    let told = if fits {
        Line::styled(format!(" {words} "), theme.quiet())
    } else {
        Line::default()
    };
    let told = match asking::chosen(state) {
        Some(0) => told.patch_style(theme.selected()),
        _ => told,
    };
    card::edge(frame, column, (TITLE, told), "", theme);
    let inside = column.inner(Margin::new(2, 1));
    let width = usize::from(inside.width);
    let cells = if width < heat::EASY { 0 } else { width };
    let mut page = heat::lines(view.heat(), cells, Some(view.at()), theme);
    if page.is_empty() {
        let said = text::wrap(&words, width.max(1)).into_iter();
        page.extend(said.map(|part| Line::styled(part, theme.quiet())));
    }
    page.extend(of_day(state, view, width, theme));
    lines::draw(frame, inside, page);
    if state.overlays.is_empty() && !inside.is_empty() {
        let (x, y) = heat::spot(view.heat(), cells, view.at()).unwrap_or_default();
        let spot = Position::new(inside.x + x, inside.y + y);
        if inside.contains(spot) {
            frame.set_cursor_position(spot);
        }
    }
}

/// The day that is looked at and what was done on it; and what the year came to on each platform.
fn of_day(state: &State, view: &Year, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut page = Page::new(width, theme);
    page.heading(&day::near_and_ago(view.at(), state.today));
    let mut is_idle = true;
    for deed in view.deeds() {
        is_idle = false;
        let name = state.book.name(deed.on.into()).unwrap_or_default();
        let said = match deed.what.as_str() {
            "" => format!("{} on {name}", deed.kind),
            what => format!("{} on {name}: {what}", deed.kind),
        };
        let mark = (theme.dot().trim(), theme.quiet());
        page.item(mark, &said, ("", theme.quiet()));
    }
    if is_idle {
        page.say("nothing", theme.quiet());
    }
    if view.heat().is_empty() {
        let says = "Nothing is noted of the year yet: ‹platforms›, then ‹log› on a platform notes what you \
                    did there, a key each.";
        page.gap();
        page.say(&keymap::spell(&state.wishes, says), theme.quiet());
    }
    if !view.busy().is_empty() {
        page.heading("In the year");
    }
    for (place, busy) in view.busy().iter().enumerate() {
        let name = state.book.name(busy.on.into()).unwrap_or_default();
        let is_chosen = asking::chosen(state) == Some(place + 1);
        let mark = if is_chosen {
            (theme.pointer(), theme.accent())
        } else {
            (theme.dot().trim(), theme.quiet())
        };
        let said = format!("{name}: {}", busy.words());
        page.item(mark, &said, (&busy.times.to_string(), theme.quiet()));
    }
    let mut lines = page.lines();
    lines.insert(0, Line::default());
    lines
}
