//! `essaim serve` and `essaim demo`.

use super::{block_on, complain, say, start_log};
use crate::{
    demo,
    serving::{self, CannotServe},
    settings::Settings,
};
use std::{path::PathBuf, process::ExitCode};

pub fn serve(settings: &Settings) -> ExitCode {
    let served = block_on(async {
        start_log(settings)?;
        let bound = serving::bind(settings).await?;
        if let Some(warning) = settings.warning() {
            tracing::warn!("{warning}");
        }
        say(&format!("Essaim answers at {}\n", bound.essaim.house.settings.public_url));
        serving::serve(bound).await
    });
    ended(served)
}

/// A demo keeps its data in a temporary folder that goes away with it, unless one is given.
pub fn demo(listen: Option<String>, data: Option<PathBuf>) -> ExitCode {
    let temporary = match (&data, tempfile::tempdir()) {
        (Some(_), _) => None,
        (None, Ok(folder)) => Some(folder),
        (None, Err(error)) => {
            complain(format!("no temporary folder: {error}. Give one with --data"));
            return ExitCode::FAILURE;
        }
    };
    let folder = data.or_else(|| temporary.as_ref().map(|folder| folder.path().to_owned()));
    let overrides = [
        ("ESSAIM_LISTEN", listen),
        ("ESSAIM_DATA", folder.map(|folder| folder.display().to_string())),
        ("ESSAIM_SMTP", Some(String::new())),
    ];
    let settings = Settings::read(&overrides);
    let served = block_on(async {
        start_log(&settings)?;
        let bound = serving::bind_demo(&settings).await?;
        say(&demo::welcome(&bound.essaim.house));
        serving::serve(bound).await
    });
    ended(served)
}

fn ended(served: Result<Result<(), CannotServe>, ExitCode>) -> ExitCode {
    match served {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => {
            complain(error);
            ExitCode::FAILURE
        }
        Err(code) => code,
    }
}
