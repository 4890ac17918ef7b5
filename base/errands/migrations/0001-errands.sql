-- Things to do later. A row goes away when it is done, and with it what it knew of people.
create table errands (
    id text primary key,
    kind text not null,
    body jsontext not null,
    due_at bigint not null,
    tries bigint not null,
    last_error text
);
create index errands_due on errands (due_at);

-- Mail of a demo or a test, shown on a page instead of being sent.
create table outbox (
    seq {sequence},
    at bigint not null,
    recipient text not null,
    subject text not null,
    body text not null,
    -- The address that stops such letters.
    unsubscribe text
);
