/**
 * Imports of tables as background work, for any service that has a table of imports, of their rows
 * and of their errors.
 *
 * <p>Invariants: a file is kept with its import and worked off in steps, each one transaction with
 * its progress and errors, so an import goes on after a crash and does nothing twice; a store's
 * imports of one kind run one after the other.
 */
@NullMarked
package uz.erp.platform.importing;

import org.jspecify.annotations.NullMarked;
