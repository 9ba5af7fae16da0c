package uz.erp.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WithoutQueryTest {

  private static String left(String uri) {
    Observation.Context context = new Observation.Context();
    context.addHighCardinalityKeyValue(KeyValue.of(WithoutQuery.URI, uri));
    return Objects.requireNonNull(
            new WithoutQuery().map(context).getHighCardinalityKeyValue(WithoutQuery.URI))
        .getValue();
  }

  @Test
  void whatIsLookedForIsLeftOut() {
    assertThat(left("http://localhost/api/customers/customers/?search=998901234567"))
        .isEqualTo("http://localhost/api/customers/customers/");
  }

  @Test
  void aPathIsLeftAsItIs() {
    assertThat(left("http://localhost/health")).isEqualTo("http://localhost/health");
  }

  @Test
  void whatHasNoAddressIsLeftAsItIs() {
    Observation.Context other = new Observation.Context();
    assertThat(new WithoutQuery().map(other).getAllKeyValues()).isEmpty();
  }
}
