package uz.erp.gateway.support;

import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uz.erp.gateway.route.SuiteService;

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
      "spring.cloud.discovery.client.simple.instances.auth-service[0].uri=${stand-in.url}",
      "spring.cloud.discovery.client.simple.instances.catalog-service[0].uri=${stand-in.url}",
      "spring.cloud.discovery.client.simple.instances.sales-service[0].uri=${stand-in.url}",
      "spring.cloud.discovery.client.simple.instances.analytics-service[0].uri=${stand-in.url}",
      "spring.cloud.discovery.client.simple.instances.task-service[0].uri=${stand-in.url}",
      "spring.cloud.discovery.client.simple.instances.customer-service[0].uri=${stand-in.url}",
      "spring.kafka.bootstrap-servers=localhost:1"
    })
public abstract class GatewayIT {

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
  protected static String instance(SuiteService service, int number) {
    return "spring.cloud.discovery.client.simple.instances.%s[%d].uri"
        .formatted(service.serviceId(), number);
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
