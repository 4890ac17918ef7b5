-- A role may begin later than it was given (0: at once), and end by itself: it is held from `from_at` on, and from `until_at`
-- on no longer.
alter table roles add column from_at bigint not null default 0;
alter table roles add column until_at bigint;
