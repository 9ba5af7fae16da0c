package uz.erp.task.staff;

import java.time.Instant;

/** Somebody does not work in the store any more; published in the transaction that notes it. */
public record EmployeeLeft(long employeeId, Instant at) {}
