-- Who studies where, from when to when: what slices above join. Whoever reads it gives the moment.
create view students as
select s.person_id, p.institution_id, s.from_at, s.until_at
from role_spells s join places p on p.place = s.place
where s.role = 'student' and s.ended_at is null;

create index role_spells_students on role_spells (place, person_id) where role = 'student' and ended_at is null;
