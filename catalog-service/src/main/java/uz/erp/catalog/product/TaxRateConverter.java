package uz.erp.catalog.product;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores a tax rate as its percentage. */
@Converter(autoApply = true)
class TaxRateConverter implements AttributeConverter<TaxRate, BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable TaxRate rate) {
    return rate == null ? null : rate.percent();
  }

  @Override
  public @Nullable TaxRate convertToEntityAttribute(@Nullable BigDecimal percent) {
    return percent == null ? null : new TaxRate(percent);
  }
}
