//! The views: each with the keys that lead there from Home in the sample network. A new one is added here
//! and nowhere else; the tests of screens, sizes, the cursor and the keys all go by this list.

use crate::desk::Desk;

/// The views, each with the keys that lead there from Home.
pub(crate) const VIEWS: &[(&str, &str)] = &[
    ("home", ""),
    ("contacts", "2"),
    ("events", "3"),
    ("goals", "4"),
    ("pane_filling_the_screen", "2 z"),
    ("detail_of_a_follow_up", "enter"),
    ("detail_of_a_contact", "2 enter"),
    ("detail_of_an_event", "3 enter"),
    ("detail_of_a_goal", "4 enter"),
    ("platforms", "5"),
    ("introductions", "6"),
    ("resources", "7"),
    ("detail_of_a_platform", "5 enter n"),
    ("detail_of_an_introduction", "6 enter"),
    ("form_of_a_platform", "5 a"),
    ("menu_of_a_platform", "5 c"),
    ("line_of_an_engagement", "5 c C"),
    ("the_year", ": t h e space y e a r space o n enter"),
    ("insights", "8"),
    ("insights_of_what_is_ahead", "8 tab tab l l"),
    (
        "insights_of_platforms",
        "8 shift-tab tab tab tab tab tab tab j l",
    ),
    ("insights_with_one_picture", "8 tab h h k z"),
    ("records_of_a_number", "8 h enter"),
    ("detail_of_a_habit", "4 / s h o w enter enter"),
    ("review", "r"),
    ("weekly_review", "W"),
    ("weekly_review_at_its_questions", "W G"),
    ("staying_connected", "B"),
    ("sharing_a_resource", "7 j p"),
    ("triage", "T"),
    ("triage_at_its_end", "T j 1 0 D j j j j j j j j j j"),
    ("filter", "2 / r u s t"),
    ("filter_that_finds_nothing", "2 / x y z z y"),
    ("help", "?"),
    ("marked_and_sorted", "2 , v v"),
    ("tags", "2 t # c e l l o space - # c"),
    ("palette", ":"),
    ("palette_that_finds", ": r u s t"),
    ("views", "b"),
    ("view_in_force", "b 2"),
    ("name_of_a_view", "2 / r u s t enter b a"),
    ("recent_messages", "x u : r e c e n t enter"),
    ("form_of_a_contact", "2 e"),
    ("snooze_menu", "s"),
    ("cadence_menu", "w"),
    ("menu_of_an_introduction", "6 P"),
    ("who_should_meet", "O"),
    (
        "path_to_a_person",
        ": p a t h space t o enter C h i a r a enter",
    ),
    ("line_of_a_path", ": p a t h space t o enter N o r t h w"),
    ("board_of_mentors", "M l l"),
    ("menu_of_the_mentor_track", "M P"),
    ("templates_of_a_message", "2 m"),
    ("message", "1 m enter"),
    ("message_with_doubts", "1 m enter ctrl-s"),
    ("ways_to_send_a_message", "1 m enter ctrl-s ctrl-s"),
    ("message_filling_the_form", "1 m enter ctrl-o"),
    ("give_and_take", ": g i v e space a n d enter j"),
    (
        "line_of_an_introduction",
        "2 / f r e y a enter i K w a m e : space t e a m s",
    ),
    ("line_of_the_inbox", "I"),
    ("question", "2 / t o m a s z enter D"),
    ("month", "d ctrl-t j"),
    ("day_to_type", "d"),
    ("line_to_log", "c"),
    ("line_to_add", "2 a"),
    (
        "line_of_a_file",
        ": i m p o r t space p e o p l e enter t e s t s / e x c h a n g e / p e",
    ),
    (
        "import",
        ": i m p o r t space p e o p l e enter t e s t s / e x c h a n g e / p e o p l e . c s v enter",
    ),
    (
        "columns_of_a_table",
        ": i m p o r t space p e o p l e enter t e s t s / e x c h a n g e / c u s t o m e r s . c s v enter l j j l",
    ),
    (
        "formats_of_an_export",
        "2 : e x p o r t space w h a t enter",
    ),
    (
        "line_of_an_export",
        "2 : e x p o r t space w h a t enter j j enter",
    ),
    (
        "two_who_may_be_one",
        ": i m p o r t space p e o p l e enter t e s t s / e x c h a n g e / p e o p l e . c s v enter enter : d o u b t s space w h o enter",
    ),
    (
        "field_filling_the_form",
        "2 e pgdn pgdn pgdn pgdn pgdn tab s o m e enter w o r d s ctrl-o",
    ),
];

/// A view of the sample network.
pub(crate) fn open(way: &str) -> Desk {
    walk(Desk::demo(), way)
}

/// A view at a desk, which is given an inbox where the view is of that.
pub(crate) fn walk(mut desk: Desk, way: &str) -> Desk {
    if way.split(' ').any(|key| key == "I") {
        desk.inbox(
            "coffee with Ana Lima yesterday: looms #hiring >fri send the deck\n+ Zoe Kern\n",
        );
    }
    desk.keys(way);
    desk
}

/// The view of a name.
#[track_caller]
pub(crate) fn way_to(name: &str) -> &'static str {
    let view = VIEWS.iter().find(|(known, _)| *known == name);
    view.unwrap_or_else(|| panic!("no view is called {name}")).1
}
