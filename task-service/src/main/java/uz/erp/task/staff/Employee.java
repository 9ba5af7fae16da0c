package uz.erp.task.staff;

/** Someone who works, or worked, in the store. */
public record Employee(long id, String fullName, String role, boolean isActive) {}
