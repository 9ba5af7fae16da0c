/**
 * How much of each product there is: an append-only ledger of movements and the figure on hand.
 *
 * <p>Invariants: on hand always equals the sum of the ledger; a movement is never changed; only
 * what already happened at a till may take stock below zero. Every change is published as {@code
 * catalog.stock-changed.v1}.
 */
@NullMarked
package uz.erp.catalog.stock;

import org.jspecify.annotations.NullMarked;
