//! Act: an institution gets another logo, or none. Ask: the one it has, where the institution is shown.

use super::ChangeInstitution;
use crate::{Institution, InstitutionName};
use ::store::{Tx, View};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Holders, Site, Who};
use lexicon::{KeptPicture, facts::network::InstitutionLogoChanged};
use web::pictures::{self, Kinds, PictureRefused};

ground::right!(
    /// Sees the logo of an institution that one may know of.
    SeeLogo = "network.see-logo",
    Holders::Anyone
);

/// The picture is on disk already; without one, the institution has no logo any more.
pub struct ChangeLogo {
    pub institution: InstitutionName,
    pub logo: Option<KeptPicture>,
}

/// Reads the picture, keeps it and makes it the logo. Whoever may not change it has been told before: this puts a file on
/// disk first, and takes it away again when the act refuses it.
pub async fn keep_logo(
    site: &Site,
    who: &Who,
    institution: InstitutionName,
    bytes: Option<Vec<u8>>,
) -> Result<(), Fault> {
    let logo = match bytes {
        Some(bytes) => Some(pictures::keep(site, who, Kinds::Printed, bytes, check_logo).await?),
        None => None,
    };
    let done = site.act(who, ChangeLogo { institution, logo: logo.clone() }).await;
    if done.is_err() {
        pictures::drop_kept(site, logo.as_ref());
    }
    done
}

/// It stands on certificates: what can't be printed is said now, not to who gets one.
pub fn check_logo(bytes: &[u8]) -> Result<(), PictureRefused> {
    paper::check_picture(bytes).map_err(|_| PictureRefused::Unprintable)
}

impl Act for ChangeLogo {
    const NAME: &'static str = "network.change-logo";
    type Right = ChangeInstitution;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ChangeInstitution, Institution>,
        _: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let done = Decision::of(());
        if self.logo == institution.logo {
            return Ok(done);
        }
        Ok(done.fact(InstitutionLogoChanged { institution: institution.id, logo: self.logo.clone() }))
    }
}

/// The logo there is, and whether anybody may see it.
pub(crate) struct TheLogo(pub InstitutionName);

impl Ask for TheLogo {
    const NAME: &'static str = "network.logo";
    type Right = SeeLogo;
    type Over = Institution;
    type Outcome = (KeptPicture, bool);

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeLogo, Institution>,
        _: &View<'_>,
        _: &Cx,
    ) -> Result<(KeptPicture, bool), Fault> {
        let is_public = institution.is_public;
        Ok((institution.into_place().logo.ok_or(Fault::NotFound)?, is_public))
    }
}
