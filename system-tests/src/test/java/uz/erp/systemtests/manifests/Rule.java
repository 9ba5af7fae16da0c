package uz.erp.systemtests.manifests;

import java.util.List;
import java.util.function.Function;

/** What must hold of all manifests of an overlay together; says in words where it does not. */
enum Rule {
  SERVICES_REACH_ONE_WORKLOAD(References::services),
  SELECTORS_ARE_THEIR_OWN(References::selectors),
  NAMES_EXIST(Names::exist),
  PARTS_HAVE_THEIR_OWN_KEYS(Names::keys),
  PORTS_EXIST(References::ports),
  BUDGETS_AND_SCALERS_NAME_WORKLOADS(Availability::named),
  PODS_ARE_RESTRICTED(Restricted::standard),
  PODS_WRITE_NOWHERE_AND_CALL_NO_CLUSTER(Restricted::own),
  IMAGES_ARE_PINNED(Running::images),
  PODS_SAY_HOW_THEY_ARE(Running::probes),
  PODS_STOP_WITHOUT_LOSING_A_REQUEST(Running::stops),
  PODS_HAVE_THEIR_SHARE(Running::resources),
  MIGRATIONS_RUN_FIRST(Running::migrations),
  NOTHING_IS_ALLOWED_BY_DEFAULT(Traffic::defaultDeny),
  CALLS_ARE_ALLOWED_ON_BOTH_SIDES(Traffic::bothSides),
  EXACTLY_THE_DOCUMENTED_CALLS_ARE_ALLOWED(Traffic::documented),
  VARIABLES_ARE_READ(Variables::known),
  SERVICES_ARE_FOUND_UNDER_THEIR_NAMES(Variables::discovery);

  private final Function<Manifests, List<String>> check;

  Rule(Function<Manifests, List<String>> check) {
    this.check = check;
  }

  List<String> violations(Manifests manifests) {
    return check.apply(manifests);
  }
}
