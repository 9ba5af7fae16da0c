/**
 * Products in and out of a store as tables: CSV and XLSX.
 *
 * <p>Invariants: a file is kept with its import and processed in chunks, each one transaction with
 * its progress and errors, so an import goes on after a crash and does nothing twice; a store's
 * imports run one after the other; what was exported can be imported again and changes nothing.
 */
@NullMarked
package uz.erp.catalog.exchange;

import org.jspecify.annotations.NullMarked;
