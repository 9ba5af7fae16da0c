package uz.erp.platform.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Boots the service on a free port with real PostgreSQL and Kafka and its production roles.
 *
 * <p>{@link TestStores}, {@link TestApi} and {@link TestEvents} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface ServiceIT {

  /** False in auth-service, which signs its passes itself. */
  boolean testSignsPasses() default true;
}
