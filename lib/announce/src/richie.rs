//! A run as Richie's catalogue takes it (openfun/richie, "course run synchronization API").

use crate::{Run, Second};
use serde_json::{Value, json};

/// The body of `POST /api/1.0/course-runs-sync`.
pub fn run(run: &Run) -> Value {
    let at = |at: Option<Second>| at.map(|at| at.to_string());
    json!({
        "resource_link": run.url,
        "start": at(run.start),
        "end": at(run.end),
        "enrollment_start": at(run.enrolment_start),
        "enrollment_end": at(run.enrolment_end),
        "languages": [run.language],
    })
}

#[cfg(test)]
mod tests {
    use crate::samples;
    use serde_json::json;

    #[test]
    fn a_run_has_the_six_fields() {
        let expected = json!({
            "resource_link": "https://fun.example/runs/IMT+FAB101+2026",
            "start": "2026-09-01T08:00:00Z",
            "end": "2026-10-01T08:00:00Z",
            "enrollment_start": null,
            "enrollment_end": "2026-09-21T14:13:20Z",
            "languages": ["fr"],
        });
        assert_eq!(super::run(&samples::course().runs[0]), expected);
    }
}
