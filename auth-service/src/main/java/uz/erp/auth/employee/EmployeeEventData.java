package uz.erp.auth.employee;

/** What the events of {@code auth.employee} tell. */
record EmployeeEventData(
    long employeeId,
    long userId,
    String tenantKey,
    String username,
    String fullName,
    Role role,
    String position,
    boolean isActive) {}
