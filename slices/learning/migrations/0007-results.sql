-- How each learner of a run does: what slices above join.
create view learner_results as
select e.run_id, e.person_id, e.enrolled_at, e.left_at, g.percent, g.letter, coalesce(g.passed, false) as passed,
       g.updated_at as graded_at, l.at as opened_at,
       (select count(*) from units_opened u where u.run_id = e.run_id and u.person_id = e.person_id) as units
from enrolments e
left join grades g on g.run_id = e.run_id and g.person_id = e.person_id
left join last_units l on l.run_id = e.run_id and l.person_id = e.person_id;
