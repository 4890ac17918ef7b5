//! Every unit of the demo's courses.

use super::super::demo::{self, is_lived_in};
use stories::browser::{PageToWalk, tell, walk};

/// Every unit of the three courses, in two ways each: a phone in French by day, a desk in Arabic by night.
#[test]
fn every_unit_of_the_demo_is_good() {
    tell(|w, browser| {
        let demo = is_lived_in(w);
        browser.comes_as(&demo.instructor);
        let mut pages = Vec::new();
        for run in ["IMT+FAB101+2026", "IMT+FAB102+2026", "IMT+FAB103+2026"] {
            let units = demo::units(w, run);
            assert!(units.len() > 10, "{run} has {} units", units.len());
            let page = |unit: &String| {
                let name = format!("unit-{}-{}", &run[4..10], unit.rsplit('@').next().unwrap_or_default());
                PageToWalk::new(demo::unit(run, unit), &name).of_any_weight().briefly()
            };
            pages.extend(units.iter().map(page));
        }
        walk(browser, &pages);
    });
}
