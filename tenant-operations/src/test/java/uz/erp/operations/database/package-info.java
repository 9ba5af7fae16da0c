/** Tests of the package. */
@NullMarked
package uz.erp.operations.database;

import org.jspecify.annotations.NullMarked;
