use std::sync::Arc;

use pretty_assertions::assert_eq;

use super::*;
use crate::blocks::tests::block;

fn package(files: &[&str]) -> Package {
    let files = files.iter().map(|path| ((*path).to_owned(), Arc::from(&b""[..]))).collect();
    Package { kind: crate::Kind::Course, folder: String::new(), files }
}

#[test]
fn a_video_of_today() {
    let video = Video::from_block(&block(
        r#"<video url_name="v" youtube="0.75:a,1.00:bcd" edx_video_id="id1" html5_sources="[&quot;/static/x.mp4&quot;]" start_time="00:00:10"
            transcripts="{&quot;en&quot;: &quot;x.srt&quot;}" download_video="false">
            <source src="/static/x.mp4"/><source src="https://e.org/x.webm"/><handout src="/static/h.pdf"/>
            <video_asset client_video_id="x" duration="61.5"><encoded_video profile="mobile_low" url="https://e.org/low.mp4" file_size="123" bitrate="9"/>
            <transcripts><transcript language_code="fr" file_format="srt" provider="Custom"/></transcripts></video_asset></video>"#,
    ));
    assert_eq!(video.youtube.as_deref(), Some("bcd"));
    assert_eq!(video.sources, ["/static/x.mp4", "https://e.org/x.webm"]);
    assert_eq!(
        (video.start, video.end, video.duration, video.download.as_deref()),
        (Some(10.0), None, Some(61.5), None)
    );
    assert_eq!((video.handout.as_deref(), video.encodings[0].file_size), (Some("/static/h.pdf"), 123));
    let found = video.transcripts(&package(&["static/id1-fr.srt"]));
    let told: Vec<(&str, &str, bool)> =
        found.iter().map(|one| (one.language.as_str(), one.named.as_str(), one.path.is_some())).collect();
    assert_eq!(told, [("en", "x.srt", false), ("fr", "id1-fr.srt", true)]);
}

#[test]
fn a_video_of_2013() {
    let video = Video::from_block(&block(
        r#"<videoalpha url_name="v" youtube="1.0:3_yD_cEKoCk" sub="abc" from="5"><source src="a.mp4"/><track src="t.srt"/></videoalpha>"#,
    ));
    assert_eq!(
        (video.youtube.as_deref(), video.download.as_deref(), video.track.as_deref()),
        (None, Some("a.mp4"), Some("t.srt"))
    );
    assert_eq!(
        video.transcripts(&package(&["static/subs_abc.srt.sjson"]))[0].path.as_deref(),
        Some("static/subs_abc.srt.sjson")
    );
    assert_eq!(video.start, Some(5.0));
}

#[test]
fn the_demonstration_clip_stays_when_there_is_nothing_else() {
    let video = Video::from_block(&block(r#"<video url_name="v" youtube_id_1_0="3_yD_cEKoCk"/>"#));
    assert_eq!(video.youtube.as_deref(), Some("3_yD_cEKoCk"));
    assert_eq!(
        Video::from_block(&block(r#"<video url_name="v" youtube="xyz"/>"#)).youtube.as_deref(),
        Some("xyz")
    );
}
