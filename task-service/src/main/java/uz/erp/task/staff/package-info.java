/**
 * Who works in the store, as far as tasks need it: a copy kept from {@code auth.employee} events.
 *
 * <p>The copy is eventually consistent, so an employee hired a moment ago may not be known yet; the
 * current employee is known at once from their own pass. auth-service is never called: it may be
 * down.
 */
@NullMarked
package uz.erp.task.staff;

import org.jspecify.annotations.NullMarked;
