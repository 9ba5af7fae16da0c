package uz.erp.platform.measure.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/** Keeps {@link Quantity} in a numeric column. */
@Converter(autoApply = true)
public final class QuantityColumn
    implements AttributeConverter<@Nullable Quantity, @Nullable BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Quantity value) {
    return value == null ? null : value.amount();
  }

  @Override
  public @Nullable Quantity convertToEntityAttribute(@Nullable BigDecimal column) {
    return column == null ? null : Quantity.of(column);
  }
}
