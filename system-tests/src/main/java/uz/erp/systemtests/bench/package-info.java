/** Benchmarks: each prints its figures and decides nothing. */
@NullMarked
package uz.erp.systemtests.bench;

import org.jspecify.annotations.NullMarked;
