-- What institutions ask people to agree to: a text for a purpose. Rebuilt from the journal.
create table consent_texts (
    id text primary key,
    institution_id text not null,
    -- The version shown now; 0 once nobody is asked any more.
    version bigint not null,
    published_at bigint not null
);
create index consent_texts_by_institution on consent_texts (institution_id, published_at);

-- Every version, as it was shown. Rebuilt from the journal.
create table consent_versions (
    text_id text not null references consent_texts (id),
    version bigint not null,
    -- Title and text by language.
    words jsontext not null,
    published_at bigint not null,
    published_by text,
    primary key (text_id, version)
);

-- What each person answered, one line an answer. Rebuilt from the journal.
create table consent_answers (
    -- The line of the journal.
    seq bigint primary key,
    text_id text not null references consent_texts (id),
    person_id text not null,
    version bigint not null,
    -- Whether they agreed; no: they did not, or took it back.
    agreed boolean not null,
    at bigint not null
);
create index consent_answers_by_person on consent_answers (person_id, text_id, seq);
create index consent_answers_by_text on consent_answers (text_id, seq);
