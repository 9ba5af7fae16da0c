package uz.erp.sales.sale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Maps violated constraints to the problems they stand for. */
@Configuration(proxyBeanMethods = false)
class SaleConstraints {

  @Bean
  ConstraintProblem oneSalePerClientUuid() {
    return new ConstraintProblem("uq_sale_client_uuid", SaleProblem.CLIENT_UUID_TAKEN, null);
  }

  @Bean
  ConstraintProblem oneSalePerClientNumber() {
    return new ConstraintProblem(
        "uq_sale_client_number", SaleProblem.CLIENT_NUMBER_TAKEN, "client_number");
  }
}
