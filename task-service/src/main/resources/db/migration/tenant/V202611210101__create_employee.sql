-- This service's own copy of who works in the store. No version: known only because the employee
-- has acted here, auth-service has not told yet.
create table employee (
    id        bigint  not null,
    full_name text    not null,
    role      text    not null,
    is_active boolean not null,
    version   bigint,
    constraint employee_pk primary key (id)
);
