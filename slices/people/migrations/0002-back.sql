-- Where whoever asked for a link to sign in wanted to go: a page of ours, or null.
alter table tokens add column next text;
