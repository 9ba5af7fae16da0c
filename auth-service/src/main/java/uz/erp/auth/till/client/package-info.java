/** Asks sales-service. */
@NullMarked
package uz.erp.auth.till.client;

import org.jspecify.annotations.NullMarked;
