//! Page: move a learner to another run of the course.

use super::{
    hub::{SeenRun, TeamRun},
    learner::person_of,
    look::{Frame, Saying, TeamTab, name_of, needs},
};
use crate::{
    rights::{KeepEnrolments, SeeLearners},
    say,
    transfer::{TransferLearner, is_beside, transfer_learner},
};
use ::store::View;
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::{Run, RunKey, RunState};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::PersonId;
use maud::html;
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, SelectOption, form, select_field, text_field},
        layout::stack,
        notice::notice,
        tone::Tone,
    },
    paths::{self, team as at},
};

/// The other runs of the course a learner could go on in, and who they are.
struct OtherRuns {
    run: RunKey,
    person: PersonId,
}

impl Ask for OtherRuns {
    const NAME: &'static str = "learning.other-runs";
    type Right = SeeLearners;
    type Over = Run;
    type Outcome = (String, Vec<Run>);

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<SeeLearners, Run>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<(String, Vec<Run>), Fault> {
        crate::enrolment::current(view, run.id, self.person)?.ok_or(Fault::NotFound)?;
        let mut others = courses::run::of_course(view, run.course)?;
        others.retain(|other| is_beside(other, &run) && other.state(cx.now) != RunState::Archived);
        Ok((people::name(view, self.person)?.unwrap_or_default(), others))
    }
}

/// `GET /runs/{run}/team/learners/{person}/transfer`
pub async fn page(at: at::Transfer, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    show(&house, &visitor, &at, &TransferForm::default(), &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct TransferForm {
    /// Key of the other run.
    #[serde(default)]
    to: String,
    #[serde(default)]
    reason: String,
}

/// `POST /runs/{run}/team/learners/{person}/transfer`
pub async fn transfer(
    at: at::Transfer,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<TransferForm>,
) -> Result<Response, Wrong> {
    let (from, to) = (RunKey(at.run.clone()), RunKey(given.to.trim().to_owned()));
    let act = TransferLearner::new(from, person_of(&at.person)?, to, given.reason.clone());
    match transfer_learner(&house, &visitor, act).await {
        Ok(blocks) if visitor.wants == Wants::Json => {
            Ok(Json(json!({ "run": given.to, "person": at.person, "blocks": blocks })).into_response())
        }
        Ok(_) => {
            let learner = at::Learner { run: given.to, person: at.person };
            Ok(Redirect::to(&format!("{learner}?done=moved")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at, &given, &refusals).await
        }
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    at: &at::Transfer,
    given: &TransferForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let key = || RunKey(at.run.clone());
    let SeenRun { run, roles } = house.site.ask(&visitor.who, TeamRun { run: key() }).await?;
    needs::<KeepEnrolments>(&roles)?;
    let ask = OtherRuns { run: key(), person: person_of(&at.person)? };
    let (name, others) = house.site.ask(&visitor.who, ask).await?;
    let frame = Frame { house, visitor, run: &run, roles: &roles, tab: TeamTab::Learners };
    let say = say(frame.lang());
    let (title, lead) = (say.msg_transfer_title(name_of(frame.lang(), &name)), say.msg_transfer_lead());
    let learner = at::Learner { run: frame.key(), person: at.person.clone() }.to_string();
    let above = [
        (at::Learners { run: frame.key() }.to_string(), say.msg_team_tab_learners()),
        (learner, name_of(frame.lang(), &name)),
    ];
    let saying =
        Saying { title: &title, lead: &lead, above: &above, refusals: Some(refusals), ..Saying::default() };
    let labels: Vec<String> =
        others.iter().map(|other| format!("{} ({})", other.terms.title, other.key)).collect();
    let runs: Vec<SelectOption<'_>> =
        others.iter().zip(&labels).map(|(other, label)| SelectOption { value: &other.key, label }).collect();
    let content = stack(html! {
        @if runs.is_empty() { (notice(Tone::Info, "", html! {
                p { (say.msg_transfer_nowhere()) }
                p { a href=(paths::courses::RunAgain { run: at.run.clone() }) { (say.msg_transfer_again()) } }
            })) }
        @else {
            p { (say.msg_transfer_carries()) }
            (form(&at.to_string(), "", html! {}, html! {
                (select_field(&Field {
                    id: "to", name: "to", label: &say.msg_transfer_to(), value: &given.to,
                    error: refusals.at("to").unwrap_or_default(), ..Field::default()
                }, "", &runs))
                (text_field(InputKind::Text, &Field {
                    id: "reason", name: "reason", label: &say.msg_time_reason(), hint: &say.msg_time_reason_hint(),
                    value: &given.reason, error: refusals.at("reason").unwrap_or_default(), autocomplete: "off",
                    ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_transfer_button()) }))
            }))
        }
    });
    Ok(frame.render(saying, content))
}
