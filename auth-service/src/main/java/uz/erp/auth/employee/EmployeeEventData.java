package uz.erp.auth.employee;

/** The data of the events of {@code auth.employee}. */
record EmployeeEventData(
    long employeeId,
    long userId,
    String tenantKey,
    String username,
    String fullName,
    Role role,
    String position,
    boolean isActive) {}
