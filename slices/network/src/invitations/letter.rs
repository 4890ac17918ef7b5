//! The letter with the link. It says who offers what; nothing that somebody typed about the person.

use super::Invitation;
use crate::{Institution, institution::PlaceInside, say};
use ::store::{StoreError, Tx};
use errands::Mail;
use ground::Cx;
use web::{House, Visitor, paths};

/// Whose letters these are, and where their links lead.
#[derive(Clone, Debug)]
pub struct Sender {
    site: String,
    url: String,
    zone: String,
}

impl Sender {
    /// Those of the site as whoever invites came by.
    pub fn of(house: &House, visitor: &Visitor) -> Self {
        let (site, url) = (visitor.site_name(house).to_owned(), visitor.origin(house).to_owned());
        Self { site, url, zone: house.settings.zone.clone() }
    }
}

pub(super) fn send(
    tx: &Tx<'_>,
    cx: &Cx,
    sender: &Sender,
    institution: &Institution,
    invitation: &Invitation,
    place: &PlaceInside,
    secret: &str,
) -> Result<(), StoreError> {
    let lang = invitation.lang;
    let say = say(lang);
    let role = words::base::role(lang, invitation.role);
    let link = format!("{}{}", sender.url, paths::network::Invitation { token: secret.to_owned() });
    let until = words::dates::moment_in_zone(lang, invitation.expires_at, &sender.zone);
    let text = say.msg_letter_invitation(&institution.name, &role, &place.title, &link, &until);
    let subject = say.msg_letter_invitation_subject(&institution.name, &role);
    let body = format!("{text}\n\n{}\n{}\n", say.msg_letter_invitation_end(&sender.site), sender.url);
    errands::soon(tx, cx, &Mail::new(invitation.email.clone(), lang, subject, body))
}
