package uz.erp.sales.past;

import java.util.Locale;

/** A column of a table of past sales. */
enum PastColumn {
  DATE,
  TIME,
  RECEIPT,
  REGISTER,
  SKU,
  BARCODE,
  NAME,
  QUANTITY,
  PRICE,
  DISCOUNT,
  TOTAL,
  TAX,
  COST,
  PAYMENT_METHOD,
  CUSTOMER,
  CASHIER;

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
