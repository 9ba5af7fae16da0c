-- An address that its owner entered in their own profile is theirs alone. What a form of
-- registration or an employer wrote is only a contact: shops share an address among their people.
alter table app_user add column email_key text;
alter table app_user add constraint uq_app_user_email unique (email_key);

create index ix_app_user_email on app_user (lower(email)) where email <> '';
