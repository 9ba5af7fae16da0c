package uz.erp.discovery;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.security.SharedSecret;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/** The passwords of the gateway and of every service of the suite, by application name. */
final class PartPasswords {

  private final Map<String, SharedSecret> passwords = new TreeMap<>();

  /**
   * @param environment the value of a variable such as {@code ERP_SALES_DISCOVERY_PASSWORD}, empty
   *     when it is not set
   * @throws IllegalStateException when one is missing or short: the registry does not start
   */
  PartPasswords(SuiteManifest suite, UnaryOperator<String> environment) {
    add("gateway", variable("gateway"), environment);
    for (ServiceEntry service : suite.services()) {
      add(service.artifact(), variable(service.name()), environment);
    }
  }

  private void add(String part, String variable, UnaryOperator<String> environment) {
    passwords.put(part, SharedSecret.of(variable, environment.apply(variable)));
  }

  /**
   * @param part short name
   */
  static String variable(String part) {
    return "ERP_" + part.toUpperCase(Locale.ROOT) + "_DISCOVERY_PASSWORD";
  }

  boolean matches(String part, @Nullable String shown) {
    SharedSecret password = passwords.get(part);
    return password != null && password.matches(shown);
  }
}
