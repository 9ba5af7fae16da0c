/**
 * Work of a store that is due at some time: noted in the transaction that calls for it, done by one
 * of several replicas, found again after a crash, without a visit to every store.
 */
@NullMarked
package uz.erp.platform.due;

import org.jspecify.annotations.NullMarked;
