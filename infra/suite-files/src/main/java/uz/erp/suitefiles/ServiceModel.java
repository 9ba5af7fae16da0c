package uz.erp.suitefiles;

import java.util.List;
import java.util.Locale;
import uz.erp.platform.suite.ServiceEntry;

/** A service as templates speak of it. */
final class ServiceModel {

  /** What templates have of a map's entry. */
  record Variable(String name, String value) {}

  private final ServiceEntry entry;
  private final SuiteModel suite;

  ServiceModel(ServiceEntry entry, SuiteModel suite) {
    this.entry = entry;
    this.suite = suite;
  }

  String name() {
    return entry.name();
  }

  /** As variables and scripts write it. */
  String upper() {
    return entry.name().toUpperCase(Locale.ROOT);
  }

  String artifact() {
    return entry.artifact();
  }

  /** One sentence, out of the service's own pom. */
  String description() {
    return suite.poms().of(entry);
  }

  int port() {
    return entry.port();
  }

  int managementPort() {
    return entry.managementPort();
  }

  String database() {
    return entry.database();
  }

  String api() {
    return entry.api();
  }

  int replicas() {
    return entry.replicas();
  }

  boolean uploads() {
    return entry.uploads();
  }

  boolean egress() {
    return entry.egress();
  }

  List<String> publishes() {
    return entry.publishes();
  }

  List<String> consumes() {
    return entry.consumes();
  }

  /**
   * Whether the access list gives it a consumer group: also where it has no topics yet, because it
   * logs in at Kafka, and a part without a line there is unknown to it.
   */
  boolean joins() {
    return !consumes().isEmpty() || publishes().isEmpty();
  }

  /** Sections repeat for each member of a list; these say once whether there is one. */
  boolean callsAny() {
    return !entry.calls().isEmpty();
  }

  boolean secretsAny() {
    return !entry.secrets().isEmpty();
  }

  boolean streams() {
    return !entry.streams().isEmpty();
  }

  /** Whether it answers other parts at {@code /internal}, which is guarded by a key. */
  boolean called() {
    return suite.isCalled(entry);
  }

  /** Whose keys it shows. */
  List<ServiceModel> calls() {
    return suite.of(entry.calls());
  }

  /** Whom it opens connections to: for public keys, and what it calls. */
  List<ServiceModel> reaches() {
    return suite.reachedFrom(entry);
  }

  /** Who opens connections to it, beside the gateway. */
  List<ServiceModel> reachedBy() {
    return suite.services().stream()
        .filter(other -> other.reaches().stream().anyMatch(it -> it.name().equals(name())))
        .toList();
  }

  /** Keys of its own, which it gets from no other part. */
  List<Variable> secrets() {
    return entry.secrets().entrySet().stream()
        .map(secret -> new Variable(secret.getKey(), secret.getValue()))
        .toList();
  }

  /** Variables of its own that an operator may set, with their defaults. */
  List<Variable> settings() {
    return entry.settings().entrySet().stream()
        .map(setting -> new Variable(setting.getKey(), setting.getValue()))
        .toList();
  }
}
