/** A store is taken out of all databases. */
@NullMarked
package uz.erp.operations.erasure;

import org.jspecify.annotations.NullMarked;
