//! The view of insights: a tile a picture, in two columns where there is room, one at a time where there is
//! little. A column that has more tiles than fit is turned by pages, so that no picture is ever cut.

mod columns;
mod courses;
mod legend;
mod rows;
mod tiles;

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use crate::insight::pictures::{Art, Number, Picture};
use crate::keymap;
use crate::state::State;
use crate::state::insights::{Insights, Spot};
use crate::text;

use super::{Theme, heat, lines};
use tiles::Place;

/// The most lines that the sentence of a picture takes.
const SENTENCE: usize = 2;

/// In less cells than these, a tile has no air at its right side.
const TIGHT: u16 = 44;

/// A tile being drawn.
struct Tile<'a> {
    picture: &'a Picture,
    /// What is chosen in it; nothing where another is looked at.
    spot: Option<Spot>,
    /// What fills it; nothing where there is something in it.
    fills: String,
    theme: Theme,
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, view: &Insights, theme: Theme) {
    let mut cursor = None;
    for Place { at, area, below } in tiles::places(area, view) {
        let Some(picture) = view.pictures().get(at) else {
            continue;
        };
        let spot = (at == view.at()).then(|| view.spot(at));
        let tile = Tile {
            picture,
            fills: fills(picture, state),
            spot,
            theme,
        };
        let way = match (tiles::is_alone(area, view), below) {
            (true, _) => format!("{} of {}", at + 1, view.pictures().len()),
            (false, 0) => String::new(),
            (false, more) => format!("{more} more below"),
        };
        cursor = tile.draw(frame, area, &way).or(cursor);
    }
    if let Some(at) = cursor.filter(|_| state.overlays.is_empty()) {
        frame.set_cursor_position(at);
    }
}

/// The keys that fill a picture in which there is nothing.
fn fills(picture: &Picture, state: &State) -> String {
    let says = match &picture.art {
        Art::Weeks(_) | Art::Year(_) if picture.whole.number == 0 => "; ‹log› notes one",
        Art::Months(_) if picture.whole.number == 0 => "; ‹log›, then gave: or got: in the line",
        Art::Courses(_) if picture.steps.is_empty() => "; ‹goals›, then ‹add› sets the first",
        Art::Origins if picture.steps.is_empty() => "; ‹platforms›, then ‹add› adds the first",
        _ => return String::new(),
    };
    keymap::spell(&state.wishes, says).into_owned()
}

impl<'a> Tile<'a> {
    /// Draws the tile; gives the place of what is chosen, where it is in this one.
    fn draw(&self, frame: &mut Frame, area: Rect, way: &str) -> Option<Position> {
        let theme = self.theme;
        let is_on = self.spot.is_some();
        let title = format!(" {} ", self.picture.art.title());
        let title_style = if is_on { theme.title() } else { theme.plain() };
        let mut block = Block::bordered()
            .border_set(theme.lines(is_on))
            .border_style(theme.frame(is_on))
            .title(Line::styled(title, title_style));
        let mut corner = legend::spans(self, usize::from(area.width), way);
        if !way.is_empty() {
            corner.push(Span::styled(format!(" {way} "), theme.quiet()));
        }
        if !corner.is_empty() {
            block = block.title(Line::from(corner).right_aligned());
        }
        if let Some(number) = self.number() {
            // What it is of is cut before the number is.
            let words = theme.text(&number.fact.words).into_owned();
            let room = usize::from(area.width).saturating_sub(6 + text::width(&words));
            let of = theme.fit(&text::clean(&number.of), room);
            let told = if room < 4 {
                words
            } else {
                format!("{of}: {words}")
            };
            block = block.title_bottom(Line::styled(format!(" {told} "), theme.loud()));
        }
        frame.render_widget(block, area);
        let mut inside = area.inner(Margin::new(2, 1));
        if area.width < TIGHT {
            inside.width = (inside.width + 1).min(area.width);
        }
        if inside.is_empty() {
            return None;
        }
        let sentence = self.sentence(usize::from(inside.width));
        let used = u16::try_from(sentence.len()).unwrap_or(u16::MAX);
        lines::draw(frame, inside, sentence);
        let used = used.min(inside.height);
        let rest = Rect {
            y: inside.y + used,
            height: inside.height - used,
            ..inside
        };
        let spot = self.draw_picture(frame, rest);
        match self.spot? {
            Spot::Whole => Some(inside.as_position()),
            Spot::Number(..) => spot.or(Some(inside.as_position())),
        }
    }

    /// The number that is chosen in it.
    fn number(&self) -> Option<&'a Number> {
        let Spot::Number(step, place) = self.spot? else {
            return None;
        };
        self.picture.steps.get(step)?.get(place)
    }

    /// The place of the chosen step.
    fn step(&self) -> Option<usize> {
        match self.spot? {
            Spot::Whole => None,
            Spot::Number(step, _) => Some(step),
        }
    }

    /// The sentence above the picture.
    fn sentence(&self, width: usize) -> Vec<Line<'static>> {
        let said = format!("{}{}", self.picture.whole.words, self.fills);
        let style = match self.spot {
            Some(Spot::Whole) => self.theme.selected(),
            _ => self.theme.plain(),
        };
        let wrapped = text::wrap(&self.theme.text(&said), width.max(1));
        wrapped
            .into_iter()
            .take(SENTENCE)
            .map(|line| Line::from(Span::styled(line, style)))
            .collect()
    }

    fn draw_picture(&self, frame: &mut Frame, area: Rect) -> Option<Position> {
        if self.picture.steps.is_empty() {
            return None;
        }
        // Axes around nothing tell nothing; a number that is looked at is to be seen nevertheless.
        if self.picture.is_empty() && !matches!(self.spot, Some(Spot::Number(..))) {
            return None;
        }
        if self.theme.bare {
            return rows::in_words(self, frame, area);
        }
        match &self.picture.art {
            Art::Weeks(days) | Art::Ahead(days) | Art::Months(days) => {
                columns::draw(self, days, frame, area)
            }
            Art::Year(heat) => {
                let chosen = self.step().and_then(|week| {
                    let Spot::Number(_, weekday) = self.spot? else {
                        return None;
                    };
                    heat.first().iter_days().nth(week * 7 + weekday)
                });
                let width = usize::from(area.width);
                let drawn = heat::lines(heat, width, chosen, self.theme);
                if drawn.is_empty() || area.height < heat::DAYS {
                    return rows::in_words(self, frame, area);
                }
                // Where a row is short, the names of the months give way to the days.
                let above = u16::from(area.height == heat::DAYS);
                lines::draw(frame, area, drawn.into_iter().skip(usize::from(above)));
                let (x, y) = heat::spot(heat, width, chosen?)?;
                Some(Position::new(area.x + x, area.y + y.saturating_sub(above)))
            }
            Art::Bands | Art::Origins => rows::draw(self, frame, area),
            Art::Courses(courses) => courses::draw(self, courses, frame, area),
        }
    }
}
