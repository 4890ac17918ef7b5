-- Hash of the blob of the reason of a revocation, so that it is found when the holder is forgotten.
alter table certificates add column words text;
