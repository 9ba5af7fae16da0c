/** Learns of stores from auth-service. */
@NullMarked
package uz.erp.catalog.store.messaging;

import org.jspecify.annotations.NullMarked;
