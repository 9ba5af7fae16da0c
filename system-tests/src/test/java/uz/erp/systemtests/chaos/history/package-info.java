/** Each broken promise is found, over rows that were made up. */
@NullMarked
package uz.erp.systemtests.chaos.history;

import org.jspecify.annotations.NullMarked;
