package uz.erp.sales.override;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ConstraintProblem;

/** Maps violated constraints to the problems they stand for. */
@Configuration(proxyBeanMethods = false)
class OverrideConstraints {

  @Bean
  ConstraintProblem noSuchSaleToApprove() {
    return new ConstraintProblem("fk_sale_override_sale", CommonProblem.NOT_FOUND, null);
  }
}
