//! A question with two buttons. On a low screen the frame goes first, then words in the middle of the question:
//! what is asked, about whom, and the safe answer stay to the last.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::keymap;
use crate::state::State;
use crate::state::overlay::Confirm;
use crate::text;

use super::popup::{self, told};
use super::{Theme, lines};

/// The buttons in a line, and how many cells stand before the chosen one.
type Buttons = (Line<'static>, usize);

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, confirm: &Confirm, theme: Theme) {
    let width = usize::from(area.width);
    let framed = width.min(usize::from(popup::SENTENCES)).saturating_sub(4);
    let question = theme.text(&confirm.question);
    let height = text::wrap(&question, framed).len() + 4;
    if height <= usize::from(area.height) {
        let (line, chosen) = buttons(state, confirm, framed, theme);
        let question = std::slice::from_ref(&confirm.question);
        let foot = told(frame, area, "Sure?", question, line, theme);
        stand(frame, foot, chosen);
        return;
    }
    frame.render_widget(Clear, area);
    let room = usize::from(area.height.saturating_sub(1));
    let (line, chosen) = buttons(state, confirm, width, theme);
    let asked = shortened(&question, width, room);
    let above = u16::try_from(asked.len()).unwrap_or(u16::MAX);
    let foot = Rect {
        y: area.y.saturating_add(above),
        height: u16::from(above < area.height),
        ..area
    };
    lines::draw(frame, area, asked.into_iter().map(Line::raw).chain([line]));
    stand(frame, foot, chosen);
}

/// Puts the cursor at the chosen button.
fn stand(frame: &mut Frame, foot: Rect, chosen: usize) {
    if chosen < usize::from(foot.width) && !foot.is_empty() {
        let x = foot.x + u16::try_from(chosen).unwrap_or_default();
        frame.set_cursor_position(Position::new(x, foot.y));
    }
}

/// The buttons as far as there is room: close together before the word of the unsafe one goes.
fn buttons(state: &State, confirm: &Confirm, width: usize, theme: Theme) -> Buttons {
    let [yes, no] = ["‹yes›", "‹no›"].map(|key| keymap::spell(&state.wishes, key));
    let whole = (
        format!("{yes} {}", confirm.yes),
        format!("{no} {}", confirm.no),
    );
    let bare = (yes.into_owned(), whole.1.clone());
    let forms = [(&whole, " ", "  "), (&whole, "", " "), (&bare, "", " ")];
    let row = |((yes, no), edge, gap): (&(String, String), &str, &'static str)| {
        let button = |said: &str, on: bool| {
            let (open, close) = if on { ("[", "]") } else { (" ", " ") };
            let style = if on { theme.selected() } else { theme.plain() };
            Span::styled(format!("{open}{edge}{said}{edge}{close}"), style)
        };
        let (yes, no) = (button(yes, confirm.on_yes), button(no, !confirm.on_yes));
        let chosen = if confirm.on_yes {
            0
        } else {
            yes.width() + gap.len()
        };
        (Line::from(vec![yes, Span::raw(gap), no]), chosen)
    };
    let mut rows = forms.into_iter().map(row);
    let fitting = rows.find(|(line, _)| line.width() <= width);
    fitting.unwrap_or_else(|| row((&bare, "", " ")))
}

/// The question in so many lines of so many cells, words in its middle left out where there are too few.
fn shortened(question: &str, width: usize, lines: usize) -> Vec<String> {
    let words: Vec<&str> = question.split(' ').collect();
    let left_out = |count: usize| {
        let kept = words.len().saturating_sub(count);
        let (start, end) = (kept.div_ceil(2), words.len() - kept / 2);
        let (start, end) = (words.get(..start), words.get(end..));
        let [start, end] = [start, end].map(|part| part.unwrap_or_default().join(" "));
        text::wrap(&format!("{start}… {end}"), width)
    };
    let whole = text::wrap(question, width);
    let mut shorter = (1..words.len().saturating_sub(1)).map(left_out);
    if whole.len() <= lines {
        return whole;
    }
    let fitting = shorter.find(|rows| rows.len() <= lines);
    fitting.unwrap_or_else(|| vec![text::fit(question, width).into_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_the_middle_go_first() {
        let question = "Delete Ada Lovelace and with them 1 follow-up, 2 talks?";
        assert_eq!(shortened(question, 60, 1), [question]);
        assert_eq!(
            shortened(question, 20, 2),
            ["Delete Ada Lovelace…", "follow-up, 2 talks?"]
        );
        assert_eq!(shortened(question, 20, 1), ["Delete Ada… 2 talks?"]);
        assert_eq!(shortened(question, 6, 1), ["Delet…"]);
    }
}
