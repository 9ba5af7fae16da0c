package uz.erp.analytics.dailysales;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.analytics.dailysales.Parts.Part;

/** What the parts of a day are called in the languages of the suite. */
@Component
class PartLabels {

  private final MessageSource messages;

  PartLabels(MessageSource messages) {
    this.messages = messages;
  }

  Breakdown.Hour hour(Part part, Locale language) {
    if (part.key().isEmpty()) {
      return new Breakdown.Hour(null, text("breakdown.no_hour", language), part.figures());
    }
    int hour = Integer.parseInt(part.key());
    return new Breakdown.Hour(hour, "%02d:00–%02d:00".formatted(hour, hour + 1), part.figures());
  }

  Breakdown.Method method(Part part, Locale language) {
    // a method that sales-service learns later is shown by its code
    String name = messages.getMessage("method." + part.key(), null, part.key(), language);
    return Breakdown.Method.of(part.key(), name == null ? part.key() : name, part.figures());
  }

  Breakdown.Cashier cashier(Part part, Locale language) {
    Long id = id(part);
    return new Breakdown.Cashier(
        id, name(part, id, "breakdown.cashier", "breakdown.no_cashier", language), part.figures());
  }

  Breakdown.Register register(Part part, Locale language) {
    Long id = id(part);
    return new Breakdown.Register(
        id,
        name(part, id, "breakdown.register", "breakdown.no_register", language),
        part.figures());
  }

  private static @Nullable Long id(Part part) {
    return part.key().isEmpty() ? null : Long.valueOf(part.key());
  }

  private String name(
      Part part, @Nullable Long id, String numbered, String missing, Locale language) {
    if (part.name() != null) {
      return part.name();
    }
    return id == null ? text(missing, language) : text(numbered, language, String.valueOf(id));
  }

  private String text(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
