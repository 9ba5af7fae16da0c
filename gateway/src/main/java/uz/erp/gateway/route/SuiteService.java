package uz.erp.gateway.route;

import java.util.Locale;

/** The services behind the gateway: the only place that says which path belongs to whom. */
public enum SuiteService {
  AUTH("users"),
  CATALOG("products"),
  SALES("sales"),
  ANALYTICS("analytics"),
  TASK("tasks"),
  CUSTOMER("customers");

  private final String apiFolder;

  SuiteService(String apiFolder) {
    this.apiFolder = apiFolder;
  }

  /** As in {@code /v3/api-docs/sales} and in the parts of {@code /health}. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in discovery. */
  public String serviceId() {
    return shortName() + "-service";
  }

  /** Everything under it goes to this service. */
  public String apiPattern() {
    return "/api/" + apiFolder + "/**";
  }

  /** Where its OpenAPI document is read. */
  public String documentPath() {
    return "/v3/api-docs/" + shortName();
  }
}
