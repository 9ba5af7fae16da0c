package uz.erp.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uz.erp.platform.problem.ProblemException;

class StorableParametersInterceptorTest {

  @Test
  void whatNoColumnCanHoldIsRefused() {
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> passes("a\u0000b"));
  }

  @Test
  void aFieldOfAFormMayHaveNoValue() {
    assertThat(passes("text", null)).isTrue();
  }

  private boolean passes(@Nullable String... values) {
    MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/");
    request.addParameter("name", values);
    return new StorableParametersInterceptor()
        .preHandle(request, new MockHttpServletResponse(), this);
  }
}
