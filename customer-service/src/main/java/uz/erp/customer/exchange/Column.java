package uz.erp.customer.exchange;

import java.util.Locale;

/** A column of the table, in the order of the template. */
enum Column {
  NAME,
  PHONE,
  PHONES,
  EMAIL,
  ADDRESS,
  BIRTHDAY,
  /** By its name. */
  GROUP,
  TAGS,
  CREDIT_LIMIT,
  NOTES,
  IS_ACTIVE;

  /** What stands in front of an attribute's name. */
  static final String ATTRIBUTE = "attr:";

  /** The field as the customer form has it, except for the group. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
