//! Every message of one language exists in all, with the same things said in it.

use super::files;
use crate::root;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

const LANGS: [&str; 3] = ["fr", "en", "ar"];

/// The things a message takes, by message.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Compares all folders `words/{fr,en,ar}` of the workspace.
pub fn words() -> Result<(), String> {
    let mut wrong = Vec::new();
    let mut folders = 0;
    for ring in ["base", "slices"] {
        for entry in fs::read_dir(root().join(ring)).into_iter().flatten().flatten() {
            let folder = entry.path().join("words");
            if folder.is_dir() {
                folders += 1;
                wrong.extend(differences(&folder)?);
            }
        }
    }
    wrong.extend(differences(&root().join("essaim/words"))?);
    match wrong.is_empty() {
        true if folders > 0 => Ok(()),
        true => Err("no folder of words was found".to_owned()),
        false => Err(wrong.join("\n")),
    }
}

fn differences(folder: &Path) -> Result<Vec<String>, String> {
    let name = folder.strip_prefix(root()).unwrap_or(folder).display().to_string();
    let [fr, en, ar] = LANGS.map(|lang| read(&folder.join(lang)));
    let fr = fr?;
    let mut wrong = Vec::new();
    for (lang, messages) in [("en", en?), ("ar", ar?)] {
        let lost = fr.keys().filter(|key| !messages.contains_key(*key));
        wrong.extend(lost.map(|key| format!("{name}/{lang} lacks {key}")));
        let more = messages.keys().filter(|key| !fr.contains_key(*key));
        wrong.extend(more.map(|key| format!("{name}/fr lacks {key}, which {lang} has")));
        for (key, takes) in &messages {
            let other: Vec<_> = fr.get(key).into_iter().flat_map(|fr| takes.difference(fr)).collect();
            if !other.is_empty() {
                wrong.push(format!("{name}/{lang}: {key} says {other:?}, which fr does not give"));
            }
        }
    }
    Ok(wrong)
}

fn read(folder: &Path) -> Result<Messages, String> {
    let mut all = Messages::new();
    for file in files(folder, ".ftl") {
        let source = fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        all.extend(messages_of(&source));
    }
    Ok(all)
}

/// Messages, terms and attributes of a Fluent file (projectfluent.org, "Syntax"), with their variables.
fn messages_of(source: &str) -> Messages {
    let mut all = Messages::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = key_of(line) {
            message = key.to_owned();
            current = message.clone();
            all.entry(current.clone()).or_default();
        } else if let Some(attribute) = line.trim_start().strip_prefix('.').and_then(key_of) {
            current = format!("{message}.{attribute}");
            all.entry(current.clone()).or_default();
        }
        let takes = line.split('$').skip(1).map(|rest| word_at(rest).to_owned());
        if let Some(known) = all.get_mut(&current) {
            known.extend(takes);
        }
    }
    all
}

pub(super) fn key_of(line: &str) -> Option<&str> {
    let word = word_at(line);
    let named = word.trim_start_matches('-').starts_with(|c: char| c.is_ascii_alphabetic());
    (named && line[word.len()..].trim_start().starts_with('=')).then_some(word)
}

pub(super) fn word_at(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_read_with_what_they_take() {
        let source = "# $n (Number)\nmany = { $n ->\n    [one] one\n   *[other] { $n } of { $all }\n  }\nplain = text\n    .title = for { $name }\n";
        let all = messages_of(source);
        let takes = |key: &str| all[key].iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(all.len(), 3);
        assert_eq!(takes("many"), ["all", "n"]);
        assert_eq!(takes("plain"), [""; 0]);
        assert_eq!(takes("plain.title"), ["name"]);
    }
}
