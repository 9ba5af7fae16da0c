package uz.erp.customer.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers a list shows; null asks for nothing.
 *
 * @param tag only those who carry it
 * @param owing whether something is owed
 */
public record CustomerFilter(
    @Nullable Boolean active,
    @Nullable Long groupId,
    @Nullable String tag,
    @Nullable Boolean owing) {}
