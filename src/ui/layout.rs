//! What gets which part of the screen: a pure function of its size and the state. Wide screens show the
//! four panes and the detail, smaller ones fewer things at once, and none breaks.

use ratatui::layout::{Constraint, Layout as Split, Rect};

use crate::state::{Pane, State, Zoom};

use super::{Theme, notice, whole};

/// How wide a detail is alone: two columns that can be read.
const WIDEST: u16 = 164;

/// From so many cells on, the detail has the focus in its place beside the panes.
const WIDE_FROM: u16 = 160;

/// How rich the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing fits.
    TooSmall,
    /// The rows of one list, nothing else.
    Rows,
    /// One list with tabs for the panes.
    Tabs,
    /// One list under its title.
    Bare,
    /// Four panes, two by two.
    Grid,
    /// Four panes and the detail at their side.
    Full,
}

/// The parts of the screen; those that are not drawn are nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) shape: Shape,
    pub(super) header: Option<Rect>,
    pub(super) body: Rect,
    pub(super) notice: Option<Rect>,
    pub(super) hints: Option<Rect>,
    panes: [Option<Rect>; Pane::ALL.len()],
    pub(super) detail: Option<Rect>,
    pub(super) card: Option<Rect>,
    /// Whether the detail keeps its place beside the panes when it has the focus.
    pub(super) is_wide: bool,
}

impl Layout {
    /// The part of a pane, if it is shown.
    pub(super) fn pane(&self, pane: Pane) -> Option<Rect> {
        self.panes.get(pane.index()).copied().flatten()
    }
}

fn shape(area: Rect, theme: Theme) -> Shape {
    match (area.width, area.height) {
        (..20, _) | (_, ..4) => Shape::TooSmall,
        (..40, _) | (_, ..12) => Shape::Rows,
        (..80, _) | (_, ..24) => Shape::Tabs,
        _ if theme.bare => Shape::Bare,
        (..120, _) | (_, ..30) => Shape::Grid,
        _ => Shape::Full,
    }
}

/// Lays the screen out.
pub(super) fn layout(area: Rect, state: &State, theme: Theme) -> Layout {
    let shape = shape(area, theme);
    // How many rows stay free for what is told, so that nothing moves for a short sentence.
    let [top, free, keys] = match shape {
        Shape::TooSmall => [0, 0, 0],
        Shape::Rows => [0, 0, 1],
        Shape::Tabs => [1, u16::from(area.height >= 16), 1],
        Shape::Bare | Shape::Grid | Shape::Full => [1, 1, 1],
    };
    let free = match shape {
        Shape::Tabs | Shape::Bare | Shape::Grid if whole::is_wanted(area.width, state) => {
            whole::ROWS
        }
        _ => free,
    };
    let told = notice::foot(state, usize::from(area.width), theme).len();
    let told = u16::try_from(told).unwrap_or(u16::MAX);
    let most = area.height.saturating_sub(top + keys) / 2;
    let notices = told.max(free).min(most);
    let rows = [
        Constraint::Length(top),
        Constraint::Fill(1),
        Constraint::Length(notices),
        Constraint::Length(keys),
    ];
    let [header, body, notice, hints] = area.layout(&Split::vertical(rows));
    let some = |part: Rect| (!part.is_empty()).then_some(part);
    let mut places = Layout {
        shape,
        header: some(header),
        body,
        notice: some(notice),
        hints: some(hints),
        panes: [None; Pane::ALL.len()],
        detail: None,
        card: None,
        is_wide: shape == Shape::Full && area.width >= WIDE_FROM,
    };
    place(&mut places, body, state);
    places
}

/// Gives the body to the card, the detail or the panes.
fn place(places: &mut Layout, body: Rect, state: &State) {
    let focus = state.focus.index();
    if places.shape == Shape::TooSmall {
        return;
    }
    if state.is_walked() {
        places.card = Some(body);
    } else if state.zoom == Zoom::Alone || (state.zoom == Zoom::Detail && !places.is_wide) {
        let width = body.width.min(WIDEST);
        places.detail = Some(body.centered_horizontally(Constraint::Length(width)));
    } else if matches!(places.shape, Shape::Rows | Shape::Tabs | Shape::Bare) {
        set(&mut places.panes, focus, body);
    } else if state.zoom == Zoom::Pane || !state.focus.is_home() {
        let [list, detail] = halves(body);
        set(&mut places.panes, focus, list);
        places.detail = Some(detail);
    } else if places.shape == Shape::Grid {
        home(&mut places.panes, grid(body, focus));
    } else {
        let [list, detail] = halves(body);
        home(&mut places.panes, stack(list, focus));
        places.detail = Some(detail);
    }
}

fn set(panes: &mut [Option<Rect>], place: usize, area: Rect) {
    if let Some(pane) = panes.get_mut(place) {
        *pane = Some(area);
    }
}

/// Gives the panes of Home their parts.
fn home(panes: &mut [Option<Rect>], areas: [Rect; Pane::HOME.len()]) {
    for (pane, area) in panes.iter_mut().zip(areas) {
        *pane = Some(area);
    }
}

fn halves(body: Rect) -> [Rect; 2] {
    body.layout(&Split::horizontal([
        Constraint::Fill(11),
        Constraint::Fill(9),
    ]))
}

/// The panes one above the other, the focused one taller.
fn stack(area: Rect, focus: usize) -> [Rect; 4] {
    let small = (area.height / 6).clamp(4, 9);
    let height = |place| {
        if place == focus {
            Constraint::Fill(1)
        } else {
            Constraint::Length(small)
        }
    };
    area.layout(&Split::vertical([
        height(0),
        height(1),
        height(2),
        height(3),
    ]))
}

/// The panes two by two, the focused one wider and taller.
fn grid(area: Rect, focus: usize) -> [Rect; 4] {
    let share = |focused: bool| {
        if focused {
            Constraint::Fill(3)
        } else {
            Constraint::Fill(2)
        }
    };
    let rows = Split::vertical([share(focus < 2), share(focus >= 2)]);
    let columns = Split::horizontal([
        share(focus.is_multiple_of(2)),
        share(!focus.is_multiple_of(2)),
    ]);
    let [above, below] = area.layout(&rows);
    let ([first, second], [third, fourth]) = (above.layout(&columns), below.layout(&columns));
    [first, second, third, fourth]
}
