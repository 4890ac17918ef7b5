//! `essaim administrator EMAIL [--name NAME]`

use super::{block_on, complain, say};
use crate::{operator, serving, settings::Settings};
use lexicon::{Lang, PlaceRef, Role};
use people::NewPerson;
use std::process::ExitCode;
use web::paths;

pub fn run(settings: &Settings, email: &str, name: Option<&str>) -> ExitCode {
    if !email.contains('@') {
        complain(format!("{email:?} is no e-mail address"));
        return ExitCode::from(2);
    }
    let done = block_on(appoint(settings, email, name.unwrap_or("Administration")));
    match done {
        Ok(Ok(text)) => {
            say(&text);
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => {
            complain(error);
            ExitCode::FAILURE
        }
        Err(code) => code,
    }
}

async fn appoint(settings: &Settings, email: &str, name: &str) -> Result<String, serving::CannotServe> {
    let essaim = serving::open(settings, false, settings.listen())?;
    let site = &essaim.house.site;
    let wanted = email.to_owned();
    let known = site.look(move |view| people::by_email(view, &wanted)).await?;
    let person = match known {
        Some(person) => person.id,
        None => {
            let new = NewPerson {
                name: name.to_owned(),
                email: Some(email.to_owned()),
                confirmed: true,
                password_hash: None,
                lang: Lang::Fr,
                zone: settings.zone()?.to_owned(),
            };
            operator::make(site, new).await?
        }
    };
    operator::appoint(site, person, Role::Administrator, PlaceRef::site()).await?;
    let page = essaim.house.settings.absolute(paths::people::ForgottenPassword);
    Ok(format!("{email} is administrator. Choose a password at {page}\n"))
}
