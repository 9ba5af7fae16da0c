/**
 * A job queue in the database: a store's job is queued in the transaction that makes it necessary,
 * run by one of several instances when it is due, and run again after a crash, without a visit to
 * every store.
 */
@NullMarked
package uz.erp.platform.job;

import org.jspecify.annotations.NullMarked;
