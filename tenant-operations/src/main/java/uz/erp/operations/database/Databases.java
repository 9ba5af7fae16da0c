package uz.erp.operations.database;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.erp.platform.suite.SuiteManifest;

/** The databases of all services, auth-service's first: it knows which stores there are. */
public record Databases(List<Database> all) {

  /** What suite.yaml says. */
  public static final SuiteManifest SUITE = SuiteManifest.load();

  public static final List<String> SERVICES = SUITE.names();

  /**
   * By {@code ERP_DB_HOST} and {@code ERP_DB_PORT}, or {@code ERP_SALES_DB_HOST} where a service
   * has a server of its own, and {@code ERP_SALES_OWNER_PASSWORD}.
   */
  public static Databases of(Map<String, String> environment) {
    return new Databases(SERVICES.stream().map(service -> one(environment, service)).toList());
  }

  private static Database one(Map<String, String> environment, String service) {
    String own = "ERP_" + service.toUpperCase(Locale.ROOT) + "_";
    String host =
        environment.getOrDefault(
            own + "DB_HOST", environment.getOrDefault("ERP_DB_HOST", "localhost"));
    String port =
        environment.getOrDefault(own + "DB_PORT", environment.getOrDefault("ERP_DB_PORT", "15432"));
    String name = environment.getOrDefault(own + "DB_NAME", "erp_" + service);
    String password = environment.get(own + "OWNER_PASSWORD");
    if (password == null || password.isBlank()) {
      throw new OperationFailed("set " + own + "OWNER_PASSWORD");
    }
    return new Database(
        service,
        "jdbc:postgresql://%s:%s/%s".formatted(host, port, name),
        environment.getOrDefault(own + "OWNER_USER", service + "_owner"),
        password,
        environment.getOrDefault(own + "LOGIN_USER", service + "_login"));
  }

  public Database of(String service) {
    return all.stream()
        .filter(database -> database.service().equals(service))
        .findFirst()
        .orElseThrow(() -> new OperationFailed("there is no service " + service));
  }

  public Database auth() {
    return of("auth");
  }
}
