package uz.erp.sales.refund;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Maps violated constraints to the problems they stand for. */
@Configuration(proxyBeanMethods = false)
class RefundConstraints {

  @Bean
  ConstraintProblem oneRefundPerClientUuid() {
    return new ConstraintProblem(
        "uq_refund_client_uuid", RefundProblem.REFUND_CLIENT_UUID_TAKEN, null);
  }
}
