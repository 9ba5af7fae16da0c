package uz.erp.sales.settings;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import uz.erp.platform.measure.Percent;

/** Keeps a percentage in a numeric column. */
@Converter
class PercentColumn implements AttributeConverter<Percent, BigDecimal> {

  @Override
  public BigDecimal convertToDatabaseColumn(Percent value) {
    return value.amount();
  }

  @Override
  public Percent convertToEntityAttribute(BigDecimal column) {
    return Percent.of(column);
  }
}
