//! What a message takes is described in the order in which its function takes it: that of its text, in the first
//! language. Two words that change places compile as well, and nobody who calls the function would know.

use super::{files, messages::key_of, messages::word_at};
use crate::root;
use std::fs;

/// Reads all folders `words/fr` of the workspace.
pub fn arguments() -> Result<(), String> {
    let folders = ["base", "slices"].into_iter().flat_map(|ring| fs::read_dir(root().join(ring)).into_iter());
    let mut folders: Vec<_> =
        folders.flatten().flatten().map(|entry| entry.path().join("words/fr")).collect();
    folders.push(root().join("essaim/words/fr"));
    let mut wrong = Vec::new();
    for file in folders.iter().filter(|folder| folder.is_dir()).flat_map(|folder| files(folder, ".ftl")) {
        let source = fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        let name = file.strip_prefix(root()).unwrap_or(&file).display().to_string();
        wrong.extend(out_of_order(&source).into_iter().map(|what| format!("{name}: {what}")));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// The messages whose comments tell another order than their text.
fn out_of_order(source: &str) -> Vec<String> {
    let (mut wrong, mut told, mut said) = (Vec::new(), Vec::new(), Vec::new());
    let mut key = "";
    for line in source.lines().chain(["end = "]) {
        if line.starts_with('#') || key_of(line).is_some() {
            wrong.extend(differs(key, &told, &said));
            if !key.is_empty() {
                (told, said, key) = (Vec::new(), Vec::new(), "");
            }
        }
        if let Some(rest) = line.strip_prefix("# $") {
            told.push(word_at(rest));
        } else if !line.starts_with('#') {
            key = key_of(line).unwrap_or(key);
            for word in line.split('$').skip(1).map(word_at) {
                if !said.contains(&word) {
                    said.push(word);
                }
            }
        }
    }
    wrong
}

fn differs(key: &str, told: &[&str], said: &[&str]) -> Option<String> {
    let told: Vec<&&str> = told.iter().filter(|word| said.contains(word)).collect();
    let said: Vec<&&str> = said.iter().filter(|word| told.contains(word)).collect();
    (!key.is_empty() && told != said).then(|| format!("{key} takes {said:?}, and is described as {told:?}"))
}

#[cfg(test)]
mod tests {
    use super::out_of_order;

    #[test]
    fn the_order_of_the_text_is_that_of_the_comments() {
        let right = "# $run (String)\n# $until (String)\nletter = of { $run }\n\n    until { $until }, { $run }\nplain = text\n";
        assert_eq!(out_of_order(right), [""; 0]);
        let wrong = "# $run (String)\n# $school (String)\nlead = { $school } invites to { $run }\n";
        assert_eq!(
            out_of_order(wrong),
            [r#"lead takes ["school", "run"], and is described as ["run", "school"]"#]
        );
    }
}
