-- Sales from before the store came here count like all others; their cashiers are names alone and a
-- line may name no product of the store.
alter table sale_fact
    alter column employee_id drop not null,
    add column import_id bigint;
alter table sale_line_fact alter column product_id drop not null;
