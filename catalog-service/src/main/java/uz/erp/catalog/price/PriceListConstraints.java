package uz.erp.catalog.price;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Says which rule a violated constraint of the price list tables stands for. */
@Configuration(proxyBeanMethods = false)
class PriceListConstraints {

  @Bean
  ConstraintProblem priceListsHaveDifferentNames() {
    return new ConstraintProblem(
        "uq_price_list_name", PriceListProblem.DUPLICATE_PRICE_LIST, "name");
  }
}
