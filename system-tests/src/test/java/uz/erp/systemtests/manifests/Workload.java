package uz.erp.systemtests.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What runs pods.
 *
 * @param labels of its pods
 */
record Workload(String name, LabelSelector selector, Map<String, String> labels, PodSpec pod) {

  /** One of the suite's own, not PostgreSQL or Kafka. */
  boolean isOurs() {
    return "erp".equals(labels.get("app.kubernetes.io/part-of"));
  }

  Stream<Container> containers() {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
  }

  List<ContainerPort> ports() {
    return pod.getContainers().stream().flatMap(each -> each.getPorts().stream()).toList();
  }

  boolean hasPort(IntOrString port) {
    return ports().stream()
        .anyMatch(
            each ->
                port.getStrVal() == null
                    ? each.getContainerPort().equals(port.getIntVal())
                    : port.getStrVal().equals(each.getName()));
  }

  static String text(IntOrString port) {
    return port.getStrVal() == null ? String.valueOf(port.getIntVal()) : port.getStrVal();
  }
}
