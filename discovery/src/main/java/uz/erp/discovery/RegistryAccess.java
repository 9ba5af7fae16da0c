package uz.erp.discovery;

import jakarta.servlet.DispatcherType;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import uz.erp.platform.suite.SuiteManifest;

/**
 * Who may do what: a part reads everything and writes under its own application name only, because
 * the instances of a name receive its passwords and passes. There are no peers, so replication is
 * refused.
 */
@Configuration(proxyBeanMethods = false)
class RegistryAccess {

  private static final String APPLICATION = "/eureka/apps/{app}/**";

  @Bean
  PartPasswords passwords(Environment environment) {
    return new PartPasswords(SuiteManifest.load(), name -> environment.getProperty(name, ""));
  }

  @Bean
  @Order(1)
  SecurityFilterChain parts(HttpSecurity http, PartPasswords passwords) {
    return stateless(http)
        .httpBasic(Customizer.withDefaults())
        .authenticationManager(new PartAuthentication(passwords))
        .authorizeHttpRequests(
            requests ->
                requests
                    // a status of Eureka, such as the 404 that makes a part register again
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, APPLICATION)
                    .access(ownApplication())
                    .requestMatchers(HttpMethod.PUT, APPLICATION)
                    .access(ownApplication())
                    .requestMatchers(HttpMethod.DELETE, APPLICATION)
                    .access(ownApplication())
                    .requestMatchers(HttpMethod.GET, "/", "/lastn", "/eureka/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  /** Eureka's own Jersey application is the only one that reads registrations. */
  @Bean
  static BeanPostProcessor ownAddresses() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String beanName) {
        return bean instanceof ResourceConfig jersey ? jersey.register(new OwnAddress()) : bean;
      }
    };
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }

  private static AuthorizationManager<RequestAuthorizationContext> ownApplication() {
    return (caller, request) -> {
      var part = caller.get();
      String app = request.getVariables().get("app");
      return new AuthorizationDecision(
          part != null && part.isAuthenticated() && part.getName().equalsIgnoreCase(app));
    };
  }
}
