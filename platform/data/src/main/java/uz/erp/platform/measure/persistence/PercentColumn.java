package uz.erp.platform.measure.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Percent;

/** Stores a {@link Percent} in a numeric column. */
@Converter(autoApply = true)
public final class PercentColumn
    implements AttributeConverter<@Nullable Percent, @Nullable BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percent value) {
    return value == null ? null : value.amount();
  }

  @Override
  public @Nullable Percent convertToEntityAttribute(@Nullable BigDecimal column) {
    return column == null ? null : Percent.of(column);
  }
}
