use crate::{assets, paths};

#[test]
fn addresses_are_what_they_say() {
    let unit = paths::learning::Unit { run: "IMT+FAB101+2026".into(), unit: "vertical@a b".into() };
    assert_eq!(unit.to_string(), "/runs/IMT+FAB101+2026/units/vertical@a%20b");
    assert_eq!(paths::people::sign_in_then("/my?x=1"), "/sign-in?next=/my%3Fx%3D1");
    assert_eq!(paths::people::sign_in_then(""), "/sign-in");
}

#[test]
fn the_style_sheet_and_scripts_stay_within_their_budget() {
    let css = assets::find("essaim.css").expect("the style sheet");
    assert!(css.br.len() <= 20_000, "CSS is {} bytes", css.br.len());
    let scripts = assets::ASSETS.iter().filter(|asset| asset.name.ends_with(".js"));
    let weight: usize = scripts.map(|asset| asset.br.len()).sum();
    assert!(weight <= 15_000, "JavaScript is {weight} bytes");
}
