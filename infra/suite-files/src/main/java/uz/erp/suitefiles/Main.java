package uz.erp.suitefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import uz.erp.platform.suite.SuiteManifest;

/** What {@code ./erp suite} and {@code ./erp new-service} run. */
public final class Main {

  private Main() {}

  /**
   * @param args the top folder of the repository, then {@code check}, {@code list}, {@code write}
   *     or {@code new-service NAME PORT}
   */
  public static void main(String[] args) {
    try {
      System.exit(run(Path.of(args[0]), List.of(args).subList(1, args.length)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static int run(Path root, List<String> command) {
    return switch (command.getFirst()) {
      case "check" -> check(SuiteFiles.of(root));
      case "list" -> list(SuiteFiles.of(root));
      case "write" -> write(SuiteFiles.of(root));
      case "new-service" -> newService(root, command);
      default -> throw new IllegalArgumentException("check, write or new-service is expected");
    };
  }

  private static int check(SuiteFiles files) {
    List<String> stale = files.stale();
    stale.forEach(path -> System.out.println(path + " is not as suite.yaml wants it"));
    System.out.println(
        stale.isEmpty()
            ? files.paths().size() + " files made from suite.yaml are current."
            : "./erp suite --write makes them.");
    return stale.isEmpty() ? 0 : 1;
  }

  private static int list(SuiteFiles files) {
    files.paths().forEach(System.out::println);
    return 0;
  }

  private static int write(SuiteFiles files) {
    List<String> written = files.write();
    written.forEach(path -> System.out.println(path + " was made"));
    System.out.println(written.size() + " of " + files.paths().size() + " files were made.");
    return 0;
  }

  private static int newService(Path root, List<String> command) {
    if (command.size() != 3 || !command.get(2).matches("\\d{1,5}")) {
      throw new IllegalArgumentException("./erp new-service NAME PORT");
    }
    NewService service =
        NewService.of(
            SuiteManifest.of(root),
            command.get(1),
            Integer.parseInt(command.get(2)),
            new Poms(root).version());
    new Skeleton(root, service).write().forEach(path -> System.out.println(path + " is new"));
    try {
      Files.writeString(
          root.resolve(SuiteManifest.FILE), service.listed(), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(SuiteManifest.FILE + " lists it");
    return write(SuiteFiles.of(root));
  }
}
