/**
 * What a store is outside of the databases: files with its tables, and the schema they are read
 * into.
 */
@NullMarked
package uz.erp.operations.archive;

import org.jspecify.annotations.NullMarked;
