package uz.erp.systemtests.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is selected or asked at a port is there, once. */
final class References {

  private References() {}

  static List<String> services(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (Service service : manifests.all(Service.class)) {
      String name = Manifests.name(service);
      LabelSelector selector = new LabelSelector();
      selector.setMatchLabels(service.getSpec().getSelector());
      List<Workload> reached = manifests.selected(selector);
      if (reached.size() != 1) {
        found.add("service " + name + " selects " + reached.stream().map(Workload::name).toList());
        continue;
      }
      for (ServicePort port : service.getSpec().getPorts()) {
        if (!reached.getFirst().hasPort(port.getTargetPort())) {
          found.add("service " + name + " leads to port " + Workload.text(port.getTargetPort()));
        }
      }
    }
    return found;
  }

  static List<String> selectors(Manifests manifests) {
    return manifests.workloads().stream()
        .filter(
            each ->
                !manifests.selected(each.selector()).stream()
                    .map(Workload::name)
                    .toList()
                    .equals(List.of(each.name())))
        .map(each -> each.name() + " does not select its own pods, or selects those of others")
        .toList();
  }

  static List<String> ports(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (Workload workload : manifests.workloads()) {
      workload
          .containers()
          .flatMap(References::probed)
          .filter(port -> !workload.hasPort(port))
          .map(Workload::text)
          .forEach(port -> found.add(workload.name() + " is probed at port " + port));
    }
    for (Deployment deployment : manifests.all(Deployment.class)) {
      String scraped =
          deployment
              .getSpec()
              .getTemplate()
              .getMetadata()
              .getAnnotations()
              .get("prometheus.io/port");
      boolean exists =
          deployment.getSpec().getTemplate().getSpec().getContainers().stream()
              .flatMap(container -> container.getPorts().stream())
              .anyMatch(
                  port ->
                      "management".equals(port.getName())
                          && String.valueOf(port.getContainerPort()).equals(scraped));
      if (!exists) {
        found.add(Manifests.name(deployment) + " has no port management " + scraped);
      }
    }
    return found;
  }

  private static Stream<IntOrString> probed(Container container) {
    return Stream.of(
            container.getStartupProbe(),
            container.getReadinessProbe(),
            container.getLivenessProbe())
        .filter(Objects::nonNull)
        .map(References::port)
        .filter(Objects::nonNull);
  }

  private static @Nullable IntOrString port(Probe probe) {
    if (probe.getHttpGet() != null) {
      return probe.getHttpGet().getPort();
    }
    return probe.getTcpSocket() == null ? null : probe.getTcpSocket().getPort();
  }
}
