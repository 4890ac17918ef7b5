//! What each grant of an agreement makes possible, or made.

use crate::{
    agreement::{Agreement, Use},
    effects::{self, Told},
    look::{Names, is_stated_only, joined},
    say,
    why::{Standing, Wanted, in_force, standing},
};
use ::store::{StoreError, View};
use lexicon::{
    GrantId, Instant, Lang,
    facts::agreements::{GrantRight, GrantSubject, GrantTerms, ResultDetail},
};
use maud::{Markup, html};
use words::{dates, numbers};

/// What is known of all grants of one agreement, at a moment.
pub struct MadePossible<'m> {
    pub agreement: &'m Agreement,
    pub uses: &'m [Use],
    /// The runs of the parties' courses.
    pub runs: &'m [GrantSubject],
    /// What slices above tell.
    pub effects: &'m [(GrantId, Told)],
    pub names: &'m Names<'m>,
    pub zone: &'m str,
    pub at: Instant,
}

/// What slices above tell of an agreement's grants that are in force.
pub fn effects_of(
    view: &View<'_>,
    agreement: &Agreement,
    uses: &[Use],
    at: Instant,
) -> Result<Vec<(GrantId, Told)>, StoreError> {
    let grants = in_force(std::slice::from_ref(agreement), uses, &Wanted::default(), at);
    effects::now(view, &grants, at)
}

impl MadePossible<'_> {
    pub fn cell(&self, lang: Lang, grant: &GrantTerms) -> Markup {
        let say = say(lang);
        match standing(self.agreement, grant, self.at) {
            Standing::NotYet => html! { (say.msg_allows_not_yet()) },
            Standing::Holds => self.holding(lang, grant),
            Standing::Suspended => {
                html! { (say.msg_allows_suspended()) @if let Some(used) = self.used(lang, grant) { " · " (used) } }
            }
            Standing::Over => html! {
                (say.msg_allows_no_longer()) " · "
                @match self.used(lang, grant) { Some(used) => { (used) } None => { (say.msg_never_used()) } }
            },
        }
    }

    fn holding(&self, lang: Lang, grant: &GrantTerms) -> Markup {
        let say = say(lang);
        let used = self.used(lang, grant);
        let told: Vec<&Told> =
            self.effects.iter().filter(|(of, _)| *of == grant.grant).map(|(_, told)| told).collect();
        let says = self.says(lang, grant);
        let is_silent = used.is_none() && told.is_empty() && says.is_none();
        let amount: i64 = self.of(grant).map(|one| one.amount).sum();
        let left = grant.quota.map(|quota| (quota - amount).max(0));
        html! {
            @if let Some(says) = says { p { (says) } }
            @for one in told { p { (one.sentence(lang)) } (named(lang, &one.names)) }
            @if let Some(used) = used { (used) }
            @if is_silent { (say.msg_not_used()) }
            @if let Some(left) = left { " · " (say.msg_left_of_quota(numbers::count(lang, left))) }
            (self.runs_covered(lang, grant))
        }
    }

    /// What takes effect without being counted, and is told by no slice above.
    fn says(&self, lang: Lang, grant: &GrantTerms) -> Option<String> {
        let say = say(lang);
        if is_stated_only(grant.right) {
            return Some(say.msg_nothing_uses_it());
        }
        if grant.right != GrantRight::ReadResults {
            return None;
        }
        let receivers = Agreement::receivers(self.agreement.terms(), grant).into_iter();
        let here = receivers.filter(|party| self.agreement.takes_part(*party, self.at));
        let readers = joined(lang, here.map(|one| self.names.of(one)));
        let giver = self.names.of(grant.from);
        Some(match grant.detail {
            Some(ResultDetail::Named) => say.msg_reads_named(readers, giver),
            _ => say.msg_reads_aggregated(readers, giver),
        })
    }

    fn of<'s>(&'s self, grant: &'s GrantTerms) -> impl Iterator<Item = &'s Use> {
        self.uses.iter().filter(|one| one.grant == grant.grant)
    }

    fn used(&self, lang: Lang, grant: &GrantTerms) -> Option<String> {
        let say = say(lang);
        let last = self.of(grant).map(|one| one.last).max()?;
        let (times, amount) =
            self.of(grant).fold((0, 0), |(times, amount), one| (times + one.times, amount + one.amount));
        let times = say.msg_used_times(times, numbers::count(lang, amount));
        let last = say.msg_last_used(dates::short_day(lang, last, self.zone));
        Some(format!("{times}{}{last}", if lang == Lang::Ar { "، " } else { ", " }))
    }

    fn runs_covered(&self, lang: Lang, grant: &GrantTerms) -> Markup {
        let course =
            grant.subject.as_ref().filter(|subject| subject.run.is_none() && subject.version.is_none());
        let Some(course) = course else { return html! {} };
        let runs: Vec<&GrantSubject> = self.runs.iter().filter(|run| run.course == course.course).collect();
        html! {
            @if !runs.is_empty() {
                details {
                    summary { (say(lang).msg_runs_covered(runs.len() as i64)) }
                    ul { @for run in runs { li { bdi { (run.title) } " " small { code dir="ltr" { (run.key) } } } } }
                }
            }
        }
    }
}

/// What is counted, by name, for whoever wants to read it.
pub fn named(lang: Lang, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            details {
                summary { (say(lang).msg_which_ones()) }
                ul { @for name in names { li { bdi { (name) } } } }
            }
        }
    }
}
