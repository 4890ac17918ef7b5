//! Acts: a list is brought, or dropped. Errand: one that nobody decided about is forgotten.

use super::{
    columns,
    store::{self, Draft},
};
use crate::{
    enrolment::{HYBRID, ONLINE},
    refusals,
    rights::KeepEnrolments,
};
use ::store::Tx;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use courses::{Run, RunKey};
use errands::{Done, Errand};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site};
use lexicon::time::Millis;
use network::people_list::{sheet::text_of, unreadable};
use serde::{Deserialize, Serialize};

/// A list nobody decides about is kept so long.
const KEPT: Millis = Millis::days(1);

/// Keeps a list until somebody decides. Its outcome names it.
pub struct BringEnrolments {
    run: RunKey,
    mode: String,
    content: String,
}

impl BringEnrolments {
    /// Reads a file, or addresses as they were pasted where there is none: off the async threads, before the door. `mode` is
    /// for lines that say none.
    ///
    /// # Errors
    /// When it is no list at all, at the field `file`; what is wrong with single lines is shown later.
    pub fn read(run: RunKey, mode: &str, file: &[u8], addresses: &str) -> Result<Self, Refusal> {
        let mode = if mode.is_empty() { ONLINE } else { mode };
        if ![ONLINE, HYBRID].contains(&mode) {
            return Err(refusals::mode_unknown().at("mode"));
        }
        let content = match file.is_empty() {
            true if addresses.trim().is_empty() => return Err(refusals::list_empty().at("emails")),
            true => columns::pasted(addresses),
            false => text_of(file).map_err(unreadable)?,
        };
        columns::read(&content)?;
        // NUL can't stand in a text of PostgreSQL, and says no more than any other broken letter.
        let content = content.replace('\0', "\u{fffd}");
        Ok(Self { run, mode: mode.to_owned(), content })
    }
}

impl Act for BringEnrolments {
    const NAME: &'static str = "learning.bring-enrolments";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = String;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let id = URL_SAFE_NO_PAD.encode(cx.bytes::<12>());
        let (mode, content) = (self.mode.clone(), self.content.clone());
        store::keep(tx, run.id, run.person()?, cx.now, &Draft { id: id.clone(), mode, content })?;
        errands::at(tx, cx, cx.now.plus(KEPT), &ForgetEnrolments { list: id.clone() })?;
        Ok(Decision::of(id))
    }
}

/// Forgets a list at once.
pub struct DropEnrolments {
    pub run: RunKey,
    pub list: String,
}

impl Act for DropEnrolments {
    const NAME: &'static str = "learning.drop-enrolments";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepEnrolments, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        store::draft(tx, run.id, &self.list)?.ok_or(Fault::NotFound)?;
        store::forget(tx, &self.list)?;
        Ok(Decision::of(()))
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgetEnrolments {
    list: String,
}

impl Errand for ForgetEnrolments {
    const KIND: &'static str = "learning.forget-enrolments";
}

pub async fn forget(site: Site, ForgetEnrolments { list }: ForgetEnrolments) -> Done {
    let gone = site.upkeep_unseen(move |tx| store::forget(tx, &list)).await;
    gone.map_err(|why| why.to_string().into())
}
