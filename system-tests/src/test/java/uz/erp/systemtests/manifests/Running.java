package uz.erp.systemtests.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How pods start, say that they are well, and stop. */
final class Running {

  /** Spring's time for each phase of a stop; requests that run are one, what follows another. */
  private static final long PHASE_SECONDS = 10;

  private static final String UPGRADE = "uz.erp.platform.tenancy.SchemaUpgrade";

  private Running() {}

  static List<String> images(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (Workload workload : manifests.workloads()) {
      workload
          .containers()
          .filter(
              container ->
                  workload.isOurs()
                      ? !container
                          .getImage()
                          .matches("(.*/)?" + workload.name() + ":" + Project.version())
                      : !container.getImage().matches("[^:]+:(?!latest)[a-z0-9.-]+"))
          .forEach(
              container -> found.add(workload.name() + " runs the image " + container.getImage()));
    }
    return found;
  }

  static List<String> probes(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (Workload workload : manifests.workloads()) {
      for (Container container : workload.pod().getContainers()) {
        if (Stream.of(
                container.getStartupProbe(),
                container.getReadinessProbe(),
                container.getLivenessProbe())
            .anyMatch(Objects::isNull)) {
          found.add(workload.name() + " lacks a probe");
        } else if (workload.isOurs()
            && !(asks(container.getStartupProbe(), "liveness")
                && asks(container.getLivenessProbe(), "liveness")
                && asks(container.getReadinessProbe(), "readiness"))) {
          found.add(workload.name() + " is probed for something else");
        }
      }
    }
    return found;
  }

  private static boolean asks(Probe probe, String group) {
    return probe.getHttpGet() != null
        && probe.getHttpGet().getPath().equals("/actuator/health/" + group)
        && "management".equals(probe.getHttpGet().getPort().getStrVal());
  }

  static List<String> stops(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (Deployment deployment : manifests.all(Deployment.class)) {
      String name = Manifests.name(deployment);
      var strategy = deployment.getSpec().getStrategy();
      if (strategy == null
          || strategy.getRollingUpdate() == null
          || !Objects.equals(strategy.getRollingUpdate().getMaxUnavailable().getIntVal(), 0)
          || !Objects.equals(strategy.getRollingUpdate().getMaxSurge().getIntVal(), 1)) {
        found.add(name + " goes below the pods it has while it is replaced");
      }
      var pod = deployment.getSpec().getTemplate().getSpec();
      long served = pod.getContainers().stream().mapToLong(Running::servesOn).min().orElse(0);
      if (served <= Project.connectionLife().toSeconds()) {
        found.add(name + " ends while connections to it are kept");
      }
      Long grace = pod.getTerminationGracePeriodSeconds();
      if (grace == null || grace < served + 2 * PHASE_SECONDS) {
        found.add(name + " is killed before it has stopped");
      }
    }
    return found;
  }

  private static long servesOn(Container container) {
    return container.getLifecycle() == null
            || container.getLifecycle().getPreStop() == null
            || container.getLifecycle().getPreStop().getSleep() == null
        ? 0
        : container.getLifecycle().getPreStop().getSleep().getSeconds();
  }

  static List<String> resources(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (Workload workload : manifests.workloads()) {
      workload
          .containers()
          .filter(container -> !hasShare(container.getResources()))
          .forEach(
              container ->
                  found.add(
                      workload.name()
                          + ": "
                          + container.getName()
                          + " lacks requests, a limit of memory, or limits the processor"));
      if (workload.isOurs()
          && !workload.pod().getTopologySpreadConstraints().stream()
              .map(TopologySpreadConstraint::getTopologyKey)
              .toList()
              .equals(List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"))) {
        found.add(workload.name() + " may have all its pods on one node");
      }
    }
    return found;
  }

  private static boolean hasShare(@Nullable ResourceRequirements resources) {
    if (resources == null || resources.getRequests() == null || resources.getLimits() == null) {
      return false;
    }
    Map<String, Quantity> requests = resources.getRequests();
    Map<String, Quantity> limits = resources.getLimits();
    return requests.containsKey("cpu")
        && requests.containsKey("memory")
        && limits.containsKey("memory")
        && !limits.containsKey("cpu");
  }

  static List<String> migrations(Manifests manifests) {
    return manifests.workloads().stream()
        .filter(each -> each.isOurs() && each.name().endsWith("-service"))
        .filter(each -> !migratesFirst(each))
        .map(each -> each.name() + " serves before its database is up to date")
        .toList();
  }

  /** A migration calls no other part. */
  private static List<EnvFromSource> withoutKeys(Container service) {
    return service.getEnvFrom().stream().filter(from -> !Names.isKeysOfAPart(from)).toList();
  }

  private static boolean migratesFirst(Workload workload) {
    List<Container> first = workload.pod().getInitContainers();
    Container service = workload.pod().getContainers().getFirst();
    return first.size() == 1
        && first.getFirst().getImage().equals(service.getImage())
        && first.getFirst().getEnvFrom().equals(withoutKeys(service))
        && first.getFirst().getCommand().equals(List.of("java", "-cp", "app.jar", UPGRADE))
        && Project.hasClass(UPGRADE);
  }
}
