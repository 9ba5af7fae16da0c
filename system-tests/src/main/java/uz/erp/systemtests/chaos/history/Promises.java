package uz.erp.systemtests.chaos.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Holds what was asked and answered against the effects that are there: what was promised is there
 * once and as promised, what was refused is not, and nothing is there that no client requested.
 */
final class Promises {

  private final List<String> broken = new ArrayList<>();

  List<String> broken() {
    return List.copyOf(broken);
  }

  void check(String store, Ledger ledger, List<Invocation> invocation, List<Effect> effects) {
    Map<String, List<Effect>> found =
        effects.stream().collect(Collectors.groupingBy(Effect::identity));
    Set<String> known = new HashSet<>();
    Set<String> perhaps = new HashSet<>();
    for (Invocation one : invocation) {
      known.add(one.request().identity());
      if (!one.isRefused()) {
        perhaps.add(one.request().identity());
      }
    }
    for (Invocation one : invocation) {
      String identity = one.request().identity();
      List<Effect> own = found.getOrDefault(identity, List.of());
      if (own.size() > 1) {
        tell(store, "happened " + own.size() + " times: " + own, one);
      }
      if (one.acknowledgement().isPresent()) {
        kept(store, ledger, one, own);
      } else if (!perhaps.contains(identity) && !own.isEmpty()) {
        tell(store, "was refused and yet happened: " + own, one);
      }
    }
    found.forEach(
        (identity, own) -> {
          if (!known.contains(identity)) {
            broken.add(
                "%s: no client requested %s %s".formatted(store, ledger.operation().word(), own));
          }
        });
  }

  private void kept(String store, Ledger ledger, Invocation one, List<Effect> own) {
    if (own.isEmpty()) {
      tell(store, "was acknowledged and is lost", one);
      return;
    }
    JsonNode promise = ledger.promised().isEmpty() ? null : one.promise();
    for (Map.Entry<String, Function<JsonNode, String>> column : ledger.promised().entrySet()) {
      String said = promise == null ? "" : column.getValue().apply(promise);
      String is = own.getFirst().values().getOrDefault(column.getKey(), "");
      if (!Effect.same(said, is)) {
        tell(store, "%s was %s in the answer and is %s".formatted(column.getKey(), said, is), one);
      }
    }
  }

  /** All good answers to one key are the same bytes. */
  void sameAnswers(String store, List<Invocation> invocation) {
    for (Invocation one : invocation) {
      List<byte[]> good =
          one.attempts().stream().filter(Attempt::isAcknowledged).map(Attempt::bytes).toList();
      if (!one.request().key().isEmpty()
          && good.stream().anyMatch(bytes -> !Arrays.equals(bytes, good.getFirst()))) {
        tell(store, "was answered in different ways", one);
      }
    }
  }

  private void tell(String store, String what, Invocation one) {
    broken.add(store + ": " + what + ": " + one);
  }
}
