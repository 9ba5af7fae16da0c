/**
 * What the store says about itself, for its receipts: a copy of what auth-service's events tell.
 * The newest version wins, in whatever order they arrive.
 */
@NullMarked
package uz.erp.sales.store;

import org.jspecify.annotations.NullMarked;
