//! What each code of a report means for learners, and what to do about it.

use crate::say;
use lexicon::Lang;
use olx::Code;

/// A short title and one or two sentences. A code from a later version of the reader says only itself.
pub fn meaning(lang: Lang, code: &str) -> (String, String) {
    match Code::ALL.iter().find(|known| known.as_str() == code) {
        Some(code) => of(lang, *code),
        None => (code.to_owned(), String::new()),
    }
}

fn of(lang: Lang, code: Code) -> (String, String) {
    let say = say(lang);
    match code {
        Code::XmlInvalid => (say.msg_loss_xml_invalid(), say.msg_loss_xml_invalid_text()),
        Code::BlockUnsupported => (say.msg_loss_block_unsupported(), say.msg_loss_block_unsupported_text()),
        Code::ResponsePython => (say.msg_loss_response_python(), say.msg_loss_response_python_text()),
        Code::ResponseExternal => (say.msg_loss_response_external(), say.msg_loss_response_external_text()),
        Code::ScriptVariables => (say.msg_loss_script_variables(), say.msg_loss_script_variables_text()),
        Code::HintPython => (say.msg_loss_hint_python(), say.msg_loss_hint_python_text()),
        Code::RegexUnsupported => (say.msg_loss_regex_unsupported(), say.msg_loss_regex_unsupported_text()),
        Code::StaticMissing => (say.msg_loss_static_missing(), say.msg_loss_static_missing_text()),
        Code::AssetCollision => (say.msg_loss_asset_collision(), say.msg_loss_asset_collision_text()),
        Code::TranscriptMissing => {
            (say.msg_loss_transcript_missing(), say.msg_loss_transcript_missing_text())
        }
        Code::LinkDangling => (say.msg_loss_link_dangling(), say.msg_loss_link_dangling_text()),
        Code::GraderUnmatched => (say.msg_loss_grader_unmatched(), say.msg_loss_grader_unmatched_text()),
        Code::NameDuplicate => (say.msg_loss_name_duplicate(), say.msg_loss_name_duplicate_text()),
        Code::Orphan => (say.msg_loss_orphan(), say.msg_loss_orphan_text()),
        Code::Draft => (say.msg_loss_draft(), say.msg_loss_draft_text()),
        Code::PolicyOverride => (say.msg_loss_policy_override(), say.msg_loss_policy_override_text()),
        Code::AttrUnknown => (say.msg_loss_attr_unknown(), say.msg_loss_attr_unknown_text()),
        Code::Secret => (say.msg_loss_secret(), say.msg_loss_secret_text()),
        Code::PartialInvalid => (say.msg_loss_partial_invalid(), say.msg_loss_partial_invalid_text()),
        Code::ShowanswerUnknown => {
            (say.msg_loss_showanswer_unknown(), say.msg_loss_showanswer_unknown_text())
        }
        Code::NotUsed => (say.msg_loss_not_used(), say.msg_loss_not_used_text()),
        Code::NotInArchive => (say.msg_loss_not_in_archive(), say.msg_loss_not_in_archive_text()),
    }
}
