/** That the benchmarks measure what they say, without a suite. */
@NullMarked
package uz.erp.systemtests.bench;

import org.jspecify.annotations.NullMarked;
