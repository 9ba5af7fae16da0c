package uz.erp.sales.session;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uz.erp.platform.measure.Money;

/**
 * What a cashier may do without who manages sales.
 *
 * @param cashMovementLimit the largest amount put into or taken out of the drawer at once
 */
@ConfigurationProperties("erp.sales")
record TillLimits(@DefaultValue("1000000") BigDecimal cashMovementLimit) {

  Money cashMovement() {
    return Money.of(cashMovementLimit);
  }
}
