-- Whose words, or whom they are about, which blob holds: free answers, words of clouds, reasons given for grades. So
-- they are found when the person is erased. Rebuilt from the journal.
create table own_words (
    blob text not null,
    person_id text not null,
    primary key (blob, person_id)
);
create index own_words_by_person on own_words (person_id);
