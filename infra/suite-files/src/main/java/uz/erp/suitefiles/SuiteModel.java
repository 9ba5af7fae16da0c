package uz.erp.suitefiles;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/** The list of services as templates speak of it. */
final class SuiteModel {

  /** The service that all others ask for public keys. */
  static final String IDENTITY = "auth";

  /** Of one pod: its pools, and one more while it starts. */
  private static final int CONNECTIONS = 10;

  private final SuiteManifest manifest;
  private final Poms poms;

  SuiteModel(SuiteManifest manifest, Poms poms) {
    this.manifest = manifest;
    this.poms = poms;
  }

  Poms poms() {
    return poms;
  }

  List<ServiceModel> services() {
    return of(manifest.names());
  }

  List<ServiceModel> of(Collection<String> names) {
    return names.stream().map(name -> new ServiceModel(manifest.service(name), this)).toList();
  }

  /** Those with keys for {@code /internal}. */
  List<ServiceModel> called() {
    return of(manifest.called().stream().map(ServiceEntry::name).toList());
  }

  List<ServiceModel> uploading() {
    return services().stream().filter(ServiceModel::uploads).toList();
  }

  boolean isCalled(ServiceEntry service) {
    return manifest.called().contains(service);
  }

  List<ServiceModel> reachedFrom(ServiceEntry service) {
    Set<String> reached = new LinkedHashSet<>(List.of(IDENTITY));
    reached.addAll(service.calls());
    reached.remove(service.name());
    return of(reached);
  }

  /** Of the suite and its images. */
  String version() {
    return poms.version();
  }

  /** The most pods of all services. */
  int pods() {
    return manifest.services().stream().mapToInt(ServiceEntry::replicas).sum();
  }

  /** Connections to PostgreSQL of the most pods. */
  int connections() {
    return pods() * CONNECTIONS;
  }

  /** The same while a rollout has one more pod of each service. */
  int connectionsOfRollout() {
    return (pods() + manifest.services().size()) * CONNECTIONS;
  }

  /** The summands of {@link #pods()}. */
  String replicas() {
    return String.join(
        " + ", manifest.services().stream().map(service -> "" + service.replicas()).toList());
  }
}
