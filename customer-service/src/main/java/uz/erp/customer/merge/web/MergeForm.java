package uz.erp.customer.merge.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer turned out to be.
 *
 * @param into the id of the one that stays
 */
record MergeForm(@NotNull @Positive @Nullable Long into) {}
