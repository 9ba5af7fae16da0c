/**
 * Employees: who works in a store, in which role, and who may manage whom.
 *
 * <p>Roles and their permissions belong to the program, not to data. The one who opened a store is
 * its owner and employee for good. An employer changes an account only when it opened it and the
 * account belongs to no other store. Rows are taken in one order: employment, account, credential.
 * Events: {@code auth.employee-hired.v1}, {@code -changed}, {@code -dismissed} and {@code
 * -signed-out} on {@code auth.employee}; the gateway ends cached passes by them.
 */
@NullMarked
package uz.erp.auth.employee;

import org.jspecify.annotations.NullMarked;
