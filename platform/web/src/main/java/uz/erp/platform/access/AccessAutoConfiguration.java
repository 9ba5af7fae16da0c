package uz.erp.platform.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import uz.erp.platform.answer.ProblemWriter;
import uz.erp.platform.security.RemoteKeys;
import uz.erp.platform.tenancy.TenancyAutoConfiguration;
import uz.erp.platform.tenancy.TenantSchemas;

/**
 * Makes the service a resource server of its own: a caller that gets past the gateway still needs a
 * pass. What a caller may do is decided by {@link PermissionInterceptor}, not by paths.
 */
@AutoConfiguration(
    after = TenancyAutoConfiguration.class,
    beforeName = {
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
    })
public class AccessAutoConfiguration {

  /** The public keys of auth-service; auth-service itself brings its own. */
  @Bean
  @ConditionalOnMissingBean(JWKSource.class)
  JWKSource<SecurityContext> publicKeys(@Value("${erp.auth-url}") String authUrl) {
    return RemoteKeys.of(authUrl);
  }

  /** The request as a whole is observed; each of its security steps need not be. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  TokenAuthentication tokenAuthentication(
      JWKSource<SecurityContext> keys,
      @Value("${erp.access.user-tokens:false}") boolean userTokens) {
    return new TokenAuthentication(keys, userTokens);
  }

  @Bean
  SecurityFilterChain access(
      HttpSecurity http,
      TokenAuthentication tokens,
      TenantSchemas schemas,
      ProblemWriter problems,
      ObjectProvider<FilterInStore> inStore,
      @Value("${erp.internal.key}") String internalKey) {
    http.csrf(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new OneTokenResolver())
                    .authenticationManagerResolver(request -> tokens)
                    .authenticationEntryPoint(problems::write))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(problems::write)
                    .accessDeniedHandler(problems::write))
        .addFilterBefore(
            new InternalKeyFilter(internalKey, problems), BearerTokenAuthenticationFilter.class)
        .addFilterAfter(new TenantFilter(schemas, problems), BearerTokenAuthenticationFilter.class);
    // Only now: a filter can be placed after one that is registered.
    inStore.orderedStream().forEach(filter -> http.addFilterAfter(filter, TenantFilter.class));
    return http.build();
  }

  /**
   * Answers have a JSON mapper of their own: what {@link VisibleTo} hides from a caller is still in
   * events, and in forms that are read and written on the way.
   */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE) // after Spring Boot's own, which it replaces
  ServerHttpMessageConvertersCustomizer visibleFields(JsonMapper json) {
    JsonMapper answers =
        json.rebuild()
            .addModule(
                new SimpleModule("visible-fields").setSerializerModifier(new VisibleFields()))
            .build();
    return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(answers));
  }

  @Bean
  WebMvcConfigurer permissions() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermissionInterceptor());
      }
    };
  }
}
