package uz.erp.auth.account;

/** What can be wrong with a new password, named by its message. */
enum PasswordWeakness {
  TOO_SHORT("validation.password_too_short"),
  TOO_LONG("validation.password_too_long"),
  TOO_SIMPLE("validation.password_too_simple");

  private final String messageKey;

  PasswordWeakness(String messageKey) {
    this.messageKey = messageKey;
  }

  String messageKey() {
    return messageKey;
  }
}
