//! A catalogue that is followed, as the portal's team sees it.

use crate::{
    feed::{Failing, Feed},
    say,
};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use web::{
    components::{
        button::{Look, button_form, buttons},
        facts::{Fact, facts},
        form::hidden,
        icons::Icon,
        layout::panel,
        notice::notice,
        pill::pill,
        tone::Tone,
    },
    paths::portals as at,
};
use words::{dates, numbers};

pub(super) fn panel_of(lang: Lang, zone: &str, portal: &str, feed: &Feed, courses: i64) -> Markup {
    let say = say(lang);
    panel(html! {
        h2 { bdi { (feed.publisher) } }
        (state(lang, feed))
        (facts(&[
            Fact { icon: Icon::External, name: &say.msg_address(), value: html! { a class="break-anywhere" href=(feed.address.url) dir="ltr" rel="external noopener" { (feed.address.url) } }, note: "" },
            Fact { icon: Icon::Book, name: &say.msg_courses(), value: html! { (numbers::count(lang, courses)) }, note: "" },
            Fact { icon: Icon::Clock, name: &say.msg_read_at(), value: html! { (read_at(lang, zone, feed.read_at)) }, note: "" },
            Fact { icon: Icon::Key, name: &say.msg_key(), value: key(&feed.key.multikey), note: &say.msg_key_note() },
        ]))
        @if let Some(failing) = &feed.failing { (trouble(lang, zone, portal, feed, failing)) }
        (actions(lang, portal, feed))
    })
}

fn state(lang: Lang, feed: &Feed) -> Markup {
    let say = say(lang);
    let (tone, word) = match feed {
        Feed { paused: true, .. } => (Tone::Plain, say.msg_state_paused()),
        Feed { offered: Some(_), .. } => (Tone::Bad, say.msg_state_key()),
        Feed { failing: Some(_), .. } => (Tone::Warn, say.msg_state_failing()),
        Feed { read_at: None, .. } => (Tone::Info, say.msg_state_waiting()),
        _ => (Tone::Good, say.msg_state_followed()),
    };
    html! { p { (pill(tone, &word)) } }
}

fn read_at(lang: Lang, zone: &str, at: Option<Instant>) -> String {
    at.map_or_else(|| say(lang).msg_never(), |at| dates::moment_in_zone(lang, at, zone))
}

/// Since when and why; and the decision, where one is asked of a person.
fn trouble(lang: Lang, zone: &str, portal: &str, feed: &Feed, failing: &Failing) -> Markup {
    let say = say(lang);
    let since = say.msg_failing_since(dates::moment_in_zone(lang, failing.since, zone));
    let title = failing.problem.sentence(lang);
    let Some(offered) = &feed.offered else {
        return notice(Tone::Warn, &title, html! { p { (since) } });
    };
    let accept = at::AcceptFeedKey { portal: portal.to_owned(), feed: feed.id.to_string() }.to_string();
    let body = html! {
        p { (since) }
        p { (say.msg_key_ask(feed.address.host())) }
        p { (say.msg_key_new()) " " (key(&offered.multikey)) }
        (button_form(Look::Plain, &accept, html! { (say.msg_key_accept()) }, hidden("key", &offered.multikey)))
    };
    notice(Tone::Bad, &title, body)
}

/// It is compared letter by letter, in whatever language.
fn key(multikey: &str) -> Markup {
    html! { code class="break-anywhere" dir="ltr" { (multikey) } }
}

fn actions(lang: Lang, portal: &str, feed: &Feed) -> Markup {
    let say = say(lang);
    let (portal, id) = (portal.to_owned(), feed.id.to_string());
    let now = at::TakeUpFeed { portal: portal.clone(), feed: id.clone() }.to_string();
    let pause = at::PauseFeed { portal: portal.clone(), feed: id.clone() }.to_string();
    let stop = at::StopFeed { portal, feed: id }.to_string();
    // Each button says of which catalogue, to those who hear it alone.
    let label = |word: String| html! { (word) span class="visually-hidden" { " – " (feed.publisher) } };
    html! {
        p class="small" { (say.msg_stop_note()) }
        (buttons(html! {
            @if feed.paused {
                (button_form(Look::Plain, &pause, label(say.msg_resume()), hidden("paused", "no")))
            } @else {
                (button_form(Look::Plain, &now, label(say.msg_now()), html! {}))
                (button_form(Look::Quiet, &pause, label(say.msg_pause()), hidden("paused", "yes")))
            }
            (button_form(Look::Danger, &stop, label(say.msg_stop()), html! {}))
        }))
    }
}
