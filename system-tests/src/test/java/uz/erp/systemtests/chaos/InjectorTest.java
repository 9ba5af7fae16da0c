package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.chaos.proxy.FaultProxy;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.KafkaClient;
import uz.erp.systemtests.suite.Suite;

/** Against a suite whose only part is a process called sales that sleeps. */
class InjectorTest {

  private static final String ERP =
      """
      #!/bin/sh
      [ "$2" = sales ] || exit 1
      setsid %s/infra/dev/launch.sh run/sales sleep 300 >/dev/null 2>&1 &
      while [ ! -s run/sales ]; do sleep 0.05; done
      """;

  @TempDir Path home;
  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final FaultProxy clients = FaultProxy.to(listener.getLocalPort());

  InjectorTest() throws IOException {}

  @AfterEach
  void end() throws IOException {
    clients.close();
    listener.close();
  }

  @Test
  void aPartThatIsDownIsWaitedForAndKilled() throws IOException {
    Injector injector =
        carriedOut(
            List.of(
                new Fault(0, FaultKind.KILL, "sales", 0, 0),
                new Fault(1, FaultKind.KILL, "sales", 0, 0),
                new Fault(2, FaultKind.KILL, "sales", 0, 0),
                new Fault(3, FaultKind.CLIENT, "drop-answer", 1, 1)));

    assertThat(injector.kills()).isEqualTo(Map.of("sales", 3L));
    // armed, and no client was hit
    assertThat(injector.others()).isEqualTo(Map.of("client drop-answer", 1L));
  }

  private Injector carriedOut(List<Fault> faults) throws IOException {
    Path erp = home.resolve("erp");
    Files.createDirectories(home.resolve("run"));
    Files.writeString(erp, ERP.formatted(Suite.root()));
    Files.setPosixFilePermissions(erp, PosixFilePermissions.fromString("rwx------"));
    Suite suite = Suite.at(new ErpCommand(home, Map.of(), line -> {}), home, 0);
    Processes processes = new Processes(home, part -> listener.getLocalPort());
    try (PartRestarter restarter = new PartRestarter(suite, processes);
        Injector injector =
            new Injector(
                processes,
                restarter,
                new FaultProxies(clients, Optional.empty()),
                new Records(new SuiteTopics(KafkaClient.at("localhost:1")), List.of()),
                new PrintStream(java.io.OutputStream.nullOutputStream()))) {
      injector.schedule(faults);
      injector.finish();
      return injector;
    } finally {
      processes.kill("sales");
    }
  }
}
