package uz.erp.auth.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets this service check tokens by the keys it has at hand instead of asking itself over HTTP. */
@Configuration(proxyBeanMethods = false)
class VerificationKeys {

  @Bean
  @ConditionalOnMissingBean(JWKSource.class) // a test may bring its own
  JWKSource<SecurityContext> ownPublicKeys(CurrentKeys keys) {
    return keys.asSource();
  }
}
