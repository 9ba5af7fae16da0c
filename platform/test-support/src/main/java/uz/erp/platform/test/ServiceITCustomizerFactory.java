package uz.erp.platform.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Finds {@link ServiceIT}. */
final class ServiceITCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    ServiceIT annotation = AnnotatedElementUtils.findMergedAnnotation(testClass, ServiceIT.class);
    return annotation == null ? null : new ServiceITCustomizer(annotation.testSignsPasses());
  }
}
