package uz.erp.discovery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the registry on free ports, with passwords that {@link Registry} knows. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "erp.management.key=" + Registry.MANAGEMENT_KEY,
      "erp.discovery.passwords.gateway=gateway-" + Registry.PASSWORD,
      "erp.discovery.passwords.auth-service=auth-service-" + Registry.PASSWORD,
      "erp.discovery.passwords.catalog-service=catalog-service-" + Registry.PASSWORD,
      "erp.discovery.passwords.sales-service=sales-service-" + Registry.PASSWORD,
      "erp.discovery.passwords.analytics-service=analytics-service-" + Registry.PASSWORD,
      "erp.discovery.passwords.task-service=task-service-" + Registry.PASSWORD,
      "erp.discovery.passwords.customer-service=customer-service-" + Registry.PASSWORD
    })
@interface RegistryTest {}
