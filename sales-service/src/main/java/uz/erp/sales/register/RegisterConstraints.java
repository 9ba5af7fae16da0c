package uz.erp.sales.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** What the database's refusals mean here. */
@Configuration(proxyBeanMethods = false)
class RegisterConstraints {

  @Bean
  ConstraintProblem registerNameTaken() {
    return new ConstraintProblem("uq_register_name", RegisterProblem.REGISTER_NAME_TAKEN, "name");
  }
}
