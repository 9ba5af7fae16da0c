/**
 * Goods of a product that came in together and expire together.
 *
 * <p>Invariants: what is on hand of a batch equals its entries in the ledger and is never below
 * zero; a batch has its own cost; it is only read for a decision and changed under the lock of its
 * product's figure. Every movement is published as {@code catalog.batch-changed.v1}.
 */
@NullMarked
package uz.erp.catalog.batch;

import org.jspecify.annotations.NullMarked;
