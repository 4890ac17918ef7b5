//! Acts: a list is brought, or dropped. Errand: one that nobody decided about is forgotten.

use super::{
    columns,
    sheet::text_of,
    store::{self, Draft},
};
use crate::{Institution, InstitutionName, invitations::InvitePeople};
use ::store::Tx;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use errands::{Done, Errand};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site};
use lexicon::time::Millis;
use serde::{Deserialize, Serialize};

/// A list nobody decides about is kept so long.
const KEPT: Millis = Millis::days(1);

/// Keeps a list until somebody decides. Its outcome names it.
pub struct BringList {
    institution: InstitutionName,
    file_name: String,
    content: String,
}

impl BringList {
    /// Reads a file: off the async threads, before the door.
    ///
    /// # Errors
    /// When it is no list at all, at the field `file`; what is wrong with single lines is shown later.
    pub fn read(institution: InstitutionName, file_name: &str, bytes: &[u8]) -> Result<Self, Refusal> {
        let content = text_of(bytes).map_err(columns::unreadable)?;
        columns::read(&content)?;
        // NUL can't stand in a text of PostgreSQL, and says no more than any other broken letter.
        let content = content.replace('\0', "\u{fffd}");
        let file_name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
        let file_name = file_name.chars().filter(|c| !c.is_control()).take(120).collect();
        Ok(Self { institution, file_name, content })
    }
}

impl Act for BringList {
    const NAME: &'static str = "network.bring-people-list";
    type Right = InvitePeople;
    type Over = Institution;
    type Outcome = String;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<InvitePeople, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let id = URL_SAFE_NO_PAD.encode(cx.bytes::<12>());
        let (file_name, content) = (self.file_name.clone(), self.content.clone());
        let draft = Draft { id: id.clone(), file_name, content, brought_at: cx.now };
        store::keep(tx, institution.id, institution.person()?, &draft)?;
        errands::at(tx, cx, cx.now.plus(KEPT), &ForgetList { list: id.clone() })?;
        Ok(Decision::of(id))
    }
}

/// Forgets a list at once.
pub struct DropList {
    pub institution: InstitutionName,
    pub list: String,
}

impl Act for DropList {
    const NAME: &'static str = "network.drop-people-list";
    type Right = InvitePeople;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<InvitePeople, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        store::draft(tx, institution.id, &self.list)?.ok_or(Fault::NotFound)?;
        store::forget(tx, &self.list)?;
        Ok(Decision::of(()))
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgetList {
    list: String,
}

impl Errand for ForgetList {
    const KIND: &'static str = "network.forget-people-list";
}

pub async fn forget(site: Site, ForgetList { list }: ForgetList) -> Done {
    let gone = site.upkeep_unseen(move |tx| store::forget(tx, &list)).await;
    gone.map_err(|why| why.to_string().into())
}
