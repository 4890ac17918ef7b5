-- When one of the team opened a learner's progress: shown to the learner in their data. Rebuilt from the journal.
create table learner_looks (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    -- the learner
    person_id text not null,
    by_person text,
    at bigint not null
);
create index learner_looks_by_person on learner_looks (person_id, run_id, at);
