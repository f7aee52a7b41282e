//! A week as a page of Markdown: chapter by chapter, under who one wants to be, with what was answered about it.
//! The command prints it and the weekly review copies it, so that both are one page.

use super::{Chapter, Week, answers};
use crate::book::{Book, Day, Profile, Review};
use crate::insight::drift;
use crate::insight::fact::Fact;
use crate::insight::naming;
use crate::text;

/// The page of a week.
pub fn page(book: &Book, week: &Week) -> String {
    let said = |day: Day| day.format("%-d %B %Y").to_string();
    let mut page = Page(String::new());
    page.line(&format!(
        "# The week of {} to {}",
        said(week.first),
        said(week.last)
    ));
    if let Some(profile) = book.all::<Profile>().values().next() {
        let values = profile.values.join(", ");
        for said in [&profile.headline, &profile.statement, &values] {
            page.quote(said);
        }
    }
    for chapter in &week.chapters {
        page.chapter(book, chapter);
    }
    page.line("");
    page.line("## Looking back");
    let review = answers(book, week.first);
    for question in Review::QUESTIONS {
        page.line("");
        page.line(&format!("**{question}**"));
        let answer = review.map_or("", |it| it.answer(question));
        if !answer.is_empty() {
            page.line("");
            for line in answer.lines() {
                page.line(line);
            }
        }
    }
    page.0
}

struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(text::clean(line).trim_end());
        self.0.push('\n');
    }

    fn quote(&mut self, said: &str) {
        if said.is_empty() {
            return;
        }
        self.line("");
        for line in said.lines() {
            self.line(&format!("> {line}"));
        }
    }

    fn chapter(&mut self, book: &Book, chapter: &Chapter) {
        self.line("");
        self.line(&format!("## {}", chapter.strategy.title()));
        self.line("");
        let parts = [
            ("Done", &chapter.done),
            ("Slipped", &chapter.slipped),
            ("Next", &chapter.next),
        ];
        for (word, facts) in parts {
            for fact in facts {
                self.line(&format!("- {word}: {}", fact.words));
                self.drifting(book, fact);
            }
        }
        if parts.iter().all(|(_, facts)| facts.is_empty()) {
            self.line("Nothing.");
        }
    }

    /// What drifts, by name: on paper no key shows what makes a number.
    fn drifting(&mut self, book: &Book, fact: &Fact) {
        if !drift::LABELS.contains(&fact.label) {
            return;
        }
        for key in &fact.of {
            self.line(&format!("  - {}", naming::told(book, *key)));
        }
    }
}
