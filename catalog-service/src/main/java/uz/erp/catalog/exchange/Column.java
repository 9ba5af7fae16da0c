package uz.erp.catalog.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A column of the table, in the order in which an export writes them. */
enum Column {
  SKU,
  NAME,
  BARCODES,
  CATEGORY,
  DESCRIPTION,
  UNIT,
  COST_PRICE,
  SALE_PRICE,
  WHOLESALE_PRICE,
  TAX_RATE,
  MIN_STOCK,
  IS_ACTIVE,
  IKPU,
  PACKAGE_CODE,
  UNIT_CODE,
  MARKING_REQUIRED,
  /** Opening stock of a new product; says nothing about one that exists. */
  QUANTITY,
  /** Only exported, never imported. */
  RESERVED,
  /** Only exported, never imported. */
  AVAILABLE;

  /** What stands in front of an attribute's name. */
  static final String ATTRIBUTE = "attr:";

  /** All of them, or those that do not show what goods cost. */
  static List<Column> shown(boolean costs) {
    return Arrays.stream(values()).filter(column -> costs || column != COST_PRICE).toList();
  }

  /** The field as the product form has it. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
