//! Which tile goes where: two columns, each turned by pages, or one tile at a time. The height that is left over
//! goes to the pictures that gain by it.

use ratatui::layout::Rect;

use crate::insight::pictures::{Art, Picture};
use crate::state::insights::Insights;

/// From this size on there are two columns.
const TWO_FROM: (u16, u16) = (78, 18);

/// How many pictures the first column has.
const FIRST: usize = 4;

/// From this width on, the first column is as wide as a year in cells of two.
const WIDE: u16 = 190;

/// From this height on a column shows six goals.
const TALL: u16 = 24;

/// The lines of a tile whose sentence says that there is nothing to draw.
const BARE: u16 = 4;

/// Where a tile goes.
pub(super) struct Place {
    /// Which.
    pub(super) at: usize,
    /// Where.
    pub(super) area: Rect,
    /// How many more come below it, on pages that are not seen.
    pub(super) below: usize,
}

/// Whether one picture has the area to itself.
pub(super) fn is_alone(area: Rect, view: &Insights) -> bool {
    view.is_alone() || area.width < TWO_FROM.0 / 2
}

/// The tiles that are seen.
pub(super) fn places(area: Rect, view: &Insights) -> Vec<Place> {
    let at = view.at();
    if view.is_alone() || area.width < TWO_FROM.0 || area.height < TWO_FROM.1 {
        return vec![Place { at, area, below: 0 }];
    }
    let (left, right) = halves(area);
    let first = FIRST.min(view.pictures().len());
    let (before, after) = view.pictures().split_at(first);
    let mut places = column(left, before, 0, at);
    places.extend(column(right, after, first, at));
    places
}

fn halves(area: Rect) -> (Rect, Rect) {
    let left = match area.width {
        width if width >= WIDE => 116,
        width if width >= 116 => 66 + width.saturating_sub(120) / 2,
        width => width / 2,
    };
    let right = Rect {
        x: area.x + left,
        width: area.width - left,
        ..area
    };
    (
        Rect {
            width: left,
            ..area
        },
        right,
    )
}

/// The tiles of a column on the page that is seen: that of the picture looked at, else the first.
fn column(area: Rect, pictures: &[Picture], first: usize, at: usize) -> Vec<Place> {
    let mut pages: Vec<Vec<usize>> = Vec::new();
    let mut used = 0;
    for (place, picture) in pictures.iter().enumerate() {
        let height = least(picture, area.height);
        match pages.last_mut() {
            Some(page) if used + height <= area.height => page.push(place),
            _ => {
                pages.push(vec![place]);
                used = 0;
            }
        }
        used += height;
    }
    let is_seen = |page: &&Vec<usize>| page.iter().any(|place| first + place == at);
    let Some(page) = pages.iter().find(is_seen).or(pages.first()) else {
        return Vec::new();
    };
    let shown: Vec<&Picture> = page
        .iter()
        .filter_map(|place| pictures.get(*place))
        .collect();
    let heights = heights(&shown, area.height);
    let mut y = area.y;
    let mut places = Vec::new();
    for (place, height) in page.iter().zip(heights) {
        places.push(Place {
            at: first + place,
            area: Rect { y, height, ..area },
            below: 0,
        });
        y += height;
    }
    let last = page.last().map_or(0, |last| last + 1);
    if let Some(place) = places.last_mut() {
        place.below = pictures.len().saturating_sub(last);
    }
    places
}

/// The lines that a picture needs at least, with its frame and its sentence, and the most that it gains by.
fn least(picture: &Picture, height: u16) -> u16 {
    range(picture, height).0
}

fn range(picture: &Picture, height: u16) -> (u16, u16) {
    if is_bare(picture) {
        return (BARE, BARE);
    }
    let steps = u16::try_from(picture.steps.len())
        .unwrap_or(u16::MAX)
        .min(40);
    match &picture.art {
        Art::Weeks(_) | Art::Ahead(_) | Art::Months(_) => (8, 13),
        Art::Year(_) => (11, 12),
        Art::Bands => (6, 7),
        Art::Courses(_) => {
            let most = if height < TALL { 13 } else { 15 };
            (most.min(3 + 2 * steps.max(1)), 3 + 4 * steps)
        }
        Art::Origins => (10.min(3 + steps.max(1)), 4 + steps),
    }
}

/// Whether its sentence is all that it has.
fn is_bare(picture: &Picture) -> bool {
    picture.steps.is_empty() || picture.is_empty()
}

fn is_of_columns(picture: &Picture) -> bool {
    !is_bare(picture) && matches!(picture.art, Art::Weeks(_) | Art::Ahead(_) | Art::Months(_))
}

/// Hands the height out: each tile has what it needs, the rest goes line by line to those that gain by it, and
/// what nobody gains by to columns, or to the last that has a picture.
fn heights(pictures: &[&Picture], height: u16) -> Vec<u16> {
    let mut heights: Vec<u16> = pictures.iter().map(|it| least(it, height)).collect();
    let all = height;
    let mut left = height.saturating_sub(heights.iter().sum());
    while left > 0 {
        let before = left;
        for (picture, height) in pictures.iter().zip(&mut heights) {
            if left > 0 && *height < range(picture, all).1 {
                *height += 1;
                left -= 1;
            }
        }
        if left == before {
            // Columns can be taller than they need.
            let grown = pictures.iter().zip(&mut heights);
            let mut grown = grown.filter(|(it, _)| is_of_columns(it));
            if let Some((_, height)) = grown.next() {
                *height += left;
                left = 0;
            }
            break;
        }
    }
    let drawn = pictures.iter().zip(&mut heights);
    if let Some((_, last)) = drawn.rev().find(|(it, _)| !is_bare(it)) {
        *last = (*last + left).min(height);
    }
    heights
}
