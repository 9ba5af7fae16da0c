package uz.erp.platform.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.Validator;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

class PatchResolverTest {

  private final PatchResolver resolver =
      new PatchResolver(JsonMapper.shared(), mock(Validator.class));

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{", "{\"active\":1e-2147483648}", "{\"active\":1e9999999999999}"})
  void whatCannotBeReadIsTheClientsMistake(String body) throws NoSuchMethodException {
    MockHttpServletRequest request = new MockHttpServletRequest("PATCH", "/");
    request.setContentType(MediaType.APPLICATION_JSON_VALUE);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    MethodParameter parameter =
        new MethodParameter(Forms.class.getDeclaredMethod("change", Patch.class), 0);

    assertThatExceptionOfType(HttpMessageNotReadableException.class)
        .isThrownBy(
            () -> resolver.resolveArgument(parameter, null, new ServletWebRequest(request), null));
  }

  private interface Forms {
    void change(Patch<Form> patch);
  }

  private record Form(boolean active) {}
}
