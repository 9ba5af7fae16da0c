/**
 * The tasks of a store's staff.
 *
 * <p>Ten features. {@code task} is the aggregate; {@code comment}, {@code attachment} and {@code
 * history} belong to one task and are seen with it; {@code template} and {@code rule} create tasks,
 * by the calendar and by what {@code cause} has copied from other services; {@code notification}
 * reports changes of tasks to {@code staff}. {@code webhook} reports events of the whole suite to
 * other programs; it needs little of the rest and is here for the reasons that ADR 22 gives.
 */
@NullMarked
package uz.erp.task;

import org.jspecify.annotations.NullMarked;
