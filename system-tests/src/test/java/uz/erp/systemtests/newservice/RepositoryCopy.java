package uz.erp.systemtests.newservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of the sources, committed to a repository of its own, with what this build made of them,
 * so that only what changes is built again. Maven is offline in it.
 *
 * @param root of the copy
 */
record RepositoryCopy(Path root) {

  private static final Set<String> LEFT_OUT =
      Set.of("target", ".git", ".erp", "node_modules", "secrets");

  /** Built again in the copy, as the platform is: all that Maven keeps of them is needed. */
  private static final List<String> BUILT_AGAIN =
      List.of("infra/suite-files", "discovery", "gateway");

  private static final String PLATFORM = "platform";

  /** Of these the jars are used as they are. */
  private static final List<String> USED = List.of("auth-service", "system-tests");

  static RepositoryCopy of(Path original, Path copy) throws IOException, InterruptedException {
    RepositoryCopy repository = new RepositoryCopy(copy);
    deleteTree(copy);
    copyTree(original, copy, LEFT_OUT);
    Path maven = Files.createDirectories(copy.resolve(".mvn")).resolve("maven.config");
    Files.writeString(maven, "-o\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    repository.run("git", "init", "--quiet");
    repository.run("git", "add", "--all");
    repository.run(
        "git",
        "-c",
        "user.name=test",
        "-c",
        "user.email=test@localhost",
        "commit",
        "--quiet",
        "-m",
        "Before");
    for (String module : Stream.concat(BUILT_AGAIN.stream(), platform(original)).toList()) {
      copyTree(original.resolve(module, "target"), copy.resolve(module, "target"), Set.of());
      repository.renameInputs(module, original);
    }
    for (String module : USED) {
      copyJars(original.resolve(module, "target"), copy.resolve(module, "target"));
    }
    return repository;
  }

  private static Stream<String> platform(Path original) throws IOException {
    try (Stream<Path> modules = Files.list(original.resolve(PLATFORM))) {
      return modules
          .filter(module -> Files.isDirectory(module.resolve("target")))
          .map(module -> PLATFORM + "/" + module.getFileName())
          .toList()
          .stream();
    }
  }

  /** Paths that are changed or new, folders of new files as one. */
  List<String> changed() throws IOException, InterruptedException {
    return run("git", "status", "--porcelain")
        .lines()
        .map(line -> line.substring(3).replace("\"", ""))
        .toList();
  }

  /**
   * @return what it printed
   * @throws IllegalStateException when it fails
   */
  String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + printed);
    }
    return printed;
  }

  /** The compiler's record of its sources has absolute paths; with others it compiles all anew. */
  private void renameInputs(String module, Path original) throws IOException {
    try (Stream<Path> records = Files.walk(root.resolve(module, "target"))) {
      for (Path record : records.filter(file -> file.endsWith("inputFiles.lst")).toList()) {
        String inputs = Files.readString(record);
        Files.writeString(record, inputs.replace(original.toString(), root.toString()));
      }
    }
  }

  private static void copyJars(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.createDirectories(to);
        Files.copy(jar, to.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    if (Files.exists(from.resolve("lib"))) {
      copyTree(from.resolve("lib"), to.resolve("lib"), Set.of());
    }
  }

  private static void copyTree(Path from, Path to, Set<String> leftOut) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(from) && leftOut.contains(String.valueOf(folder.getFileName()))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            boolean secret = file.endsWith(".env");
            // a worktree's .git is a file
            if (!secret && !leftOut.contains(String.valueOf(file.getFileName()))) {
              Files.copy(
                  file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void deleteTree(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
