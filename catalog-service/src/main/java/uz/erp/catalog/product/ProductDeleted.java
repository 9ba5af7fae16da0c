package uz.erp.catalog.product;

/** A product became a tombstone. */
record ProductDeleted(long productId, long version) {}
