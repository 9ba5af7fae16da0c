package uz.erp.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;

class ConcreteTypeInterceptorTest {

  private final ConcreteTypeInterceptor interceptor = new ConcreteTypeInterceptor();

  @ParameterizedTest
  @ValueSource(strings = {"application/*+json", "application/*", "*/*", "*/*;charset=utf-8"})
  void aRangeIsNoTypeOfABody(String range) {
    assertThatExceptionOfType(HttpMediaTypeNotSupportedException.class)
        .isThrownBy(() -> passes(range));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"application/json", "application/json;a=*", "nonsense", "*/json"})
  void whatIsNoRangeIsLeftToSpring(@Nullable String type) throws Exception {
    assertThat(passes(type)).isTrue();
  }

  private boolean passes(@Nullable String type) throws HttpMediaTypeNotSupportedException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
    if (type != null) {
      request.addHeader("Content-Type", type);
    }
    return interceptor.preHandle(request, new MockHttpServletResponse(), this);
  }
}
