package uz.erp.systemtests.suite;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite for the first journey of this JVM and ends it after the last one. */
final class SuiteForJourneys implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Suite.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // JUnit closes what is in the root store when everything has run
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(Suite.class, key -> Suite.start(), Suite.class);
  }
}
