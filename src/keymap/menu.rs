//! The lines of a menu of one key, read off the table: for each act that is offered, its binding.

use crate::state::Action;
use crate::state::menu::{About, Menu};

use super::{Binding, Scope, bindings};

/// Where the keys of a menu mean something.
pub(super) const fn scope(about: About) -> Scope {
    match about {
        About::Snooze => Scope::Snooze,
        About::Cadence => Scope::Cadence,
        About::Engagement => Scope::Engage,
        About::Introduction => Scope::Introduction,
        About::Mentor => Scope::Mentor,
    }
}

/// The binding of an act that a menu offers.
pub fn line(menu: &Menu, action: &Action) -> Option<&'static Binding> {
    let scope = scope(menu.about);
    bindings().find(|binding| binding.scope == scope && binding.action == *action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Book, Day};
    use crate::state::State;

    #[test]
    fn every_key_of_a_menu_has_its_line_and_every_line_its_key() {
        let state = State::new(Book::default(), Day::default());
        for about in [
            About::Snooze,
            About::Cadence,
            About::Engagement,
            About::Introduction,
            About::Mentor,
        ] {
            let menu = Menu::new(about, &state);
            for option in &menu.options {
                assert!(line(&menu, option).is_some(), "{option:?}");
            }
            let of_scope = bindings().filter(|it| it.scope == scope(about));
            let has_line =
                |it: &&Binding| !matches!(it.action, Action::Back | Action::EngageInWords(_));
            for binding in of_scope.filter(has_line) {
                let action = &binding.action;
                assert!(menu.options.contains(action), "{action:?}");
            }
        }
    }
}
