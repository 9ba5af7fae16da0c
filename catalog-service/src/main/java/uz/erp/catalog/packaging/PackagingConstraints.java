package uz.erp.catalog.packaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Says which rule a violated constraint of the packaging tables stands for. */
@Configuration(proxyBeanMethods = false)
class PackagingConstraints {

  @Bean
  ConstraintProblem aProductComesInAPackagingOnce() {
    return new ConstraintProblem(
        "uq_product_packaging_factor", PackagingProblem.DUPLICATE_PACKAGING, "factor");
  }
}
