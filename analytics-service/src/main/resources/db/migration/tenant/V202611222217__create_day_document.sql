-- A day's report as it was when it was saved; never changed, not even in its spelling. Without an author: saved by itself after the day's end.
create table day_document (
    id              bigint      generated always as identity,
    business_date   date        not null,
    created_at      timestamptz not null,
    created_by      bigint,
    created_by_name text,
    language        text        not null,
    text            text        not null,
    subject         text        not null,
    html            text        not null,
    figures         json        not null,
    constraint day_document_pk primary key (id)
);
create index ix_day_document_date on day_document (business_date, id);

-- Days with trade whose document is to be saved when they are over. Not a projection: it is about the evening on which
-- the trade was heard of, and reading old events again asks for no documents of old days.
create table day_to_document (
    business_date date not null,
    document_id   bigint,
    constraint day_to_document_pk primary key (business_date),
    constraint day_to_document_document_fk foreign key (document_id) references day_document (id)
);
create index ix_day_to_document_open on day_to_document (business_date) where document_id is null;
