//! Settings that come down from above (olx.md §2.1).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::value;

/// What holds for a block after looking at it, then at its ancestors, then at the defaults.
#[derive(Debug, Clone, PartialEq)]
pub struct Effective {
    pub graded: bool,
    /// The assignment type of the subsection.
    pub format: Option<String>,
    /// RFC 3339 in UTC, or as written when it is no date. `None` is Open edX's default, 1 January 2030.
    pub start: Option<String>,
    pub due: Option<String>,
    pub relative_weeks_due: Option<i64>,
    /// Seconds after `due` during which answers are still taken.
    pub graceperiod: Option<u64>,
    /// True as soon as one ancestor is for staff only.
    pub visible_to_staff_only: bool,
    /// Partition id → groups that may see the block, intersected with every ancestor's. A partition that is missing lets everybody in;
    /// an empty list lets nobody in.
    pub group_access: BTreeMap<String, Vec<i64>>,
    pub showanswer: String,
    pub show_correctness: String,
    pub rerandomize: String,
    /// `None`: as many as one likes.
    pub max_attempts: Option<i64>,
    pub self_paced: bool,
    /// True as soon as one ancestor is hidden from the table of contents.
    pub hide_from_toc: bool,
    pub hide_after_due: bool,
    pub show_reset_button: bool,
    pub use_latex_compiler: bool,
    pub in_entrance_exam: bool,
    pub days_early_for_beta: Option<f64>,
    pub static_asset_path: Option<String>,
}

impl Default for Effective {
    fn default() -> Self {
        Effective {
            graded: false,
            format: None,
            start: None,
            due: None,
            relative_weeks_due: None,
            graceperiod: None,
            visible_to_staff_only: false,
            group_access: BTreeMap::new(),
            showanswer: "finished".to_owned(),
            show_correctness: "always".to_owned(),
            rerandomize: "never".to_owned(),
            max_attempts: None,
            self_paced: false,
            hide_from_toc: false,
            hide_after_due: false,
            show_reset_button: false,
            use_latex_compiler: false,
            in_entrance_exam: false,
            days_early_for_beta: None,
            static_asset_path: None,
        }
    }
}

impl Effective {
    /// What holds for a child with these attributes of its own.
    pub(crate) fn below(&self, own: &BTreeMap<String, String>) -> Effective {
        let mut here = self.clone();
        for (name, written) in own {
            here.set(name, written);
        }
        here
    }

    /// About how much a copy of it takes.
    pub(crate) fn bytes(&self) -> usize {
        let optional = [&self.format, &self.start, &self.due, &self.static_asset_path];
        let words = [&self.showanswer, &self.show_correctness, &self.rerandomize];
        let groups = self.group_access.iter().map(|(partition, groups)| partition.len() + 8 * groups.len());
        let written = optional.into_iter().flatten().chain(words).map(String::len);
        written.chain(groups).sum()
    }

    fn set(&mut self, name: &str, written: &str) {
        match name {
            "graded" => self.graded = value::is_true(written),
            "format" => self.format = value::text(written),
            "start" => self.start = date(written).or(self.start.take()),
            "due" => self.due = date(written),
            "relative_weeks_due" => self.relative_weeks_due = value::integer(written),
            "graceperiod" => self.graceperiod = value::span(written),
            "visible_to_staff_only" => self.visible_to_staff_only |= value::is_true(written),
            "group_access" => self.narrow(written),
            "showanswer" => self.showanswer = value::text(written).unwrap_or_default(),
            "show_correctness" => {
                self.show_correctness = value::text(written).unwrap_or_else(|| "always".to_owned())
            }
            "rerandomize" => self.rerandomize = rerandomize(written),
            "max_attempts" => self.max_attempts = value::integer(written),
            "self_paced" => self.self_paced = value::is_true(written),
            "hide_from_toc" => self.hide_from_toc |= value::is_true(written),
            "hide_after_due" => self.hide_after_due = value::is_true(written),
            "show_reset_button" => self.show_reset_button = value::is_true(written),
            "use_latex_compiler" => self.use_latex_compiler = value::is_true(written),
            "in_entrance_exam" => self.in_entrance_exam = value::is_true(written),
            "days_early_for_beta" => self.days_early_for_beta = value::number(written),
            "static_asset_path" => self.static_asset_path = value::text(written),
            _ => {}
        }
    }

    /// Lets in only groups that were let in already.
    fn narrow(&mut self, written: &str) {
        let Ok(Value::Object(access)) = serde_json::from_str(written) else {
            return;
        };
        for (partition, groups) in access {
            let groups: Vec<i64> =
                groups.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
            if groups.is_empty() {
                continue;
            }
            match self.group_access.get_mut(&partition) {
                Some(allowed) => allowed.retain(|group| groups.contains(group)),
                None => {
                    self.group_access.insert(partition, groups);
                }
            }
        }
    }
}

fn date(written: &str) -> Option<String> {
    value::instant(written).or_else(|| value::text(written))
}

/// Old courses say `true` and `false` (olx.md §8).
fn rerandomize(written: &str) -> String {
    match value::text(written).as_deref() {
        None | Some("true") => "always".to_owned(),
        Some("false") => "per_student".to_owned(),
        Some(word) => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn with(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
    }

    #[test]
    fn children_take_what_is_above_and_change_what_they_say() {
        let top = Effective::default().below(&with(&[
            ("start", "2014-01-20T02:00"),
            ("showanswer", "never"),
            ("max_attempts", "3"),
        ]));
        let child = top.below(&with(&[
            ("graded", "true"),
            ("format", "Lab"),
            ("max_attempts", "null"),
            ("rerandomize", "false"),
        ]));
        assert_eq!(child.start.as_deref(), Some("2014-01-20T02:00:00Z"));
        assert_eq!((child.graded, child.format.as_deref(), child.max_attempts), (true, Some("Lab"), None));
        assert_eq!((child.showanswer.as_str(), child.rerandomize.as_str()), ("never", "per_student"));
    }

    #[test]
    fn groups_are_intersected_and_staff_only_is_for_ever() {
        let top = Effective::default().below(&with(&[
            ("group_access", "{\"50\": [1, 2], \"7\": []}"),
            ("visible_to_staff_only", "true"),
        ]));
        assert_eq!(top.group_access, BTreeMap::from([("50".to_owned(), vec![1, 2])]));
        let child =
            top.below(&with(&[("group_access", "{\"50\": [2, 3]}"), ("visible_to_staff_only", "false")]));
        assert_eq!((child.group_access["50"].as_slice(), child.visible_to_staff_only), (&[2][..], true));
        let nobody = child.below(&with(&[("group_access", "{\"50\": [9]}")]));
        assert_eq!(nobody.group_access["50"], Vec::<i64>::new());
    }
}
