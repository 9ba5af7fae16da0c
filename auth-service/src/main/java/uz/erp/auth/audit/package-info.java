/**
 * The audit log: who did what to the accounts and the employees of a store, when and from where.
 *
 * <p>An entry is written in the transaction of what it records and never changed afterwards; the
 * database refuses to. No entry holds a password, a token or a hash.
 */
@NullMarked
package uz.erp.auth.audit;

import org.jspecify.annotations.NullMarked;
