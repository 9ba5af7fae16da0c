package uz.erp.gateway.docs;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Serves the viewers' files out of their webjars, so that a shop without internet can read, too.
 */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebFluxConfigurer {

  private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
  private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

  private final DocsProperties properties;

  DocsConfiguration(DocsProperties properties) {
    this.properties = properties;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/docs/swagger-ui/**")
        .addResourceLocations(WEBJARS + "swagger-ui/" + properties.swaggerUiVersion() + "/")
        .setCacheControl(AN_HOUR);
    registry
        .addResourceHandler("/docs/redoc/**")
        .addResourceLocations(WEBJARS + "redoc/" + properties.redocVersion() + "/")
        .setCacheControl(AN_HOUR);
    registry
        .addResourceHandler("/docs/pages/**")
        .addResourceLocations("classpath:/docs/pages/")
        .setCacheControl(AN_HOUR);
  }
}
