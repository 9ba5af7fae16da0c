package uz.erp.systemtests.newservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.contracts.Made;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.erp.Secrets;
import uz.erp.systemtests.suite.Suite;

/**
 * {@code ./erp new-service demo 8087} in a copy of the repository: one line and a folder are a
 * service that is built, started, routed to, isolated, documented and observed. Its own contract
 * tests, isolation among them, are run by the command.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NewServiceIT {

  private static final int PORT = 8087;
  private static final String PATH = "/api/demo/";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What a request through the gateway to the new service takes. */
  private static final List<String> PARTS =
      List.of("kafka", "discovery", "auth", "demo", "gateway");

  private final Path folder = Suite.root().resolve("system-tests/target/new-service");
  private final int offset = FreePorts.offset();
  private final Set<String> said = new HashSet<>();
  private RepositoryCopy repository = new RepositoryCopy(folder);
  private ErpCommand erp = command();
  private Suite suite = Suite.at(erp, folder.resolve(".erp"), offset);
  private List<String> changed = List.of();

  private ErpCommand command() {
    Map<String, String> environment = new HashMap<>(Suite.GENEROUS);
    environment.put("ERP_HOME", folder.resolve(".erp").toString());
    environment.put("ERP_PORT_OFFSET", String.valueOf(offset));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("ERP_AOT", "off");
    environment.put("ERP_BUILD", "off");
    return new ErpCommand(folder, environment, line -> System.out.println("  " + line));
  }

  @BeforeAll
  void addBuildAndStart() throws IOException, InterruptedException {
    repository = RepositoryCopy.of(Suite.root(), folder);
    said.addAll(erp.run("new-service", "demo", String.valueOf(PORT)).lines().toList());
    changed = repository.changed();
    // of what is started only these hold the list of services
    repository.run(
        "mvn",
        "--batch-mode",
        "package",
        "-Dmaven.test.skip=true",
        "-Dspotless.check.skip=true",
        "--projects",
        "discovery,gateway",
        "--also-make");
    erp.endWithThisJvm();
    erp.run("start", "postgres");
    PARTS.forEach(part -> erp.run("start", part, "--no-wait"));
    PARTS.forEach(part -> erp.run("start", part));
    document("auth");
  }

  /** There as soon as the gateway knows from discovery who serves it. */
  private Answer document(String service) {
    return Eventually.get(
        "the document of " + service,
        PATIENCE,
        () -> suite.anyone().get("/v3/api-docs/" + service),
        answer -> answer.status() == 200);
  }

  @AfterAll
  void stop() {
    erp.run("down");
  }

  @Test
  void theListIsTheOnlyHandWrittenFileThatChanges() {
    Set<String> made = new HashSet<>(Made.of(folder).paths());
    erp.run("suite", "--list").lines().forEach(made::add);

    List<String> others = new ArrayList<>(changed);
    others.removeIf(made::contains);

    assertThat(others)
        .containsExactlyInAnyOrder("suite.yaml", "demo-service/", "docs/openapi/demo-service.json");
    assertThat(said).contains("suite.yaml lists it", "k8s/base/demo-service.yaml was made");
  }

  @Test
  void allMadeFilesAreCurrent() {
    assertThat(erp.run("suite")).contains("are current");
    assertThat(Made.of(folder).stale()).isEmpty();
  }

  @Test
  void theGatewayRoutesToIt() {
    Store store = suite.accounts().register("Demo");

    assertThat(answered(store.owner().api()).number("/count")).isZero();
  }

  @Test
  void anotherStoresOwnerIsRefused() {
    Store mine = suite.accounts().register("Mine");
    Store theirs = suite.accounts().register("Theirs");
    answered(mine.owner().api());

    Answer answer = theirs.owner().api().inStore(mine.tenantKey()).get(PATH);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(suite.anyone().inStore(mine.tenantKey()).get(PATH).status()).isEqualTo(401);
    assertThat(theirs.owner().api().movedTo(direct(PORT)).get(PATH).status()).isEqualTo(401);
  }

  @Test
  void theGatewayServesItsDocument() {
    assertThat(document("demo").text()).contains("countDemoExamples");
    assertThat(suite.anyone().get("/swagger/").status()).isLessThan(400);
  }

  @Test
  void operatorsReadItsFigures() {
    Api management = Api.at(direct(PORT + 1000)).withToken(new Secrets(suite.home()).management());

    assertThat(management.get("/actuator/prometheus").expect(200).text())
        .contains("application=\"demo-service\"");
  }

  /** The gateway routes to it as soon as discovery lists it. */
  private static Answer answered(Api owner) {
    return Eventually.get(PATH, PATIENCE, () -> owner.get(PATH), answer -> answer.status() == 200);
  }

  private URI direct(int port) {
    return URI.create("http://localhost:" + (port + offset));
  }
}
