package uz.erp.catalog.packaging;

import jakarta.persistence.Embeddable;

/** A barcode of a packaging; the primary one has position 0. */
@Embeddable
record PackagingBarcode(String code, int position) {}
