/** What the other end of a transfer tells; every event is addressed to the store it is for. */
@NullMarked
package uz.erp.catalog.transfer.messaging;

import org.jspecify.annotations.NullMarked;
