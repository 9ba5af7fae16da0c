package uz.erp.gateway.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.suite.SuiteManifest;

/** The services behind the gateway: those of suite.yaml as it was when the gateway was built. */
@Configuration(proxyBeanMethods = false)
class SuiteConfiguration {

  @Bean
  SuiteManifest suite() {
    return SuiteManifest.load();
  }
}
