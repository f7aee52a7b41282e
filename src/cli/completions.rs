//! `netgrow completions`: a script that teaches a shell to complete the words of netgrow. The scripts know
//! nothing themselves: at each Tab they ask the hidden [`complete`](super::complete), so they never grow old.

use clap::{Args, ValueEnum};

use super::desk::Failure;
use super::out;

/// Print the script that completes commands, options and names in your shell.
#[derive(Debug, Args)]
pub struct Completions {
    /// Your shell.
    shell: Shell,
}

/// A shell that can be taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    /// 4 or newer: source <(netgrow completions bash), in ~/.bashrc
    Bash,
    /// source <(netgrow completions zsh), in ~/.zshrc behind compinit
    Zsh,
    /// netgrow completions fish | source, in config.fish
    Fish,
}

impl Completions {
    pub(super) fn run(self) -> Result<(), Failure> {
        let script = match self.shell {
            Shell::Bash => include_str!("completions/netgrow.bash"),
            Shell::Zsh => include_str!("completions/netgrow.zsh"),
            Shell::Fish => include_str!("completions/netgrow.fish"),
        };
        out::write(script.as_bytes())
    }
}
