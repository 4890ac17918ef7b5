//! `essaim portal list | open | host | close`

use super::{block_on, complain, say};
use crate::{operator, serving, settings::Settings, wiring::Essaim};
use clap::Subcommand;
use ground::{Act, Ask, Fault};
use lexicon::Lang;
use portals::{
    arrival::origin,
    portal::{self, AddHost, ClosePortal, OpenPortal, PortalName, WhatCeases, host_of_url},
};
use std::{path::PathBuf, process::ExitCode};

#[derive(Subcommand)]
pub enum Command {
    /// Lists all portals, with the addresses they are reached by.
    List {
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Opens a portal for an institution.
    Open {
        /// The institution's word in addresses.
        institution: String,
        /// The portal's own word.
        slug: String,
        /// Its name in its first language.
        #[arg(long)]
        name: String,
        /// fr, en or ar.
        #[arg(long, default_value = "fr")]
        language: String,
        /// The name of a host that leads here: mun.example.
        #[arg(long)]
        host: Option<String>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Closes a portal: its hosts are free again. A site that runs notices it within seconds.
    Close {
        slug: String,
        /// That its name, looks and texts are gone for good.
        #[arg(long)]
        yes: bool,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Gives a portal another host. A site that runs notices it within seconds.
    Host {
        slug: String,
        host: String,
        #[arg(long)]
        data: Option<PathBuf>,
    },
}

pub fn run(command: Command) -> ExitCode {
    let done = block_on(async {
        match command {
            Command::List { data } => list(&super::settings(None, data)).await,
            Command::Open { institution, slug, name, language, host, data } => {
                let essaim = opened(&super::settings(None, data))?;
                let act = OpenPortal {
                    institution: PortalName::new(&institution, essaim.house.site.now()),
                    slug: slug.clone(),
                    name,
                    language,
                    host: host.unwrap_or_default(),
                    own_host: host_of_url(&essaim.house.settings.public_url).to_owned(),
                };
                acted(&essaim, act).await.map(|_| format!("{slug}: opened.\n"))
            }
            Command::Close { slug, yes, data } => {
                let essaim = opened(&super::settings(None, data))?;
                let portal = PortalName::new(&slug, essaim.house.site.now());
                let ceasing = asked(&essaim, WhatCeases(portal.clone())).await?;
                acted(&essaim, ClosePortal { portal, confirmed: yes }).await?;
                let freed: String = ceasing.hosts.iter().map(|host| format!("{host}: free.\n")).collect();
                Ok(format!("{slug}: closed.\n{freed}"))
            }
            Command::Host { slug, host, data } => {
                let essaim = opened(&super::settings(None, data))?;
                let act = AddHost {
                    portal: PortalName::new(&slug, essaim.house.site.now()),
                    host,
                    own_host: host_of_url(&essaim.house.settings.public_url).to_owned(),
                };
                let added = acted(&essaim, act).await;
                added.map(|host| format!("{}\n", origin(&essaim.house.settings.public_url, &host)))
            }
        }
    });
    match done {
        Ok(Ok(text)) => {
            say(&text);
            ExitCode::SUCCESS
        }
        Ok(Err((code, sentence))) => {
            complain(sentence);
            ExitCode::from(code)
        }
        Err(code) => code,
    }
}

/// An exit code (1 failed, 2 unusable input), and why.
type Failed = (u8, String);

fn other(error: impl std::fmt::Display) -> Failed {
    (1, error.to_string())
}

fn opened(settings: &Settings) -> Result<Essaim, Failed> {
    serving::open(settings, false, settings.listen()).map_err(other)
}

async fn list(settings: &Settings) -> Result<String, Failed> {
    let essaim = opened(settings)?;
    let all = |view: &store::View<'_>| Ok((portal::all(view)?, portal::all_hosts(view)?));
    let (portals, hosts) = essaim.house.site.look(all).await.map_err(other)?;
    let mut text = String::new();
    for one in &portals {
        text.push_str(&format!("{:<24} {}\n", one.slug, one.name(Lang::En)));
        for (host, _) in hosts.iter().filter(|(_, of)| *of == one.id) {
            text.push_str(&format!("{:<24} {}\n", "", origin(&essaim.house.settings.public_url, host)));
        }
    }
    Ok(text)
}

async fn asked<A: Ask>(essaim: &Essaim, ask: A) -> Result<A::Outcome, Failed> {
    let house = &essaim.house;
    let who = operator::appear(&house.site, &house.settings.zone).await.map_err(other)?;
    house.site.ask(&who, ask).await.map_err(failed)
}

async fn acted<A: Act>(essaim: &Essaim, act: A) -> Result<A::Outcome, Failed> {
    let house = &essaim.house;
    let who = operator::appear(&house.site, &house.settings.zone).await.map_err(other)?;
    house.site.act(&who, act).await.map_err(failed)
}

fn failed(fault: Fault) -> Failed {
    match fault {
        Fault::Broken(_) => other(fault),
        Fault::NotFound => (2, "there is no institution or portal of that name".to_owned()),
        refused => (2, refused.to_string()),
    }
}
