package uz.erp.systemtests.erp;

import java.util.List;

/** The processes of a suite by the names that {@code ./erp} knows, in the order they start in. */
public final class Parts {

  public static final List<String> ALL =
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

  /** Those with a database. */
  public static final List<String> SERVICES = ALL.subList(3, 9);

  /** Those that keep what they hear of events; a gateway hears them anew in every life. */
  public static final List<String> READERS = SERVICES.subList(1, 6);

  private Parts() {}
}
