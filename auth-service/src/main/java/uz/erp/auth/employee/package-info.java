/**
 * Employees: who works in a store, in which role, and who may manage whom.
 *
 * <p>Roles and their permissions belong to the program, not to data. The one who opened a store is
 * its employee for good. Events: {@code auth.employee-hired.v1} and {@code
 * auth.employee-dismissed.v1} on {@code auth.employee}; the gateway ends cached passes by them.
 */
@NullMarked
package uz.erp.auth.employee;

import org.jspecify.annotations.NullMarked;
