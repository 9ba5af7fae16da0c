package uz.erp.task.staff;

/** An employee, present or former, of the store. */
public record Employee(long id, String fullName, String role, boolean isActive) {}
