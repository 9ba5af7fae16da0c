package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.suite.Suite;

/** Start-up caches in a home of their own, with discovery, the lightest application. */
class StartCacheIT {

  private static final String PART = "discovery";
  private static final Duration SOON = Duration.ofMinutes(3);

  private final Path home = Suite.root().resolve("system-tests/target/erp-caches");
  private final Path recorder = home.resolve("recorder");
  private final Path cache = home.resolve("apps/" + PART + "/start-quick.aot");
  private final ErpCommand erp =
      new ErpCommand(
          Suite.root(),
          Map.of(
              "ERP_HOME",
              home.toString(),
              "ERP_PORT_OFFSET",
              String.valueOf(FreePorts.offset()),
              "ERP_BUILD",
              "off",
              "ERP_JVM",
              "quick",
              "JAVA_HOME",
              System.getProperty("java.home")),
          line -> System.out.println("  " + line));

  @BeforeEach
  void clear() throws IOException {
    erp.endWithThisJvm();
    erp.run("reset", "--yes");
    Files.deleteIfExists(cache);
  }

  @AfterEach
  void end() {
    erp.run("down");
  }

  @Test
  void aRecordedCacheIsUsedAndATruncatedOneDoesNoHarm() throws IOException {
    assertThat(erp.run("record", PART)).contains("start-up cache recorded");
    assertThat(recorder).doesNotExist();

    erp.run("start", PART);
    assertThat(options()).contains("-XX:AOTCache=" + cache);
    erp.run("stop", PART);

    erp.with("ERP_AOT", "off").run("start", PART);
    assertThat(options()).noneMatch(option -> option.contains("AOTCache"));
    erp.run("stop", PART);

    truncate();
    assertThat(erp.run("start", PART)).contains("answers on port");
  }

  @Test
  void aRecorderThatIsKilledLeavesNothingBehindAndIsNoCache() throws IOException {
    Process recording = erp.start("record", PART);
    Path pid = recorder.resolve("run").resolve(PART);
    Eventually.get("the recorder starts " + PART, SOON, () -> Files.exists(pid), there -> there);
    recording.destroyForcibly();
    List<ProcessHandle> started = startedByTheRecorder();
    assertThat(started).isNotEmpty();

    erp.run("down");

    // A dead process counts as alive until its new parent has asked for its exit code.
    Eventually.get(
        "what the recorder started is gone",
        SOON,
        () -> started.stream().filter(ProcessHandle::isAlive).toList(),
        List::isEmpty);
    assertThat(recorder).doesNotExist();
    erp.run("start", PART);
    assertThat(options()).noneMatch(option -> option.contains("AOTCache"));
  }

  private List<String> options() throws IOException {
    String pid = Files.readString(home.resolve("run").resolve(PART)).split(" ")[0];
    return List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0", -1));
  }

  private List<ProcessHandle> startedByTheRecorder() throws IOException {
    try (Stream<Path> files = Files.list(recorder.resolve("run"))) {
      return files
          .flatMap(file -> ProcessHandle.of(pid(file)).stream())
          .filter(ProcessHandle::isAlive)
          .toList();
    }
  }

  private static long pid(Path file) {
    try {
      return Long.parseLong(Files.readString(file).split(" ")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a full disk leaves it. */
  private void truncate() throws IOException {
    try (FileChannel file = FileChannel.open(cache, StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }
  }
}
