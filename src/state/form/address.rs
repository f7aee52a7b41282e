//! Addresses in a form: mail, phone and web. What could never be one is refused at its field, in words; of
//! the rest, what would be opened is echoed.

use crate::insight::reach;

use super::Understood;
use super::part::{items, list};

/// Takes mail addresses with commas between them.
pub(super) fn mails(place: &mut Vec<String>, typed: &str) -> Understood {
    let is_mail = |text: &str| reach::link(text).is_some_and(|link| link.starts_with("mailto:"));
    match items(typed).find(|text| !is_mail(text)) {
        Some(text) => Err(format!(
            "“{text}” is no mail address; write it like ada@example.org"
        )),
        None => list(place, typed),
    }
}

/// Takes phone numbers with commas between them.
pub(super) fn phones(place: &mut Vec<String>, typed: &str) -> Understood {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    match items(typed).find(|text| digits(text) < 3) {
        Some(text) => Err(format!(
            "“{text}” is no phone number; write it like +44 20 7946 0000"
        )),
        None => list(place, typed),
    }
}

/// Takes web addresses with commas between them, and echoes what they open.
pub(super) fn links(place: &mut Vec<String>, typed: &str) -> Understood {
    let opened = items(typed).map(opened).collect::<Result<Vec<_>, _>>()?;
    list(place, typed)?;
    Ok((!opened.is_empty()).then(|| format!("opens {}", opened.join(" · "))))
}

/// Takes one web address, or none, and echoes what it opens.
pub(super) fn link(place: &mut String, typed: &str) -> Understood {
    let opened = if typed.is_empty() {
        None
    } else {
        Some(opened(typed)?)
    };
    typed.clone_into(place);
    Ok(opened.map(|link| format!("opens {link}")))
}

fn opened(text: &str) -> Result<String, String> {
    reach::link(text).ok_or_else(|| {
        format!("“{text}” is no web address; write it like example.org/page or https://example.org")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_never_be_an_address_is_refused_by_name() {
        let mut many = Vec::new();
        let told = mails(&mut many, "ada@example.org, ada at home").unwrap_err();
        assert!(
            told.starts_with("“ada at home” is no mail address"),
            "{told}"
        );
        assert!(phones(&mut many, "none").is_err());
        assert!(links(&mut many, "javascript:alert(1)").is_err());
        assert!(links(&mut many, "see notes").is_err());
        assert_eq!(many, Vec::<String>::new(), "nothing was taken");
    }

    #[test]
    fn addresses_are_kept_as_they_are_written_and_what_they_open_is_echoed() {
        let mut many = Vec::new();
        let echo = links(&mut many, "linkedin.com/in/ada, https://a.example").unwrap();
        assert_eq!(many, ["linkedin.com/in/ada", "https://a.example"]);
        assert_eq!(
            echo.as_deref(),
            Some("opens https://linkedin.com/in/ada · https://a.example")
        );
        let mut one = String::new();
        assert_eq!(link(&mut one, ""), Ok(None));
    }
}
