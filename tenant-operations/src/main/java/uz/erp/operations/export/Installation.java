package uz.erp.operations.export;

import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;

/** Tells this installation from others, whose users of the same name are other people. */
public final class Installation {

  private Installation() {}

  public static String id(Sql auth) {
    return auth.find("select id from shared.installation", row -> row.getString(1))
        .orElseThrow(() -> new OperationFailed("the installation has no id"));
  }
}
