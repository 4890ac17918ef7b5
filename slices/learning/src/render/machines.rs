//! Machine classes as people call them. A class nobody named yet is its own word.

use crate::say;
use lexicon::Lang;

/// "Découpe laser, impression 3D".
pub(crate) fn machines(lang: Lang, classes: &[String]) -> String {
    let named: Vec<String> = classes.iter().map(|class| named(lang, class)).collect();
    named.join(if lang == Lang::Ar { "، " } else { ", " })
}

fn named(lang: Lang, class: &str) -> String {
    let say = say(lang);
    match class {
        "decoupe-laser" => say.msg_machine_laser(),
        "imprimante-3d" => say.msg_machine_printer(),
        "poste-electronique" => say.msg_machine_electronics(),
        "fraiseuse" => say.msg_machine_mill(),
        "decoupe-vinyle" => say.msg_machine_vinyl(),
        "couture" => say.msg_machine_sewing(),
        other => other.replace(['-', '_'], " "),
    }
}
