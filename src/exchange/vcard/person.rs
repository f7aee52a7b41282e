//! From a card to a person: what is said in it by its many dialects, put where it belongs.

use serde::de::DeserializeOwned;

use crate::book::contact::{NamedDate, Source};
use crate::book::extra::Extra;
use crate::book::yearly::Yearly;
use crate::book::{Contact, Id};
use crate::exchange::address::uid;
use crate::exchange::give::own;
use crate::exchange::{address, json, outside, written};

use crate::exchange::property::Property;

/// A card, as its lines stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Card {
    /// The line of the file it begins on.
    pub(super) at: u64,
    /// Its lines.
    pub(super) properties: Vec<Property>,
}

/// How many addresses, numbers or tags of a kind are kept of a card; no real card has more.
const MOST: usize = 50;

/// The lines that hold addresses on the web.
const PAGES: [&str; 3] = ["URL", "X-SOCIALPROFILE", "SOCIALPROFILE"];

impl Card {
    fn all(&self, names: &[&str]) -> impl Iterator<Item = &Property> {
        let properties = self.properties.iter();
        properties.filter(move |it| names.contains(&it.name.as_str()))
    }

    fn one(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|it| it.name == name)
    }

    /// A short text, from the first line of that name that says anything.
    fn text(&self, name: &str) -> String {
        let named = self.properties.iter().filter(|it| it.name == name);
        let mut texts = named.map(|it| outside::short(&it.text()));
        texts.find(|it| !it.is_empty()).unwrap_or_default()
    }

    /// What names the card wherever it goes, in the form in which it is compared.
    pub(super) fn uid(&self) -> Option<String> {
        self.one("UID")
            .map(|it| uid(&it.text()))
            .filter(|it| !it.is_empty())
    }

    /// Whether it is a list of other cards, and nobody.
    pub(super) fn is_group(&self) -> bool {
        self.kind().eq_ignore_ascii_case("group")
    }

    /// Whether it says that it is of an organisation.
    pub(super) fn is_organisation(&self) -> bool {
        self.kind().eq_ignore_ascii_case("org")
    }

    fn kind(&self) -> String {
        let kinds = ["KIND", "X-ADDRESSBOOKSERVER-KIND"];
        kinds.iter().map(|it| self.text(it)).collect()
    }

    /// Of a list: what it is called, and whom it names.
    pub(super) fn members(&self) -> (String, Vec<String>) {
        let members = self.all(&["MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"]);
        (self.text("FN"), members.map(|it| uid(&it.text())).collect())
    }

    /// What it holds that no text is: pictures, sounds, keys.
    pub(super) fn pictures(&self) -> usize {
        self.all(&["PHOTO", "LOGO", "SOUND", "KEY"])
            .filter(|it| it.is_binary())
            .count()
    }

    /// The person, with what is odd about the card; nothing where nobody is named.
    pub(super) fn person(&self) -> Option<(Contact, Vec<String>)> {
        let mut odd = Vec::new();
        let emails = self.emails(&mut odd);
        let company = self.company();
        let aliases = self.list(&["NICKNAME"], Property::items);
        let names = [self.text("FN"), self.name()];
        let others = aliases
            .first()
            .into_iter()
            .chain([&company])
            .chain(emails.first());
        let name = names
            .iter()
            .chain(others)
            .find(|it| !it.is_empty())?
            .clone();
        let mut contact = Contact::new(Id::new(uuid::Uuid::nil()), name);
        contact.aliases = aliases
            .into_iter()
            .filter(|it| *it != contact.name)
            .collect();
        if company != contact.name {
            contact.company = company;
        }
        contact.title = [self.text("TITLE"), self.text("ROLE")]
            .into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_default();
        contact.emails = emails;
        contact.phones = self.phones();
        contact.urls = self.urls();
        contact.location = self.place();
        contact.tags = tags(&self.list(&["CATEGORIES"], Property::items));
        contact.topics = self.sentences(&["EXPERTISE", own::TOPIC]);
        contact.cares = self.sentences(&["INTEREST", own::CARE]);
        self.own(&mut contact);
        let mut notes: Vec<String> = self
            .all(&["NOTE"])
            .map(|it| outside::long(&it.text()))
            .collect();
        self.days(&mut contact, &mut notes);
        contact.notes = outside::long(&notes.join("\n\n"));
        for (what, property) in [("note", "NOTE"), ("name", "FN")] {
            let most = if what == "note" {
                outside::LONG
            } else {
                outside::SHORT
            };
            if self.all(&[property]).any(|it| it.is_longer_than(most)) {
                odd.push(format!("the {what} is longer than {most} bytes and is cut"));
            }
        }
        for (what, names) in [
            ("e-mail addresses", &["EMAIL"][..]),
            ("phone numbers", &["TEL"]),
            ("pages", &PAGES),
        ] {
            let all = self.all(names).count();
            if all > MOST {
                odd.push(format!("of its {all} {what} the first {MOST} are kept"));
            }
        }
        // As it is written there, so that the card that goes back is the one that came.
        let key = Some(self.text("UID")).filter(|it| !it.is_empty());
        let key = key.or_else(|| address::key(&contact));
        if let Some(key) = key {
            contact.sources.push(Source {
                company: contact.company.clone(),
                title: contact.title.clone(),
                ..Source::new("vcard", key)
            });
        }
        Some((contact, odd))
    }

    /// The name put together, where only its parts are given: family, given, additional, before, behind.
    fn name(&self) -> String {
        let parts = self.one("N").map(Property::parts).unwrap_or_default();
        let mut parts = parts.iter().map(|it| outside::short(&it.replace(',', " ")));
        let mut next = || parts.next().unwrap_or_default();
        let [family, given, more, _before, behind] = [next(), next(), next(), next(), next()];
        let name = [given, more, family].join(" ");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || behind.is_empty() {
            name
        } else {
            format!("{name}, {behind}")
        }
    }

    fn company(&self) -> String {
        let company = self.one("ORG").and_then(|it| it.parts().into_iter().next());
        outside::short(&company.unwrap_or_default())
    }

    /// The values of lines of these names, the preferred first, each once.
    fn list(&self, names: &[&str], of: impl Fn(&Property) -> Vec<String>) -> Vec<String> {
        let mut all: Vec<&Property> = self.all(names).take(MOST).collect();
        all.sort_by_key(|it| it.rank());
        let mut list: Vec<String> = Vec::new();
        let values = all.into_iter().filter(|it| !it.is_binary()).flat_map(of);
        for value in values.map(|it| outside::short(&it)) {
            if list.len() < MOST && !value.is_empty() && !list.contains(&value) {
                list.push(value);
            }
        }
        list
    }

    /// Sentences, one a line of these names, each once.
    fn sentences(&self, names: &[&str]) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for property in self.all(names).take(MOST) {
            let sentence = outside::sentence(&property.text());
            if !sentence.is_empty() && !all.contains(&sentence) {
                all.push(sentence);
            }
        }
        all
    }

    /// What netgrow put there for itself.
    fn own(&self, contact: &mut Contact) {
        contact.needs = self.sentences(&[own::NEED]);
        contact.offers = self.sentences(&[own::OFFER]);
        contact.ask = self.sentences(&[own::ASK]);
        contact.met.text = self
            .sentences(&[own::MET])
            .into_iter()
            .next()
            .unwrap_or_default();
        contact.met.on = written::day(&self.text(own::MET_ON));
        contact.cadence = self.text(own::CADENCE).parse().unwrap_or_default();
        contact.mentor = self.record(own::MENTOR);
        contact.snoozed = self.record(own::SNOOZED);
    }

    /// A part of a record as the data file has it.
    fn record<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let said = self.one(name)?.text();
        let read = json::cleaned(serde_json::from_str(&said).ok()?);
        serde_json::from_value(read).ok()
    }

    fn emails(&self, odd: &mut Vec<String>) -> Vec<String> {
        let all = self.list(&["EMAIL"], |it| vec![it.text()]);
        let all = all.iter().map(|it| without(it, "mailto:"));
        let (emails, none): (Vec<String>, Vec<String>) =
            all.partition(|it| address::mail(it).is_some());
        for text in none {
            let text = outside::quoted(&text);
            odd.push(format!("{text} is no e-mail address and is left out"));
        }
        emails
    }

    fn phones(&self) -> Vec<String> {
        let all = self.list(&["TEL"], |it| vec![it.text()]);
        all.iter().map(|it| without(it, "tel:")).collect()
    }

    fn urls(&self) -> Vec<String> {
        let mut all = self.list(&PAGES, |it| vec![it.text()]);
        all.retain(|it| address::page(it).is_some());
        all
    }

    /// The city, or else the country: box, more, street, city, region, code, country.
    fn place(&self) -> String {
        let parts = self.one("ADR").map(Property::parts).unwrap_or_default();
        let [city, country] = [3, 6].map(|at| parts.get(at).map(|it| outside::short(it)));
        let city = city.filter(|it| !it.is_empty()).or(country);
        city.unwrap_or_default()
    }

    /// The birthday and the days that come back; what is no day goes to the notes.
    fn days(&self, contact: &mut Contact, notes: &mut Vec<String>) {
        for property in self.all(&["BDAY"]).take(MOST) {
            let text = outside::short(&property.text());
            match yearly(property, &text) {
                Some(day) if contact.birthday.is_none() => contact.birthday = Some(day),
                _ if text.is_empty() => {}
                Some(day) if contact.birthday == Some(day) => {}
                _ => notes.push(format!("Birthday: {text}")),
            }
        }
        let names = ["ANNIVERSARY", "X-ANNIVERSARY", "X-ABDATE"];
        for property in self.all(&names).take(MOST) {
            let text = outside::short(&property.text());
            let label = self
                .label(property)
                .unwrap_or_else(|| "anniversary".to_owned());
            match yearly(property, &text) {
                Some(on) if contact.dates.iter().any(|it| it.on == on) => {}
                Some(on) => contact.dates.push(NamedDate {
                    label,
                    on,
                    extra: Extra::default(),
                }),
                None if text.is_empty() => {}
                None => notes.push(format!("{label}: {text}")),
            }
        }
    }

    /// What the line of its group calls it: `_$!<Anniversary>!$_` is how Apple writes a word of its own.
    fn label(&self, property: &Property) -> Option<String> {
        let mut labels = self.all(&["X-ABLABEL"]);
        let label = labels.find(|it| !it.group.is_empty() && it.group == property.group)?;
        let label = outside::short(&label.text());
        let own = label
            .strip_prefix("_$!<")
            .and_then(|it| it.strip_suffix(">!$_"));
        let label = own.map(str::to_lowercase).unwrap_or(label);
        let says = label.chars().any(char::is_alphanumeric);
        says.then_some(label)
    }
}

/// A day that comes back, without a year that stands for none.
fn yearly(property: &Property, text: &str) -> Option<Yearly> {
    let day = written::yearly(text)?;
    let omitted = property.param("X-APPLE-OMIT-YEAR");
    let is_omitted =
        omitted.is_some_and(|it| day.year().is_some_and(|year| it == year.to_string()));
    let year = day.year().filter(|_| !is_omitted);
    Yearly::new(day.month(), day.day(), year)
}

/// Labels as tags.
pub(super) fn tags(labels: &[String]) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for label in labels {
        let tag = label
            .trim_start_matches('#')
            .to_lowercase()
            .replace(' ', "-");
        // Google puts everybody into a group of its own.
        if !tag.is_empty() && tag != "mycontacts" && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

fn without(text: &str, scheme: &str) -> String {
    let start = text.get(..scheme.len());
    let has_it = start.is_some_and(|it| it.eq_ignore_ascii_case(scheme));
    let rest = text.get(scheme.len()..).filter(|_| has_it);
    rest.unwrap_or(text).to_owned()
}
