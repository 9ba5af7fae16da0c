-- ${count} registers, each with an open session of a cashier who is no employee: who manages sales may sell
-- in all of them, and so a few people are as many tills.
create temporary table filling as
select n, 'Lane ' || n as name from generate_series(1, ${count}) n;

insert into register (name, is_default)
select name, n = 1 and not exists (select from register where is_default) from filling order by n;

insert into register_counter (register_id)
select r.id from filling f join register r on r.name = f.name;

insert into cash_session (register_id, employee_id, cashier_name, opening_balance, opened_at)
select r.id, 1000000 + f.n, 'Cashier ' || f.n, 0, now()
from filling f join register r on r.name = f.name order by f.n;

drop table filling;
