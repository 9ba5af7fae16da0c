package uz.erp.sales.sale.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import uz.erp.sales.sale.SaleStatus;

/** Reads a status from a query parameter by its name on the wire. */
@Component
class SaleStatusReader implements Converter<String, SaleStatus> {

  @Override
  public SaleStatus convert(String wire) {
    return SaleStatus.of(wire);
  }
}
