//! The rule, asked of nothing in particular: what the grants of a right allow, and of what that is true.

use super::{
    Between, GrantInForce, Hindrance, Wins, in_force,
    rule::{hindrances, is_about_all, sort, used_up, wins},
};
use crate::agreement::{Agreement, Use};
use lexicon::Instant;

/// What the grants of a right allow at all.
#[derive(Clone, Debug, PartialEq)]
pub enum Broadly {
    /// Whatever the giver has or will have.
    ForAll {
        grant: Box<GrantInForce>,
        /// Why it goes before the others, which are as wide.
        wins: Wins,
        others: Vec<GrantInForce>,
        /// They decide alone about what they are about, used up or not.
        narrower: Vec<GrantInForce>,
    },
    /// Only what these are about; and what keeps a wider one from opening the rest, if there is one.
    OnlyFor {
        grants: Vec<GrantInForce>,
        rest: Vec<Hindrance>,
    },
    No(Vec<Hindrance>),
}

/// As [`answer`](super::answer), without a course.
pub fn broadly(between: Between, agreements: &[Agreement], uses: &[Use], at: Instant) -> Broadly {
    let mut all = in_force(agreements, uses, &between.wanted(), at);
    sort(&mut all);
    let (mut wide, narrow): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| is_about_all(&one.grant));
    let mut rest = Vec::new();
    if !wide.is_empty() {
        let grant = wide.remove(0);
        match used_up(&grant, &wide) {
            None => {
                let wins = wins(&grant, &wide);
                return Broadly::ForAll { grant: Box::new(grant), wins, others: wide, narrower: narrow };
            }
            Some(used_up) => rest.push(used_up),
        }
    }
    let (spent, grants): (Vec<_>, Vec<_>) = narrow.into_iter().partition(GrantInForce::is_used_up);
    rest.extend(spent.iter().filter_map(|one| used_up(one, &[])));
    match (grants.is_empty(), rest.is_empty()) {
        (false, _) => Broadly::OnlyFor { grants, rest },
        (true, false) => Broadly::No(rest),
        (true, true) => Broadly::No(hindrances(between, |_| true, agreements, at)),
    }
}
