-- Mails to people who are no users. The row says to whom; what it says is written at the moment of sending.
alter table notification_delivery add column address varchar(320);

-- A survey has a secret for its link, and each attempt to mail it makes one more: a mail that arrived unnoticed works, too.
create table survey_link (
    token_hash varchar(64) primary key,
    survey_id  bigint not null references survey (id) on delete cascade
);
create index survey_link_survey on survey_link (survey_id);
insert into survey_link (token_hash, survey_id) select token_hash, id from survey;
alter table survey drop column token_hash;

-- mailed_to: null where somebody copied the link. form_token: the same form sent twice is one survey.
alter table survey add column mailed_to varchar(320);
alter table survey add column form_token varchar(64);
alter table survey add constraint survey_form_token unique (form_token, contact_id, language);
