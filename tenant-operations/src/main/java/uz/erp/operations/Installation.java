package uz.erp.operations;

/** Tells this installation from others, whose users of the same name are other people. */
final class Installation {

  private Installation() {}

  static String id(Sql auth) {
    return auth.find("select id from shared.installation", row -> row.getString(1))
        .orElseThrow(() -> new OperationFailed("the installation has no id"));
  }
}
