//! Acts: the team invites people to a run by mail, and takes invitations back. Errand: one that is over is forgotten.

use super::{
    LASTS, hash,
    store::{self, Invitation},
};
use crate::{
    enrolment::{HYBRID, Letterhead, ONLINE, current, refuse_over},
    refusals,
    rights::KeepEnrolments,
    say,
};
use ::store::{StoreError, Tx, View};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use courses::{Run, RunKey};
use errands::{Done, Errand, Mail};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Refusal, Site};
use lexicon::{Lang, time::Millis};
use serde::{Deserialize, Serialize};
use web::paths;

/// Addresses taken at once; a list takes more.
const MOST: usize = 100;
/// Between two letters to the same address.
const PAUSE: Millis = Millis::minutes(5);
/// One that expired stays in the list so long.
const REMEMBERED: Millis = Millis::days(30);

/// Invites people by their addresses, one or several on a line. Inviting again replaces the link.
pub struct InviteToRun {
    pub run: RunKey,
    pub emails: String,
    pub mode: String,
    /// In which language the letter is, for somebody without an account.
    pub lang: Lang,
}

impl Act for InviteToRun {
    const NAME: &'static str = "learning.invite-to-run";
    type Right = KeepEnrolments;
    type Over = Run;
    /// How many letters.
    type Outcome = usize;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<usize>, Fault> {
        refuse_over(&run, cx.now)?;
        let mode = if self.mode.is_empty() { ONLINE } else { &self.mode };
        if ![ONLINE, HYBRID].contains(&mode) {
            return Err(refusals::mode_unknown().at("mode").into());
        }
        let emails = addresses(&self.emails)?;
        let mut refused = Vec::new();
        for email in &emails {
            refused.extend(needless(tx, cx, &run, email)?.map(|why| why.at("emails")));
        }
        if !refused.is_empty() {
            return Err(Fault::Refused(refused));
        }
        for email in &emails {
            offer(tx, cx, &run, &Guest { email, lang: self.lang, mode, list: None })?;
        }
        Ok(Decision::of(emails.len()))
    }
}

/// The addresses of a form, in lower case, each once.
fn addresses(text: &str) -> Result<Vec<String>, Fault> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '\u{60c}'));
    let typed: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if typed.is_empty() {
        return Err(refusals::addresses_missing().at("emails").into());
    }
    if typed.len() > MOST {
        return Err(refusals::too_many_addresses(MOST).at("emails").into());
    }
    let (mut emails, mut refused) = (Vec::<String>::new(), Vec::new());
    for text in typed {
        match people::read_email(text) {
            Ok(email) if !emails.contains(&email) => emails.push(email),
            Ok(_) => {}
            Err(Fault::Refused(_)) => refused.push(refusals::address_unreadable(text).at("emails")),
            Err(other) => return Err(other),
        }
    }
    if refused.is_empty() { Ok(emails) } else { Err(Fault::Refused(refused)) }
}

fn needless(view: &View<'_>, cx: &Cx, run: &Run, email: &str) -> Result<Option<Refusal>, StoreError> {
    if let Some(known) = people::by_email(view, email)?
        && current(view, run.id, known.id)?.is_some()
    {
        return Ok(Some(refusals::follows_already(email)));
    }
    let before = store::to_address(view, run.id, email)?;
    Ok(before.filter(|before| cx.now.since(before.invited_at) < PAUSE).map(|_| refusals::just_invited(email)))
}

/// Somebody to be written to.
pub(crate) struct Guest<'a> {
    /// In lower case.
    pub email: &'a str,
    pub lang: Lang,
    pub mode: &'a str,
    pub list: Option<String>,
}

/// Keeps the invitation and sends its letter with this transaction.
pub(crate) fn offer(tx: &Tx<'_>, cx: &Cx, run: &Run, guest: &Guest<'_>) -> Result<(), StoreError> {
    let known = people::by_email(tx, guest.email)?;
    let lang = known.as_ref().map_or(guest.lang, |person| person.lang);
    let one = Invitation {
        id: URL_SAFE_NO_PAD.encode(cx.bytes::<12>()),
        run: run.id,
        email: guest.email.to_owned(),
        mode: guest.mode.to_owned(),
        list: guest.list.clone(),
        invited_at: cx.now,
        expires_at: cx.now.plus(LASTS),
    };
    let secret = URL_SAFE_NO_PAD.encode(cx.bytes::<32>());
    let known = known.map(|person| person.id);
    store::keep(tx, &one, (&hash(&secret), lang.tag()), cx.who.person, known)?;
    errands::at(tx, cx, one.expires_at.plus(REMEMBERED), &ForgetRunInvitation { id: one.id.clone() })?;
    let head = cx.shelf.get::<Letterhead>();
    let link = format!("{}{}", head.url, paths::learning::RunInvitation { run_invitation: secret });
    let until = words::dates::moment_in_zone(lang, one.expires_at, &run.terms.zone);
    let (say, title, school) = (say(lang), &run.terms.title, &run.institution_name);
    let text = say.msg_enrol_letter_invited(title, school, &until, &link);
    let body = format!("{text}\n\n{}\n{}\n", say.msg_enrol_letter_end(&head.site), head.url);
    let subject = say.msg_enrol_letter_invited_subject(title);
    errands::soon(tx, cx, &Mail::new(one.email, lang, subject, body))
}

/// Invitations of a run, the newest first.
pub struct PendingRunInvitations {
    pub run: RunKey,
}

impl Ask for PendingRunInvitations {
    const NAME: &'static str = "learning.run-invitations";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = Vec<Invitation>;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<KeepEnrolments, Run>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Vec<Invitation>, Fault> {
        Ok(store::of_run(view, run.id)?)
    }
}

/// Takes an invitation back: its link stops working.
pub struct WithdrawRunInvitation {
    pub run: RunKey,
    pub invitation: String,
}

impl Act for WithdrawRunInvitation {
    const NAME: &'static str = "learning.withdraw-run-invitation";
    type Right = KeepEnrolments;
    type Over = Run;
    /// Whether it was still there: it may have been taken up meanwhile.
    type Outcome = bool;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<bool>, Fault> {
        Ok(Decision::of(store::withdraw(tx, run.id, &self.invitation)?))
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ForgetRunInvitation {
    /// Another one when it was offered again meanwhile.
    id: String,
}

impl Errand for ForgetRunInvitation {
    const KIND: &'static str = "learning.forget-run-invitation";
}

pub(crate) async fn forget(site: Site, ForgetRunInvitation { id }: ForgetRunInvitation) -> Done {
    let gone = site.upkeep_unseen(move |tx| store::forget(tx, &id)).await;
    gone.map_err(|why| why.to_string().into())
}
