/** The repository's {@code ./erp}, run as a developer runs it. */
@NullMarked
package uz.erp.systemtests.erp;

import org.jspecify.annotations.NullMarked;
