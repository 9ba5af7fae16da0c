/**
 * Customers into a store as tables: CSV and XLSX.
 *
 * <p>Invariants: a customer is found by a phone number, and no number comes to a second customer; a
 * file is kept with its import and processed in chunks, each one transaction with its progress and
 * errors, so an import goes on after a crash and does nothing twice; a dry run changes nothing.
 */
@NullMarked
package uz.erp.customer.exchange;

import org.jspecify.annotations.NullMarked;
