-- A task may come from a rule of the store or from a template; then no one has created it. A deleted
-- task stays with its history, but nobody sees it any more.
alter table task alter column created_by drop not null;

alter table task
    add column source          text    not null default 'person',
    add column template_id     bigint,
    add column requires_review boolean not null default false,
    add column submitted_at    timestamptz,
    add column review_comment  text,
    add column cancelled_at    timestamptz,
    add column cancel_reason   text,
    add column deleted_at      timestamptz,
    add constraint task_source_check check (source in ('person', 'template', 'rule')),
    add constraint task_review_comment_check check (length(review_comment) between 1 and 2000),
    add constraint task_cancel_reason_check check (length(cancel_reason) between 1 and 2000);
