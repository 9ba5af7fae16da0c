package uz.erp.catalog.category;

/** A category has a new name; published inside the transaction that renamed it. */
public record CategoryRenamed(long categoryId) {}
