package uz.erp.catalog.patch;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets controllers take a {@link Patch}. */
@Configuration(proxyBeanMethods = false)
class PatchConfiguration {

  @Bean
  WebMvcConfigurer patches(JsonMapper json, Validator mvcValidator) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PatchResolver(json, mvcValidator));
      }
    };
  }
}
