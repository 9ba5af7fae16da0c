package uz.erp.task.staff.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;

class EmployeeFactsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth.employee-hired.v1",
        "auth.employee-changed.v1",
        "auth.employee-dismissed.v1"
      })
  void whatIsToldAboutAnEmployeeIsUnderstood(String type) {
    EmployeeFacts facts =
        new EventCodec().dataOf(EventContracts.consumedSample(type), EmployeeFacts.class);

    assertThat(facts.employeeId()).isPositive();
    assertThat(facts).hasNoNullFieldsOrProperties();
    assertThat(facts.isActive()).isEqualTo(!type.contains("dismissed"));
  }
}
