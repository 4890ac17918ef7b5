//! A time zone among those people live in: the near ones first, then by continent.

use lexicon::Lang;
use maud::{Markup, html};
use words::zones;

use super::{Field, OptionGroup, SelectOption, select_in_groups};

/// `field.value` is the zone in use. One that is not proposed any more, such as an old name, stays chosen.
pub fn zone_field(lang: Lang, field: &Field<'_>) -> Markup {
    let (near, continents) = (zones::near(lang), zones::by_continent(lang));
    let is_near = |name: &str| near.iter().any(|choice| choice.name == name);
    let is_proposed =
        field.value == UTC || continents.iter().any(|(_, all)| all.iter().any(|one| one.name == field.value));
    let mut first: Vec<SelectOption<'_>> = near.iter().map(option).collect();
    first.push(SelectOption { value: UTC, label: UTC });
    if !is_proposed && !field.value.is_empty() {
        first.insert(0, SelectOption { value: field.value, label: field.value });
    }
    let title = crate::say(lang).msg_zones_near();
    let mut groups = vec![OptionGroup { label: &title, options: first }];
    groups.extend(continents.iter().map(|(continent, all)| OptionGroup {
        label: continent,
        options: all.iter().filter(|one| !is_near(one.name)).map(option).collect(),
    }));
    html! { (select_in_groups(field, &groups)) }
}

const UTC: &str = "UTC";

fn option(choice: &zones::Choice) -> SelectOption<'_> {
    SelectOption { value: choice.name, label: &choice.label }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(value: &str) -> String {
        zone_field(Lang::Fr, &Field { id: "zone", name: "zone", label: "Fuseau", value, ..Field::default() })
            .0
    }

    #[test]
    fn zones_stand_by_continent_each_once() {
        let page = drawn("Africa/Dakar");
        assert_eq!(page.matches("value=\"Africa/Dakar\"").count(), 1);
        assert!(page.contains("<option value=\"Africa/Dakar\" selected>Dakar</option>"));
        assert!(page.contains("<optgroup label=\"Afrique\">") && page.contains("value=\"UTC\""));
        assert!(!page.contains("Zulu") && !page.contains("Etc/"));
    }

    #[test]
    fn an_old_name_in_use_stays_chosen() {
        assert!(drawn("Asia/Calcutta").contains("<option value=\"Asia/Calcutta\" selected>"));
    }
}
