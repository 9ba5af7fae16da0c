package uz.erp.sales.receipt.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import uz.erp.sales.receipt.ReceiptFormat;

/** Reads a receipt's format from a query parameter by its name on the wire. */
@Component
class ReceiptFormatReader implements Converter<String, ReceiptFormat> {

  @Override
  public ReceiptFormat convert(String wire) {
    return ReceiptFormat.of(wire);
  }
}
