//! Which scopes are in force together: the contexts that a user can be in. Where two scopes of a context
//! have the same key, the first counts.

use crate::state::menu::About;
use crate::state::overlay::Overlay;
use crate::state::{State, View};

use super::Scope;

/// Scopes that are in force together, the narrowest first.
pub(super) type Context = &'static [Scope];

const SEARCH: Context = &[Scope::Picker, Scope::Text, Scope::Always];
const CHOICE: Context = &[Scope::Choice, Scope::Always];
const LINE: Context = &[Scope::Line, Scope::Text, Scope::Always];
const DAY: Context = &[Scope::Day, Scope::Text, Scope::Always];
const MONTH: Context = &[Scope::Month, Scope::Always];
const TEXT: Context = &[Scope::Text, Scope::Always];
const FORM: Context = &[Scope::Form, Scope::Text, Scope::Always];
const MESSAGE: Context = &[Scope::Message, Scope::Form, Scope::Text, Scope::Always];
const SNOOZE: Context = &[Scope::Snooze, Scope::Choice, Scope::Always];
const CADENCE: Context = &[Scope::Cadence, Scope::Choice, Scope::Always];
const ENGAGE: Context = &[Scope::Engage, Scope::Choice, Scope::Always];
const VIEWS: Context = &[Scope::Views, Scope::Choice, Scope::Always];
const INTRODUCTION: Context = &[Scope::Introduction, Scope::Choice, Scope::Always];
const MENTOR: Context = &[Scope::Mentor, Scope::Choice, Scope::Always];
const CONFIRM: Context = &[Scope::Confirm, Scope::Always];
const FIRST: Context = &[Scope::First, Scope::Always];
const INBOX: Context = &[Scope::Inbox, Scope::Always];
const WELCOME: Context = &[Scope::Welcome, Scope::Always];
const CONFLICT: Context = &[Scope::Conflict, Scope::Always];
const REVIEW: Context = &[Scope::Record, Scope::Review, Scope::Anywhere, Scope::Always];
const TRIAGE: Context = &[Scope::Triage, Scope::Record, Scope::Anywhere, Scope::Always];
const STAYING: Context = &[
    Scope::Staying,
    Scope::Record,
    Scope::Anywhere,
    Scope::Always,
];
const SHEET: Context = &[Scope::Sheet, Scope::Record, Scope::Anywhere, Scope::Always];
const BOARD: Context = &[
    Scope::Board,
    Scope::Sheet,
    Scope::Record,
    Scope::Anywhere,
    Scope::Always,
];
const DETAIL: Context = &[Scope::Record, Scope::Detail, Scope::Anywhere, Scope::Always];
const LIST: Context = &[Scope::Record, Scope::List, Scope::Anywhere, Scope::Always];

const YEAR: Context = &[Scope::Year, Scope::Anywhere, Scope::Always];
const WEEK: Context = &[Scope::Week, Scope::Anywhere, Scope::Always];
const INSIGHTS: Context = &[Scope::Insights, Scope::Anywhere, Scope::Always];
const IMPORT: Context = &[Scope::Import, Scope::Anywhere, Scope::Always];
const COLUMNS: Context = &[Scope::Columns, Scope::Anywhere, Scope::Always];
const ALIKE: Context = &[Scope::Alike, Scope::Anywhere, Scope::Always];

/// All contexts.
pub const CONTEXTS: [&[Scope]; 32] = [
    SEARCH,
    CHOICE,
    LINE,
    DAY,
    MONTH,
    TEXT,
    FORM,
    MESSAGE,
    SNOOZE,
    CADENCE,
    ENGAGE,
    INTRODUCTION,
    VIEWS,
    MENTOR,
    CONFIRM,
    FIRST,
    WELCOME,
    CONFLICT,
    REVIEW,
    TRIAGE,
    STAYING,
    SHEET,
    BOARD,
    YEAR,
    WEEK,
    INSIGHTS,
    IMPORT,
    COLUMNS,
    ALIKE,
    DETAIL,
    LIST,
    INBOX,
];

/// The scopes in force.
pub fn scopes(state: &State) -> &'static [Scope] {
    scopes_of(state, state.overlays.last())
}

const fn of_menu(about: About) -> Context {
    match about {
        About::Snooze => SNOOZE,
        About::Cadence => CADENCE,
        About::Engagement => ENGAGE,
        About::Introduction => INTRODUCTION,
        About::Mentor => MENTOR,
    }
}

/// The scopes in force while `top` is the topmost overlay, or none is.
pub(super) fn scopes_of(state: &State, top: Option<&Overlay>) -> Context {
    match top {
        Some(Overlay::Help(_) | Overlay::Palette(_)) => SEARCH,
        Some(Overlay::Choice(_) | Overlay::WhichOne(_) | Overlay::Messages(_)) => CHOICE,
        Some(Overlay::Line(_)) => LINE,
        Some(Overlay::Day(_)) => DAY,
        Some(Overlay::Month(_)) => MONTH,
        Some(
            Overlay::Tags(_)
            | Overlay::ViewName(_)
            | Overlay::Engaging(_)
            | Overlay::Seek(_)
            | Overlay::Path(_),
        ) => TEXT,
        Some(Overlay::Form(form)) if form.occasion().is_some() => MESSAGE,
        Some(Overlay::Form(_)) => FORM,
        Some(Overlay::Menu(menu)) => of_menu(menu.about),
        Some(Overlay::Views(_)) => VIEWS,
        Some(Overlay::Confirm(_)) => CONFIRM,
        Some(Overlay::First) => FIRST,
        Some(Overlay::Inbox(_)) => INBOX,
        Some(Overlay::Welcome(_)) => WELCOME,
        Some(Overlay::Conflict(_)) => CONFLICT,
        None if state.list().typing => SEARCH,
        None if matches!(state.view, Some(View::Triage(_))) => TRIAGE,
        None if matches!(state.view, Some(View::Staying(_))) => STAYING,
        None if matches!(&state.view, Some(View::Sheet(sheet)) if sheet.is_board()) => BOARD,
        None if matches!(state.view, Some(View::Sheet(_))) => SHEET,
        None if matches!(state.view, Some(View::Year(_))) => YEAR,
        None if matches!(state.view, Some(View::Week(_))) => WEEK,
        None if matches!(state.view, Some(View::Insights(_))) => INSIGHTS,
        None if matches!(state.view, Some(View::Import(_))) => IMPORT,
        None if matches!(state.view, Some(View::Columns(_))) => COLUMNS,
        None if matches!(state.view, Some(View::Alike(_))) => ALIKE,
        None if state.review.is_some() => REVIEW,
        None if state.zoom.is_detail() => DETAIL,
        None => LIST,
    }
}
