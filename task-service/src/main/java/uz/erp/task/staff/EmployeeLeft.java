package uz.erp.task.staff;

import java.time.Instant;

/**
 * An employee does not work in the store any more; published in the transaction that records it.
 */
public record EmployeeLeft(long employeeId, Instant at) {}
