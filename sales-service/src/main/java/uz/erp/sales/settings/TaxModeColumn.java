package uz.erp.sales.settings;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a tax mode by its wire name. */
@Converter
class TaxModeColumn implements AttributeConverter<TaxMode, String> {

  @Override
  public String convertToDatabaseColumn(TaxMode mode) {
    return mode.wire();
  }

  @Override
  public TaxMode convertToEntityAttribute(String column) {
    return TaxMode.of(column);
  }
}
