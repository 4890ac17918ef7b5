-- What was given to learners says which parts of a course they see; the group the team put them in does too. Its rows
-- have `partition@id` for the block and the id of the group for the child. This finds the members of a run's groups.
create index branches_by_block on branches (run_id, block, person_id);
