package uz.erp.gateway.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uz.erp.platform.suite.SuiteManifest;

/**
 * Starts the gateway in front of the stand-in; one gateway for all tests with the same settings.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "erp.gateway.public-url=https://erp.example:8443",
      "eureka.client.enabled=false",
      "erp.management.key=" + GatewayIT.MANAGEMENT_KEY,
      "erp.internal.auth-key=" + SuiteStandIn.INTERNAL_KEY,
      "logging.structured.format.console=",
      "spring.kafka.bootstrap-servers=localhost:1"
    })
@ContextConfiguration(initializers = GatewayIT.EveryService.class)
public abstract class GatewayIT {

  /** Every service of the suite is the stand-in, unless a test says otherwise. */
  static final class EveryService
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> instances = new HashMap<>();
      SuiteManifest.load()
          .names()
          .forEach(name -> instances.put(instance(name, 0), "${stand-in.url}"));
      context
          .getEnvironment()
          .getPropertySources()
          .addLast(new MapPropertySource("every service", instances));
    }
  }

  static {
    // Every buffer is followed: a leak shows up in the log of the test that made it.
    System.setProperty("io.netty.leakDetection.level", "paranoid");
  }

  protected static final String MANAGEMENT_KEY = "management-key-of-tests-0123456789";

  protected static final SuiteStandIn SUITE = SuiteStandIn.start();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void standIn(DynamicPropertyRegistry registry) {
    registry.add("erp.auth-url", SUITE::url);
    registry.add("stand-in.url", SUITE::url);
  }

  /** The property that says where an instance of a service is. */
  protected static String instance(String service, int number) {
    return "spring.cloud.discovery.client.simple.instances.%s-service[%d].uri"
        .formatted(service, number);
  }

  protected Client client() {
    return new Client(port);
  }

  /** A user that no other test has. */
  protected static String newUser() {
    return UUID.randomUUID().toString();
  }

  /** A store that no other test has. */
  protected static String newStore() {
    return "shop-" + UUID.randomUUID().toString().substring(0, 8) + "_0123abcd";
  }

  protected Client signedIn() {
    return client().token(SUITE.keys().userToken(newUser()));
  }
}
