package uz.erp.systemtests.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The repository's {@code ./erp}, run as a developer runs it, but for a home and ports of its own.
 */
final class ErpCommand {

  /** The sweep of bad input is one client that asks for much. */
  private static final Map<String, String> GENEROUS =
      Map.of(
          "ERP_LIMIT_USER_BURST", "10000",
          "ERP_LIMIT_USER_PER_MINUTE", "600000",
          "ERP_LIMIT_ADDRESS_BURST", "10000",
          "ERP_LIMIT_ADDRESS_PER_MINUTE", "600000",
          "ERP_LIMIT_SIGN_IN_BURST", "10000",
          "ERP_LIMIT_SIGN_IN_PER_MINUTE", "600000");

  private final Path root;
  private final Map<String, String> environment;

  ErpCommand(Path root, Path home, int offset) {
    this.root = root;
    this.environment =
        Map.of(
            "ERP_HOME", home.toString(),
            "ERP_PORT_OFFSET", String.valueOf(offset),
            "JAVA_HOME", System.getProperty("java.home"),
            // the jars of the build that runs these tests, and no second build inside it
            "ERP_BUILD", "off",
            "ERP_AOT", "off");
  }

  /**
   * @throws IllegalStateException with all it printed, when it fails
   */
  String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("./erp"));
    command.addAll(List.of(arguments));
    StringBuilder printed = new StringBuilder();
    try {
      Process process = start(command);
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          printed.append(line).append('\n');
          System.out.println("  " + line);
        }
      }
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(command + " ended with " + code + ":\n" + printed);
      }
      return printed.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().putAll(GENEROUS);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** For the JVM's end, when nobody listens any more. */
  void endQuietly() {
    try {
      ProcessBuilder builder = new ProcessBuilder("./erp", "down").directory(root.toFile());
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment);
      builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
