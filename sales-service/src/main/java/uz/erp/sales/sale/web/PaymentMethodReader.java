package uz.erp.sales.sale.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import uz.erp.sales.sale.PaymentMethod;

/** Reads a payment method from a query parameter by its name on the wire. */
@Component
class PaymentMethodReader implements Converter<String, PaymentMethod> {

  @Override
  public PaymentMethod convert(String wire) {
    return PaymentMethod.of(wire);
  }
}
