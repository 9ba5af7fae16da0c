-- A session ends (no more sales) before it is counted and closed; what was counted is kept as counted.
alter table cash_session
  add column ended_at timestamptz,
  add column ended_by bigint,
  add column note text,
  add column denominations jsonb,
  add column difference_limit numeric(14,2),
  add column difference_exceeds_limit boolean,
  drop constraint ck_cash_session_status,
  drop constraint ck_cash_session_counted,
  add constraint ck_cash_session_status check (status in ('open', 'ended', 'closed')),
  add constraint ck_cash_session_ended check (
    (ended_at is null or status <> 'open') and (ended_at is not null or status <> 'ended')),
  add constraint ck_cash_session_counted check (
    (status in ('open', 'ended') and closed_at is null and actual_cash is null)
    or (status = 'closed' and closed_at is not null and closed_by is not null
        and difference = actual_cash - expected_cash));

-- What was counted beside the cash, such as the slips of the card terminal.
create table session_count (
  session_id      bigint        not null,
  payment_method  text          not null,
  amount          numeric(14,2) not null,
  constraint pk_session_count primary key (session_id, payment_method),
  constraint fk_session_count_session foreign key (session_id) references cash_session (id),
  constraint ck_session_count_method check (payment_method in ('card', 'mobile', 'transfer'))
);
