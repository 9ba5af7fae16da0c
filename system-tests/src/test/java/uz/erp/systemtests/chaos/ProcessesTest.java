package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.suite.Suite;

/** With a shell that has two children in the place of PostgreSQL. */
class ProcessesTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path home;
  private Process parent;
  private Processes processes;
  private int port;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(home.resolve("run"));
    parent =
        new ProcessBuilder(
                Suite.root().resolve("infra/dev/launch.sh").toString(),
                home.resolve("run/postgres").toString(),
                "sh",
                "-c",
                "sleep 300 & sleep 300 & wait")
            .start();
    processes = new Processes(home, part -> port);
    Eventually.get("it runs", SOON, this::family, all -> all.size() == 3);
    Eventually.get("it is recorded", SOON, () -> processes.runs("postgres"), runs -> runs);
  }

  @AfterEach
  void end() {
    family().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void aPauseHoldsTheChildrenToo() {
    assertThat(processes.pause("postgres")).isTrue();
    Eventually.get("all are held", SOON, () -> stopped(family()), n -> n == 3);

    processes.goOn("postgres");
    Eventually.get("all go on", SOON, () -> stopped(family()), n -> n == 0);
  }

  @Test
  void childrenGoOnWhenTheirParentWasKilledMeanwhile() {
    List<ProcessHandle> family = family();
    processes.pause("postgres");
    Eventually.get("all are held", SOON, () -> stopped(family), n -> n == 3);

    assertThat(processes.kill("postgres")).isTrue();
    processes.goOn("postgres");

    try {
      Eventually.get("all go on", SOON, () -> stopped(family), n -> n == 0);
    } finally {
      family.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void itServesOnlyWhenItsPortIsOpen() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = listener.getLocalPort();
      assertThat(processes.serves("postgres")).isTrue();
      assertThat(processes.serves("kafka")).isFalse();
    }
    assertThat(processes.serves("postgres")).isFalse();
  }

  private List<ProcessHandle> family() {
    return Stream.concat(Stream.of(parent.toHandle()), parent.descendants()).toList();
  }

  private static long stopped(List<ProcessHandle> those) {
    return those.stream().filter(ProcessesTest::isStopped).count();
  }

  private static boolean isStopped(ProcessHandle one) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(one.pid()), "stat"));
      return stat.substring(stat.lastIndexOf(") ") + 2).startsWith("T");
    } catch (java.nio.file.NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
