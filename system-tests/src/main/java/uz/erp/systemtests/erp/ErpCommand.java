package uz.erp.systemtests.erp;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs {@code ./erp} in one environment and tells line by line what it prints. */
public final class ErpCommand {

  private final Path root;
  private final Map<String, String> environment;
  private final Consumer<String> listener;

  public ErpCommand(Path root, Map<String, String> environment, Consumer<String> listener) {
    this.root = root;
    this.environment = Map.copyOf(environment);
    this.listener = listener;
  }

  /** The same with one variable more, or another value of it. */
  public ErpCommand with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new ErpCommand(root, more, listener);
  }

  /**
   * Returns all it printed.
   *
   * @throws IllegalStateException with all it printed, when it fails
   */
  public String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("./erp"));
    command.addAll(List.of(arguments));
    StringBuilder printed = new StringBuilder();
    try {
      Process process = builder(command).redirectErrorStream(true).start();
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          printed.append(line).append('\n');
          listener.accept(line);
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

  /** Goes on in the background; what it prints is not read. */
  public Process start(String... arguments) {
    List<String> command = new ArrayList<>(List.of("./erp"));
    command.addAll(List.of(arguments));
    try {
      return discarding(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also when this JVM is interrupted, the suite of this environment is ended: nothing stays. */
  public void endWithThisJvm() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endQuietly, "erp-down"));
  }

  private void endQuietly() {
    try {
      discarding(List.of("./erp", "down")).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProcessBuilder discarding(List<String> command) {
    return builder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.redirectInput(new File("/dev/null"));
    // what dies stays dead: tests and tools want to see it
    builder.environment().put("ERP_RESTART", "off");
    builder.environment().putAll(environment);
    return builder;
  }
}
