package uz.erp.sales.receipt.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import uz.erp.sales.receipt.ReceiptPaper;

/** Reads a receipt's paper from a query parameter by its name on the wire. */
@Component
class ReceiptPaperReader implements Converter<String, ReceiptPaper> {

  @Override
  public ReceiptPaper convert(String wire) {
    return ReceiptPaper.of(wire);
  }
}
