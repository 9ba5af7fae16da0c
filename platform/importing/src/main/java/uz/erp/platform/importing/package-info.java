/**
 * Imports of tables as background work, for any service that has a table of imports, of their
 * files, of their rows and of their errors.
 *
 * <p>Invariants: a file is kept with its import, read and worked off in steps, each one transaction
 * with its progress and errors, so an import goes on after a crash and does nothing twice; no row
 * is worked off before the file is read to its end; a store's imports of one kind run one after the
 * other.
 */
@NullMarked
package uz.erp.platform.importing;

import org.jspecify.annotations.NullMarked;
