package uz.erp.auth.employee;

import uz.erp.auth.account.Password;
import uz.erp.auth.account.Username;

/** Who shall be hired as what; texts that were not given are empty. */
public record HireEmployee(
    Username username,
    Password password,
    String firstName,
    String lastName,
    String email,
    Role role,
    String phone,
    String position) {}
