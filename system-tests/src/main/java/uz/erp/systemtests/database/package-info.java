/** A look into the suite's PostgreSQL from outside, as its superuser; it only reads. */
@NullMarked
package uz.erp.systemtests.database;

import org.jspecify.annotations.NullMarked;
