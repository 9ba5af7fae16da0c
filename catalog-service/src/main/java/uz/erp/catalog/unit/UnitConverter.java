package uz.erp.catalog.unit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a unit by its code. */
@Converter(autoApply = true)
class UnitConverter implements AttributeConverter<Unit, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Unit unit) {
    return unit == null ? null : unit.code();
  }

  @Override
  public @Nullable Unit convertToEntityAttribute(@Nullable String code) {
    return code == null ? null : Unit.of(code);
  }
}
