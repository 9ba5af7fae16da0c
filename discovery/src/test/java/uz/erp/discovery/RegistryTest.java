package uz.erp.discovery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import uz.erp.platform.suite.SuiteManifest;

/** Starts the registry on free ports, with passwords that {@link Registry} knows. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "erp.management.key=" + Registry.MANAGEMENT_KEY})
@ContextConfiguration(initializers = RegistryTest.Passwords.class)
@interface RegistryTest {

  /** A password for the gateway and each service of the suite. */
  final class Passwords implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      set(context, "gateway", "gateway");
      SuiteManifest.load()
          .services()
          .forEach(service -> set(context, service.name(), service.artifact()));
    }

    private static void set(
        ConfigurableApplicationContext context, String part, String application) {
      TestPropertyValues.of(PartPasswords.variable(part) + "=" + Registry.password(application))
          .applyTo(context);
    }
  }
}
