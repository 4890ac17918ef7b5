-- Programmes. Rebuilt from the journal.
create table programmes (
    id text primary key,
    -- The word in addresses.
    slug text not null unique,
    institution_id text not null,
    public boolean not null,
    -- The version for those who come now; 0 before the first is published.
    version bigint not null,
    changed_at bigint not null
);
create index programmes_by_institution on programmes (institution_id);

-- What a programme is made of. A version never changes. Rebuilt from the journal.
create table programme_versions (
    programme_id text not null references programmes (id),
    version bigint not null,
    definition jsontext not null,
    published_at bigint not null,
    primary key (programme_id, version)
);

-- The courses of each version. Rebuilt from the journal.
create table programme_courses (
    programme_id text not null references programmes (id),
    version bigint not null,
    course_id text not null,
    primary key (programme_id, version, course_id)
);

-- What is said of a programme (Markdown). Not history.
create table programme_texts (
    programme_id text primary key,
    fr text not null,
    en text not null,
    ar text not null
);

-- The next version as it is written. Not history: gone once published or thrown away.
create table programme_drafts (
    programme_id text primary key,
    definition jsontext not null,
    changed_at bigint not null
);

-- Intakes. Rebuilt from the journal.
create table programme_intakes (
    id text primary key,
    programme_id text not null references programmes (id),
    terms jsontext not null,
    -- In the terms too; here to be sorted by.
    start_at bigint
);
create index programme_intakes_by_programme on programme_intakes (programme_id);

-- Who asked for a place. Rebuilt from the journal.
create table programme_applications (
    id text primary key,
    programme_id text not null references programmes (id),
    intake_id text not null references programme_intakes (id),
    person_id text not null,
    -- submitted, to-complete, admitted, waiting, refused, withdrawn, enrolled
    state text not null,
    -- The motivation and the jury's reason, and the hashes of their blobs; gone when the person is forgotten.
    motivation text,
    words text,
    reason text,
    reason_words text,
    -- What goes with it (hash of the blob, media type, bytes), and what went with what was sent before.
    files jsontext not null,
    earlier_files jsontext not null,
    confirm_before bigint,
    submitted_at bigint not null,
    decided_at bigint,
    unique (intake_id, person_id)
);
create index programme_applications_by_person on programme_applications (person_id);
create index programme_applications_by_programme on programme_applications (programme_id, id);

-- Motivations that were not sent yet. Not history.
create table programme_application_drafts (
    intake_id text not null,
    person_id text not null,
    words text not null,
    files jsontext not null,
    changed_at bigint not null,
    primary key (intake_id, person_id)
);

-- Who follows a programme, or did. Rebuilt from the journal.
create table programme_people (
    programme_id text not null references programmes (id),
    person_id text not null,
    intake_id text not null,
    version bigint not null,
    -- Courses that were not open to them when they came.
    without jsontext not null,
    -- The seats of grants they have; kept by whoever leaves after the intake began.
    seats jsontext not null,
    enrolled_at bigint not null,
    left_at bigint,
    primary key (programme_id, person_id)
);
create index programme_people_by_person on programme_people (person_id);

-- Courses recognised. Rebuilt from the journal.
create table programme_recognitions (
    id text primary key,
    programme_id text not null references programmes (id),
    person_id text not null,
    course_id text not null,
    -- Hundredths of a percent.
    mark bigint,
    -- The reason with its evidence, and why it was taken back; with the hashes of their blobs.
    reason text,
    words text,
    at bigint not null,
    by_person text,
    revoked_at bigint,
    revoked_reason text,
    revoked_words text
);
create index programme_recognitions_by_person on programme_recognitions (programme_id, person_id);
