-- Approvals of single actions. Of the token only its SHA-256 is kept; a spent row is the record of
-- who approved what for whom, so rows are never deleted. The line may be gone, the record stays.
create table sale_override (
  id                bigint generated always as identity,
  token_hash        bytea         not null,
  action            text          not null,
  sale_id           bigint,
  sale_line_id      bigint,
  max_percent       numeric(5,2),
  min_price         numeric(14,2),
  max_amount        numeric(14,2),
  reason            text,
  approved_by       bigint        not null,
  approved_by_name  text          not null,
  created_at        timestamptz   not null,
  expires_at        timestamptz   not null,
  spent_at          timestamptz,
  spent_by          bigint,
  spent_by_name     text,
  spent_line_id     bigint,
  constraint pk_sale_override primary key (id),
  constraint uq_sale_override_token_hash unique (token_hash),
  constraint fk_sale_override_sale foreign key (sale_id) references sale (id),
  constraint ck_sale_override_action check (
    action in ('discount', 'price', 'refund', 'remove_line', 'cash_movement')),
  constraint ck_sale_override_spent check (
    (spent_at is null) = (spent_by is null) and spent_at < expires_at)
);
create index ix_sale_override_created_at on sale_override (created_at);
create index ix_sale_override_sale on sale_override (sale_id) where sale_id is not null;
