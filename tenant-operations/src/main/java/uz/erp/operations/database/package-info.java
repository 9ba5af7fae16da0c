/** The databases of all services, and the rows by which a store is known in them. */
@NullMarked
package uz.erp.operations.database;

import org.jspecify.annotations.NullMarked;
