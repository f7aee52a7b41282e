//! A length of time as a person says how often: "every month", "every 6 weeks". What is shown so is read back,
//! as are the short forms; "2m" is never shown, since it reads as two minutes.

use super::{NotASpan, Span, Unit};

impl Span {
    /// "every day", "every 6 weeks".
    pub fn every(self) -> String {
        let unit = match self.unit {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        };
        match self.count {
            1 => format!("every {unit}"),
            many => format!("every {many} {unit}s"),
        }
    }

    /// Reads how often: "every 6 weeks", "every other week", "month", "2w".
    ///
    /// # Errors
    /// [`NotASpan`] where it says no length of time.
    pub fn read_every(text: &str) -> Result<Self, NotASpan> {
        let said = text.to_lowercase();
        let words: Vec<&str> = said.split_whitespace().collect();
        let words = match words.as_slice() {
            ["every", rest @ ..] => rest,
            all => all,
        };
        let found = match words {
            ["other" | "second", unit] => Self::counted(2, unit),
            [count, unit] => count
                .parse()
                .ok()
                .and_then(|count| Self::counted(count, unit)),
            [one] => one.parse().ok().or_else(|| Self::counted(1, one)),
            _ => None,
        };
        found.ok_or_else(|| NotASpan(text.to_owned()))
    }

    /// So many of a unit in a word: 2 and "weeks", 1 and "quarter".
    pub fn counted(count: u16, unit: &str) -> Option<Self> {
        match unit.strip_suffix('s').unwrap_or(unit) {
            "day" => Self::new(count, Unit::Day),
            "week" => Self::new(count, Unit::Week),
            "month" => Self::new(count, Unit::Month),
            "quarter" => Self::new(count.checked_mul(3)?, Unit::Month),
            "year" => Self::new(count, Unit::Year),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_is_read_back_as_it_is_shown() {
        for (short, told) in [
            ("1d", "every day"),
            ("1w", "every week"),
            ("6w", "every 6 weeks"),
            ("1m", "every month"),
            ("3m", "every 3 months"),
            ("1y", "every year"),
        ] {
            let span: Span = short.parse().unwrap();
            assert_eq!(span.every(), told);
            for typed in [short, told, &told.to_uppercase(), &format!("every {short}")] {
                assert_eq!(Span::read_every(typed), Ok(span), "{typed}");
            }
        }
        let fortnight: Span = "2w".parse().unwrap();
        for typed in ["every other week", "2 weeks", "every  second week"] {
            assert_eq!(Span::read_every(typed), Ok(fortnight), "{typed}");
        }
        assert_eq!(Span::read_every("quarter"), "3m".parse());
    }

    #[test]
    fn what_says_no_length_of_time_is_refused_as_it_was_typed() {
        for typed in [
            "",
            "every",
            "often",
            "every 0 weeks",
            "2 moons",
            "every 2 weeks or so",
        ] {
            let refused = Span::read_every(typed).unwrap_err();
            assert_eq!(refused, NotASpan(typed.to_owned()));
        }
    }
}
