package uz.erp.sales.refund;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** What the database's refusals mean here. */
@Configuration(proxyBeanMethods = false)
class RefundConstraints {

  @Bean
  ConstraintProblem oneRefundPerClientUuid() {
    return new ConstraintProblem(
        "uq_refund_client_uuid", RefundProblem.REFUND_CLIENT_UUID_TAKEN, null);
  }
}
