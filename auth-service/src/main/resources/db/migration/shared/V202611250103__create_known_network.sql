-- From where an account signed in lately. Guesses made elsewhere do not lock it there. Rows are
-- renewed by sign-ins and refreshes and removed when they are a month old. The text is the one that
-- failures are counted by: 203.0.113.7/32, 2001:db8:0:1:0:0:0:0/64.
create table known_network (
  user_id bigint not null,
  network text not null,
  last_seen_at timestamptz not null,
  constraint pk_known_network primary key (user_id, network),
  constraint fk_known_network_user foreign key (user_id) references app_user (id) on delete cascade,
  constraint ck_known_network_network check (network ~ '^[0-9a-f.:]+/(32|64)$')
);

create index ix_known_network_seen on known_network (last_seen_at);

-- What the audit log knows of the last month, so that nobody has to sign in once more first.
insert into known_network (user_id, network, last_seen_at)
select a.actor_user_id,
       case when a.address like '%:%'
            then regexp_replace(a.address, '^(([0-9a-f]+:){3}[0-9a-f]+):.*$', '\1:0:0:0:0/64')
            else a.address || '/32' end,
       max(a.created_at)
  from audit_entry a join app_user u on u.id = a.actor_user_id
 where a.action in ('registered', 'signed_in')
   and a.created_at > now() - interval '30 days'
   and a.address ~ '^([0-9]+([.][0-9]+){3}|[0-9a-f]+(:[0-9a-f]+){7})$'
 group by 1, 2;
