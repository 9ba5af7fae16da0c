/**
 * Stock promised for a while: to a sale that is being made, to a document that is being written.
 *
 * <p>Invariants: all lines of a reservation or none; never more than is available; what a product
 * has reserved is the sum of its open reservations; a client_uuid names one reservation for ever;
 * each ends exactly once, released, confirmed or expired.
 */
@NullMarked
package uz.erp.catalog.reservation;

import org.jspecify.annotations.NullMarked;
