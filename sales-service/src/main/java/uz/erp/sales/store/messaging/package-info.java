/** Learns of the store from auth-service. */
@NullMarked
package uz.erp.sales.store.messaging;

import org.jspecify.annotations.NullMarked;
