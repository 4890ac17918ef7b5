-- Files handed in beyond the first, where several are taken: a list; nothing in old rows.
alter table hand_ins add column more jsontext;
