/**
 * A look into the suite's PostgreSQL from outside, as its superuser; only benchmarks write there.
 */
@NullMarked
package uz.erp.systemtests.database;

import org.jspecify.annotations.NullMarked;
