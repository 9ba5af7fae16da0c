/**
 * What a store sells: names, codes, prices, tax and the average cost.
 *
 * <p>Invariants: a SKU and a barcode name one living product of the store; the version grows with
 * every change and each version is published as {@code catalog.product-changed.v1}; a deleted
 * product stays as a tombstone, published as {@code catalog.product-deleted.v1}.
 */
@NullMarked
package uz.erp.catalog.product;

import org.jspecify.annotations.NullMarked;
