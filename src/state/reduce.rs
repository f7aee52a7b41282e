//! `reduce`: the only thing that changes the state. Total and deterministic: every action has an outcome
//! in every state, and the same actions with the same moments give the same state. This file only sends
//! each action to the room that knows it; nothing is decided here.

pub(super) mod alike;
mod answer;
pub mod asking;
mod attending;
mod commit;
mod draft;
mod engage;
mod export;
mod filter;
mod first;
mod form;
mod import;
mod inbox;
mod insights;
mod introducing;
mod layer;
mod line;
mod many;
mod mentoring;
pub(super) mod message;
mod month;
mod moving;
mod outside;
mod palette;
mod pathing;
mod pointing;
mod postpone;
mod reach;
mod record;
mod resume;
pub(super) mod same;
mod share;
mod sheet;
mod staying;
mod suggest;
mod tagging;
mod triage;
mod typing;
mod undo;
mod view;
mod views;
mod walk;
mod week;
mod writing;
mod year;

pub use commit::sentence;
pub(super) use postpone::can_be_put_off;
pub use postpone::day_of;
pub use views::unnamed;

use crate::book::Moment;

use super::State;
use super::action::{Action, Messaging, Way};
use super::allow::allow;
use super::effect::Effect;
use super::insights::Aim;
use super::notice::{Notice, Tone};
use super::overlay::Overlay;

/// Makes one action happen and tells what is asked of the world for it.
pub fn reduce(state: &mut State, action: Action, moment: &Moment) -> Vec<Effect> {
    if let Err(why) = allow(state, &action) {
        state.notice = Some(Notice::hint(why));
        remember(state);
        return Vec::new();
    }
    if is_act(&action)
        && state
            .notice
            .as_ref()
            .is_some_and(|notice| notice.tone != Tone::Problem)
    {
        state.notice = None;
    }
    if is_of_one_row(&action) {
        record::leave_marked(state);
    }
    let waiting = state.unsaved.len();
    let is_look = matches!(action, Action::Laid(_));
    let mut effects = dispatch(state, action, moment);
    first::end_if_made(state);
    state.count();
    remember(state);
    effects.extend(inbox::remember(state));
    if state.unsaved.len() > waiting {
        effects.push(Effect::Save);
    }
    effects.extend(import::look(state));
    if !is_look {
        effects.extend(draft::follow(state, moment));
    }
    effects
}

