package uz.erp.systemtests.containers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.containers.ComposeFile.Container;

/** What must hold of every container; each broken rule is a sentence that names the container. */
final class ComposeRules {

  private static final Set<String> PUBLISHED = Set.of("gateway", "grafana");
  private static final Set<String> OUTWARD =
      Set.of("gateway", "grafana", "alertmanager", "task-service");
  private static final Set<String> WATCHERS = Set.of("prometheus", "jaeger");
  private static final Set<String> WRITES_ITS_ROOT = Set.of("kafka");
  private static final List<String> THIS_MACHINE =
      List.of("127.0.0.1:", "${ERP_ADDRESS:-127.0.0.1}:");

  private final ComposeFile file;

  ComposeRules(ComposeFile file) {
    this.file = file;
  }

  List<String> broken() {
    return Stream.of(confined(), roots(), ports(), networks(), reach(), dependencies())
        .flatMap(sentences -> sentences)
        .toList();
  }

  private Stream<String> confined() {
    return Stream.of(
            none("keeps capabilities", c -> List.of("ALL").equals(c.capDrop())),
            none("may gain privileges", c -> has(c.securityOpt(), "no-new-privileges:true")),
            none("has no memory limit", c -> c.memLimit() != null),
            none("is not started again", c -> c.restart().equals("unless-stopped")),
            none("logs without an end", ComposeRules::logsWithAnEnd),
            none("is killed as it stops", c -> !c.isOurs() || "60s".equals(c.stopGracePeriod())),
            none("has threads without an end", c -> !c.isOurs() || c.pidsLimit() > 0))
        .flatMap(sentences -> sentences);
  }

  private Stream<String> roots() {
    return broken(
        "may write its root", (name, c) -> c.readOnly() || WRITES_ITS_ROOT.contains(name));
  }

  private Stream<String> ports() {
    return Stream.concat(
        broken("is published", (name, c) -> c.ports() == null || PUBLISHED.contains(name)),
        none(
            "is published to everybody",
            c ->
                Objects.requireNonNullElse(c.ports(), List.<String>of()).stream()
                    .allMatch(port -> THIS_MACHINE.stream().anyMatch(port::startsWith))));
  }

  private Stream<String> networks() {
    Stream<String> open =
        file.networks().entrySet().stream()
            .filter(network -> !network.getKey().equals("edge"))
            .filter(network -> network.getValue() == null || !network.getValue().internal())
            .map(network -> "network " + network.getKey() + " has a way out");
    return Stream.concat(
        open,
        none(
            "names a network that is not there",
            c -> file.networks().keySet().containsAll(c.networks())));
  }

  private Stream<String> reach() {
    return Stream.of(
            broken("is on edge", (name, c) -> !on(c, "edge") || OUTWARD.contains(name)),
            broken("is on the network of the parts", (name, c) -> !on(c, "inner") || c.isOurs()),
            broken("is not watched", (name, c) -> !c.isOurs() || on(c, "watched")),
            broken(
                "is watched",
                (name, c) -> !on(c, "watched") || c.isOurs() || WATCHERS.contains(name)),
            broken(
                "reaches PostgreSQL",
                (name, c) ->
                    !on(c, "data") || name.endsWith("-service") || name.equals("postgres")),
            broken(
                "reaches Kafka",
                (name, c) ->
                    !on(c, "events")
                        || name.equals("kafka")
                        || c.isOurs() && !name.equals("discovery")),
            broken(
                "is on more than data",
                (name, c) -> !name.equals("postgres") || c.networks().size() == 1),
            broken(
                "is on more than events",
                (name, c) -> !name.equals("kafka") || c.networks().size() == 1))
        .flatMap(sentences -> sentences);
  }

  private Stream<String> dependencies() {
    return none(
        "waits for what never is well",
        c ->
            Objects.requireNonNullElse(c.dependsOn(), Map.<String, ComposeFile.Dependency>of())
                .entrySet()
                .stream()
                .allMatch(
                    wanted -> {
                      Container other = file.services().get(wanted.getKey());
                      return other != null
                          && (wanted.getValue().condition().equals("service_started")
                              || other.isOurs()
                              || other.healthcheck() != null);
                    }));
  }

  private static boolean logsWithAnEnd(Container container) {
    return container.logging() != null && container.logging().options().containsKey("max-size");
  }

  private static boolean on(Container container, String network) {
    return container.networks().contains(network);
  }

  private static boolean has(@Nullable List<String> values, String value) {
    return values != null && values.contains(value);
  }

  private Stream<String> none(String what, Predicate<Container> wanted) {
    return broken(what, (_, container) -> wanted.test(container));
  }

  private Stream<String> broken(String what, BiPredicate<String, Container> wanted) {
    return file.services().entrySet().stream()
        .filter(entry -> !wanted.test(entry.getKey(), entry.getValue()))
        .map(entry -> entry.getKey() + " " + what);
  }
}
