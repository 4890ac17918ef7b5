-- Hash of the blob of the reason a role ended, so that it is found when the person is erased.
alter table role_spells add column words text;
