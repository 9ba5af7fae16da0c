/** Partial changes: what a client did not name stays as it is. */
@NullMarked
package uz.erp.catalog.patch;

import org.jspecify.annotations.NullMarked;
