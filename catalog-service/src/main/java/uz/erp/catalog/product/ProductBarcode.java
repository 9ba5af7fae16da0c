package uz.erp.catalog.product;

import jakarta.persistence.Embeddable;

/** One of a product's barcodes; the one at position 0 is the primary. */
@Embeddable
record ProductBarcode(String code, int position) {}
