package uz.erp.platform.measure.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** Keeps {@link Money} in a numeric column. */
@Converter(autoApply = true)
public final class MoneyColumn
    implements AttributeConverter<@Nullable Money, @Nullable BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money value) {
    return value == null ? null : value.amount();
  }

  @Override
  public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal column) {
    return column == null ? null : Money.of(column);
  }
}
