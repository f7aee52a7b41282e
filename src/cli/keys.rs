//! `netgrow keys`: the keys of the app, from the one table. The README has the same lines.

use clap::Args;
use serde::Serialize;

use crate::keymap::{self, Scope, bindings};
use crate::state::Wishes;
use crate::text;

use super::desk::Failure;
use super::out::{self, Lines};

/// Print the keys of the app.
#[derive(Debug, Args)]
pub struct Keys {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// A line of the table for programs.
#[derive(Serialize)]
struct KeyOut<'a> {
    context: &'static str,
    name: &'static str,
    keys: Vec<&'a str>,
    does: &'static str,
}

impl Keys {
    pub(super) fn run(self, wishes: &Wishes) -> Result<(), Failure> {
        if self.json {
            let keys = bindings().map(|binding| KeyOut {
                context: binding.scope.title(),
                name: binding.name,
                keys: keymap::keys(wishes, binding).collect(),
                does: binding.says,
            });
            return out::json(&keys.collect::<Vec<_>>());
        }
        let mut lines = Lines::new();
        for line in table(wishes) {
            lines.line(&line);
        }
        lines.print()
    }
}

/// The table as lines: a heading for each scope, then its keys.
fn table(wishes: &Wishes) -> Vec<String> {
    let mut lines = Vec::new();
    for scope in Scope::ALL {
        let mut title = scope.title().to_owned();
        if let Some(first) = title.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        lines.push(title);
        for binding in bindings().filter(|binding| binding.scope == scope) {
            let keys = text::pad(&keymap::keys_told(wishes, binding), 17);
            lines.push(format!("  {keys} {}", binding.says));
        }
        lines.push(String::new());
    }
    lines.pop();
    lines
}
