//! Palettes: for each role a style. They are written as their owner would write them in the settings, in
//! the 16 named colours and the terminal's own fore- and background, so that they fit dark and light.

use ratatui::style::Style;

use crate::book::word::words;

use super::Styling;

words! {
    /// What a style is for.
    Role, "role" {
        /// What leads the eye: keys, the frame of what has the focus.
        Accent = "accent",
        /// The title of what has the focus.
        Title = "title",
        /// What matters most in its line.
        Loud = "loud",
        /// What explains, and frames without the focus.
        Quiet = "quiet",
        /// What is late, and what went wrong.
        Late = "late",
        /// What is due now, or promised.
        Due = "due",
        /// What went well.
        Good = "good",
        /// A part of a text that is not understood.
        Wrong = "wrong",
        /// The selected row of what has the focus.
        Selected = "selected",
    }
}

words! {
    /// The palettes that netgrow brings along.
    Scheme, "theme" {
        /// Cyan to lead the eye, red for late, magenta for due, green for good.
        Default = "default",
        /// Nothing dim; what counts stands white on dark, which is easy to read in every terminal.
        HighContrast = "high-contrast",
        /// No meaning hangs on red against green.
        ColourBlind = "colour-blind",
        /// Weights and underlines alone.
        Monochrome = "monochrome",
    }
}

const ROLES: usize = Role::ALL.len();

/// A style for each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette([Style; ROLES]);

impl Palette {
    /// The palette of a scheme.
    pub fn of(scheme: Scheme) -> Self {
        let mut palette = Self([Style::new(); ROLES]);
        for role in Role::ALL {
            let Styling(style) = written(scheme, *role).parse().unwrap_or_default();
            palette.set(*role, style);
        }
        palette
    }

    /// Gives a role another style.
    pub fn set(&mut self, role: Role, style: Style) {
        if let Some(place) = self.0.get_mut(role as usize) {
            *place = style;
        }
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.0.get(role as usize).copied().unwrap_or_default()
    }
}

/// The style of a role in a scheme, as the settings would have it.
const fn written(scheme: Scheme, role: Role) -> &'static str {
    match scheme {
        Scheme::Default => match role {
            Role::Accent => "cyan",
            Role::Title => "cyan bold",
            Role::Loud => "bold",
            Role::Quiet => "dim",
            Role::Late => "red bold",
            Role::Due => "magenta",
            Role::Good => "green",
            Role::Wrong => "red bold underlined",
            Role::Selected => "reversed",
        },
        Scheme::HighContrast => match role {
            Role::Accent | Role::Title | Role::Loud => "bold",
            Role::Quiet => "plain",
            Role::Late => "white on red bold",
            Role::Due => "white on blue bold",
            Role::Good => "underlined",
            Role::Wrong => "white on red bold underlined",
            Role::Selected => "bold reversed",
        },
        Scheme::ColourBlind => match role {
            Role::Accent => "cyan",
            Role::Title | Role::Good => "cyan bold",
            Role::Loud => "bold",
            Role::Quiet => "dim",
            Role::Late => "white on blue bold",
            Role::Due => "magenta bold",
            Role::Wrong => "white on blue bold underlined",
            Role::Selected => "reversed",
        },
        Scheme::Monochrome => match role {
            Role::Accent | Role::Title | Role::Loud => "bold",
            Role::Late => "bold underlined",
            Role::Quiet => "dim",
            Role::Due => "underlined",
            Role::Good => "italic",
            Role::Wrong => "bold italic underlined",
            Role::Selected => "reversed",
        },
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Color;

    use super::super::Theme;
    use super::*;

    /// The roles that tell something apart from plain text.
    const TELLING: [Role; 7] = [
        Role::Accent,
        Role::Title,
        Role::Loud,
        Role::Late,
        Role::Due,
        Role::Good,
        Role::Wrong,
    ];

    #[test]
    fn what_is_written_is_read_and_shown_as_it_is_written() {
        for scheme in Scheme::ALL {
            for role in Role::ALL {
                let style = Styling(Palette::of(*scheme).style(*role));
                assert_eq!(
                    style.to_string(),
                    written(*scheme, *role),
                    "{scheme} {role}"
                );
            }
        }
    }

    #[test]
    fn in_every_theme_what_tells_something_differs_from_plain_text() {
        for scheme in Scheme::ALL {
            let palette = Palette::of(*scheme);
            for role in TELLING.iter().chain(&[Role::Selected]) {
                assert_ne!(palette.style(*role), Style::new(), "{scheme} {role}");
            }
        }
    }

    #[test]
    fn in_every_theme_what_stands_in_one_place_differs_from_each_other() {
        for scheme in Scheme::ALL {
            let palette = Palette::of(*scheme);
            let states = [Role::Late, Role::Due, Role::Good, Role::Quiet, Role::Wrong];
            for (place, one) in states.iter().enumerate() {
                for other in states.iter().skip(place + 1) {
                    let both = [palette.style(*one), palette.style(*other)];
                    assert_ne!(both[0], both[1], "{scheme} {one} {other}");
                }
            }
        }
    }

    #[test]
    fn a_background_always_comes_with_a_colour_on_it() {
        for scheme in Scheme::ALL {
            for role in Role::ALL {
                let style = Palette::of(*scheme).style(*role);
                assert!(style.bg.is_none() || style.fg.is_some(), "{scheme} {role}");
            }
        }
    }

    #[test]
    fn in_every_theme_words_below_each_other_stand_out_without_blocks_behind_them() {
        for scheme in Scheme::ALL {
            let theme = Theme {
                palette: Palette::of(*scheme),
                ..Theme::default()
            };
            for style in [theme.late(), theme.due()].map(|style| theme.in_words(style)) {
                assert_eq!(style.bg, None, "{scheme}");
                assert_ne!(style, Style::new(), "{scheme}");
            }
        }
    }

    #[test]
    fn no_meaning_of_the_colour_blind_theme_hangs_on_red_or_green() {
        let mixed = [Color::Red, Color::Green, Color::LightRed, Color::LightGreen];
        for role in Role::ALL {
            let style = Palette::of(Scheme::ColourBlind).style(*role);
            for colour in style.fg.iter().chain(&style.bg) {
                assert!(!mixed.contains(colour), "{role}");
            }
        }
    }

    #[test]
    fn the_monochrome_theme_has_no_colours() {
        for role in Role::ALL {
            let style = Palette::of(Scheme::Monochrome).style(*role);
            assert_eq!((style.fg, style.bg), (None, None), "{role}");
        }
    }
}
