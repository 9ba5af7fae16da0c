/** The tasks of a store's staff. */
@NullMarked
package uz.erp.task;

import org.jspecify.annotations.NullMarked;
