package uz.erp.auth.account;

/** What is known of a person when their account is opened; texts that were not given are empty. */
public record NewUser(
    Username username,
    String email,
    String firstName,
    String lastName,
    String middleName,
    String phone) {}
