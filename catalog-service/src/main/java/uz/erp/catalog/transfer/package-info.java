/**
 * Goods on their way between two stores of one owner.
 *
 * <p>Each end keeps its own document and moves its own stock, in its own transaction; the ends talk
 * by events addressed to each other. The receiving store decides how a transfer ends, once:
 * received, rejected, or cancelled because the sender asked in time. Invariant: what was sent is
 * received, or back, or on its way, or recorded as the difference.
 */
@NullMarked
package uz.erp.catalog.transfer;

import org.jspecify.annotations.NullMarked;
