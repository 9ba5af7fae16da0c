/**
 * The suite from outside: programs that talk to it over HTTP through its gateway, as clients do.
 */
@NullMarked
package uz.erp.systemtests;

import org.jspecify.annotations.NullMarked;
