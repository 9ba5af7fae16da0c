package uz.erp.sales.override.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import uz.erp.sales.override.OverrideAction;

/** Reads an action from a query parameter by its name on the wire. */
@Component
class OverrideActionReader implements Converter<String, OverrideAction> {

  @Override
  public OverrideAction convert(String wire) {
    return OverrideAction.of(wire);
  }
}
