/** Employees as they arrive from the topic {@code auth.employee}. */
@NullMarked
package uz.erp.task.staff.messaging;

import org.jspecify.annotations.NullMarked;