#[expect(
    clippy::too_many_lines,
    reason = "a table: one line for each action, and no logic"
)]
fn dispatch(state: &mut State, action: Action, moment: &Moment) -> Vec<Effect> {
    match action {
        Action::Focus(pane) => moving::focus(state, pane),
        Action::NextPane => moving::focus(state, state.focus.next()),
        Action::PreviousPane => moving::focus(state, state.focus.previous()),
        Action::Point(place) => pointing::point(state, place),
        Action::Roll(pane, way) => pointing::roll(state, pane, way),
        Action::Step(way) => moving::step(state, way),
        Action::HalfPage(way) => moving::half_page(state, way),
        Action::Page(way) => moving::page(state, way),
        Action::Far(way) => moving::far(state, way),
        Action::Turn(way) => moving::turn(state, way),
        Action::Show(key) => moving::show(state, key),
        Action::Visit(key) => moving::visit(state, key),
        Action::Ask(way) => asking::choose(state, way),
        Action::OpenFact => asking::open(state),
        Action::Open if week::open(state, moment) => {}
        Action::Open => layer::open(state),
        Action::Back => layer::back(state),
        Action::Dismiss => layer::dismiss(state),
        Action::Close => layer::close(state),
        Action::Cancel => layer::cancel(state),
        Action::Zoom => layer::zoom(state),
        Action::Help => layer::help(state),
        Action::Palette => palette::open(state),
        Action::Messages => palette::messages(state),
        Action::TwoVersions => outside::ask_next_conflict(state),
        Action::Undo => undo::undo(state, moment),
        Action::Redo => undo::redo(state, moment),
        Action::Begin(beginning) => return first::begin(state, beginning),
        Action::Review => walk::start(state),
        Action::Triage => triage::start(state),
        Action::Staying => staying::start(state),
        Action::Weekly => week::start(state),
        Action::Year => year::start(state),
        Action::Insights => insights::start(state),
        Action::Loosen => staying::loosen(state, moment),
        Action::Skip => walk::skip(state),
        Action::CardBack => walk::back(state),
        Action::Spread => walk::spread(state, moment),
        Action::Filter => filter::start(state),
        Action::Sort => view::sort(state),
        Action::TurnDone => view::turn_done(state),
        Action::Views => views::open(state),
        Action::Recall(id) => views::recall(state, id),
        Action::RecallNth(place) => views::nth(state, place),
        Action::KeepView => views::ask_name(state),
        Action::ForgetView => views::forget(state, moment),
        Action::ShiftView(way) => views::shift(state, way, moment),
        Action::Mark if import::mark(state) => {}
        Action::Mark => view::mark(state),
        Action::MarkAll => view::mark_all(state),
        Action::ToggleDone => record::toggle_done(state, moment),
        Action::Add => record::add(state, moment),
        Action::EditProfile => record::profile(state, moment),
        Action::AddFollowUp => record::add_follow_up(state),
        Action::Log => record::log(state),
        Action::LogSaid(said) => line::said(state, &said, moment),
        Action::Edit if week::edit(state, moment) => {}
        Action::Edit => record::edit(state, moment),
        Action::Delete => record::delete(state, moment),
        Action::Tag => tagging::open(state),
        Action::SetCadence => record::choose_cadence(state),
        Action::Keep(cadence) => record::keep(state, cadence, moment),
        Action::Archive => triage::archive(state, moment),
        Action::Attending(act) => attending::act(state, act, moment),
        Action::Import(act) => return import::act(state, act, moment),
        Action::Export(act) => export::act(state, act),
        Action::Doubts => alike::start(state),
        Action::Judge(verdict) => alike::settle(state, verdict, moment),
        Action::Share => share::choose(state),
        Action::ShareWith(resource, contact) => share::share(state, resource, contact, moment),
        Action::Message(act) => return message::reduce(state, act, moment),
        Action::Engage(kind) => engage::note(state, kind, moment),
        Action::EngageInWords(kind) => engage::in_words(state, kind),
        Action::Introduce
        | Action::SetProgress
        | Action::ProgressTo(_)
        | Action::MentorAt(_)
        | Action::Look(_)
        | Action::Aside(_)
        | Action::Seek => among_people(state, action, moment),
        Action::Snooze => postpone::choose(state),
        Action::SnoozeUntil(until) => postpone::snooze(state, until, moment),
        Action::SetDay => postpone::set_day(state),
        Action::Insert(text) => typing::insert(state, &text, moment),
        Action::Paste(text) => typing::paste(state, &text, moment),
        Action::Stroke(stroke) => typing::stroke(state, stroke, moment),
        Action::Accept => return typing::accept(state, moment),
        Action::Save => form::save(state, moment),
        Action::NextField => form::step(state, 1, moment),
        Action::PreviousField => form::step(state, -1, moment),
        Action::GoOn => draft::go_on(state, moment),
        Action::GoOnWith(id) => draft::go_on_with(state, id, moment),
        Action::DraftsFound(drafts) => draft::found(state, drafts),
        Action::ChooseDay => month::open(state),
        Action::Today => month::today(state),
        Action::Enlarge => form::enlarge(state),
        Action::AsForm => line::as_form(state, moment),
        Action::Yes => answer::yes(state, moment),
        Action::Settle(choice) => answer::settle(state, choice, moment),
        Action::No => answer::no(state),
        Action::OtherButton => answer::other_button(state),
        Action::Unbound(word) => unbound(state, &word),
        Action::Laid(room) => moving::laid(state, room),
        Action::DayTurned(day) => outside::day_turned(state, day),
        Action::Saved => outside::saved(state),
        Action::SaveFailed(reason) => outside::save_failed(state, reason),
        Action::Outside(changes) => return outside::changes(state, &changes, moment),
        Action::Replaced(book) => return outside::replaced(state, *book, moment),
        Action::Loaded(book) => return outside::loaded(state, *book, moment),
        Action::Resume(session) => resume::resume(state, *session),
        Action::Told(Ok(told)) => record::told(state, told),
        Action::Told(Err(why)) => state.notice = Some(Notice::problem(why)),
        Action::Written(writing, text) => writing::written(state, &writing, text, moment),
        Action::EditNotes => return writing::notes(state),
        Action::EditField => return writing::field(state),
        Action::Copy => return reach::copy(state),
        Action::CopyCard => return reach::copy_card(state),
        Action::OpenLinks => return reach::open(state),
        Action::CopyText(_) | Action::OpenLink(_) => return reach::effect(action),
        Action::Remark(text) => state.notice = Some(Notice::hint(text)),
        Action::Inbox => return vec![Effect::ReadInbox],
        Action::Jotted { lines, asked } => inbox::read(state, lines, asked),
        Action::EditJot => inbox::edit(state),
        Action::DropJot => inbox::drop(state),
        Action::LeaveJot => inbox::later(state),
        Action::Reload => return vec![Effect::Reload],
        Action::Redraw => return vec![Effect::Redraw],
        Action::Suspend => return vec![Effect::Suspend],
    }
    Vec::new()
}

