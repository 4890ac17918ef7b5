//! Listening, upkeep in the background, a graceful stop.

use crate::{
    clock::{DemoClock, MachineClock},
    connections::{self, Limits},
    demo,
    settings::{SettingProblem, Settings},
    wiring::{Essaim, Parts, wire},
};
use ground::Clock;
use std::{net::SocketAddr, sync::Arc, time::Duration};
use store::{Blobs, StoreError};
use tokio::net::TcpListener;
use web::{House, HouseSettings};

/// Why the program can't serve.
#[derive(Debug, thiserror::Error)]
pub enum CannotServe {
    #[error(transparent)]
    Setting(#[from] SettingProblem),
    #[error("the data folder {0}: {1}")]
    Data(String, std::io::Error),
    #[error("the database: {0}")]
    Store(#[from] StoreError),
    #[error(
        "can't listen on {0}: {1}. Is another program there? Choose another with --listen 127.0.0.1:8081"
    )]
    Listen(String, std::io::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// A site bound to its address, not yet answering.
pub struct Bound {
    pub essaim: Essaim,
    pub listener: TcpListener,
    pub address: SocketAddr,
}

/// Opens the site of these settings, without listening: for commands that work on the data folder.
pub fn open(settings: &Settings, demo: bool, listening: &str) -> Result<Essaim, CannotServe> {
    open_by(Arc::new(MachineClock), settings, demo, listening)
}

/// Opens the demo's site, without listening, and everything that happened there.
pub async fn open_demo(settings: &Settings, listening: &str) -> Result<Essaim, CannotServe> {
    let clock = Arc::new(DemoClock::default());
    let essaim = open_by(clock.clone(), settings, true, listening)?;
    let lived = demo::live(&essaim, |at| clock.turn_to(at)).await;
    clock.let_go();
    lived.map(|()| essaim)
}

fn open_by(
    clock: Arc<dyn Clock>,
    settings: &Settings,
    demo: bool,
    listening: &str,
) -> Result<Essaim, CannotServe> {
    let data = settings.data();
    let in_data = |error| CannotServe::Data(data.display().to_string(), error);
    std::fs::create_dir_all(&data).map_err(in_data)?;
    let house = HouseSettings {
        name: settings.name().to_owned(),
        public_url: settings.url(listening)?,
        demo,
        zone: settings.zone()?.to_owned(),
    };
    let essaim = wire(Parts {
        database: settings.database(),
        blobs: Blobs::in_folder(data.join("blobs")).map_err(in_data)?,
        data: data.clone(),
        threads: settings.threads()?,
        clock,
        seed: rand::random(),
        mailer: settings.mailer()?,
        settings: house,
        reach: settings.reach()?,
    })?;
    Ok(essaim)
}

/// Opens the site and takes its address.
pub async fn bind(settings: &Settings) -> Result<Bound, CannotServe> {
    let (listener, address) = listen(settings).await?;
    Ok(Bound { essaim: open(settings, false, &address.to_string())?, listener, address })
}

/// Opens the demo's site and takes its address.
pub async fn bind_demo(settings: &Settings) -> Result<Bound, CannotServe> {
    let (listener, address) = listen(settings).await?;
    Ok(Bound { essaim: open_demo(settings, &address.to_string()).await?, listener, address })
}

async fn listen(settings: &Settings) -> Result<(TcpListener, SocketAddr), CannotServe> {
    let wanted = settings.listen().to_owned();
    let listener =
        TcpListener::bind(&wanted).await.map_err(|error| CannotServe::Listen(wanted.clone(), error))?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

/// Answers until the machine asks the program to stop; requests that came in are answered first.
pub async fn serve(bound: Bound) -> Result<(), CannotServe> {
    let Bound { essaim, listener, .. } = bound;
    let errands = tokio::spawn(essaim.errands.clone().run_for_ever(essaim.house.site.clone()));
    let linking = tokio::spawn(link_the_journal(essaim.house.site.clone()));
    let forgetting = tokio::spawn(forget_letters(essaim.house.clone()));
    connections::answer(listener, essaim.router(), Limits::default(), asked_to_stop()).await;
    errands.abort();
    linking.abort();
    forgetting.abort();
    tracing::info!("stopped");
    Ok(())
}

/// On PostgreSQL the journal's lines are linked after they were written.
async fn link_the_journal(site: ground::Site) {
    loop {
        tokio::time::sleep(Duration::from_secs(5)).await;
        if let Err(error) = site.upkeep_unseen(ground::journal::link).await {
            tracing::warn!(%error, "the journal could not be linked; it will be tried again");
        }
    }
}

/// Letters that are kept because there is no mail server go after a week. A demo keeps them as long as itself.
async fn forget_letters(house: House) {
    if house.settings.demo {
        return;
    }
    loop {
        let now = house.site.now();
        if let Err(error) = house.site.upkeep_unseen(move |tx| errands::forget_old_letters(tx, now)).await {
            tracing::warn!(%error, "old letters could not be removed; it will be tried again");
        }
        tokio::time::sleep(Duration::from_secs(3_600)).await;
    }
}

async fn asked_to_stop() {
    let interrupt = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "Ctrl-C can't be heard");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::error!(%error, "the stop signal can't be heard");
                std::future::pending::<()>().await;
            }
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
    tracing::info!("stopping: requests that came in are answered first");
}
