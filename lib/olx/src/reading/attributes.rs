//! Which attributes have a meaning here; the others are kept and told of.

use crate::{Family, family};

/// On every block, or inherited by it (olx.md §2.1).
const EVERYWHERE: &[&str] = &[
    "display_name",
    "graded",
    "start",
    "due",
    "relative_weeks_due",
    "visible_to_staff_only",
    "graceperiod",
    "group_access",
    "showanswer",
    "show_correctness",
    "rerandomize",
    "days_early_for_beta",
    "static_asset_path",
    "use_latex_compiler",
    "max_attempts",
    "matlab_api_key",
    "user_partitions",
    "video_speed_optimizations",
    "video_auto_advance",
    "video_bumper",
    "show_reset_button",
    "edxnotes",
    "edxnotes_visibility",
    "in_entrance_exam",
    "self_paced",
    "hide_from_toc",
    "course_edit_method",
    "giturl",
    "xqa_key",
    "format",
    "chrome",
    "default_tab",
    "source_file",
    "tags",
    "parent",
];

const PROBLEM: &[&str] = &[
    "weight",
    "markdown",
    "markdown_edited",
    "attempts_before_showanswer_button",
    "force_save_button",
    "submission_wait_seconds",
    "grading_method",
    "title",
    "source_code",
    "text_customization",
    "attempts",
    "seed",
    "correct_map",
    "done",
    "student_answers",
];

const VIDEO: &[&str] = &[
    "youtube",
    "youtube_id_1_0",
    "youtube_id_0_75",
    "youtube_id_1_25",
    "youtube_id_1_5",
    "start_time",
    "end_time",
    "from",
    "to",
    "html5_sources",
    "source",
    "download_video",
    "track",
    "download_track",
    "sub",
    "transcripts",
    "show_captions",
    "handout",
    "only_on_web",
    "public_access",
    "thumbnail",
    "edx_video_id",
    "license",
    "speed",
    "bumper_last_view_date",
    "transcript_download_format",
];

const SEQUENTIAL: &[&str] = &[
    "hide_after_due",
    "is_entrance_exam",
    "is_time_limited",
    "default_time_limit_minutes",
    "is_proctored_enabled",
    "is_proctored_exam",
    "is_practice_exam",
    "is_onboarding_exam",
    "exam_review_rules",
    "position",
    "highlights",
];

/// Whether an attribute of a kind is one a reader knows. Kinds with a parser of their own, and kinds nobody knows, are not judged.
pub(super) fn is_known(kind: &str, name: &str) -> bool {
    let own: &[&str] = match family(kind) {
        Family::Problem => PROBLEM,
        Family::Video => VIDEO,
        Family::Chapter => &["highlights", "position"],
        Family::Sequential => SEQUENTIAL,
        Family::Vertical => &["discussion_enabled", "position", "highlights"],
        Family::Html => &["editor", "impl", "filename"],
        Family::Course | Family::Branch | Family::Leaf => return true,
    };
    EVERYWHERE.contains(&name) || own.contains(&name)
}
