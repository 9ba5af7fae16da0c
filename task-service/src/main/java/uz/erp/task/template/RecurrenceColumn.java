package uz.erp.task.template;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stores a recurrence as a JSON object. */
@Converter
@Immutable
final class RecurrenceColumn implements AttributeConverter<@Nullable Recurrence, @Nullable String> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Recurrence recurrence) {
    return recurrence == null ? null : JSON.writeValueAsString(recurrence);
  }

  @Override
  public @Nullable Recurrence convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : JSON.readValue(column, Recurrence.class);
  }
}
