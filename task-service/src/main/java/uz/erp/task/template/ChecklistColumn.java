package uz.erp.task.template;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.task.task.NewChecklistItem;

/** Stores the checklist of a template as a JSON array. */
@Converter
@Immutable
final class ChecklistColumn implements AttributeConverter<List<NewChecklistItem>, String> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String convertToDatabaseColumn(List<NewChecklistItem> items) {
    return JSON.writeValueAsString(items);
  }

  @Override
  public List<NewChecklistItem> convertToEntityAttribute(String column) {
    return List.of(JSON.readValue(column, NewChecklistItem[].class));
  }
}
