-- Runs and courses by their names: what slices above join.
create view run_titles as
select r.id, r.key, r.title, r.course_id, r.institution_id, r.version, r.start_at, c.key as course_key, c.title as course_title
from runs r join courses c on c.id = r.course_id;

create index runs_by_institution on runs (institution_id, opened_at);
