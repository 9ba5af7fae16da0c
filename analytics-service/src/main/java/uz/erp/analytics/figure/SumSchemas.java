package uz.erp.analytics.figure;

import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** How sums look in the OpenAPI document: strings, like single amounts. */
@Configuration(proxyBeanMethods = false)
class SumSchemas {

  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(
            MoneySum.class, new StringSchema().format("decimal").example("1500000.00"))
        .replaceWithSchema(
            QuantitySum.class, new StringSchema().format("decimal").example("120.000"))
        .replaceWithSchema(Change.class, new StringSchema().format("decimal").example("-12.50"));
  }
}
