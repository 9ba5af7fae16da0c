package uz.erp.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param count of all pages together
 * @param next the address of the next page, null on the last
 * @param previous the address of the page before, null on the first
 */
public record PageView<T>(
    long count, @Nullable String next, @Nullable String previous, List<T> results) {}
