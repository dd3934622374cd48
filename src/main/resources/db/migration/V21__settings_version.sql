-- Counts the changes of the company's preferences, so that nobody overwrites what they have not seen.
insert into setting values ('company.version', '0');
