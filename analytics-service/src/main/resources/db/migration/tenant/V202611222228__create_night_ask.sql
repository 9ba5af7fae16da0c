-- Days whose night's work has been asked for.
create table night_ask (
    day date not null,
    constraint night_ask_pk primary key (day)
);
