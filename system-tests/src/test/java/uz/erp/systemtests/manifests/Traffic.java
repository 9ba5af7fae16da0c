package uz.erp.systemtests.manifests;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the network policies allow, worked out connection by connection. */
final class Traffic {

  /** Servers that may be outside of the namespace are known by their ports. */
  private static final Map<String, String> SERVERS =
      Map.of("5432", "postgres", "9092", "kafka", "53", "dns");

  private static final String MONITORING = "monitoring";

  private final Manifests manifests;
  private final Set<Edge> out = new HashSet<>();
  private final Set<Edge> in = new HashSet<>();

  private Traffic(Manifests manifests) {
    this.manifests = manifests;
    for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
      for (Workload subject : manifests.selected(policy.getSpec().getPodSelector())) {
        policy.getSpec().getEgress().forEach(rule -> addOut(subject, rule));
        policy.getSpec().getIngress().forEach(rule -> addIn(subject, rule));
      }
    }
  }

  private void addOut(Workload subject, NetworkPolicyEgressRule rule) {
    for (String port : ports(rule.getPorts())) {
      if (rule.getTo().isEmpty()) {
        out.add(new Edge(subject.name(), Edge.ANYONE, port));
      }
      for (NetworkPolicyPeer peer : rule.getTo()) {
        peers(peer, SERVERS.getOrDefault(port, "outside"))
            .forEach(to -> out.add(new Edge(subject.name(), to, port)));
      }
    }
  }

  private void addIn(Workload subject, NetworkPolicyIngressRule rule) {
    for (String port : ports(rule.getPorts())) {
      if (rule.getFrom().isEmpty()) {
        in.add(new Edge(Edge.ANYONE, subject.name(), port));
      }
      for (NetworkPolicyPeer peer : rule.getFrom()) {
        peers(peer, isMonitoring(peer) ? Edge.PROMETHEUS : "outside")
            .forEach(from -> in.add(new Edge(from, subject.name(), port)));
      }
    }
  }

  private static boolean isMonitoring(NetworkPolicyPeer peer) {
    return peer.getNamespaceSelector() != null
        && peer.getNamespaceSelector().getMatchLabels().containsValue(MONITORING)
        && peer.getPodSelector() != null
        && peer.getPodSelector().getMatchLabels().containsValue(Edge.PROMETHEUS);
  }

  private Stream<String> peers(NetworkPolicyPeer peer, String outside) {
    return peer.getNamespaceSelector() != null || peer.getIpBlock() != null
        ? Stream.of(outside)
        : manifests.selected(peer.getPodSelector()).stream().map(Workload::name);
  }

  /** No ports are all ports. */
  private static List<String> ports(List<NetworkPolicyPort> ports) {
    return ports.isEmpty()
        ? List.of("any")
        : ports.stream()
            .map(port -> port.getPort() == null ? "any" : Workload.text(port.getPort()))
            .toList();
  }

  private Set<String> names() {
    return manifests.workloads().stream().map(Workload::name).collect(Collectors.toSet());
  }

  static List<String> defaultDeny(Manifests manifests) {
    List<String> found = new ArrayList<>();
    boolean denied =
        manifests.all(NetworkPolicy.class).stream()
            .map(NetworkPolicy::getSpec)
            .anyMatch(
                spec ->
                    spec.getPodSelector().getMatchLabels().isEmpty()
                        && spec.getPodSelector().getMatchExpressions().isEmpty()
                        && spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
                        && spec.getIngress().isEmpty()
                        && spec.getEgress().isEmpty());
    if (!denied) {
      found.add("no policy denies all there is");
    }
    for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
      var spec = policy.getSpec();
      if (manifests.selected(spec.getPodSelector()).isEmpty()) {
        found.add("policy " + Manifests.name(policy) + " selects nothing");
      }
      if (!spec.getIngress().isEmpty() && !spec.getPolicyTypes().contains("Ingress")
          || !spec.getEgress().isEmpty() && !spec.getPolicyTypes().contains("Egress")) {
        found.add("policy " + Manifests.name(policy) + " has rules of a type it does not name");
      }
    }
    return found;
  }

  static List<String> bothSides(Manifests manifests) {
    Traffic traffic = new Traffic(manifests);
    Set<String> names = traffic.names();
    List<String> found = new ArrayList<>();
    traffic.out.stream()
        .filter(edge -> names.contains(edge.to()) && !traffic.in.contains(edge))
        .forEach(edge -> found.add(edge + " may leave and not arrive"));
    traffic.in.stream()
        .filter(edge -> names.contains(edge.from()) && !traffic.out.contains(edge))
        .forEach(edge -> found.add(edge + " may arrive and not leave"));
    for (Edge edge : traffic.in) {
      manifests.workloads().stream()
          .filter(each -> each.name().equals(edge.to()))
          .filter(
              each ->
                  each.ports().stream()
                      .noneMatch(
                          port ->
                              edge.port().equals(port.getName())
                                  || edge.port().equals(String.valueOf(port.getContainerPort()))))
          .forEach(each -> found.add(edge + " is no port that is listened at"));
    }
    return found;
  }

  static List<String> documented(Manifests manifests) {
    Traffic traffic = new Traffic(manifests);
    Set<String> names = traffic.names();
    Set<Edge> allowed = new HashSet<>(traffic.out);
    allowed.addAll(traffic.in);
    allowed.removeIf(edge -> edge.to().equals("dns"));
    Set<Edge> documented =
        DocumentedCalls.read().stream()
            .filter(edge -> names.contains(edge.from()) || names.contains(edge.to()))
            .collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    new TreeSet<>(
            allowed.stream()
                .filter(edge -> !documented.contains(edge))
                .map(Edge::toString)
                .toList())
        .forEach(edge -> found.add(edge + " is allowed and not documented"));
    new TreeSet<>(
            documented.stream()
                .filter(edge -> !allowed.contains(edge))
                .map(Edge::toString)
                .toList())
        .forEach(edge -> found.add(edge + " is documented and not allowed"));
    names.stream()
        .filter(
            name ->
                traffic.out.stream()
                    .noneMatch(edge -> edge.from().equals(name) && edge.to().equals("dns")))
        .forEach(name -> found.add(name + " cannot resolve names"));
    return found;
  }
}
