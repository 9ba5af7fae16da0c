package uz.erp.operations;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uz.erp.operations.archive.Archive;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.erasure.Erasure;
import uz.erp.operations.export.Backups;
import uz.erp.operations.export.Exports;
import uz.erp.operations.export.Hashes;
import uz.erp.operations.migration.Migrations;
import uz.erp.operations.migration.Rollout;
import uz.erp.operations.quiescence.Consumers;
import uz.erp.operations.restore.Imports;
import uz.erp.operations.restore.Restore;

/** The commands by their names; each returns whether all of it was done. */
final class Commands {

  private static final int PATIENCE = 60;
  private static final int PASS_LIFE = 60;

  private final Databases databases;
  private final Consumers consumers;
  private final Migrations migrations = new Migrations();
  private final PrintStream out;

  Commands(Databases databases, Consumers consumers, PrintStream out) {
    this.databases = databases;
    this.consumers = consumers;
    this.out = out;
  }

  boolean run(String command, List<String> rest) {
    return switch (command) {
      case "list" -> list(new Arguments(rest, Set.of("--json"), Set.of()));
      case "hash" -> hash(new Arguments(rest, Set.of("--tables"), Set.of()));
      case "export" -> export(new Arguments(rest, Set.of(), Set.of("--wait")));
      case "import" -> imported(new Arguments(rest, Set.of(), Set.of("--as", "--owner")));
      case "clone" -> clone(new Arguments(rest, Set.of(), Set.of("--wait")));
      case "backup" -> backup(new Arguments(rest, Set.of("--all"), Set.of("--keep", "--wait")));
      case "restore" ->
          restore(
              new Arguments(rest, Set.of("--resume", "--undo"), Set.of("--wait", "--pass-life")));
      case "delete" ->
          delete(new Arguments(rest, Set.of("--no-export"), Set.of("--yes", "--to", "--wait")));
      case "migrate" ->
          migrate(
              new Arguments(
                  rest, Set.of("--status", "--pause", "--resume"), Set.of("--canary", "--wave")));
      default -> throw new UsageError("there is no command " + command);
    };
  }

  private boolean list(Arguments arguments) {
    var unused = arguments.words(0);
    new Listing(databases, migrations).print(arguments.has("--json"), out);
    return true;
  }

  private boolean hash(Arguments arguments) {
    Hashes hashes = new Hashes(databases);
    List<StoreKey> stores =
        arguments.words().isEmpty()
            ? new Listing(databases, migrations).keys()
            : arguments.stores();
    for (StoreKey store : stores) {
      out.println(hashes.of(store) + "  " + store);
      if (arguments.has("--tables")) {
        databases.all().forEach(database -> out.print(hashes.of(database, store).indent(2)));
      }
    }
    return true;
  }

  private Exports exports(Arguments arguments) {
    return new Exports(databases, consumers, patience(arguments));
  }

  private static Duration patience(Arguments arguments) {
    return Duration.ofSeconds(arguments.number("--wait", PATIENCE));
  }

  private boolean export(Arguments arguments) {
    List<String> words = arguments.words(2);
    Manifest manifest =
        exports(arguments).export(new StoreKey(words.get(0)), Path.of(words.get(1)));
    out.printf(
        "%s as of %s: %d rows in %s%n",
        manifest.key(), manifest.takenAt(), manifest.rows(), words.get(1));
    return true;
  }

  private boolean imported(Arguments arguments) {
    try (Archive archive = Archive.open(Path.of(arguments.words(1).getFirst()))) {
      String slug = arguments.find("--as").orElse(archive.manifest().store().slug());
      out.println(
          new Imports(databases, migrations, out)
              .run(archive, slug, arguments.find("--owner"))
              .key());
    }
    return true;
  }

  private boolean clone(Arguments arguments) {
    List<String> words = arguments.words(2);
    Path file = temporary();
    try {
      var unused = exports(arguments).export(new StoreKey(words.get(0)), file);
      try (Archive archive = Archive.open(file)) {
        out.println(
            new Imports(databases, migrations, out)
                .run(archive, words.get(1), Optional.empty())
                .key());
      }
      return true;
    } finally {
      remove(file);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("tenant").resolve("clone.zip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean backup(Arguments arguments) {
    List<String> words = arguments.words();
    if (words.isEmpty() || arguments.has("--all") == words.size() > 1) {
      throw new UsageError("backup KEY... FOLDER, or backup --all FOLDER");
    }
    List<StoreKey> stores =
        arguments.has("--all")
            ? new Listing(databases, migrations).keys()
            : words.subList(0, words.size() - 1).stream().map(StoreKey::new).toList();
    return new Backups(exports(arguments), out)
        .run(stores, Path.of(words.getLast()), arguments.number("--keep", 0))
        .isEmpty();
  }

  private boolean restore(Arguments arguments) {
    Restore restore = new Restore(databases, consumers, migrations, out, patience(arguments));
    if (arguments.has("--undo")) {
      restore.undo(new StoreKey(arguments.words(1).getFirst()));
      return true;
    }
    List<String> words = arguments.words(2);
    StoreKey store = new StoreKey(words.get(0));
    try (Archive archive = Archive.open(Path.of(words.get(1)))) {
      if (!arguments.has("--resume")) {
        restore.run(store, archive, Duration.ofSeconds(arguments.number("--pass-life", PASS_LIFE)));
      } else if (!restore.resume(store, archive)) {
        out.println("no restore of " + store + " is half done");
      }
    }
    return true;
  }

  private boolean delete(Arguments arguments) {
    StoreKey store = new StoreKey(arguments.words(1).getFirst());
    String typed =
        arguments.find("--yes").orElseGet(() -> ask("Type the key of the store to erase it: "));
    if (!typed.equals(store.key())) {
      throw new UsageError("that is not the key; nothing was done");
    }
    Optional<Path> file =
        arguments.has("--no-export")
            ? Optional.empty()
            : Optional.of(
                Path.of(arguments.find("--to").orElse("."))
                    .resolve(Backups.name(store, Instant.now())));
    new Erasure(databases, consumers, out).run(store, file, patience(arguments));
    return true;
  }

  private static String ask(String question) {
    Console console = System.console();
    String answer = console == null ? null : console.readLine("%s", question);
    return answer == null ? "" : answer.strip();
  }

  private boolean migrate(Arguments arguments) {
    Rollout rollout = new Rollout(databases, migrations, out);
    if (arguments.has("--status")) {
      rollout.status();
      return true;
    }
    if (arguments.has("--pause") || arguments.has("--resume")) {
      rollout.pause(arguments.has("--pause"));
      return true;
    }
    return rollout
        .run(
            arguments.stores(),
            arguments.find("--canary").map(StoreKey::new),
            Math.max(1, arguments.number("--wave", 20)))
        .isEmpty();
  }
}
