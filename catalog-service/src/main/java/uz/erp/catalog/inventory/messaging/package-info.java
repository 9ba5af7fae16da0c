/** Completed and refunded sales of the tills, as they arrive. */
@NullMarked
package uz.erp.catalog.inventory.messaging;

import org.jspecify.annotations.NullMarked;
