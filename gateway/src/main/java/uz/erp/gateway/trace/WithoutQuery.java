package uz.erp.gateway.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.stereotype.Component;

/**
 * Leaves out of a forwarded request's span what stood behind the question mark: people are looked
 * for by telephone number and name. Other spans have the path alone.
 */
@Component
final class WithoutQuery implements ObservationFilter {

  /** As {@code GatewayDocumentedObservation} calls it. */
  static final String URI = "http.uri";

  @Override
  public Observation.Context map(Observation.Context context) {
    KeyValue uri = context.getHighCardinalityKeyValue(URI);
    int question = uri == null ? -1 : uri.getValue().indexOf('?');
    return uri == null || question < 0
        ? context
        : context.addHighCardinalityKeyValue(
            KeyValue.of(URI, uri.getValue().substring(0, question)));
  }
}
