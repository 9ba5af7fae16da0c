package uz.erp.operations.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.operations.archive.ArchiveWriter;
import uz.erp.operations.archive.Copying;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.archive.Part;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.StoreLock;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.quiescence.Closure;
import uz.erp.operations.quiescence.ConsistentSnapshot;
import uz.erp.operations.quiescence.Consumers;

/** Writes a store into one file. */
public final class Exports {

  private final Databases databases;
  private final Consumers consumers;
  private final Duration patience;

  public Exports(Databases databases, Consumers consumers, Duration patience) {
    this.databases = databases;
    this.consumers = consumers;
    this.patience = patience;
  }

  /**
   * Of a store that may trade; it is closed for seconds if it does not become quiescent by itself.
   */
  public Manifest export(StoreKey store, Path file) {
    try (StoreLock _ = StoreLock.of(databases, store)) {
      new Closure(databases.auth(), store).requireWhole();
      String name = nameOf(store);
      try (ConsistentSnapshot snapshot =
          ConsistentSnapshot.of(databases, store, consumers, patience)) {
        return write(snapshot, store, name, file);
      }
    }
  }

  /** Of a store that the caller has locked and closed. */
  public Manifest exportClosed(StoreKey store, Path file) {
    String name = nameOf(store);
    try (ConsistentSnapshot snapshot =
        ConsistentSnapshot.ofClosed(databases, store, consumers, patience)) {
      return write(snapshot, store, name, file);
    }
  }

  private String nameOf(StoreKey store) {
    return Transaction.each(
            databases.auth(),
            sql ->
                sql.find(
                    "select name from shared.store where tenant_key = ?",
                    row -> row.getString(1),
                    store.key()))
        .orElseThrow(() -> new OperationFailed("there is no store " + store));
  }

  private Manifest write(ConsistentSnapshot snapshot, StoreKey store, String name, Path file) {
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      List<Manifest.OfService> services = new ArrayList<>();
      for (Database database : databases.all()) {
        write(snapshot.of(database.service()), database.service(), store, archive)
            .ifPresent(services::add);
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              Installation.id(snapshot.of("auth")),
              store.key(),
              name,
              snapshot.at(),
              services);
      archive.finish(manifest);
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Manifest.OfService> write(
      Sql sql, String service, StoreKey store, ArchiveWriter archive) throws IOException {
    String version =
        sql.find(
                "select version from shared.tenant where tenant_key = ? and version is not null",
                row -> row.getString(1),
                store.key())
            .orElse("");
    if (version.isEmpty() && !service.equals("auth")) {
      return Optional.empty();
    }
    List<Manifest.OfTable> tables = new ArrayList<>();
    for (Part part : Part.all(sql, service, store)) {
      Copying.Copied copied =
          Copying.out(sql.connection(), part, archive.begin(service, part.name()));
      archive.end();
      tables.add(new Manifest.OfTable(part.name(), part.columns(), copied.rows(), copied.hash()));
    }
    return Optional.of(
        new Manifest.OfService(
            service,
            version,
            version.isEmpty() ? List.of() : Schema.scripts(sql, store.schema()),
            tables,
            sequences(sql, store.schema())));
  }

  public static Map<String, Long> sequences(Sql sql, String schema) {
    Map<String, Long> sequences = new LinkedHashMap<>();
    sql.list(
            "select sequencename, coalesce(last_value, 0) from pg_catalog.pg_sequences"
                + " where schemaname = ? order by 1",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            schema)
        .forEach(one -> sequences.put(one.getKey(), one.getValue()));
    return sequences;
  }
}
