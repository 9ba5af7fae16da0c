package uz.erp.gateway.docs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Serves the viewers out of their webjars and the published documents out of this jar, so that they
 * can be read in a shop without internet.
 */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebFluxConfigurer {

  static final String BUNDLE = "/docs/openapi/erp.json";
  static final String INTEGRATORS = "/docs/integrators/";

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
    registry
        .addResourceHandler("/docs/openapi/**")
        .addResourceLocations("classpath:/docs/openapi/")
        .setCacheControl(AN_HOUR);
    // As plain text: browsers show it, whereas they save text/markdown.
    registry
        .addResourceHandler(INTEGRATORS + "**")
        .addResourceLocations("classpath:/docs/integrators/")
        .setCacheControl(AN_HOUR)
        .setMediaTypes(Map.of("md", new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)));
  }
}
