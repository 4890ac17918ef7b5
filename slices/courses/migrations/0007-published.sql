-- What slices above join: runs, first as courses::run reads them, then by their titles.
create view course_runs as
    select r.id, r.key, r.course_id, r.institution_id, i.above, i.name as institution_name, i.slug as institution_slug,
        r.version, r.terms, r.author_id, w.name as author_name, r.title, r.start_at, c.key as course_key, c.title as course_title
    from runs r join institutions i on i.id = r.institution_id join courses c on c.id = r.course_id
        left join institutions w on w.id = r.author_id;

create index runs_by_institution on runs (institution_id, opened_at);
