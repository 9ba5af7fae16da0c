package uz.erp.sales.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Maps violated constraints to the problems they stand for. */
@Configuration(proxyBeanMethods = false)
class RegisterConstraints {

  @Bean
  ConstraintProblem registerNameTaken() {
    return new ConstraintProblem("uq_register_name", RegisterProblem.REGISTER_NAME_TAKEN, "name");
  }
}
