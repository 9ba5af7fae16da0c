package uz.erp.operations.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import uz.erp.operations.archive.Copying;
import uz.erp.operations.archive.Part;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;

/**
 * One number for all that a store has in all databases: SHA-256 over its tables and rows in the
 * order of their keys. It changes with any of them and with nothing of any other store.
 */
public final class Hashes {

  /** What changes by itself, and people, who are not the store's. */
  private static final Set<String> LEFT_OUT = Set.of("shared.due_work", "shared.app_user");

  private final Databases databases;

  public Hashes(Databases databases) {
    this.databases = databases;
  }

  public String of(StoreKey store) {
    MessageDigest digest = Copying.sha256();
    for (Database database : databases.all()) {
      digest.update(of(database, store).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A line for each table, so that a difference can be found. */
  public String of(Database database, StoreKey store) {
    return Transaction.in(
        database,
        sql -> {
          sql.run("set transaction isolation level repeatable read, read only");
          StringBuilder lines = new StringBuilder();
          for (Part part : Part.all(sql, database.service(), store)) {
            if (!LEFT_OUT.contains(part.name())) {
              Copying.Copied copied =
                  Copying.out(sql.connection(), part, OutputStream.nullOutputStream());
              lines.append(
                  "%s %s %d %s%n"
                      .formatted(database.service(), part.name(), copied.rows(), copied.hash()));
            }
          }
          return lines.toString();
        });
  }
}
