package uz.erp.catalog.stocktake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Says which rule a violated constraint of the stock-take tables stands for. */
@Configuration(proxyBeanMethods = false)
class StockTakeConstraints {

  @Bean
  ConstraintProblem aProductIsCountedByOneStockTake() {
    return new ConstraintProblem(
        "pk_stock_take_product", StockTakeProblem.STOCK_TAKE_OVERLAPS, null);
  }
}
