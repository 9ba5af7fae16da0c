package uz.erp.gateway.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the former names of the concurrency limits work for one release, with a warning at start. A
 * setting under its new name wins.
 */
final class RenamedConcurrencySettings implements EnvironmentPostProcessor, Ordered {

  private record Renamed(String name, List<String> formerNames) {}

  private static final List<Renamed> SETTINGS =
      List.of(
          new Renamed("ERP_CONCURRENCY", List.of("erp.gateway.turns.at-once", "ERP_TURNS")),
          new Renamed(
              "ERP_CONCURRENCY_QUEUE", List.of("erp.gateway.turns.may-wait", "ERP_TURNS_WAITING")),
          new Renamed("ERP_CONCURRENCY_MAX_WAIT", List.of("erp.gateway.turns.patience")),
          new Renamed(
              "ERP_CONCURRENCY_API_CLIENTS",
              List.of("erp.gateway.turns.machines", "ERP_TURNS_MACHINES")));

  private final Log log;

  RenamedConcurrencySettings(DeferredLogFactory logs) {
    log = logs.getLog(RenamedConcurrencySettings.class);
  }

  /** After the configuration files were read, which may use the former names. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, String> replacements = new LinkedHashMap<>();
    for (Renamed setting : SETTINGS) {
      for (String former : setting.formerNames()) {
        String value = environment.getProperty(former);
        if (value != null) {
          values.putIfAbsent(setting.name(), value);
          replacements.put(former, setting.name());
        }
      }
    }
    if (!values.isEmpty()) {
      environment.getPropertySources().addLast(new MapPropertySource("renamed-settings", values));
      log.warn("settings with a former name, which the next release ignores: " + replacements);
    }
  }
}
