package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Brings a broker's principals, grants and topics to what secrets and {@code access.csv} say, at
 * every start: the data may be older than both. Grants that are not in the list are withdrawn.
 *
 * <p>It comes as the administrator by PLAIN, from the broker's own process: before this there may
 * be no SCRAM credentials in the data.
 */
final class KafkaGuard {

  private static final int PATIENCE_SECONDS = 30;
  private static final int ITERATIONS = 4096;

  private final KafkaCredentials credentials;
  private final int port;

  KafkaGuard(KafkaCredentials credentials, int port) {
    this.credentials = credentials;
    this.port = port;
  }

  void apply() throws IOException {
    var client = credentials.client(KafkaCredentials.ADMIN, port);
    client.setProperty("sasl.mechanism", "PLAIN");
    client.setProperty(
        "sasl.jaas.config",
        credentials.login(KafkaCredentials.PLAIN_LOGIN, KafkaCredentials.ADMIN));
    try (var admin = Admin.create(client)) {
      got(admin.alterUserScramCredentials(passwords()).all());
      align(admin);
      createMissingTopics(admin);
    }
  }

  private List<UserScramCredentialAlteration> passwords() throws IOException {
    var passwords = new ArrayList<UserScramCredentialAlteration>();
    for (var principal : KafkaCredentials.principals()) {
      passwords.add(
          new UserScramCredentialUpsertion(
              principal,
              new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
              credentials.password(principal).getBytes(StandardCharsets.UTF_8)));
    }
    return passwords;
  }

  private static void align(Admin admin) {
    Set<AclBinding> wanted =
        KafkaGrant.all().stream().flatMap(KafkaGrant::bindings).collect(Collectors.toSet());
    var present = Set.copyOf(got(admin.describeAcls(AclBindingFilter.ANY).values()));
    var superfluous =
        present.stream().filter(one -> !wanted.contains(one)).map(AclBinding::toFilter).toList();
    if (!superfluous.isEmpty()) {
      got(admin.deleteAcls(superfluous).all());
    }
    var missing = wanted.stream().filter(one -> !present.contains(one)).toList();
    if (!missing.isEmpty()) {
      got(admin.createAcls(missing).all());
    }
  }

  /** So that a service may read what another one has not written yet. */
  private static void createMissingTopics(Admin admin) {
    var missing =
        KafkaGrant.all().stream()
            .filter(grant -> grant.right() == KafkaGrant.Right.WRITES)
            .map(KafkaGrant::resource)
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(got(admin.listTopics().names()));
    got(admin.createTopics(missing.stream().map(KafkaGuard::keptForEver).toList()).all());
  }

  private static NewTopic keptForEver(String name) {
    return new NewTopic(name, Optional.empty(), Optional.empty())
        .configs(Map.of("retention.ms", "-1"));
  }

  private static <T> T got(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new EmbeddedServerException(
          "Kafka's principals and grants could not be set: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("Interrupted while setting Kafka's grants", e);
    }
  }
}
