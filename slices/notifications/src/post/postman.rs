//! Letters that other slices write of things people may choose about: looked at when they are sent.

use super::{dispatch::fresh, letter::Sender, store};
use crate::{
    kind::{Kind, Way},
    settings::store as settings,
};
use errands::{About, Done, Mail, Mailer};
use ground::{Site, Who};

/// Sends a letter, unless its reader does not want such letters; with the address that stops them.
pub async fn send(mailer: Mailer, sender: Sender, site: Site, mut mail: Mail) -> Done {
    let Some(About { person, kind, run }) = mail.about.take() else { return mailer.send(site, mail).await };
    let Some(kind) = Kind::of_name(&kind) else { return mailer.send(site, mail).await };
    let cx = site.cx(&Who::default());
    let looked = site.upkeep_unseen(move |tx| {
        let chosen = settings::of(tx, person)?;
        let wanted = chosen.way(kind) == Way::Now && run.is_none_or(|run| !chosen.muted.contains(&run));
        // Erased since, or without an address: nobody is there to be written to.
        match store::one_reader(tx, person)?.filter(|_| wanted) {
            Some(_) => settings::token(tx, person, &fresh(&cx)).map(Some),
            None => Ok(None),
        }
    });
    let token = looked.await.map_err(|error| error.to_string())?;
    let Some(token) = token else { return Ok(()) };
    let stop = sender.stop(&token, kind.name());
    mail.body = format!("{}\n\n{}\n", mail.body.trim_end(), sender.why(mail.lang, kind, &stop));
    mailer.send(site, mail.stopped_by(stop)).await
}
