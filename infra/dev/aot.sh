# shellcheck shell=bash
aot_options() { :; }
cmd_warm() { fail "to come"; }
