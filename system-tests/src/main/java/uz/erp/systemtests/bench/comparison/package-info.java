/**
 * Ratios instead of times: variants of one thing, measured alternating in one run, with their
 * spread, an aim and the machine, as a table, a file for programs and a chart.
 */
@NullMarked
package uz.erp.systemtests.bench.comparison;

import org.jspecify.annotations.NullMarked;
