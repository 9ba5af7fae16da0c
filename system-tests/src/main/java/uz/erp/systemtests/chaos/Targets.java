package uz.erp.systemtests.chaos;

import java.util.List;

/** The processes of a suite, in the order in which they are started. */
final class Targets {

  static final List<String> PARTS =
      List.of(
          "postgres",
          "kafka",
          "discovery",
          "auth",
          "catalog",
          "sales",
          "analytics",
          "task",
          "customer",
          "gateway");

  static final List<String> SERVICES = PARTS.subList(3, 9);

  private Targets() {}
}
