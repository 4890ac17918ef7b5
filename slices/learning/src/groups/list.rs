//! Asks: the groups of a run and who is in them; learners by their addresses.

use super::{Member, partitions, store};
use crate::{
    enrolment, refusals,
    rights::{KeepGroups, SeeLearners},
};
use ::store::View;
use courses::{Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted, Refusal};
use lexicon::PersonId;
use olx::Partition;

/// Members listed; the addresses of a form reach the others.
const MOST_LISTED: i64 = 500;
/// Lines of addresses taken at once.
pub const MAX_LINES: usize = 200;
/// Lines that are told to be wrong at once.
const MOST_REFUSED: usize = 30;

/// The groups of a run.
pub struct GroupsOfRun {
    pub run: RunKey,
}

/// The groups of a run, and who is in them.
pub struct GroupList {
    pub partitions: Vec<Partition>,
    /// By name.
    pub members: Vec<Member>,
    /// There are more members than are listed.
    pub more: bool,
}

impl Ask for GroupsOfRun {
    const NAME: &'static str = "learning.groups";
    type Right = SeeLearners;
    type Over = Run;
    type Outcome = GroupList;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeLearners, Run>, view: &View<'_>, cx: &Cx) -> Result<GroupList, Fault> {
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let mut members = store::members(view, run.id, MOST_LISTED + 1)?;
        let more = members.len() as i64 > MOST_LISTED;
        members.truncate(MOST_LISTED as usize);
        Ok(GroupList { partitions: partitions(&content.course).cloned().collect(), members, more })
    }
}

/// The learners of a run who confirmed these addresses, one address or several on a line. Every line that names
/// nobody is told.
pub struct LearnersByAddress {
    pub run: RunKey,
    pub lines: String,
}

impl Ask for LearnersByAddress {
    const NAME: &'static str = "learning.learners-by-address";
    type Right = KeepGroups;
    type Over = Run;
    type Outcome = Vec<PersonId>;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<KeepGroups, Run>, view: &View<'_>, _: &Cx) -> Result<Vec<PersonId>, Fault> {
        let addresses: Vec<(usize, &str)> = addresses(&self.lines).take(MAX_LINES + 1).collect();
        if addresses.is_empty() {
            return Err(refusals::addresses_missing().at("emails").into());
        }
        if addresses.len() > MAX_LINES {
            return Err(refusals::too_many_addresses(MAX_LINES).at("emails").into());
        }
        let (mut people, mut refused) = (Vec::new(), Vec::<Refusal>::new());
        for (line, address) in addresses {
            let known = people::by_email(view, address)?.map(|person| person.id);
            match known.map(|person| enrolment::current(view, run.id, person)).transpose()?.flatten() {
                Some(enrolment) => people.push(enrolment.person),
                None if refused.len() < MOST_REFUSED => {
                    refused.push(refusals::no_learner_at(line, address).at("emails"));
                }
                None => {}
            }
        }
        if refused.is_empty() { Ok(people) } else { Err(Fault::Refused(refused)) }
    }
}

/// Each address with the number of its line, from 1. Commas and semicolons part addresses too, as mail programs write
/// them.
fn addresses(lines: &str) -> impl Iterator<Item = (usize, &str)> {
    lines.lines().enumerate().flat_map(|(at, line)| {
        let parts = line.split([',', ';', '\t', '\u{60c}']).map(str::trim);
        parts.filter(|part| !part.is_empty()).map(move |part| (at + 1, part))
    })
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn addresses_come_one_or_several_on_a_line() {
        for (lines, expected) in [
            ("", vec![]),
            (" \n\n , ;\n", vec![]),
            ("a@b.c", vec![(1, "a@b.c")]),
            ("a@b.c\r\n\r\n d@e.f ; g@h.i", vec![(1, "a@b.c"), (3, "d@e.f"), (3, "g@h.i")]),
            ("a@b.c،d@e.f", vec![(1, "a@b.c"), (1, "d@e.f")]),
        ] {
            assert_eq!(addresses(lines).collect::<Vec<_>>(), expected, "{lines:?}");
        }
    }
}
