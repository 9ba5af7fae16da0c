package uz.erp.platform.lifecycle;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import uz.erp.platform.drain.Drain;

/** An orderly end of every service. */
@AutoConfiguration
public class DrainAutoConfiguration {

  /** Without Eureka there is no list to leave: a Service of Kubernetes drops who ends by itself. */
  @Bean
  Drain drain(
      @Value("${erp.drain}") Duration duration, ObjectProvider<ApplicationInfoManager> eureka) {
    return new Drain(
        duration,
        () -> eureka.ifAvailable(registry -> registry.setInstanceStatus(InstanceStatus.DOWN)));
  }

  @Bean
  FilterRegistrationBean<ConnectionCloseFilter> connectionCloseFilter(Drain drain) {
    FilterRegistrationBean<ConnectionCloseFilter> registration =
        new FilterRegistrationBean<>(new ConnectionCloseFilter(drain));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
