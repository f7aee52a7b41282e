//! The view of insights: the pictures, the one that is looked at, and in each the number that is chosen. The
//! pictures are made when it is opened and when the book changes; drawing counts nothing.

use std::cmp::Reverse;

use crate::insight::fact::Fact;
use crate::insight::pictures::{self, Art, Number, Picture};
use crate::insight::platforms::Yields;

use super::action::Way;
use super::view::Ground;

/// The pictures, and what is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Insights {
    pictures: Vec<Picture>,
    /// In each picture, what is chosen.
    spots: Vec<Spot>,
    /// The place of the picture that is looked at.
    at: usize,
    /// Whether it has the screen to itself.
    pub(super) is_alone: bool,
}

/// What is chosen in a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spot {
    /// The whole of it.
    #[default]
    Whole,
    /// A number: the place of its step, and its place at that step.
    Number(usize, usize),
}

/// Where to go from a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Along the lines of the screen.
    Aside(Way),
    /// From line to line.
    Along(Way),
}

impl Insights {
    /// The pictures, the first looked at.
    pub(super) fn new(ground: &Ground) -> Self {
        let pictures = pictures(ground);
        Self {
            spots: pictures.iter().map(first_spot).collect(),
            pictures,
            at: 0,
            is_alone: false,
        }
    }

    /// The pictures, in order.
    pub fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    /// The place of the picture that is looked at.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Whether the picture that is looked at has the screen to itself.
    pub const fn is_alone(&self) -> bool {
        self.is_alone
    }

    /// The picture that is looked at.
    pub fn current(&self) -> Option<&Picture> {
        self.pictures.get(self.at)
    }

    /// What is chosen in a picture.
    pub fn spot(&self, picture: usize) -> Spot {
        self.spots.get(picture).copied().unwrap_or_default()
    }

    /// The number that is chosen; nothing where it is the whole of a picture.
    pub fn number(&self) -> Option<&Number> {
        match self.spot(self.at) {
            Spot::Whole => None,
            Spot::Number(step, place) => self.current()?.steps.get(step)?.get(place),
        }
    }

    /// What is chosen, in words and with the records that make it.
    pub(super) fn chosen(&self, ground: &Ground) -> Option<(String, Fact)> {
        let picture = self.current()?;
        let Spot::Number(step, _) = self.spot(self.at) else {
            let whole = picture.whole.clone();
            return Some((whole.words.clone(), whole));
        };
        let number = self.number()?;
        let (told, mut fact) = (number.told(), number.fact.clone());
        if let Art::Courses(courses) = &picture.art
            && let Some(course) = courses.get(step)
        {
            course.lay_open(&mut fact, ground.book, ground.tally, ground.today);
        }
        Some((told, fact))
    }

    /// Looks at the picture before or after; from the last on, at the first.
    pub(super) fn turn(&mut self, way: Way) {
        let last = self.pictures.len().saturating_sub(1);
        self.at = match way {
            Way::Up => self.at.checked_sub(1).unwrap_or(last),
            Way::Down if self.at < last => self.at + 1,
            Way::Down => 0,
        };
    }

    /// Goes on to the picture before or after, if there is one.
    fn go_on(&mut self, way: Way) {
        let is_end = match way {
            Way::Up => self.at == 0,
            Way::Down => self.at + 1 >= self.pictures.len(),
        };
        if !is_end {
            self.turn(way);
        }
    }

    /// Chooses the number beside, above or below; past the last of a picture, goes on to the next.
    pub(super) fn go(&mut self, aim: Aim) {
        let Some(picture) = self.pictures.get(self.at) else {
            return;
        };
        let (is_step, way) = match aim {
            Aim::Aside(way) => (!picture.art.goes_down(), way),
            Aim::Along(way) => (picture.art.goes_down(), way),
        };
        let there = match (self.spot(self.at), way) {
            (Spot::Whole, Way::Up) => None,
            (Spot::Whole, Way::Down) => match aim {
                Aim::Along(_) if !picture.art.goes_down() => None,
                _ => Some((0, 0)),
            },
            (Spot::Number(step, place), Way::Up) if is_step => {
                step.checked_sub(1).map(|step| (step, place))
            }
            (Spot::Number(step, place), Way::Up) => place.checked_sub(1).map(|place| (step, place)),
            (Spot::Number(step, place), Way::Down) if is_step => Some((step + 1, place)),
            (Spot::Number(step, place), Way::Down) => Some((step, place + 1)),
        };
        let there = there.and_then(|(step, place)| {
            let at = picture.steps.get(step)?;
            // The week that is running has fewer days than the one before.
            let place = if is_step {
                place.min(at.len().checked_sub(1)?)
            } else {
                place
            };
            (place < at.len()).then_some(Spot::Number(step, place))
        });
        let is_first = matches!(self.spot(self.at), Spot::Number(..)) && way == Way::Up;
        match (there, aim) {
            (Some(spot), _) => self.choose(spot),
            (None, Aim::Aside(_)) if is_first => self.choose(Spot::Whole),
            (None, Aim::Aside(way) | Aim::Along(way)) => self.go_on(way),
        }
    }

    /// Chooses the whole of the picture, or the last of its numbers.
    pub(super) fn far(&mut self, way: Way) {
        let last = self.current().and_then(|picture| {
            let step = picture.steps.len().checked_sub(1)?;
            let place = picture.steps.get(step)?.len().checked_sub(1)?;
            Some(Spot::Number(step, place))
        });
        self.choose(match way {
            Way::Up => Spot::Whole,
            Way::Down => last.unwrap_or_default(),
        });
    }

    fn choose(&mut self, spot: Spot) {
        if let Some(there) = self.spots.get_mut(self.at) {
            *there = spot;
        }
    }

    /// Makes the pictures anew; what is chosen stays so, where it is still there.
    pub(super) fn renew(&mut self, ground: &Ground) {
        self.pictures = pictures(ground);
        for (spot, picture) in self.spots.iter_mut().zip(&self.pictures) {
            let is_there = match *spot {
                Spot::Whole => true,
                Spot::Number(step, place) => {
                    let there = picture.steps.get(step);
                    there.is_some_and(|there| place < there.len())
                }
            };
            if !is_there {
                *spot = first_spot(picture);
            }
        }
    }
}

fn pictures(ground: &Ground) -> Vec<Picture> {
    let Ground {
        book,
        tally,
        agenda,
        today,
    } = *ground;
    pictures::all(book, agenda, tally, &Yields::of(book, today), today)
}

/// What is chosen at first: of a picture that goes up to now, the last number that is any; else what is first.
fn first_spot(picture: &Picture) -> Spot {
    if picture.is_empty() {
        return Spot::Whole;
    }
    if !picture.art.ends_now() {
        let is_any = picture.steps.first().is_some_and(|step| !step.is_empty());
        return if is_any {
            Spot::Number(0, 0)
        } else {
            Spot::Whole
        };
    }
    let steps = picture.steps.iter().enumerate();
    let numbers = steps.flat_map(|(step, numbers)| {
        let places = numbers.iter().enumerate();
        places.map(move |(place, number)| (step, place, number.fact.number))
    });
    let last = match picture.art {
        // Of a month, what was given comes before what was received.
        Art::Months(_) => numbers
            .filter(|(.., number)| *number > 0)
            .max_by_key(|(step, place, _)| (*step, Reverse(*place))),
        _ => numbers.rev().find(|(.., number)| *number > 0),
    };
    last.map_or(Spot::Whole, |(step, place, _)| Spot::Number(step, place))
}
