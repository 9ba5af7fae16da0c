package uz.erp.customer.group;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Says which rule a violated constraint of the groups stands for. */
@Configuration(proxyBeanMethods = false)
class GroupConstraints {

  @Bean
  ConstraintProblem groupsHaveDifferentNames() {
    return new ConstraintProblem("customer_group_name_key", GroupProblem.DUPLICATE_GROUP, "name");
  }

  @Bean
  ConstraintProblem groupHasCustomers() {
    return new ConstraintProblem("customer_group_fk", GroupProblem.GROUP_IN_USE, null);
  }
}
