package uz.erp.catalog.price;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything a client decides about a price list, except its prices. */
public record PriceListDetails(
    String name, boolean active, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}
