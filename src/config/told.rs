//! The settings file to start from: every option, every part of the theme and every act with its usual keys,
//! each behind a `#`, with a word on what it is for.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::keymap::{Scope, bindings};
use crate::ui::theme::{Palette, Role, Scheme, Styling};

use super::option::{Choices, OPTIONS};

/// The settings file in which all is as usual.
pub fn usual() -> String {
    let mut file = String::from(
        "# The settings of netgrow. Every line in here is as usual and does nothing: take the # away from\n\
         # one to change it. `netgrow config` tells where this file belongs and what holds now.\n",
    );
    let choices = Choices::default();
    for option in &OPTIONS {
        file.push('\n');
        comment(&mut file, option.about);
        setting(&mut file, option.name, &(option.show)(&choices));
    }
    file.push('\n');
    comment(
        &mut file,
        "Cadences of contacts that you add with a tag, in place of the one above, for example\n\
         mentor = \"2w\"",
    );
    file.push_str("[cadences]\n\n");
    comment(
        &mut file,
        "Colours of your own over those of the theme; these are the ones of \"default\". A colour is a name\n\
         like red or light-blue, a number up to 255, or #rrggbb, and \"black on yellow\" has one behind the\n\
         text. With them go bold, dim, italic, underlined and reversed; \"plain\" is none of these.",
    );
    file.push_str("[colours]\n");
    let palette = Palette::of(Scheme::default());
    for role in Role::ALL {
        let style = Styling(palette.style(*role));
        setting(&mut file, role.word(), &json!(style.to_string()));
    }
    file.push('\n');
    comment(
        &mut file,
        "Keys of your own, in place of the usual ones: a key, or a list of keys, or [] for none. They are\n\
         written like a, D, ctrl-d, space, enter, esc, shift-tab, pgdn, f1.",
    );
    file.push_str("[keys]\n");
    keys(&mut file);
    file
}

/// Every act with its usual keys, under the place where it has its meaning.
fn keys(file: &mut String) {
    let mut told: Vec<&str> = Vec::new();
    for scope in Scope::ALL {
        let new: Vec<_> = bindings()
            .filter(|binding| binding.scope == scope && !told.contains(&binding.name))
            .collect();
        if new.is_empty() {
            continue;
        }
        file.push('\n');
        let mut title = scope.title().to_owned();
        if let Some(first) = title.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        comment(file, &title);
        for binding in new {
            told.push(binding.name);
            setting(file, binding.name, &json!(binding.keys));
        }
    }
}

/// A value as the settings file has it. For all but lists that is what JSON has.
pub fn as_toml(value: &Value) -> String {
    match value {
        Value::Array(list) => {
            let list: Vec<String> = list.iter().map(Value::to_string).collect();
            format!("[{}]", list.join(", "))
        }
        value => value.to_string(),
    }
}

fn comment(file: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(file, "# {line}");
    }
}

fn setting(file: &mut String, name: &str, value: &Value) {
    let _ = writeln!(file, "#{name} = {}", as_toml(value));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::read;
    use crate::keymap::{Press, rebind};

    /// The printed file with every setting in force.
    fn in_force() -> String {
        let line = |line: &str| match line.strip_prefix('#') {
            Some(setting) if !setting.starts_with(' ') => format!("{setting}\n"),
            _ => format!("{line}\n"),
        };
        usual().lines().map(line).collect()
    }

    #[test]
    fn the_printed_file_changes_nothing() {
        let said = read(&usual());
        assert_eq!(said, crate::config::Said::default());
    }

    #[test]
    fn what_it_prints_is_what_is_usual() {
        let said = read(&in_force());
        assert_eq!(said.remarks, []);
        let choices = said.choices;
        let usual = Choices::default();
        assert_eq!(choices.palette(), usual.palette());
        for act in rebind::names() {
            let binding = bindings().find(|it| it.name == act).unwrap();
            let own = choices.wishes.keys.of(act).unwrap();
            let usual = binding.keys.iter().map(|key| key.parse::<Press>());
            let own: Vec<_> = own.iter().map(|key| key.parse::<Press>()).collect();
            let is_there = |press: Result<Press, _>| own.contains(&press);
            assert!(usual.clone().all(is_there), "{act} has {own:?}");
            assert!(own.iter().all(|press| usual.clone().any(|it| it == *press)));
        }
        for option in &OPTIONS {
            let both = [&choices, &usual].map(|it| (option.show)(it));
            assert_eq!(both[0], both[1], "{}", option.name);
            let has_line = said.lines.contains_key(option.name);
            assert!(has_line, "{} is not printed", option.name);
        }
    }
}
