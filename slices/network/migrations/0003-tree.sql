-- The institutions this one is inside of, nearest first: ids with a space between. Kept beside `parent_id` because rights that
-- come from above are asked for with every page. Until now the tree had two levels.
alter table institutions add column above text not null default '';
-- Whether anybody may know of it.
alter table institutions add column is_public boolean not null default true;
update institutions set above = parent_id where parent_id is not null;

-- What an institution says of itself. Rebuilt from the journal.
create table institution_profiles (
    institution_id text primary key,
    -- Markdown, in the languages of the pages; empty where there is none.
    text_fr text not null,
    text_en text not null,
    text_ar text not null,
    website text not null,
    city text not null,
    country text not null,
    -- IANA name, or empty: the house's.
    zone text not null
);
