package uz.erp.platform.embedded;

/**
 * The two passwords of one service: of the role that owns its database and of the one it runs as.
 */
public record ServicePasswords(String owner, String login) {

  public ServicePasswords {
    if (owner.isBlank() || login.isBlank()) {
      throw new IllegalArgumentException(
          "a service needs a password for its owner and for its login");
    }
  }

  @Override
  public String toString() {
    return "ServicePasswords[hidden]";
  }
}
