/**
 * The store's name, address and contacts for its receipts: a copy from auth-service's events. The
 * newest version wins, in whatever order they arrive.
 */
@NullMarked
package uz.erp.sales.store;

import org.jspecify.annotations.NullMarked;
