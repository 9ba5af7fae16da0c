/**
 * Who works in the store, as far as tasks need to know: a copy kept from {@code auth.employee}
 * events.
 *
 * <p>The copy follows within about a second, so an employee hired a moment ago may not be known
 * yet; whoever acts here is known at once from their own pass. Nobody is asked: auth-service may be
 * away.
 */
@NullMarked
package uz.erp.task.staff;

import org.jspecify.annotations.NullMarked;
