//! The keys of the user's own. Those that can't be had are left out one by one, each with the reason, until
//! the rest fit together; the acts that lose theirs keep their usual keys.

use crate::keymap::Press;
use crate::keymap::rebind::{Clash, rebind};
use crate::state::wishes::Rebound;

use super::read::Remark;

/// Keys wanted for an act, and the line that wants them.
pub(super) struct Wanted {
    pub(super) act: &'static str,
    pub(super) keys: Vec<String>,
    pub(super) line: usize,
}

impl Wanted {
    /// Keys as they are written everywhere, each once: "ctrl-X" is "ctrl-x".
    pub(super) fn new(act: &'static str, keys: &[String], line: usize) -> Self {
        let usual = |key: &String| {
            let press: Result<Press, _> = key.parse();
            press.map_or_else(|_| key.clone(), |press| press.to_string())
        };
        let mut keys: Vec<String> = keys.iter().map(usual).collect();
        keys.dedup();
        Self { act, keys, line }
    }
}

/// The keys that can be had, in the order of the file, and why the others can't.
pub(super) fn fit(mut wanted: Vec<Wanted>) -> (Rebound, Vec<Remark>) {
    let mut remarks = Vec::new();
    loop {
        let asked = wanted.iter().map(|it| (it.act, it.keys.clone()));
        let clash = match rebind(asked.collect()) {
            Ok(rebound) => return (rebound, remarks),
            Err(clash) => clash,
        };
        // Of two that want one key, the later line gives way.
        let in_the_way = |it: &Wanted| clash.acts().contains(&it.act);
        let Some(place) = wanted.iter().rposition(in_the_way) else {
            return (Rebound::default(), remarks);
        };
        let refused = wanted.remove(place);
        remarks.push(Remark {
            line: refused.line,
            says: told(&clash, refused.act),
        });
    }
}

fn told(clash: &Clash, act: &str) -> String {
    format!("{clash}; {act} keeps its usual keys")
}
