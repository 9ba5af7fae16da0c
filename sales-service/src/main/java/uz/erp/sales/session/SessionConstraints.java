package uz.erp.sales.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Maps violated constraints to the problems they stand for. */
@Configuration(proxyBeanMethods = false)
class SessionConstraints {

  @Bean
  ConstraintProblem oneOpenSessionPerCashier() {
    return new ConstraintProblem(
        "uq_cash_session_open_employee", SessionProblem.SESSION_ALREADY_OPEN, null);
  }

  @Bean
  ConstraintProblem oneReversalPerMovement() {
    return new ConstraintProblem(
        "uq_cash_movement_reverses", SessionProblem.CASH_MOVEMENT_ALREADY_REVERSED, null);
  }

  @Bean
  ConstraintProblem oneOpenSessionPerRegister() {
    return new ConstraintProblem(
        "uq_cash_session_open_register", SessionProblem.REGISTER_BUSY, null);
  }
}
