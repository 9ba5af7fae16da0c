package uz.erp.systemtests.manifests;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;

/** How many pods there are, and how many of them may be taken away at once. */
final class Availability {

  private Availability() {}

  static List<String> named(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (HorizontalPodAutoscaler scaler : manifests.all(HorizontalPodAutoscaler.class)) {
      var target = scaler.getSpec().getScaleTargetRef();
      List<Deployment> named =
          manifests.all(Deployment.class).stream()
              .filter(each -> Manifests.name(each).equals(target.getName()))
              .filter(each -> target.getKind().equals("Deployment"))
              .toList();
      if (named.isEmpty()) {
        found.add("autoscaler " + Manifests.name(scaler) + " names " + target.getName());
      } else if (named.getFirst().getSpec().getReplicas() != null) {
        // each apply would undo what the autoscaler decided
        found.add(target.getName() + " has an autoscaler and says how many replicas it wants");
      }
    }
    for (PodDisruptionBudget budget : manifests.all(PodDisruptionBudget.class)) {
      int selected = manifests.selected(budget.getSpec().getSelector()).size();
      if (selected != 1) {
        found.add("budget " + Manifests.name(budget) + " selects " + selected + " workloads");
      }
    }
    found.addAll(withoutBudget(manifests));
    return found;
  }

  /** Where there are budgets, what has none was forgotten. */
  private static List<String> withoutBudget(Manifests manifests) {
    List<PodDisruptionBudget> budgets = manifests.all(PodDisruptionBudget.class);
    return manifests.workloads().stream()
        .filter(each -> each.isOurs() && !budgets.isEmpty())
        .filter(
            each ->
                budgets.stream()
                    .noneMatch(
                        budget -> Manifests.matches(budget.getSpec().getSelector(), each.labels())))
        .map(each -> each.name() + " has no budget")
        .toList();
  }
}