/// What is between people: introductions, mentor tracks, and the sheets that tell of them.
fn among_people(state: &mut State, action: Action, moment: &Moment) {
    match action {
        Action::Seek => pathing::open(state),
        Action::Look(question) => sheet::open(state, question),
        Action::Introduce => introducing::begin(state),
        Action::Aside(way) => aside(state, way),
        Action::SetProgress => mentoring::choose(state),
        Action::MentorAt(to) => mentoring::put_on(state, to, moment),
        Action::ProgressTo(to) => introducing::put_into(state, to, moment),
        _ => {}
    }
}

/// How many of the last messages can be read again.
const MESSAGES: usize = 50;

/// Keeps what is told now, to be read again; what is told twice in a row is kept once.
fn remember(state: &mut State) {
    if let Some(notice) = state.notice.clone() {
        keep_told(state, notice);
    }
}

/// Keeps a notice, to be read again.
fn keep_told(state: &mut State, notice: Notice) {
    if state.messages.back() == Some(&notice) {
        return;
    }
    state.messages.push_back(notice);
    if state.messages.len() > MESSAGES {
        state.messages.pop_front();
    }
}

/// Whether the action is done to the selected row, whatever is marked.
const fn is_of_one_row(action: &Action) -> bool {
    matches!(
        action,
        Action::Copy
            | Action::CopyCard
            | Action::OpenLinks
            | Action::EditNotes
            | Action::Introduce
            | Action::Message(Messaging::Begin)
    )
}

/// Whether the user did something, which is what ends the telling of what was done before.
fn is_act(action: &Action) -> bool {
    !matches!(
        action,
        Action::Laid(_)
            | Action::DayTurned(_)
            | Action::Saved
            | Action::SaveFailed(_)
            | Action::Outside(_)
            | Action::Replaced(_)
            | Action::Loaded(_)
            | Action::DraftsFound(_)
            | Action::Resume(_)
            | Action::Remark(_)
            | Action::Jotted { .. }
            | Action::Told(_)
            | Action::Message(Messaging::Sent(..))
            | Action::Redraw
            | Action::Suspend
    )
}

fn unbound(state: &mut State, word: &str) {
    // Where text is typed, the usual key would be a letter of it.
    let help = match state.field() {
        Some(_) => "‹help-anywhere›",
        None => "‹help›",
    };
    state.notice = Some(Notice::hint(format!(
        "{word} does nothing here — {help} shows the keys"
    )));
}

/// Moves sideways: to the day, the week or the column beside.
fn aside(state: &mut State, way: Way) {
    if matches!(state.overlays.last(), Some(Overlay::Month(_))) {
        month::aside(state, way);
    } else if !alike::aside(state, way)
        && !import::turn(state, way)
        && !insights::go(state, Aim::Aside(way))
        && !year::week(state, way)
        && !week::turn(state, way)
    {
        sheet::aside(state, way);
    }
}
