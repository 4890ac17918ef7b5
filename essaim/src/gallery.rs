//! `essaim gallery DIR`: every page with the demo's data, in every language, as files one can open and compare.

use crate::{
    demo,
    serving::{self, CannotServe},
    settings::Settings,
    wiring::Essaim,
};
use axum::{
    body::{Body, to_bytes},
    http::{Request, header},
};
use lexicon::Lang;
use std::{fs, io, path::Path};
use tower::ServiceExt;
use web::{assets, paths};

/// A page of the gallery: its file name, its address, and who of the demo looks at it.
struct Shown {
    name: &'static str,
    path: String,
    who: Option<&'static str>,
}

/// Renders all pages into `folder`; how many files that made.
pub async fn render(folder: &Path) -> Result<usize, CannotServe> {
    let data = tempfile::tempdir()?;
    let settings = Settings::read(&[
        ("ESSAIM_DATA", Some(data.path().display().to_string())),
        ("DATABASE_URL", Some(String::new())),
        ("ESSAIM_SMTP", Some(String::new())),
        ("ESSAIM_URL", Some("http://gallery.example".to_owned())),
    ]);
    let essaim = serving::open_demo(&settings, "gallery.example").await?;
    write_assets(folder)?;
    let shown = shown();
    let mut index = String::new();
    for lang in Lang::ALL {
        fs::create_dir_all(folder.join(lang.tag()))?;
        for page in &shown {
            let html = fetch(&essaim, page, lang).await?;
            let file = format!("{}/{}.html", lang.tag(), page.name);
            fs::write(folder.join(&file), html.replace("\"/assets/", "\"../assets/"))?;
            index.push_str(&format!("<li><a href=\"{file}\">{file}</a> <code>{}</code></li>\n", page.path));
        }
    }
    let document = format!("<!doctype html><meta charset=utf-8><title>Essaim</title><ul>\n{index}</ul>\n");
    fs::write(folder.join("index.html"), document)?;
    Ok(shown.len() * Lang::ALL.len())
}

fn shown() -> Vec<Shown> {
    let run = || "IMT+FAB101+2026".to_owned();
    let imt = || "imt".to_owned();
    let page = |name, path: String, who| Shown { name, path, who };
    vec![
        page("home", paths::Home.to_string(), None),
        page("run", paths::courses::Run { run: run() }.to_string(), None),
        page("sign-up", paths::people::SignUp.to_string(), None),
        page("sign-in", paths::people::SignIn.to_string(), None),
        page("forgotten-password", paths::people::ForgottenPassword.to_string(), None),
        page("verify", paths::certificates::Verify.to_string(), None),
        page("privacy", paths::Privacy.to_string(), None),
        page("accessibility", paths::Accessibility.to_string(), None),
        page("not-found", "/nothing-here".to_owned(), None),
        page("my", paths::My.to_string(), Some("learner")),
        page("outline", paths::learning::Outline { run: run() }.to_string(), Some("learner")),
        page("unit", paths::learning::Resume { run: run() }.to_string(), Some("learner")),
        page("progress", paths::learning::Progress { run: run() }.to_string(), Some("learner")),
        page("updates", paths::learning::Updates { run: run() }.to_string(), Some("learner")),
        page("certificate", paths::certificates::Claim { run: run() }.to_string(), Some("learner")),
        page("account", paths::people::Account.to_string(), Some("learner")),
        page("sessions", paths::people::Sessions.to_string(), Some("learner")),
        page("team", paths::team::Team { run: run() }.to_string(), Some("instructor")),
        page("gradebook", paths::team::Gradebook { run: run() }.to_string(), Some("instructor")),
        page("learners", paths::team::Learners { run: run() }.to_string(), Some("instructor")),
        page("hand-ins", paths::team::HandIns { run: run() }.to_string(), Some("instructor")),
        page("institutions", paths::network::Institutions.to_string(), Some("lead")),
        page("institution", paths::network::Institution { institution: imt() }.to_string(), Some("lead")),
        page("people", paths::network::InstitutionTeam { institution: imt() }.to_string(), Some("lead")),
        page(
            "settings",
            paths::network::InstitutionSettings { institution: imt() }.to_string(),
            Some("lead"),
        ),
        page("invitations", paths::network::Invitations { institution: imt() }.to_string(), Some("lead")),
        page("people-lists", paths::network::PeopleLists { institution: imt() }.to_string(), Some("lead")),
        page("known-by", paths::network::KnownBy.to_string(), Some("learner")),
        page("data", paths::privacy::ReadableData.to_string(), Some("learner")),
        page("consents", paths::privacy::MyConsents.to_string(), Some("learner")),
        page("register", paths::privacy::Register { institution: imt() }.to_string(), Some("lead")),
        page("consent-texts", paths::privacy::ConsentTexts { institution: imt() }.to_string(), Some("lead")),
        page("import", paths::courses::Import { institution: imt() }.to_string(), Some("author")),
        page(
            "course",
            paths::courses::CourseTeam { course: "IMT+FAB101".to_owned() }.to_string(),
            Some("author"),
        ),
        page("run-settings", paths::courses::RunSettings { run: run() }.to_string(), Some("lead")),
        page("outbox", paths::Outbox.to_string(), None),
    ]
}

/// The page as that person sees it, redirects followed.
async fn fetch(essaim: &Essaim, page: &Shown, lang: Lang) -> Result<String, CannotServe> {
    let cookie = match page.who {
        Some(who) => demo::cookie(&essaim.house, who).await?,
        None => String::new(),
    };
    let mut path = page.path.clone();
    for _ in 0..5 {
        let request = Request::get(&path)
            .header(header::COOKIE, format!("{cookie}; essaim-lang={}", lang.tag()))
            .header(header::ACCEPT, "text/html")
            .body(Body::empty())
            .map_err(io::Error::other)?;
        let response = essaim.router().oneshot(request).await.map_err(io::Error::other)?;
        if let Some(next) = response.headers().get(header::LOCATION) {
            path = next.to_str().map_err(io::Error::other)?.to_owned();
            continue;
        }
        let bytes = to_bytes(response.into_body(), 4 << 20).await.map_err(io::Error::other)?;
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    Err(io::Error::other(format!("{} leads in circles", page.path)).into())
}

fn write_assets(folder: &Path) -> io::Result<()> {
    for asset in assets::ASSETS {
        let file = folder.join(asset.url().trim_start_matches('/'));
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, asset.plain)?;
    }
    Ok(())
}
