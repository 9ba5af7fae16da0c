package uz.erp.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.validation.Validator;
import org.springframework.web.accept.FixedContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON, languages, lists and slashes, the same in every service. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
public class WebAutoConfiguration {

  /** Strict about types, so that a wrong one is named; open to fields we do not know. */
  @Bean
  JsonMapperBuilderCustomizer strictTypes() {
    return builder ->
        builder
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(
                new SimpleModule("storable-text")
                    .addDeserializer(String.class, new TextReader())
                    .setDeserializerModifier(new TimesAreTexts()));
  }

  @Bean
  FilterRegistrationBean<TrailingSlashFilter> trailingSlashFilter() {
    FilterRegistrationBean<TrailingSlashFilter> registration =
        new FilterRegistrationBean<>(new TrailingSlashFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new AcceptedLanguageResolver();
  }

  /** The service's texts first, then the platform's; each language has its own file. */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "platform-messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  ActionAnswers actionAnswers(MessageSource messages) {
    return new ActionAnswers(messages);
  }

  @Bean
  WebMvcConfigurer conventions(
      ObjectProvider<JsonMapper> json, @Qualifier("mvcValidator") ObjectProvider<Validator> rules) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageQueryResolver());
        resolvers.add(new PatchResolver(json.getObject(), rules.getObject()));
      }

      /** Each operation has one form of answer; a wish for another must not fail what was done. */
      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new FixedContentNegotiationStrategy(MediaType.ALL)));
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StorableParametersInterceptor());
        registry.addInterceptor(new ConcreteTypeInterceptor());
        registry.addInterceptor(new OneSpellingOfIds()).order(1); // after the permissions
      }
    };
  }
}
