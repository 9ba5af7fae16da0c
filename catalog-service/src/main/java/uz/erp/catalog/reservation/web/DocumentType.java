package uz.erp.catalog.reservation.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may take promised goods. */
enum DocumentType {
  @JsonProperty("sale")
  SALE
}
