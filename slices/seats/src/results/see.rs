//! Asks: one result by its code; those of a school's students.

use super::store::{self, Record};
use crate::request::SeeRequests;
use ::store::{StoreError, View};
use certificates::{Code, keys};
use ground::{Ask, Cx, Fault, Granted, Holders, Place};
use lexicon::{PlaceRef, Role};
use network::{Institution, InstitutionName};

ground::right!(
    /// Reads a signed result, with its code.
    SeeRecord = "seats.see-record",
    Holders::Anyone
);

impl Place for Record {
    type Id = Code;

    fn find(view: &View<'_>, code: &Code) -> Result<Option<Self>, StoreError> {
        store::by_code(view, code)
    }

    fn path(&self) -> Vec<PlaceRef> {
        vec![PlaceRef::institution(self.home), PlaceRef::institution(self.host), PlaceRef::site()]
    }

    /// Whoever has the code may see it: that is what it is for.
    fn is_public(&self) -> bool {
        true
    }
}

pub struct SeeRecordOf {
    pub code: Code,
}

/// A record, and the keys of the institution that signed it.
pub struct RecordSeen {
    pub record: Record,
    pub keys: Vec<keys::Listed>,
}

impl Ask for SeeRecordOf {
    const NAME: &'static str = "seats.record";
    type Right = SeeRecord;
    type Over = Record;
    type Outcome = RecordSeen;

    fn over(&self) -> Code {
        self.code.clone()
    }

    fn answer(
        &self,
        record: Granted<SeeRecord, Record>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<RecordSeen, Fault> {
        let keys = keys::listed(view, record.host)?;
        Ok(RecordSeen { keys, record: record.into_place() })
    }
}

/// Results on a page.
const PAGE: i64 = 50;

/// The results of a school's students.
pub struct HomeResults {
    pub institution: InstitutionName,
    /// Key of a run; empty for all.
    pub run: String,
    /// Number of the last one of the page before; 0 for the first page.
    pub after: i64,
    /// All at once, for a sheet.
    pub whole: bool,
}

#[derive(Clone, Debug)]
pub struct ResultList {
    pub institution: Institution,
    pub mine: Vec<Role>,
    pub records: Vec<Record>,
    pub institutions: Vec<Institution>,
    pub next: Option<i64>,
}

impl Ask for HomeResults {
    const NAME: &'static str = "seats.results";
    type Right = SeeRequests;
    type Over = Institution;
    type Outcome = ResultList;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        home: Granted<SeeRequests, Institution>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<ResultList, Fault> {
        let page = if self.whole { 50_000 } else { PAGE };
        let mut records = store::of_home(view, home.id, &self.run, self.after, page + 1)?;
        let more = records.len() as i64 > page;
        records.truncate(page as usize);
        let next = records.last().filter(|_| more).map(|last| last.seq);
        let institutions = network::institution::all(view)?;
        Ok(ResultList {
            records,
            institutions,
            next,
            mine: home.roles().to_vec(),
            institution: home.into_place(),
        })
    }
}
