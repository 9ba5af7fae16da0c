# shellcheck shell=bash
# What ./erp prints about itself.

cmd_help() {
  case ${1:-} in
    '') short_help ;;
    all) full_help ;;
    *) fail "There is \"./erp help\" and \"./erp help all\"." ;;
  esac
}

short_help() {
  cat <<'TEXT'
./erp up             build what is out of date, start everything, wait until all parts answer
./erp down           stop exactly what up started; the data stays
./erp status         what runs, where, and how much memory it takes
./erp logs PART [-f] the last lines of a part's log; -f follows it
./erp demo           trade for a day through the gateway and print it
./erp test [ARGS]    the whole test suite (Maven's arguments may follow)

./erp help all       all commands and environment variables
TEXT
}

full_help() {
  cat <<'TEXT'
Run it
./erp up [--observe]      build what is out of date, start everything, wait until all parts answer; with Prometheus
./erp down                stop exactly what up started; the data stays
./erp status              what runs, where, and how much memory it takes
./erp logs PART [-f]      the last lines of a part's log; -f follows it
./erp start|stop|kill PART   one part: start it, stop it, kill it with SIGKILL; start PART --no-wait
./erp reset [--yes]       delete all data of the suite, after asking
./erp compose ARGS        Docker Compose with infra/compose.yaml and infra/.env, e.g. compose up -d --build

Build and test it
./erp build [--caches]    compile and package without starting anything; record start-up caches, too, which up does
                          in the background otherwise
./erp build --mutant NAME  the same with one planted bug, beside the real build (target/mutants)
./erp test [ARGS]         the whole test suite (Maven's arguments may follow)
./erp demo                trade for a day through the gateway and print it
./erp bench NAME          one of the benchmarks

Extend it
./erp new-service NAME PORT  add a service: its line in suite.yaml, its skeleton, all files made from the list
./erp suite [--write|--list]  are the files made from suite.yaml current? --write makes them, --list names them

Operate it
./erp tenant COMMAND      list, export, import, clone, backup, restore, migrate or delete a store; --help
./erp verify [STORE...]   check the invariants over all databases and topics; --help
./erp reconcile [STORE]   compare the reports with the sales, cell by cell; prints each difference
./erp replay [SERVICE]    consume all events again; prints each table that changes

Try to break it
./erp chaos [--help]      trade on a suite of its own under kills and network faults; was a promise broken?
./erp chaos --mutants [NAME...]  do the checks detect planted bugs? each in a suite of its own; --list shows them
./erp rolling [--help]    replace every service of a suite of its own under load; did a request fail?
./erp isolation [ARGS]    call every operation without the right to, as another store and as each role; --help
./erp tokens [ARGS]       send invalid tokens to the gateway and every service; --help
./erp fuzz [OPTIONS]      random requests generated from docs/openapi, every answer checked; --help
./erp fuzz --files [--seed S] [--minutes N]  damaged tables and pictures, read in a JVM with a service's heap

Published documents
./erp contracts [--write]  are the generated files current? --write generates them
./erp lint [FORMAT]       check docs/openapi with Redocly (needs Node); FORMAT may be summary or json
./erp examples [--all]    run the Postman collection and record examples; --all records them anew (needs Node)
./erp postman [ARGS]      run ERP_v2_Full.postman_collection.json with newman (needs Node)
./erp clients [java|typescript]  generate the typed clients, compile them, run the tour with them (TypeScript needs Node)
./erp publish-contract    from now on compare changes with today's bundle of docs/openapi
./erp rules               check the alert rules of infra/observability and run their tests (promtool)
./erp sbom [--write]      bill of materials (CycloneDX, target/erp.cdx.json); are all licences accepted and on their page?
./erp reproduce           build what is committed twice and compare the bytes

TEXT
  # shellcheck disable=SC2086
  printf 'PART is one of: %s\n' "$(echo $PARTS)"
  cat <<'TEXT'
A service may also be called by its long name, sales-service. auth2, gateway2 and so on are second instances, on ports
200 higher; start, stop and kill know them.

Environment variables of the launcher (docs/configuration.md has those of all parts)
TEXT
  launcher_variables
}

# The first section of docs/configuration.yaml.
launcher_variables() {
  awk '/^- section:/ { sections++ }
    sections == 1 && /^    [A-Z]/ {
      name = $1; sub(/:$/, "", name)
      meaning = $0; sub(/^ *[A-Z_]+: */, "", meaning); gsub(/["`]/, "", meaning)
      printf "%-18s %s\n", name, meaning
    }' "$ERP_ROOT/docs/configuration.yaml"
}
